#!/usr/bin/env python3
"""catalogue_share.py FOLDER [--least 95]: how many of the resource blocks that people wrote the catalogue has a kind for.

FOLDER holds Terraform files of public projects. A block counts as covered where its type is a kind of its own or a part of
one (recognise: principal, absorbs). Types that the AWS provider does not have (other clouds, inventions of parsers' tests)
are counted apart: no catalogue of AWS can know them. Exit 0 where the share of AWS blocks is at least --least percent,
1 where it is not, 3 with a line "SKIP: …" where there is no FOLDER.
"""
import argparse
import collections
import pathlib
import re
import sys

BLOCK = re.compile(r'^[ \t]*resource[ \t]+"([A-Za-z0-9_-]+)"[ \t]+"', re.MULTILINE)
HERE = pathlib.Path(__file__).resolve().parent
CATALOGUE = HERE.parent.parent / "resources" / "catalog"


def covered_types():
    """Terraform types of all kinds and of what they absorb."""
    types = set()
    for file in CATALOGUE.glob("*.yaml"):
        for line in file.read_text().splitlines():
            if re.match(r"\s+principal:", line):
                types.update(re.findall(r"[a-z]+_\w+", line.split(":", 1)[1]))
            elif match := re.match(r"\s+- \{type: ([a-z]\w+),", line):
                types.add(match[1])
    return types


def aws_types():
    """Resource types of the AWS provider, from the schema that the programs carry: every name of its table of names."""
    types = set()
    for schema in (HERE.parent.parent / "resources" / "schema").glob("aws-*.schema"):
        text = schema.read_bytes()
        count = int.from_bytes(text[12:16], "little")
        start = int.from_bytes(text[8:12], "little")
        offsets = [int.from_bytes(text[start + 4 * i:start + 4 * i + 4], "little") for i in range(count + 1)]
        types.update(text[a:b].decode() for a, b in zip(offsets, offsets[1:]))
    return {name for name in types if name.startswith("aws_")}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--least", type=float, default=95)
    arguments = parser.parse_args()
    if not arguments.folder.is_dir():
        print(f"SKIP: no {arguments.folder}; nobody counted what the catalogue covers")
        return 3
    counts = collections.Counter()
    for file in sorted(arguments.folder.rglob("*.tf")):
        if file.is_file():
            counts.update(BLOCK.findall(file.read_text(errors="replace")))
    covered, known = covered_types(), aws_types()
    aws = {name: number for name, number in counts.items() if name in known}
    share = 100 * sum(number for name, number in aws.items() if name in covered) / max(1, sum(aws.values()))
    types = 100 * sum(name in covered for name in aws) / max(1, len(aws))
    print(f"{sum(counts.values())} resource blocks of {len(counts)} types; {sum(aws.values())} of {len(aws)} types are of the AWS provider.")
    print(f"Kinds cover {share:.1f} % of the AWS blocks and {types:.1f} % of the AWS types; the rest are generic nodes or parts of others.")
    for name, number in sorted(aws.items(), key=lambda pair: (-pair[1], pair[0])):
        if name not in covered:
            print(f"  {number:4} {name}")
    return 0 if share >= arguments.least else 1


if __name__ == "__main__":
    sys.exit(main())
