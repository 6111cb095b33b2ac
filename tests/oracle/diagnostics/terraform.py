"""`terraform validate` as a judge: initialised once, the provider started once, no network."""
import glob
import json
import os
import re
import shutil
import subprocess
import tempfile
import time

EARLY_EXIT = 3


def skip(why):
    print(f"SKIP: {why}")
    raise SystemExit(EARLY_EXIT)


def found_mirror():
    named = os.environ.get("TF_PLUGIN_DIR")
    places = [named] if named else [*glob.glob("/opt/*"), "/usr/share/terraform/plugins", os.path.expanduser("~/.terraform.d/plugins")]
    for place in places:
        if glob.glob(f"{place}/registry.terraform.io/hashicorp/aws/*/*/terraform-provider-aws_v*"):
            return place
    skip("no hashicorp/aws provider mirror (TF_PLUGIN_DIR names it)")


class Terraform:
    """Use as a context: it ends the provider that it started."""

    def __init__(self):
        if not shutil.which("terraform"):
            skip("no terraform on PATH")
        self.mirror = found_mirror()
        self.environment = dict(os.environ, CHECKPOINT_DISABLE="1", TF_IN_AUTOMATION="1", TF_CLI_ARGS="-no-color", AWS_REGION="us-east-1")
        self.environment.pop("TF_CLI_CONFIG_FILE", None)
        self.provider = None

    def __enter__(self):
        self.log = tempfile.TemporaryFile("w+")
        program = sorted(glob.glob(f"{self.mirror}/registry.terraform.io/hashicorp/aws/*/*/terraform-provider-aws_v*"))[-1]
        self.provider = subprocess.Popen([program, "-debug"], stdout=self.log, stderr=subprocess.STDOUT, env=self.environment)
        for _ in range(300):
            time.sleep(0.1)
            self.log.seek(0)
            attach = re.search(r"TF_REATTACH_PROVIDERS='(.*)'", self.log.read())
            if attach:
                self.attached = dict(self.environment, TF_REATTACH_PROVIDERS=attach.group(1))
                return self
        self.__exit__()
        skip("the provider does not start")

    def __exit__(self, *_):
        self.provider.terminate()
        self.provider.wait()
        self.log.close()

    def init(self, folder, attached=False):
        """True if the folder initialises with the providers of the mirror, or with the started one alone, without a backend."""
        providers = [] if attached else [f"-plugin-dir={self.mirror}"]
        done = subprocess.run(["terraform", "init", "-backend=false", "-input=false", *providers], cwd=folder, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL, env=self.attached if attached else self.environment)
        return done.returncode == 0

    def validate(self, folder):
        """(accepted, errors): of each error file, line (None without a place) and summary."""
        done = subprocess.run(["terraform", "validate", "-json"], cwd=folder, env=self.attached, stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, text=True)
        document = json.loads(done.stdout)
        errors = []
        for one in document["diagnostics"]:
            if one["severity"] != "error":
                continue
            place = one.get("range") or {}
            line = place.get("start", {}).get("line")
            file = os.path.normpath(place["filename"]) if place else None
            errors.append((file, line, f"{one['summary']}: {one.get('detail', '')[:160]}"))
        return document["valid"], errors


def plan_refuses(check, folder):
    """Whether the plan of terraform-check, a judge, ends with an error although the configuration validates."""
    if not os.access(check, os.X_OK):
        return False
    done = subprocess.run([check, folder], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return "PASS validate" in done.stdout and "FAIL plan" in done.stdout


class Slipway:
    """`slipway check`, without the findings of rules that are not Terraform's: those that `slipway explain` knows."""

    def __init__(self, program):
        self.program = program
        self.rules = {}

    def is_rule(self, code):
        if code not in self.rules:
            explained = subprocess.run([self.program, "explain", code], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            self.rules[code] = explained.returncode == 0
        return self.rules[code]

    def check(self, folder):
        """(accepted, errors), in the form of Terraform.validate."""
        done = subprocess.run([self.program, "check", folder, "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if done.returncode not in (0, 1):
            return False, [(None, None, f"slipway check ends with {done.returncode}: {done.stderr[:200]}")]
        errors = [(one.get("file"), one.get("line"), f"{one['code']}: {one['message']}") for one in json.loads(done.stdout)["findings"]
                  if one["severity"] == "error" and not self.is_rule(one["code"])]
        return not errors, errors
