"""Single faults for Terraform configurations: each operator changes one place of one file. The same seed gives the same mutants."""
import random
import re
from dataclasses import dataclass

from sites import sites, without_comment


@dataclass
class Mutant:
    operator: str
    file: str
    line: int       # 1 and up: where it was changed
    text: str       # the file's new text
    change: str     # what stands there now


OPERATORS = []


def operator(function):
    OPERATORS.append(function)
    return function


class Source:
    """One template: its files and the places in them."""

    def __init__(self, files):
        self.files = files
        self.lines = {name: text.split("\n") for name, text in files.items()}
        self.sites = [site for name, text in files.items() if name.endswith(".tf") for site in sites(name, text)]

    def of(self, kind, **wanted):
        return [s for s in self.sites if s.kind == kind and all(getattr(s, k) == v for k, v in wanted.items())]

    def mutant(self, operator_name, site, replacement, add=0):
        """Writes over the site's line (add = 0), below it (1) or above it (-1). None removes the line."""
        lines = list(self.lines[site.file])
        at = site.line
        if add == 0:
            lines[at:at + 1] = [] if replacement is None else replacement.split("\n")
        else:
            at += add > 0
            lines[at:at] = replacement.split("\n")
        return Mutant(operator_name, site.file, site.line + 1, "\n".join(lines), str(replacement).strip().replace("\n", " ⏎ "))

    def line(self, site):
        return self.lines[site.file][site.line]

    def replace(self, name, site, old, new):
        line = self.line(site)
        return self.mutant(name, site, line.replace(old, new, 1)) if old in line else None


def misspelt(word):
    """The word without its third last letter, or with one more."""
    return word[:-3] + word[-2:] if len(word) > 4 else word + "x"


def is_resource(site):
    return site.top in ("resource", "data")


def replace_value(source, name, site, value):
    line = source.line(site)
    return source.mutant(name, site, line[:line.index("=") + 1] + " " + value)


def references(source, pattern):
    """(site, match) of every reference of that pattern on a line with an argument or item."""
    for site in source.sites:
        if site.kind in ("argument", "item"):
            for match in re.finditer(pattern, without_comment(site.value)):
                yield site, match


# Names of types, arguments and blocks

@operator
def misspelt_type(s):
    for site in s.sites:
        if site.kind == "block" and not site.around and site.name in ("resource", "data"):
            yield s.replace("misspelt_type", site, f'"{site.labels[0]}"', f'"{misspelt(site.labels[0])}"')


@operator
def misspelt_argument(s):
    for site in s.of("argument"):
        if site.around and site.top not in ("locals",) and site.name not in ("source", "required_providers") and site.around[-1][0] != "required_providers":
            yield s.replace("misspelt_argument", site, site.name, misspelt(site.name))


@operator
def misspelt_block(s):
    for site in s.of("block"):
        if site.around:
            yield s.replace("misspelt_block", site, site.name, misspelt(site.name))


@operator
def misspelt_top_block(s):
    for site in s.of("block", around=[]):
        yield s.replace("misspelt_top_block", site, site.name, misspelt(site.name))


@operator
def unknown_argument(s):
    for site in s.of("block"):
        if site.name not in ("locals", "required_providers"):
            yield s.mutant("unknown_argument", site, '  colour = "blue"', 1) if not s.line(site).rstrip().endswith("}") else None


@operator
def unknown_block(s):
    for site in s.of("block"):
        if site.name != "required_providers" and not s.line(site).rstrip().endswith("}"):
            yield s.mutant("unknown_block", site, "  paint {\n  }", 1)


@operator
def block_as_argument(s):
    for site in s.of("block"):
        if is_resource(site) and not site.labels and site.name not in ("lifecycle",):
            yield s.replace("block_as_argument", site, site.name + " {", site.name + " = {")


@operator
def argument_as_block(s):
    for site in s.of("argument"):
        if is_resource(site) and re.match(r"\{\s*$", site.value):
            yield s.replace("argument_as_block", site, s.line(site).strip(), site.name + " {")


@operator
def wrong_labels(s):
    for site in s.of("block", around=[]):
        if site.labels:
            yield s.replace("wrong_labels", site, f' "{site.labels[-1]}"', "")
            yield s.replace("wrong_labels", site, f'"{site.labels[-1]}"', f'"{site.labels[-1]}" "more"')


@operator
def invalid_name(s):
    for site in s.of("block", around=[]):
        if site.labels and site.name != "provider":
            yield s.replace("invalid_name", site, f'"{site.labels[-1]}" {{', f'"0 {site.labels[-1]}" {{')


# What is missing or twice

@operator
def missing_argument(s):
    for site in s.of("argument"):
        if site.is_single_line and site.top in ("resource", "data", "output", "module", "variable"):
            yield s.mutant("missing_argument", site, None)


@operator
def missing_module_input(s):
    for site in s.of("argument", top="module"):
        if site.is_single_line and site.name != "source":
            yield s.mutant("missing_module_input", site, None)


@operator
def duplicate_argument(s):
    for site in s.of("argument"):
        if site.is_single_line:
            yield s.mutant("duplicate_argument", site, s.line(site), 1)


@operator
def duplicate_block(s):
    """A second declaration of the same name; where only one nested block may stand, a second one."""
    for site in s.of("block"):
        if not site.around and site.name in ("resource", "data", "variable", "output", "module"):
            labels = " ".join(f'"{label}"' for label in site.labels)
            body = {"output": "  value = 1", "module": '  source = "./nowhere"'}.get(site.name, "")
            yield s.mutant("duplicate_block", site, f"{site.name} {labels} {{\n{body}\n}}\n", -1)
        elif site.around and is_resource(site) and site.name not in ("dynamic", "content"):
            yield s.mutant("duplicate_block", site, f"{site.name} {{\n}}", -1)


@operator
def duplicate_local(s):
    for site in s.of("argument", top="locals"):
        yield s.mutant("duplicate_local", site, f"  {site.name} = 1", -1)


# Values

@operator
def wrong_type(s):
    wrong = {"number": ['"many"', "[1]", "{}"], "flag": ['"maybe"', "[true]", "12"], "text": ["[]", "{ a = 1 }", '["x"]'], "list": ['"x"', "5", "{ a = 1 }"]}
    for i, site in enumerate(s.of("argument")):
        value = without_comment(site.value)
        if not site.is_single_line or site.top == "locals":
            continue
        kind = ("number" if re.fullmatch(r"-?[\d.]+", value) else "flag" if value in ("true", "false") else
                "text" if re.fullmatch(r'"[^"]*"', value) else "list" if re.fullmatch(r"\[.*\]", value) else None)
        if kind:
            yield replace_value(s, "wrong_type", site, wrong[kind][i % 3])


@operator
def other_spelling(s):
    """Numbers and flags as texts and the other way round: no fault, as Terraform converts them."""
    for site in s.of("argument"):
        value = without_comment(site.value)
        if is_resource(site) and re.fullmatch(r"\d+|true|false", value):
            yield replace_value(s, "other_spelling", site, f'"{value}"')


@operator
def wrong_item_type(s):
    for site in s.of("item"):
        value = without_comment(site.value)
        if site.is_single_line and not value.endswith((",", "{", "[")) and not value.startswith("{ for"):
            yield replace_value(s, "wrong_item_type", site, "[[]]")


@operator
def read_only_argument(s):
    for site in s.of("block", around=[]):
        if site.name in ("resource", "data") and not s.line(site).rstrip().endswith("}"):
            for name in ("arn", "id", "owner_id", "tags_all"):
                yield s.mutant("read_only_argument", site, f'  {name} = {"{}" if name == "tags_all" else chr(34) + "x" + chr(34)}', 1)


@operator
def wrong_operand(s):
    for site in s.of("argument"):
        value = without_comment(site.value)
        if site.top in ("resource", "output", "locals") and site.is_single_line and re.fullmatch(r'[\w."\[\]{}$-]+', value):
            yield replace_value(s, "wrong_operand", site, f"{value} + {{}}")


@operator
def wrong_default(s):
    for site in s.of("argument", name="default"):
        if site.is_single_line:
            yield replace_value(s, "wrong_default", site, '[{ a = "b" }]')


@operator
def wrong_type_constraint(s):
    for site in s.of("argument", name="type", top="variable"):
        if site.is_single_line:
            yield replace_value(s, "wrong_type_constraint", site, "strnig")
            yield replace_value(s, "wrong_type_constraint", site, '"string"')
            yield replace_value(s, "wrong_type_constraint", site, "list(string, number)")
            yield replace_value(s, "wrong_type_constraint", site, "number")


@operator
def not_constant(s):
    for site in s.of("argument", top="variable"):
        if site.name in ("default", "description", "sensitive") and site.is_single_line:
            yield replace_value(s, "not_constant", site, "local.other")


# References

@operator
def undeclared_variable(s):
    for site, match in references(s, r"\bvar\.(\w+)"):
        yield s.replace("undeclared_variable", site, match.group(0), "var." + misspelt(match.group(1)))


@operator
def undeclared_local(s):
    for site, match in references(s, r"\blocal\.(\w+)"):
        yield s.replace("undeclared_local", site, match.group(0), "local." + misspelt(match.group(1)))


@operator
def undeclared_resource(s):
    for site, match in references(s, r"\b(aws_\w+)\.(\w+)\b"):
        yield s.replace("undeclared_resource", site, match.group(0), f"{match.group(1)}.{match.group(2)}x")
        yield s.replace("undeclared_resource", site, match.group(0), f"{misspelt(match.group(1))}.{match.group(2)}")


@operator
def undeclared_module(s):
    for site, match in references(s, r"\bmodule\.(\w+)"):
        yield s.replace("undeclared_module", site, match.group(0), f"module.{match.group(1)}x")


@operator
def bad_attribute(s):
    for site, match in references(s, r"\b(?:data\.)?aws_\w+\.\w+(?:\[[^\]]*\])?\.(\w+)"):
        yield s.replace("bad_attribute", site, match.group(0), match.group(0)[:-len(match.group(1))] + misspelt(match.group(1)))


@operator
def attribute_of_primitive(s):
    for site, match in references(s, r"\b(?:data\.)?aws_\w+\.\w+(?:\[[^\]]*\])?\.(?:id|arn|name)\b"):
        yield s.replace("attribute_of_primitive", site, match.group(0), match.group(0) + ".more")


@operator
def bad_output(s):
    for site, match in references(s, r"\bmodule\.\w+\.(\w+)"):
        yield s.replace("bad_output", site, match.group(0), match.group(0)[:-len(match.group(1))] + misspelt(match.group(1)))


@operator
def bad_member(s):
    for site, match in references(s, r"\b(?:each\.value|var\.\w+(?:\[[^\]]*\])?)\.(\w+)"):
        yield s.replace("bad_member", site, match.group(0), match.group(0)[:-len(match.group(1))] + misspelt(match.group(1)))


@operator
def index_added(s):
    for site, match in references(s, r"\b(?:data\.)?aws_\w+\.\w+(?=\.)"):
        yield s.replace("index_added", site, match.group(0), match.group(0) + "[0]")


@operator
def index_removed(s):
    for site, match in references(s, r"\b((?:data\.)?aws_\w+\.\w+)\[[^\]]*\]"):
        yield s.replace("index_removed", site, match.group(0), match.group(1))


@operator
def whole_type(s):
    for site, match in references(s, r"\b(aws_\w+)\.(\w+)\.\w+"):
        yield s.replace("whole_type", site, match.group(0), match.group(1))


@operator
def each_without_for_each(s):
    for site in s.of("argument", top="resource"):
        if site.name == "for_each":
            yield s.mutant("each_without_for_each", site, None)


@operator
def wrong_repetition(s):
    for site in s.of("argument"):
        if site.name == "for_each" and len(site.around) == 1:
            yield replace_value(s, "wrong_repetition", site, '["a", "b"]')
            yield s.replace("wrong_repetition", site, "for_each", "count")
            yield replace_value(s, "wrong_repetition", site, "each.value")
            yield s.mutant("wrong_repetition", site, "  count = 2", 1)


@operator
def count_index_outside(s):
    for site in s.of("argument", top="resource"):
        if site.is_single_line and site.name in ("name", "description", "port", "from_port"):
            yield replace_value(s, "count_index_outside", site, "count.index")


@operator
def self_outside(s):
    for site in s.of("argument", top="resource"):
        if site.is_single_line and len(site.around) == 1 and site.value.startswith('"'):
            yield replace_value(s, "self_outside", site, "self.id")


# Cycles

@operator
def own_reference(s):
    for site in s.of("argument", top="resource"):
        if len(site.around) == 1 and site.is_single_line and site.name not in ("for_each", "count", "depends_on"):
            labels = site.around[0][1]
            yield replace_value(s, "own_reference", site, f"{labels[0]}.{labels[1]}.id")


@operator
def local_cycle(s):
    for site in s.of("block", name="locals", around=[]):
        yield s.mutant("local_cycle", site, "  turn  = local.round\n  round = local.turn", 1)
        yield s.mutant("local_cycle", site, "  turn = [local.turn]", 1)


@operator
def resource_cycle(s):
    """What the first resource of a file is referred to by, it refers to."""
    for site, match in references(s, r"\b(aws_\w+)\.(\w+)\.\w+"):
        if site.top != "resource":
            continue
        user = site.around[0][1]
        for target in s.of("block", around=[], name="resource", labels=[match.group(1), match.group(2)]):
            if target.labels != user and target.file.rpartition("/")[0] == site.file.rpartition("/")[0]:
                yield s.mutant("resource_cycle", target, f"  depends_on = [{user[0]}.{user[1]}]", 1)


# Modules, versions, settings

@operator
def unknown_module_input(s):
    for site in s.of("block", name="module", around=[]):
        yield s.mutant("unknown_module_input", site, '  colour = "blue"', 1)


@operator
def wrong_module_input(s):
    for site in s.of("argument", top="module"):
        if site.is_single_line and site.name != "source":
            yield replace_value(s, "wrong_module_input", site, "[[1]]")
            yield replace_value(s, "wrong_module_input", site, '"x"')


@operator
def bad_version(s):
    for site in s.sites:
        if site.name in ("required_version", "version") and site.top == "terraform":
            for text in ("newest", ">> 1.0", "1.x", "~> "):
                yield replace_value(s, "bad_version", site, f'"{text}"')


@operator
def bad_requirement(s):
    for site in s.of("item"):
        if site.around and site.around[0][0] == "terraform":
            yield s.replace("bad_requirement", site, site.name, misspelt(site.name))


@operator
def bad_depends_on(s):
    for site in s.of("argument", name="depends_on"):
        for value in ("[aws_vpc.none]", "aws_vpc.this", '["text ${1}"]', "[1 + 1]", "[var]"):
            yield replace_value(s, "bad_depends_on", site, value)


@operator
def bad_lifecycle(s):
    for site in s.of("block", around=[], name="resource"):
        if not s.line(site).rstrip().endswith("}"):
            for body in ("prevent_destroy = var.name", "ignore_changes = [nothing_of_it]", "prevent_destroy = 1", "keep = true",
                         "ignore_changes = everything"):
                yield s.mutant("bad_lifecycle", site, f"  lifecycle {{\n    {body}\n  }}", 1)


@operator
def bad_provider(s):
    for site in s.of("block", around=[], name="resource"):
        if not s.line(site).rstrip().endswith("}"):
            yield s.mutant("bad_provider", site, "  provider = aws.nowhere", 1)
    for site in s.of("argument", top="provider"):
        yield s.replace("bad_provider", site, site.name, misspelt(site.name))


@operator
def missing_value(s):
    for site in s.of("argument", top="output", name="value"):
        if site.is_single_line:
            yield s.mutant("missing_value", site, None)


# Functions and syntax

@operator
def bad_function(s):
    for site, match in references(s, r"\b([a-z]\w+)\("):
        if site.name != "type":
            yield s.replace("bad_function", site, match.group(0), misspelt(match.group(1)) + "(")
            yield s.replace("bad_function", site, match.group(0), match.group(1) + "([[]], 1, 2, 3, 4, ")


@operator
def bad_syntax(s):
    for site in s.of("argument"):
        if site.is_single_line:
            line = s.line(site)
            yield s.mutant("bad_syntax", site, line.replace("=", ":=", 1))
            yield s.mutant("bad_syntax", site, line.replace("=", "", 1))
            yield s.mutant("bad_syntax", site, line + " )")
            if line.count('"') == 2:
                yield s.mutant("bad_syntax", site, line[:line.rindex('"')])
    for site in s.of("block"):
        yield s.replace("bad_syntax", site, "{", "")


@operator
def bad_expression(s):
    """Conditions, templates, loops and indexes that cannot be."""
    wrong = ('"x" ? 1 : 2', "[] ? 1 : 2", 'true ? "a" : [1]', '"a${[]}b"', "[for x in 5 : x]", "{ for k, v in [1] : k => v... }[0].x", '"abc"[0]',
             "[1, 2][3]", "{ a = 1 }.b", "!5", '-"x"', "1 < {}", "[1].*.x.y", "path.modul", "terraform.workspac", "5.x", "\"%{ if [] }x%{ endif }\"")
    for i, site in enumerate(s.of("argument")):
        if site.is_single_line and site.name in ("name", "description", "value", "cidr_block", "policy", "role"):
            yield replace_value(s, "bad_expression", site, wrong[i % len(wrong)])


@operator
def bad_dynamic(s):
    wrong = ('dynamic "tag" {\n    for_each = []\n    content {}\n  }', 'dynamic "timeouts" {\n    content {}\n  }', 'dynamic "lifecycle" {\n    for_each = []\n    content {}\n  }',
             "dynamic {\n  }", 'dynamic "x" "y" {\n    for_each = []\n    content {}\n  }')
    for i, site in enumerate(s.of("block", around=[], name="resource")):
        if not s.line(site).rstrip().endswith("}"):
            yield s.mutant("bad_dynamic", site, "  " + wrong[i % len(wrong)], 1)


@operator
def bad_settings_block(s):
    """Blocks about the configuration itself: each has a fault, the last of each kind has none."""
    wrong = ("moved {\n  from = aws_vpc.x\n}", 'moved {\n  from = "aws_vpc.x"\n  to   = aws_vpc.y\n}', "moved {\n  from = aws_vpc.x\n  to   = aws_subnet.x\n  when = 1\n}",
             'check "c" {\n}', 'check "c" {\n  assert {\n    condition = true\n  }\n}', "check {\n  assert {\n    condition     = true\n    error_message = \"x\"\n  }\n}",
             'check "c" {\n  assert {\n    condition     = true\n    error_message = "Says why."\n  }\n}', "removed {\n}", "removed {\n  from = aws_vpc.x[0]\n}",
             "removed {\n  from = aws_vpc.gone\n  lifecycle {\n    destroy = false\n  }\n}", 'import {\n  to = aws_vpc.nowhere\n  id = "x"\n}',
             'import {\n  id = "x"\n}', "locals {\n  a b\n}", "locals {\n  inner {\n  }\n}", 'locals "x" {\n}', "terraform {\n  required_versoin = \"> 1\"\n}",
             'terraform {\n  backend "nowhere" {\n  }\n}', 'provider "aws" {\n  alias = "b"\n  regoin = "x"\n}', 'variable "v9" {\n  validation {\n    condition = true\n  }\n}',
             'output "o9" {\n  value     = 1\n  sensitive = "x"\n}', 'output "o9" {\n  value = 1\n  precondition {\n    condition = true\n  }\n}')
    for i, site in enumerate(s.of("block", around=[])):
        yield s.mutant("bad_settings_block", site, wrong[i % len(wrong)] + "\n", -1)


@operator
def bad_condition_block(s):
    wrong = ("precondition {\n      condition = true\n    }", 'precondition {\n      condition     = self.id == ""\n      error_message = "x"\n    }',
             'postcondition {\n      condition     = self.id != ""\n      error_message = "x"\n    }', 'postcondition {\n      condition     = self.nothing != ""\n      error_message = "x"\n    }',
             'precondition {\n      condition     = "maybe"\n      error_message = "x"\n    }')
    for i, site in enumerate(s.of("block", around=[], name="resource")):
        if not s.line(site).rstrip().endswith("}"):
            yield s.mutant("bad_condition_block", site, f"  lifecycle {{\n    {wrong[i % len(wrong)]}\n  }}", 1)


@operator
def harmless(s):
    """Changes that Terraform takes."""
    for site in s.of("block", around=[]):
        yield s.mutant("harmless", site, "# a remark", -1)
    for site in s.of("argument", top="variable", name="description"):
        yield s.mutant("harmless", site, None)
    for site in s.of("argument", top="resource"):
        value = without_comment(site.value)
        if site.is_single_line and re.fullmatch(r"[\w.]+", value):
            yield replace_value(s, "harmless", site, f'"${{{value}}}"')
            yield replace_value(s, "harmless", site, f"try({value}, null)")


@operator
def wrong_choice(s):
    for site, match in references(s, r'^"([A-Z][A-Z0-9_]+|awsvpc|ip|forward|fixed-response|tcp|vpc|application)"'):
        if site.kind == "argument" and is_resource(site):
            yield replace_value(s, "wrong_choice", site, f'"{match.group(1)}-ISH"')


def mutants(files, each, seed):
    """Up to `each` mutants of every operator, chosen by the seed."""
    source = Source(files)
    chosen = []
    for make in OPERATORS:
        possible = [one for one in make(source) if one is not None and one.text != files[one.file]]
        picked = random.Random(f"{seed} {make.__name__}")
        chosen += picked.sample(possible, min(each, len(possible)))
    return chosen
