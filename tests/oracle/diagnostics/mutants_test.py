#!/usr/bin/env python3
"""mutants_test.py --slipway PROGRAM [--check TERRAFORM_CHECK] [--each N] [--most N] [--verbose] [--answers FILE] [--json] TEMPLATE ...

Holds `slipway check` against `terraform validate` on configurations with one fault each. A TEMPLATE is a root folder that
both accept. Of every operator of mutants.py up to --each mutants of every template are judged; with --json the configuration in
json/ beside this file is, with all faults of faults_in_json.py.

Same decision: both accept or both refuse, wanted of 98 %. What `validate` takes and Slipway refuses is planned by --check
(terraform-check of the judges): where the plan refuses it too, Slipway is right earlier, and that is counted apart. Same line:
every line that Terraform names is named by Slipway,
wanted of 95 % of the mutants that both refuse and whose error has a line (a cycle has none).
Exit 0 both are reached, 1 not, 3 with a line "SKIP: …" where Terraform or its provider is missing.
"""
import argparse
import hashlib
import json
import os
import random
import shutil
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

from faults_in_json import json_mutants
from mutants import mutants
from terraform import Slipway, Terraform, plan_refuses


def read_files(folder):
    files = {}
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != ".terraform"]
        for name in names:
            path = os.path.join(place, name)
            with open(path, encoding="utf-8") as file:
                files[os.path.relpath(path, folder)] = file.read()
    return files


class Answers:
    """What Terraform said of a configuration, kept in a file for the next run: it says the same again, and each answer costs seconds."""

    def __init__(self, path):
        self.path = path
        self.known = {}
        if path and os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                self.known = json.load(file)

    def of(self, what, files, ask):
        key = hashlib.sha256(json.dumps([what, sorted(files.items())]).encode()).hexdigest()
        if key not in self.known:
            self.known[key] = ask()
        return self.known[key]

    def keep(self):
        if self.path:
            with open(self.path, "w", encoding="utf-8") as file:
                json.dump(self.known, file)


class Workshop:
    """An initialised copy of a template; every mutant gets a copy of its own that shares what init made."""

    def __init__(self, terraform, template, work, answers):
        self.terraform = terraform
        self.answers = answers
        self.name = os.path.basename(os.path.dirname(os.path.abspath(template)))
        self.base = os.path.join(work, self.name)
        shutil.copytree(template, self.base, ignore=shutil.ignore_patterns(".terraform*"))
        self.files = read_files(self.base)
        self.is_ready = terraform.init(self.base)
        self.work = work

    def judged(self, mutant, slipway, check):
        """(mutant, what Terraform says, what Slipway says, whether only a plan refuses it)."""
        with tempfile.TemporaryDirectory(dir=self.work) as folder:
            shutil.copytree(self.base, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns(".terraform"))
            if mutant is not None:
                with open(os.path.join(folder, mutant.file), "w", encoding="utf-8") as file:
                    file.write(mutant.text)
            ours = slipway.check(folder)
            files = dict(self.files, **({mutant.file: mutant.text} if mutant is not None else {}))
            os.symlink(os.path.join(self.base, ".terraform"), os.path.join(folder, ".terraform"))
            theirs = self.answers.of("validate", files, lambda: self.terraform.validate(folder))
            is_stricter = theirs[0] and not ours[0]
            return mutant, theirs, ours, is_stricter and self.answers.of("plan", files, lambda: plan_refuses(check, folder))


class Tally:
    def __init__(self):
        self.planned = self.judged = self.refused = self.same = self.placed = self.lines = self.exact = 0

    def add(self, theirs, ours, by_plan):
        """What is not the same, in a word; None if all is."""
        self.judged += 1
        self.refused += not theirs[0]
        self.planned += by_plan
        if by_plan:
            return "REFUSED, as the plan does"
        if theirs[0] != ours[0]:
            return "ACCEPTED, and Terraform refuses" if ours[0] else "REFUSED, and Terraform accepts"
        self.same += 1
        named = {(file, line) for file, line, _ in theirs[1] if line is not None}
        if theirs[0] or not named:
            return None
        said = {(file, line) for file, line, _ in ours[1]}
        self.placed += 1
        self.lines += named <= said
        self.exact += named == said
        return None if named <= said else "OTHER LINE"


def percent(part, whole):
    return 100.0 * part / whole if whole else 100.0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--slipway", required=True)
    parser.add_argument("--check", default="", help="terraform-check of the judges")
    parser.add_argument("--each", type=int, default=5, help="mutants of one operator and template")
    parser.add_argument("--most", type=int, default=0, help="mutants in all, the same number of each template; 0: no limit")
    parser.add_argument("--seed", default="slipway")
    parser.add_argument("--only", default="", help="this operator alone")
    parser.add_argument("--verbose", action="store_true", help="print every mutant")
    parser.add_argument("--answers", default="", help="keeps what Terraform said in this file, for the next run")
    parser.add_argument("--json", action="store_true", help="the configuration in json/ and its faults")
    parser.add_argument("templates", nargs="*")
    arguments = parser.parse_args()
    if arguments.json:
        arguments.templates = [os.path.join(os.path.dirname(os.path.abspath(__file__)), "json")]
    tally, slipway, answers = Tally(), Slipway(arguments.slipway), Answers(arguments.answers)
    with Terraform() as terraform, tempfile.TemporaryDirectory() as work, ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        for template in arguments.templates:
            shop = Workshop(terraform, template, work, answers)
            if not shop.is_ready:
                print(f"SKIP: {shop.name} asks for providers that are not on this machine")
                continue
            _, theirs, ours, _ = shop.judged(None, slipway, arguments.check)
            if not theirs[0] or not ours[0]:
                print(f"FAIL {shop.name} is not accepted as it is: {theirs[1]} {ours[1]}")
                return 1
            made = json_mutants(shop.files) if arguments.json else mutants(shop.files, arguments.each, arguments.seed)
            chosen = [one for one in made if arguments.only in ("", one.operator)]
            share = arguments.most // len(arguments.templates)
            if 0 < share < len(chosen):
                chosen = random.Random(f"{arguments.seed} {shop.name}").sample(chosen, share)
            for mutant, theirs, ours, by_plan in pool.map(lambda one: shop.judged(one, slipway, arguments.check), chosen):
                difference = tally.add(theirs, ours, by_plan)
                if difference is None and not arguments.verbose:
                    continue
                print(f"{difference or 'same'}: {mutant.operator} at {shop.name}/{mutant.file}:{mutant.line}: {mutant.change}")
                for who, (_, errors) in (("terraform", theirs), ("slipway", ours)):
                    for file, line, text in errors[:6]:
                        print(f"    {who} {file}:{line} {text}", flush=True)
            answers.keep()
    decided, lines = percent(tally.same + tally.planned, tally.judged), percent(tally.lines, tally.placed)
    print(f"{tally.judged} mutants, {tally.refused} refused by Terraform: same decision {tally.same} "
          f"({percent(tally.same, tally.judged):.1f} %), with {tally.planned} that the plan refuses {decided:.1f} %; "
          f"of {tally.placed} with a line every line the same {tally.lines} ({lines:.1f} %), and no other line {tally.exact} "
          f"({percent(tally.exact, tally.placed):.1f} %)")
    return 0 if decided >= 98 and lines >= 95 else 1


if __name__ == "__main__":
    sys.exit(main())
