#!/usr/bin/env python3
"""make_schema.py FOLDER [PROVIDER…]: writes <provider>-<version>.schema beside itself.

FOLDER is a Terraform folder that `terraform init` has prepared (offline: `terraform init -plugin-dir=MIRROR`); its
configuration names the providers in `required_providers`. Run by hand when a provider's version is raised:

    make_schema.py FOLDER aws        # aws-5.100.0.schema, from `terraform providers schema -json`

A version that stands beside an older one is simply a second file. Only facts are kept: names, types, required, optional,
computed, sensitive, deprecated, write-only, nesting and limits; no prose. Equal blocks, names and types are stored once.

The file, read in place by model/terraform/schema/image.h; integers are little-endian, offsets count from the file's start:

    "SLIPWAYS"           8 bytes
    u32 × 22             offset and count of each table, in this order
    names                u32 offset of the text of each; sorted by bytes, one more offset at the end
    types                u32 offset of each; a type is u16s: kind, then parts as its number in this table. Kinds: 0 any, 1 bool,
                         2 number, 3 string, 4 list (part), 5 set (part), 6 map (part), 7 tuple (count, parts),
                         8 object (count, then name and part of each). A part comes before what it is a part of
    shapes               u16 type, u16 flags: 1 required, 2 optional, 4 computed, 8 sensitive, 16 deprecated, 32 write-only
    blocks               u32 first attribute, u32 first nested block, u16 attributes, u16 nested blocks
    attributes           u16 name, u16 shape; sorted by name inside a block
    nested blocks        u16 name, u16 block, u8 mode (0 single, 1 list, 2 set, 3 map, 4 group), u8 least items, u16 most items (0:
                         no limit); sorted by name inside a block
    resource types       u16 name, u16 block; sorted by name
    data sources         the same
    ephemeral resources  the same
    functions            u16 name, u16 type of the result, u16 first parameter, u16 parameters; 32768 is added where the last
                         parameter may be repeated
    parameters           u16 name, u16 type
    text                 the names' bytes, one behind the other

The provider's own arguments are block 0.
"""
import json
import pathlib
import struct
import subprocess
import sys

KINDS = {"dynamic": 0, "bool": 1, "number": 2, "string": 3, "list": 4, "set": 5, "map": 6, "tuple": 7, "object": 8}
MODES = {"single": 0, "list": 1, "set": 2, "map": 3, "group": 4}
FLAGS = {"required": 1, "optional": 2, "computed": 4, "sensitive": 8, "deprecated": 16, "write_only": 32}


class Table:
    """Rows that are stored once each; a row's number is its place."""

    def __init__(self):
        self.rows = []
        self.places = {}

    def place(self, row):
        if row not in self.places:
            self.places[row] = len(self.rows)
            self.rows.append(row)
        return self.places[row]


class Schema:
    def __init__(self, document):
        self.names = sorted(names_of(document))
        self.numbers = {name: number for number, name in enumerate(self.names)}
        self.types, self.shapes = Table(), Table()
        self.blocks, self.block_places = [None], {}
        self.attributes, self.nested = [], []
        self.parameters = []
        self.blocks[0] = self.row(*self.content(document.get("provider", {}).get("block", {})))
        self.kinds = [self.entries(document.get(group, {})) for group in
                      ("resource_schemas", "data_source_schemas", "ephemeral_resource_schemas")]
        self.functions = [self.function(name, function) for name, function in sorted(document.get("functions", {}).items())]

    def entries(self, group):
        return [(self.numbers[name], self.block(schema["block"])) for name, schema in sorted(group.items())]

    def type(self, kind):
        if isinstance(kind, str):
            return self.types.place((KINDS[kind],))
        name, part = kind[0], kind[1]
        if name == "tuple":
            return self.types.place((KINDS[name], len(part), *(self.type(one) for one in part)))
        if name == "object":
            members = [number for member in sorted(part) for number in (self.numbers[member], self.type(part[member]))]
            return self.types.place((KINDS[name], len(part), *members))
        return self.types.place((KINDS[name], self.type(part)))

    def shape(self, attribute):
        flags = sum(bit for key, bit in FLAGS.items() if attribute.get(key))
        return self.shapes.place((self.type(attribute["type"]), flags))

    def content(self, block):
        attributes = tuple((self.numbers[name], self.shape(a)) for name, a in sorted(block.get("attributes", {}).items()))
        nested = tuple((self.numbers[name], self.block(n["block"]), MODES[n["nesting_mode"]], n.get("min_items", 0), n.get("max_items", 0))
                       for name, n in sorted(block.get("block_types", {}).items()))
        return attributes, nested

    def row(self, attributes, nested):
        row = (len(self.attributes), len(self.nested), len(attributes), len(nested))
        self.attributes.extend(attributes)
        self.nested.extend(nested)
        return row

    def block(self, block):
        """The number of a block; one that is equal to an earlier one is that one."""
        content = self.content(block)
        if content not in self.block_places:
            self.block_places[content] = len(self.blocks)
            self.blocks.append(self.row(*content))
        return self.block_places[content]

    def function(self, name, function):
        first = len(self.parameters)
        parameters = function.get("parameters", [])
        variadic = function.get("variadic_parameter")
        for parameter in parameters + ([variadic] if variadic else []):
            self.parameters.append((self.numbers[parameter["name"]], self.type(parameter["type"])))
        count = len(self.parameters) - first
        return (self.numbers[name], self.type(function["return_type"]), first, count + (32768 if variadic else 0))

    def bytes(self):
        texts = [name.encode() for name in self.names]
        types = [struct.pack(f"<{len(row)}H", *row) for row in self.types.rows]
        tables = [None, None] + [[struct.pack(form, *row) for row in rows] for form, rows in (
            ("<HH", self.shapes.rows), ("<IIHH", self.blocks), ("<HH", self.attributes), ("<HHBBH", self.nested),
            ("<HH", self.kinds[0]), ("<HH", self.kinds[1]), ("<HH", self.kinds[2]), ("<HHHH", self.functions), ("<HH", self.parameters))]
        header = 8 + 4 * 2 * len(tables)
        at = header + 4 * (len(texts) + 1) + 4 * len(types)
        offsets = [(header, len(texts)), (header + 4 * (len(texts) + 1), len(types))]
        types_at = at
        at += sum(map(len, types))
        for rows in tables[2:]:
            offsets.append((at, len(rows)))
            at += sum(map(len, rows))
        out = b"SLIPWAYS" + b"".join(struct.pack("<II", *pair) for pair in offsets)
        for start, pieces, ends in ((at, texts, True), (types_at, types, False)):
            for piece in pieces:
                out += struct.pack("<I", start)
                start += len(piece)
            if ends:
                out += struct.pack("<I", start)
        return out + b"".join(types) + b"".join(row for rows in tables[2:] for row in rows) + b"".join(texts)


def names_of(part):
    """Every name that the schema may have to say."""
    names = set()
    if isinstance(part, dict):
        for key, value in part.items():
            if key in ("attributes", "block_types", "resource_schemas", "data_source_schemas", "ephemeral_resource_schemas", "functions"):
                names |= set(value)
            if key == "name" and isinstance(value, str):
                names.add(value)
            names |= names_of(value)
    elif isinstance(part, list):
        if len(part) == 2 and part[0] == "object":
            names |= set(part[1])
        for value in part:
            names |= names_of(value)
    return names


def printed(folder, *command):
    return json.loads(subprocess.run(["terraform", *command, "-json"], cwd=folder, check=True, capture_output=True).stdout)


def main():
    folder, wanted = pathlib.Path(sys.argv[1]), sys.argv[2:]
    versions = printed(folder, "version")["provider_selections"]
    for address, document in printed(folder, "providers", "schema")["provider_schemas"].items():
        name = address.rsplit("/", 1)[1]
        if wanted and name not in wanted:
            continue
        # What is built into Terraform has Terraform's version.
        version = versions.get(address) or printed(folder, "version")["terraform_version"]
        schema = Schema(document)
        data = schema.bytes()
        (pathlib.Path(__file__).parent / f"{name}-{version}.schema").write_bytes(data)
        print(f"{name} {version}: {len(data)} bytes, {len(schema.names)} names, {len(schema.types.rows)} types, {len(schema.shapes.rows)} shapes, "
              f"{len(schema.blocks)} blocks, {len(schema.attributes)} attributes, {len(schema.nested)} nested")


main()
