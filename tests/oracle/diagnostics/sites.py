"""Places of a Terraform file that is formatted as `terraform fmt` does: one line each, with the blocks around it."""
import re
from dataclasses import dataclass, field

BLOCK = re.compile(r'^\s*([\w-]+)((?:\s+"[^"]*")*)\s*\{(\s*\})?\s*(#.*)?$')
ARGUMENT = re.compile(r'^(\s*)([\w-]+)(\s*)=(?!=)\s*(.*)$')
HEREDOC = re.compile(r'<<-?\s*(\w+)\s*$')


@dataclass
class Site:
    file: str
    line: int                     # index into the file's lines
    kind: str                     # "block", "argument" (of a block), "item" (of an object or list)
    name: str = ""
    labels: list = field(default_factory=list)
    value: str = ""               # what stands behind the equals sign on this line
    around: list = field(default_factory=list)   # (type, labels) of the blocks around, outermost first; "=" for a value

    @property
    def is_single_line(self):
        return not re.search(r'[\[{(]\s*(#.*)?$', self.value) and not HEREDOC.search(self.value)

    @property
    def top(self):
        return self.around[0][0] if self.around else ""


def without_comment(value):
    """Cuts a comment off that follows a value; texts with # inside are left alone."""
    quoted = False
    for i, c in enumerate(value):
        if c == '"' and (i == 0 or value[i - 1] != "\\"):
            quoted = not quoted
        if not quoted and (c == "#" or value.startswith("//", i)):
            return value[:i].rstrip()
    return value.rstrip()


def sites(file, text):
    found, around, end = [], [], None
    for number, line in enumerate(text.split("\n")):
        if end is not None:
            end = None if line.strip() == end else end
            continue
        bare = without_comment(line)
        if not bare.strip():
            continue
        in_value = bool(around) and around[-1][0] == "="
        block = None if in_value else BLOCK.match(bare)
        argument = ARGUMENT.match(bare)
        if block:
            labels = re.findall(r'"([^"]*)"', block.group(2))
            found.append(Site(file, number, "block", block.group(1), labels, "", list(around)))
            if not block.group(3):
                around.append((block.group(1), labels))
            continue
        if argument:
            found.append(Site(file, number, "item" if in_value else "argument", argument.group(2), [], argument.group(4), list(around)))
        heredoc = HEREDOC.search(bare)
        if heredoc:
            end = heredoc.group(1)
        plain = re.sub(r'"(?:[^"\\]|\\.)*"', '""', bare)
        depth = sum(plain.count(c) for c in "[{(") - sum(plain.count(c) for c in "]})")
        for _ in range(depth):
            around.append(("=", []))
        for _ in range(-depth):
            if around:
                around.pop()
    return found
