#!/usr/bin/env python3
"""draw.py --slipway FILE [--template FOLDER | --oracles FOLDER] [--keep DIR] SCRIPT: draws a system from the template `blank` by the gestures of a script, and
compares the design with that of the template called as the script is: kinds, containment and relations, whatever the ids are; and
what task definition files give their containers.
Exit 0 they are the same, 1 they differ or a gesture is refused."""
import argparse
import json
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path


def shapes(design):
    """Each component as what it is, what holds it and what it is related to, up to three steps away; never by its name."""
    components = {c["id"]: c for c in design["components"]}
    around = {id: [] for id in components}
    for id, c in components.items():
        if c["parent"] in components:
            around[id].append(("in", c["parent"]))
            around[c["parent"]].append(("holds", id))
    for r in design["relations"]:
        if r["from"] in components and r["to"] in components:
            around[r["from"]].append((r["type"] + " to", r["to"]))
            around[r["to"]].append((r["type"] + " from", r["from"]))
    colours = {id: c["kind"] for id, c in components.items()}
    for _ in range(3):
        colours = {id: str(hash((colours[id], tuple(sorted((way, colours[other]) for way, other in around[id]))))) for id in components}
    return Counter(colours.values())


def counts(design):
    kinds = {c["id"]: c["kind"] for c in design["components"]}
    held = Counter(f'{c["kind"]} in {kinds.get(c["parent"], "nothing")}' for c in design["components"])
    related = Counter(f'{kinds.get(r["from"], "?")} > {kinds.get(r["to"], "?")} : {r["type"]}' for r in design["relations"])
    return held + related


def given(folder):
    """What the task definition files below a folder give each container: names of variables and of secrets."""
    said = Counter()
    for file in sorted(Path(folder).rglob("taskdef*.json")):
        for container in json.loads(file.read_text())["containerDefinitions"]:
            for list in ("environment", "secrets"):
                said.update(f'{list} {entry["name"]} of {container["name"]}' for entry in container.get(list, []))
    return said


def without(design, kinds):
    """What no gesture makes yet, as the script says in a line `# not drawn yet: KIND …`, is left out of the comparison."""
    left = {c["id"] for c in design["components"] if c["kind"] in kinds}
    return {**design, "components": [c for c in design["components"] if c["id"] not in left],
            "relations": [r for r in design["relations"] if r["from"] not in left and r["to"] not in left]}


def judged(drawn, oracles):
    """Terraform's own fmt, init, validate and plan, and the services' models of the other files."""
    worst = 0
    for judge in (oracles / "terraform-check", oracles / "config-oracles" / "check-configs"):
        if not judge.exists():
            print(f"SKIP: no {judge}; it did not judge {drawn}")
            return 3
        done = subprocess.run([str(judge), str(drawn)], capture_output=True, text=True)
        lines = [line for line in done.stdout.splitlines() if not line.startswith("ok ")]
        print("\n".join(lines[-12:]))
        if done.returncode == 3:
            return 3
        worst = max(worst, done.returncode)
    return worst


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--slipway", required=True)
    arguments.add_argument("--template", help="folder to compare with; else the template that is compiled in")
    arguments.add_argument("--keep", help="folder for what was drawn")
    arguments.add_argument("--oracles", help="folder of the judges: they are asked instead of the template")
    arguments.add_argument("script")
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as work:
        drawn = Path(options.keep or f"{work}/drawn")
        shutil.rmtree(drawn, ignore_errors=True)

        def run(*words):
            return subprocess.run([options.slipway, *words], capture_output=True, text=True)

        run("new", "blank", str(drawn))
        gestures = 0
        for number, line in enumerate(Path(options.script).read_text().splitlines(), 1):
            words = shlex.split(line, comments=True)
            if not words:
                continue
            gestures += 1
            done = run(words[0], str(drawn), *words[1:])
            if done.returncode != 0:
                print(f"{options.script}:{number}: {line}\n{done.stdout}{done.stderr}")
                return 1
        if options.oracles:
            return judged(drawn, Path(options.oracles))
        template = options.template
        if template is None:
            template = f"{work}/template"
            run("new", Path(options.script).stem, template)
        script = Path(options.script).read_text().splitlines()
        open_kinds = {kind for line in script if line.startswith("# not drawn yet:") for kind in line.split(":", 1)[1].split()}
        if open_kinds:
            print("not drawn yet, and not compared: " + ", ".join(sorted(open_kinds)))
        designs = [without(json.loads(run("design", folder, "--json").stdout), open_kinds) for folder in (str(drawn), template)]
        missing = counts(designs[1]) - counts(designs[0])
        extra = counts(designs[0]) - counts(designs[1])
        for sign, difference in (("missing", missing), ("too much", extra)):
            for what, times in sorted(difference.items()):
                print(f"{sign}: {times} × {what}")
        # A rolling deployment needs no such file: where drawing makes none, the template's is for people without Terraform.
        hasFiles = any(Path(drawn).rglob("taskdef*.json"))
        values = [given(folder) if hasFiles else Counter() for folder in (drawn, template)]
        for sign, difference in (("missing", values[1] - values[0]), ("too much", values[0] - values[1])):
            for what in sorted(difference):
                print(f"{sign} in taskdef.json: {what}")
        isSame = values[0] == values[1] and not missing and not extra and shapes(designs[0]) == shapes(designs[1])
        if values[0] == values[1] and not missing and not extra and not isSame:
            print("the counts agree, but components are related to others than in the template")
        print(f"{gestures} gestures, {len(designs[0]['components'])} components, {len(designs[0]['relations'])} relations: "
              + ("the same design" if isSame else "another design"))
        return 0 if isSame else 1


if __name__ == "__main__":
    sys.exit(main())
