#!/usr/bin/env python3
"""corpus_test.py --slipway PROGRAM [--only TEXT] PLACE ...

Looks for false errors: every Terraform folder below each PLACE that `terraform init -backend=false` and `terraform validate`
accept without a network must have no error of `slipway check`. A loose .tf file is a folder of its own. Slipway opens the
whole PLACE, as a person would; Terraform runs in each folder of a copy. Nothing of a PLACE is changed.

Run by hand over a clone of public repositories. Exit 0 no false error, 1 some, 3 "SKIP: …" where Terraform is missing.
"""
import argparse
import json
import os
import shutil
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

from terraform import Slipway, Terraform


def is_terraform(name):
    return name.endswith((".tf", ".tf.json"))


def folders_of(place):
    for folder, folders, names in os.walk(place):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        if any(is_terraform(name) for name in names):
            yield os.path.relpath(folder, place)


def modules_of(folder):
    """The folder itself and those of its local modules, relative to it, as init wrote them down."""
    try:
        with open(os.path.join(folder, ".terraform", "modules", "modules.json"), encoding="utf-8") as file:
            return {os.path.normpath(one["Dir"]) for one in json.load(file)["Modules"]}
    except OSError:
        return {"."}


class Project:
    def __init__(self, place, work):
        self.name = os.path.basename(place.rstrip("/"))
        self.root = os.path.join(work, self.name)
        if os.path.isdir(place):
            shutil.copytree(place, self.root, symlinks=True, ignore=shutil.ignore_patterns(".terraform", ".git", "*.tfstate*"))
        else:
            os.mkdir(self.root)
            shutil.copy(place, self.root)
        self.folders = list(folders_of(self.root))

    def false_errors(self, folder, errors):
        """Errors of the folder and the modules that it calls."""
        places = {os.path.normpath(os.path.join(folder, module)) for module in modules_of(os.path.join(self.root, folder))}
        return [one for one in errors if one[0] is not None and os.path.normpath(os.path.dirname(one[0]) or ".") in places]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--slipway", required=True)
    parser.add_argument("--only", default="", help="folders whose path holds this text")
    parser.add_argument("places", nargs="+")
    arguments = parser.parse_args()
    slipway = Slipway(arguments.slipway)
    tried = valid = bad = 0
    with Terraform() as terraform, tempfile.TemporaryDirectory() as work, ThreadPoolExecutor(os.cpu_count() or 2) as pool:

        def accepts(folder):
            return terraform.init(folder, attached=True) and terraform.validate(folder)[0]

        for place in arguments.places:
            project = Project(place, work)
            folders = [folder for folder in project.folders if arguments.only in os.path.join(place, folder)]
            if not folders:
                continue
            _, errors = slipway.check(project.root)
            accepted = list(pool.map(lambda folder: accepts(os.path.join(project.root, folder)), folders))
            for folder, is_accepted in zip(folders, accepted):
                tried += 1
                if not is_accepted:
                    continue
                valid += 1
                wrong = project.false_errors(folder, errors)
                bad += bool(wrong)
                for file, line, text in wrong:
                    print(f"FALSE {project.name}/{file}:{line} {text}", flush=True)
            shutil.rmtree(project.root)
    print(f"{tried} folders, {valid} accepted by Terraform, {bad} of them with a false error")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
