"""Faults in the names of types, arguments and blocks; what is missing, and what stands twice."""
import re

from faults import is_resource, misspelt, operator


@operator
def misspelt_type(s):
    for site in s.sites:
        if site.kind == "block" and not site.around and site.name in ("resource", "data"):
            yield s.replace("misspelt_type", site, f'"{site.labels[0]}"', f'"{misspelt(site.labels[0])}"')


@operator
def misspelt_argument(s):
    for site in s.of("argument"):
        is_open = site.top == "locals" or site.around[-1:] == [("required_providers", [])]  # any name will do there
        if site.around and not is_open and site.name != "source":
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
