#!/usr/bin/env python3
"""plan_corpus.py --slipway PROGRAM --fake-aws FILE --plans FOLDER [--jobs N] [--most N] CORPUS ...

compare_plan.py over many configurations that nobody wrote for it. A CORPUS is a folder, or a list of folders one a line
(@FILE). Every folder with .tf files that needs no provider but aws, no module from elsewhere and that Terraform plans
without a question is a case. The provider is started once a job; plans are kept in FOLDER, so that a second run compares only.

Not part of ctest: it takes as long as the corpus is large. Exit as compare_plan.py.
"""
import argparse
import hashlib
import json
import os
import queue
import re
import shutil
import subprocess
import sys
import threading
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "diagnostics"))
import compare_plan  # noqa: E402
import terraform  # noqa: E402

OWNER = re.compile(r'^\s*(?:resource|data|ephemeral)\s+"?([a-z0-9]+)', re.MULTILINE)
PROVIDER = re.compile(r'^\s*provider\s+"?([\w-]+)', re.MULTILINE)
PROVIDER_SOURCE = re.compile(r'required_providers\s*{(.*?)\n\s*}\s*\n', re.DOTALL)
SOURCE = re.compile(r'^\s*source\s*=\s*"([^"]*)"', re.MULTILINE)
MODULE = re.compile(r'^\s*module\s+"?[\w-]+"?\s*{(.*?)^\s*}', re.MULTILINE | re.DOTALL)
VARIABLE = re.compile(r'^\s*variable\s+"?([\w-]+)"?\s*{(.*?)^\s*}', re.MULTILINE | re.DOTALL)
NAME = re.compile(r'(?<![\w.])(var|module|data\.aws_\w+|aws_\w+)\.([A-Za-z_][\w-]*)')
DECLARED = re.compile(r'^\s*(variable|module|resource|data)\s+"?([\w-]+)"?(?:\s+"?([\w-]+))?', re.MULTILINE)


def text_of(folder):
    texts = []
    for name in sorted(os.listdir(folder)):
        if name.endswith(".tf"):
            with open(os.path.join(folder, name), errors="replace") as file:
                texts.append(file.read() + "\n")
    return "".join(texts)


def is_whole(text, has_values):
    """Whether all that it names is declared there, and every variable has a value: else Terraform would only refuse it, slowly."""
    if not has_values and any("default" not in body for _, body in VARIABLE.findall(text)):
        return False
    declared = set()
    for kind, first, second in DECLARED.findall(text):
        declared.add({"variable": ("var", first), "module": ("module", first), "resource": (first, second), "data": ("data." + first, second)}[kind])
    code = re.sub(r'^\s*(#|//).*$|/\*.*?\*/|<<-?"?(\w+).*?^\s*\2$', "", text, flags=re.MULTILINE | re.DOTALL)
    return all((kind, name) in declared for kind, name in NAME.findall(code))


def folders_needed(folder, found=None):
    """The folder and those of its modules; None if it needs what is not on this machine."""
    found = found if found is not None else set()
    folder = os.path.normpath(folder)
    if folder in found:
        return found
    found.add(folder)
    if not os.path.isdir(folder):
        return None
    text = text_of(folder)
    if not text or set(OWNER.findall(text)) - {"aws", "terraform"} or set(PROVIDER.findall(text)) - {"aws"}:
        return None
    for block in PROVIDER_SOURCE.findall(text):
        if any(not source.endswith("hashicorp/aws") for source in SOURCE.findall(block)):
            return None
    for body in MODULE.findall(text):
        for source in SOURCE.findall(body)[:1]:
            if not source.startswith(".") or folders_needed(os.path.join(folder, source), found) is None:
                return None
    return found


def cases_of(corpus):
    """(project folder, root below it) of every folder that may be planned here."""
    for folder, below, names in os.walk(corpus):
        below.sort()
        if any(name.endswith(".tf") for name in names):
            needed = folders_needed(folder)
            has_values = any(name == "terraform.tfvars" or name.endswith(".auto.tfvars") for name in names)
            if needed and is_whole(text_of(folder), has_values):
                project = os.path.commonpath(needed)
                yield project, os.path.relpath(folder, project)


class Planner:
    def __init__(self, fake_aws, plans):
        self.plans = plans
        self.port_file = os.path.join(plans, f"port-{threading.get_ident()}")
        self.fake = subprocess.Popen([sys.executable, fake_aws, self.port_file], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while not os.path.exists(self.port_file) or not os.path.getsize(self.port_file):
            time.sleep(0.05)
        with open(self.port_file) as file:
            port = file.read().strip()
        self.judge = terraform.Terraform()
        self.judge.environment.update(AWS_ENDPOINT_URL=f"http://127.0.0.1:{port}", AWS_ACCESS_KEY_ID="test", AWS_SECRET_ACCESS_KEY="test",
                                      AWS_EC2_METADATA_DISABLED="true")
        self.judge.environment.pop("AWS_CA_BUNDLE", None)  # the provider refuses it beside an endpoint of its own
        self.judge.__enter__()

    def close(self):
        self.judge.__exit__()
        self.fake.terminate()
        self.fake.wait()
        os.remove(self.port_file)

    def run(self, folder, data, *arguments):
        try:
            return subprocess.run(["terraform", *arguments], cwd=folder, env=dict(self.judge.attached, TF_DATA_DIR=data), text=True,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, timeout=600)
        except subprocess.TimeoutExpired:
            return subprocess.CompletedProcess(arguments, 124, "Error: no answer within 600 s", "")

    def plan(self, project, root, kept):
        """Writes the plan's document to `kept`, or why there is none to `kept`.no."""
        work = kept + ".work"
        shutil.rmtree(work, ignore_errors=True)
        shutil.copytree(project, work, symlinks=True, ignore=shutil.ignore_patterns(".terraform", "*.tfstate*", ".terraform.lock.hcl"))
        folder = os.path.join(work, root)
        data = kept + ".data"
        if re.search(r'\bbackend\s+"|\bcloud\s*{', text_of(folder)):
            with open(os.path.join(folder, "zz_backend_override.tf"), "w") as file:
                file.write('terraform {\n  backend "local" {}\n}\n')
        done = self.run(folder, data, "init", "-input=false")
        if done.returncode == 0:
            done = self.run(folder, data, "plan", "-input=false", "-lock=false", "-out=kept.plan")
        if done.returncode == 0:
            done = subprocess.CompletedProcess([], 0, self.run(folder, data, "show", "-json", "kept.plan").stdout, "")
        with open(kept if done.returncode == 0 else kept + ".no", "w") as file:
            file.write(done.stdout)
        shutil.rmtree(work, ignore_errors=True)
        shutil.rmtree(data, ignore_errors=True)


def work_through(waiting, arguments):
    planner = None
    try:
        while True:
            project, root, kept = waiting.get_nowait()
            planner = planner or Planner(arguments.fake_aws, arguments.plans)
            planner.plan(project, root, kept)
    except queue.Empty:
        pass
    finally:
        if planner:
            planner.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter,
                                     fromfile_prefix_chars="@")
    parser.add_argument("--slipway", required=True)
    parser.add_argument("--fake-aws", required=True)
    parser.add_argument("--plans", required=True)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--most", type=int, default=1_000_000, help="plan at most this many more")
    parser.add_argument("corpora", nargs="+")
    arguments = parser.parse_args()
    os.makedirs(arguments.plans, exist_ok=True)
    cases = {}
    for corpus in arguments.corpora:
        for project, root in cases_of(corpus):
            key = hashlib.sha1(text_of(os.path.join(project, root)).encode()).hexdigest()[:16]  # equal ones once
            cases.setdefault(key, (project, root, os.path.join(arguments.plans, key + ".json")))
    waiting = queue.Queue()
    for project, root, kept in [case for case in cases.values() if not os.path.exists(case[2]) and not os.path.exists(case[2] + ".no")][:arguments.most]:
        waiting.put((project, root, kept))
    print(f"{len(cases)} configurations need no other provider; {waiting.qsize()} are planned now", flush=True)
    workers = [threading.Thread(target=work_through, args=(waiting, arguments)) for _ in range(min(arguments.jobs, waiting.qsize()))]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    planned = [f"{project}//{root}={kept}" for project, root, kept in cases.values() if os.path.exists(kept)]
    refused = sum(os.path.exists(kept + ".no") for _, _, kept in cases.values())
    print(f"Terraform plans {len(planned)} of {len(planned) + refused} configurations", flush=True)
    return compare_plan.compare_all(arguments.slipway, "", planned, verbose=False) if planned else 0


if __name__ == "__main__":
    sys.exit(main())
