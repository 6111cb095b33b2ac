#!/usr/bin/env python3
"""make_choices.py FOLDER [PROVIDER]: writes <provider>-<version>.choices beside itself.

The schema of a provider does not say which texts an argument takes, or which numbers: only its code knows. So it is asked: every
argument of every resource type and data source is set to something that nobody takes, and what `terraform validate` answers is
read: first all of a type in one go, then one by one those whose answer is that they do not go with each other. At last each choice
is tried in other letters, to learn whether their case counts. FOLDER is prepared as for make_schema.py.
Takes some minutes; run by hand when a provider's version is raised.

The file is text, a line each, sorted; what stands in brackets is only there where it differs from nothing:

    = A B C            a set of choices; its number is its place among these lines, from 0
    aws_lb             a resource type ("data aws_ami" a data source) whose arguments follow
     name 0 [~]        an argument, its path through nested blocks with dots, the set's number; ~ where case does not count
     name 5..10        a number's least and most; either may be missing
     name arn          a text that must be an ARN
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

NOBODYS_TEXT, NOBODYS_NUMBER, BATCH = "zz-nobodys-choice", -987654321, 150
NOBODYS = {"string": f'"{NOBODYS_TEXT}"', "number": str(NOBODYS_NUMBER)}
NOT_TOGETHER = re.compile(r"conflicts with|only one of|one of `|all of `|cannot be specified when|cannot be set|"
                          r"Invalid Attribute Combination|Conflicting|Missing required argument|must be specified|Exactly one|At least one")
ONE_OF = re.compile(r"(?:expected \S+ to be one of|value must be one of:) \[(.*?)\], got|Valid Values: \[(.*?)\]", re.S)
RANGE = re.compile(r"to be in the range \((-?\d+) - (-?\d+)\), got|to be at least \((-?\d+)\), got"
                   r"|value must be between (-?\d+) and (-?\d+), got"
                   r"|value must be at least (-?\d+), got")


def literal(kind):
    """Some value of a type."""
    if isinstance(kind, str):
        return {"string": f'"{NOBODYS_TEXT}"', "number": "1", "bool": "true"}.get(kind, '"x"')
    if kind[0] in ("list", "set"):
        return f"[{literal(kind[1])}]"
    if kind[0] == "map":
        return f"{{ k = {literal(kind[1])} }}"
    return "{ " + ", ".join(f"{name} = {literal(part)}" for name, part in kind[1].items()) + " }" if kind[0] == "object" else "[]"


def is_asked(name, attribute, path):
    """Texts and numbers that can be set, but for the id that old resources let be set and do not take."""
    is_settable = attribute.get("required") or (attribute.get("optional") and not (name == "id" and not path and attribute.get("computed")))
    return is_settable and attribute.get("type") in ("string", "number")


def nested_blocks(block, path):
    """Those to look into: blocks inside themselves, as some providers have them, once, and none deeper than six."""
    return [(name, nested) for name, nested in block.get("block_types", {}).items() if name not in path and len(path) < 6]


def asked_paths(block, path=()):
    for name, attribute in block.get("attributes", {}).items():
        if is_asked(name, attribute, path):
            yield path + (name,)
    for name, nested in nested_blocks(block, path):
        yield from asked_paths(nested["block"], path + (name,))


def whole(block, lines, places, here=()):
    """Writes everything that can be set, with what nobody takes. `places` learns which line is which path."""
    for name, attribute in block.get("attributes", {}).items():
        if is_asked(name, attribute, here):
            lines.append(f"{name} = {NOBODYS[attribute['type']]}")
            places[len(lines)] = here + (name,)
        elif attribute.get("required"):
            lines.append(f"{name} = {literal(attribute['type']) if 'type' in attribute else '{}'}")
    for name, nested in nested_blocks(block, here):
        for _ in range(max(nested.get("min_items", 0), 1)):
            lines.append(f"{name} {{")
            places[len(lines)] = here + (name,)
            whole(nested["block"], lines, places, here + (name,))
            lines.append("}")


def written(block, path, value, lines, places, here=()):
    """Writes what a block must have, and `value` at the path. `places` learns which line is which path."""
    for name, attribute in block.get("attributes", {}).items():
        if path == (name,):
            lines.append(f"{name} = {value}")
            places[len(lines)] = here + (name,)
        elif attribute.get("required"):
            lines.append(f"{name} = {literal(attribute['type']) if 'type' in attribute else '{}'}")
    for name, nested in block.get("block_types", {}).items():
        is_asked = len(path) > 1 and path[0] == name
        for _ in range(max(nested.get("min_items", 0), 1 if is_asked else 0)):
            lines.append(f"{name} {{")
            if is_asked:  # elements of a set have no place of their own: what is wrong in one is said at its block
                places[len(lines)] = here + (name,)
            written(nested["block"], path[1:] if is_asked else (), value, lines, places, here + (name,))
            lines.append("}")
            is_asked = False


class Provider:
    def __init__(self, folder, name):
        self.folder = os.path.abspath(folder)
        document = json.loads(self.run("providers", "schema", "-json", cwd=self.folder))
        source = next(key for key in document["provider_schemas"] if key.endswith("/" + name))
        self.schemas = document["provider_schemas"][source]
        versions = json.loads(self.run("version", "-json", cwd=self.folder))["provider_selections"]
        self.file = f"{name}-{versions[source]}.choices"

    @staticmethod
    def run(*arguments, cwd):
        return subprocess.run(["terraform", *arguments], cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout

    def questions(self):
        for kind, group in (("resource", "resource_schemas"), ("data", "data_source_schemas")):
            for name, schema in sorted(self.schemas[group].items()):
                for path in asked_paths(schema["block"]):
                    yield kind, name, path

    def block(self, kind, name):
        return self.schemas["resource_schemas" if kind == "resource" else "data_source_schemas"][name]["block"]

    def kind_of(self, question):
        block = self.block(*question[:2])
        for part in question[2][:-1]:
            block = block["block_types"][part]["block"]
        return block["attributes"][question[2][-1]]["type"]

    def ask(self, asked):
        """{question: [answers]} of [(question, value)]; one that is taken has no entry. A question without a path is the whole type."""
        lines, owners = [], {}
        is_whole = bool(asked) and asked[0][0][2] is None
        for number, (question, value) in enumerate(asked):
            kind, name, path = question
            lines.append(f'{kind} "{name}" "a{number}" {{')
            places = {}
            if path is None:
                whole(self.block(kind, name), lines, places)
            else:
                written(self.block(kind, name), path, value, lines, places)
            lines.append("}")
            owners.update({line: (kind, name, place if path is None else path) for line, place in places.items()})
        answers = {}
        with tempfile.TemporaryDirectory() as work:
            for one in (".terraform", ".terraform.lock.hcl"):
                if os.path.exists(os.path.join(self.folder, one)):
                    os.symlink(os.path.join(self.folder, one), os.path.join(work, one))
            pathlib.Path(work, "main.tf").write_text("\n".join(lines) + "\n")
            for one in json.loads(self.run("validate", "-json", cwd=work))["diagnostics"]:
                question = owners.get((one.get("range") or {}).get("start", {}).get("line"))
                text = one["summary"] + " " + one.get("detail", "")
                is_about = is_whole or (question and re.search(rf"\b{re.escape(question[2][-1])}\b", text))
                if question and one["severity"] == "error" and is_about:
                    answers.setdefault(question, []).append(text)
        return answers

    def ask_all(self, asked):
        size = BATCH if asked and asked[0][0][2] is None else 2 * BATCH
        batches = [asked[i:i + size] for i in range(0, len(asked), size)]
        answers = {}
        with ThreadPoolExecutor(2) as pool:
            for done, part in enumerate(pool.map(self.ask, batches), 1):
                answers.update(part)
                print(f"{done} of {len(batches)} batches, {len(answers)} answers", file=sys.stderr, flush=True)
        return answers


def choices_of(text):
    """The choices of an answer; None if it names none. Texts that hold a blank are not kept."""
    found = ONE_OF.search(text)
    if not found:
        return None
    inside = (found.group(1) or found.group(2) or "").replace('\\"', '"')
    choices = re.findall(r'"+([^"]*)"+', inside) if '"' in inside else inside.split()
    return tuple(choices) if choices and all(choice and not re.search(r"\s", choice) for choice in choices) else None


def range_of(text):
    found = RANGE.search(text)
    if not found:
        return None
    both = [group for group in found.groups() if group is not None]
    return both[0] + ".." + (both[1] if len(both) > 1 else "")


def other_case(choice):
    return choice.lower() if choice != choice.lower() else choice.upper()


def main():
    provider = Provider(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "aws")
    questions = list(provider.questions())
    print(f"{len(questions)} arguments", file=sys.stderr)
    asked = {}
    for kind, name, path in questions:
        asked.setdefault((kind, name), set()).add(path)
    answers = provider.ask_all([((kind, name, None), None) for kind, name in sorted({one[:2] for one in questions})])
    alone = {one for one, texts in answers.items() if one[2] not in asked[one[:2]] or any(NOT_TOGETHER.search(text) for text in texts)}
    again = [one for one in questions if any((*one[:2], one[2][:i]) in alone for i in range(1, len(one[2]) + 1))]
    answers = {one: texts for one, texts in answers.items() if one not in alone}
    answers.update(provider.ask_all([(one, NOBODYS[provider.kind_of(one)]) for one in again]))
    choices, ranges = {}, {}
    for question, texts in answers.items():
        if len(texts) != 1 or question[2] not in asked[question[:2]]:
            continue  # of several answers one may be an alternative to the other
        found = choices_of(texts[0])
        if found:
            choices[question] = found
        elif range_of(texts[0]):
            ranges[question] = range_of(texts[0])
        elif "is an invalid ARN: arn: invalid prefix" in texts[0]:
            ranges[question] = "arn"
    texts = [one for one in choices if provider.kind_of(one) == "string" and any(c != other_case(c) for c in choices[one])]
    letters = {one: next(c for c in choices[one] if c != other_case(c)) for one in texts}
    strict = provider.ask_all([(one, json.dumps(other_case(letters[one]))) for one in texts])
    sets = sorted(set(choices.values()))
    numbers = {one: number for number, one in enumerate(sets)}
    lines = ["= " + " ".join(one) for one in sets]
    last = None
    for question in sorted(set(choices) | set(ranges), key=lambda one: (one[0] == "data", one[1], one[2])):
        kind, name, path = question
        if (kind, name) != last:
            lines.append(("data " if kind == "data" else "") + name)
            last = (kind, name)
        if question in choices:
            ignores_case = question in letters and question not in strict
            lines.append(f" {'.'.join(path)} {numbers[choices[question]]}" + (" ~" if ignores_case else ""))
        else:
            lines.append(f" {'.'.join(path)} {ranges[question]}")
    target = pathlib.Path(__file__).with_name(provider.file)
    target.write_text("\n".join(lines) + "\n")
    print(f"{target.name}: {len(choices)} arguments with {len(sets)} sets of choices, {len(ranges)} with a range or ARN, "
          f"{target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
