#!/usr/bin/env python3
"""compare_plan.py --slipway PROGRAM [--check TERRAFORM_CHECK] [--verbose] CASE ...

Compares what `slipway resources --json` says with a plan of the real Terraform: the same addresses, and every value that
both know is equal. A CASE is a root folder, FOLDER=PLAN.json where the plan is there already, or FOLDER//ROOT=PLAN.json
where the root module lies further down. A case without a plan is planned by --check (terraform-check of the judges).

Exit 0 every case is equal, 1 one differs, 3 with a line "SKIP: …" where nothing can be planned on this machine.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile

KNOWN_LATER = object()  # a value that the plan does not know


def plain(value):
    """A scalar as text, so that "80" and 80 compare as Terraform converts them."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value)


def is_scalar(value):
    return not isinstance(value, (dict, list)) and value is not None


def is_empty(value):
    return value is None or value == [] or value == {} or value == ""


class Comparison:
    def __init__(self):
        self.values = 0      # leaves that both know
        self.less = []       # paths that Terraform knows and Slipway does not
        self.differences = []

    def difference(self, path, ours, theirs):
        self.differences.append(f"{path}: {json.dumps(ours)[:200]} is planned as {json.dumps(theirs)[:200]}")

    def compare(self, path, ours, unknown, theirs, later):
        """`unknown` and `later` mirror the values: true where ours and theirs are not known."""
        if later is True:
            return
        if unknown is True:
            if not is_empty(theirs):
                self.less.append(path)
            return
        if isinstance(ours, dict):
            self.compare_object(path, ours, unknown, theirs, later)
        elif isinstance(ours, list):
            self.compare_sequence(path, ours, unknown, theirs, later)
        else:
            self.values += 1
            if not self.is_equal(ours, theirs):
                self.difference(path, ours, theirs)

    def is_equal(self, ours, theirs):
        if ours is None or theirs is None:
            return is_empty(ours) and is_empty(theirs)
        if not is_scalar(theirs):
            return False
        if plain(ours) == plain(theirs):
            return True
        try:  # providers write JSON anew
            return isinstance(json.loads(ours), (dict, list)) and json.loads(ours) == json.loads(theirs)
        except (TypeError, ValueError):
            pass
        try:
            return float(plain(ours)) == float(plain(theirs))
        except ValueError:
            return False

    def compare_object(self, path, ours, unknown, theirs, later):
        if isinstance(theirs, list) and len(theirs) == 1 and isinstance(theirs[0], dict):
            theirs, later = theirs[0], later[0] if isinstance(later, list) and later else later
        if not isinstance(theirs, dict):
            if ours:
                self.difference(path, ours, theirs)
            return
        unknown = unknown if isinstance(unknown, dict) else {}
        later = later if isinstance(later, dict) else {}
        # Attributes that a data source has in other versions of the provider are not known to both.
        names = set(ours) & set(theirs) if path.startswith("data.") or ".data." in path else set(ours)
        for name in sorted(names | set(unknown)):
            self.compare(f"{path}.{name}", ours.get(name), unknown.get(name, False), theirs.get(name), later.get(name, False))

    def compare_sequence(self, path, ours, unknown, theirs, later):
        if isinstance(theirs, dict) and len(ours) == 1:
            theirs, later = [theirs], [later]
        if is_empty(theirs):
            if ours:
                self.difference(path, ours, theirs)
            return
        if not isinstance(theirs, list) or len(ours) != len(theirs):
            self.difference(path, ours, theirs)
            return
        unknown = unknown if isinstance(unknown, list) and len(unknown) == len(ours) else [False] * len(ours)
        later = later if isinstance(later, list) and len(later) == len(theirs) else [later is True] * len(theirs)
        # Sets come in any order: each of ours takes the first of theirs that it equals.
        free = list(range(len(theirs)))
        for i, element in enumerate(ours):
            best = None
            for j in free:
                trial = Comparison()
                trial.compare(f"{path}[{i}]", element, unknown[i], theirs[j], later[j])
                if best is None or len(trial.differences) < len(best[1].differences):
                    best = (j, trial)
                if not trial.differences:
                    break
            free.remove(best[0])
            self.values += best[1].values
            self.less += best[1].less
            self.differences += best[1].differences


def collect_planned(module, found):
    for resource in module.get("resources", []):
        found[resource["address"]] = resource.get("values", {})
    for child in module.get("child_modules", []):
        collect_planned(child, found)


def compare_case(document, plan):
    result = Comparison()
    theirs, later = {}, {}
    prior, planned = {}, {}
    collect_planned(plan.get("prior_state", {}).get("values", {}).get("root_module", {}), prior)
    collect_planned(plan.get("planned_values", {}).get("root_module", {}), planned)
    theirs = {**prior, **planned}
    for change in plan.get("resource_changes", []):
        later[change["address"]] = change["change"].get("after_unknown", False)
    ours = {one["address"]: one for one in document["resources"] + document["data"]}
    for address in sorted(set(theirs) - set(ours)):
        result.differences.append(f"{address}: is planned, and Slipway has no such instance")
    for address in sorted(set(ours) - set(theirs)):
        result.differences.append(f"{address}: Slipway has it, and it is not planned")
    for address in sorted(set(ours) & set(theirs)):
        one = ours[address]
        result.compare(address, one["values"], one["unknown"], theirs[address], later.get(address, False))
    for name, change in plan.get("output_changes", {}).items():
        if change.get("actions") == ["delete"]:
            continue
        unknown = document["unknown_outputs"].get(name, False)
        result.compare(f"output.{name}", document["outputs"].get(name), unknown, change.get("after"), change.get("after_unknown", False))
    return result


def planned(folder, check):
    """The plan's document; None if Terraform does not plan it; exits where nothing can be planned."""
    with tempfile.TemporaryDirectory() as work:
        path = os.path.join(work, "plan.json")
        done = subprocess.run([check, folder, "--plan-json", path], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if done.returncode == 3:
            print(done.stdout.strip() or f"SKIP: {check} cannot run here")
            print(f"SKIP: {folder} is not compared with a plan")
            sys.exit(3)
        if not os.path.exists(path) or os.path.getsize(path) == 0:
            print(done.stdout)
            return None
        with open(path) as file:
            return json.load(file)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--slipway", required=True)
    parser.add_argument("--check", default="")
    parser.add_argument("--verbose", action="store_true", help="also name what Terraform knows and Slipway does not")
    parser.add_argument("cases", nargs="+")
    arguments = parser.parse_args()
    return compare_all(arguments.slipway, arguments.check, arguments.cases, arguments.verbose)


def compare_all(slipway, check, cases, verbose):
    """Prints every case and the sum; what the program exits with."""
    equal = values = less = 0
    for case in cases:
        place, _, plan_file = case.partition("=")
        folder, _, root = place.partition("//")
        if plan_file:
            with open(plan_file) as file:
                plan = json.load(file)
        else:
            if not os.access(check, os.X_OK):
                print(f"SKIP: no {check or '--check'}; {folder} is not compared with a plan of the real Terraform")
                sys.exit(3)
            plan = planned(folder, check)
        if plan is None:
            print(f"FAIL {place}: Terraform does not plan it")
            continue
        command = [slipway, "resources", folder, "--json", "--root", root or "."]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        try:
            result = compare_case(json.loads(done.stdout), plan)
        except ValueError:
            result = Comparison()
            result.differences.append(f"slipway prints no document (exit {done.returncode})")
        for line in done.stderr.splitlines():
            if ": error" in line:
                result.differences.append(f"Terraform plans it, and Slipway says: {line}")
        equal += not result.differences
        values += result.values
        less += len(result.less)
        print(f"{'FAIL' if result.differences else 'PASS'} {place}: {result.values} values equal or named below")
        for line in result.differences:
            print(f"    {line}")
        if verbose:
            for path in result.less:
                print(f"    less: {path}")
    print(f"{equal} of {len(cases)} configurations are equal; {values} values compared; {less} known to Terraform only")
    return 0 if equal == len(cases) else 1


if __name__ == "__main__":
    sys.exit(main())
