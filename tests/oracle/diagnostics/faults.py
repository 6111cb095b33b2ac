"""Single faults for Terraform configurations: what an operator works with. Each changes one place of one file."""
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
