"""Faults in module calls, versions and the blocks that Terraform itself describes."""
from faults import misspelt, operator, replace_value


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


@operator
def bad_dynamic(s):
    wrong = (
        'dynamic "tag" {\n    for_each = []\n    content {}\n  }',
        'dynamic "timeouts" {\n    content {}\n  }',
        'dynamic "lifecycle" {\n    for_each = []\n    content {}\n  }',
        "dynamic {\n  }",
        'dynamic "x" "y" {\n    for_each = []\n    content {}\n  }',
    )
    for i, site in enumerate(s.of("block", around=[], name="resource")):
        if not s.line(site).rstrip().endswith("}"):
            yield s.mutant("bad_dynamic", site, "  " + wrong[i % len(wrong)], 1)


@operator
def bad_settings_block(s):
    """Blocks about the configuration itself: each has a fault, the last of each kind has none."""
    wrong = (
        "moved {\n  from = aws_vpc.x\n}",
        'moved {\n  from = "aws_vpc.x"\n  to   = aws_vpc.y\n}',
        "moved {\n  from = aws_vpc.x\n  to   = aws_subnet.x\n  when = 1\n}",
        'check "c" {\n}',
        'check "c" {\n  assert {\n    condition = true\n  }\n}',
        'check {\n  assert {\n    condition     = true\n    error_message = "x"\n  }\n}',
        'check "c" {\n  assert {\n    condition     = true\n    error_message = "Says why."\n  }\n}',
        "removed {\n}",
        "removed {\n  from = aws_vpc.x[0]\n}",
        "removed {\n  from = aws_vpc.gone\n  lifecycle {\n    destroy = false\n  }\n}",
        'import {\n  to = aws_vpc.nowhere\n  id = "x"\n}',
        'import {\n  id = "x"\n}',
        "locals {\n  a b\n}",
        "locals {\n  inner {\n  }\n}",
        'locals "x" {\n}',
        'terraform {\n  required_versoin = "> 1"\n}',
        'terraform {\n  backend "nowhere" {\n  }\n}',
        'provider "aws" {\n  alias = "b"\n  regoin = "x"\n}',
        'variable "v9" {\n  validation {\n    condition = true\n  }\n}',
        'output "o9" {\n  value     = 1\n  sensitive = "x"\n}',
        'output "o9" {\n  value = 1\n  precondition {\n    condition = true\n  }\n}',
    )
    for i, site in enumerate(s.of("block", around=[])):
        yield s.mutant("bad_settings_block", site, wrong[i % len(wrong)] + "\n", -1)


@operator
def bad_condition_block(s):
    wrong = (
        "precondition {\n      condition = true\n    }",
        'precondition {\n      condition     = self.id == ""\n      error_message = "x"\n    }',
        'postcondition {\n      condition     = self.id != ""\n      error_message = "x"\n    }',
        'postcondition {\n      condition     = self.nothing != ""\n      error_message = "x"\n    }',
        'precondition {\n      condition     = "maybe"\n      error_message = "x"\n    }',
    )
    for i, site in enumerate(s.of("block", around=[], name="resource")):
        if not s.line(site).rstrip().endswith("}"):
            yield s.mutant("bad_condition_block", site, f"  lifecycle {{\n    {wrong[i % len(wrong)]}\n  }}", 1)
