"""Faults in values, expressions and syntax; and changes that Terraform takes."""
import re

from faults import is_resource, misspelt, operator, references, replace_value
from sites import without_comment


@operator
def wrong_type(s):
    wrong = {
        "number": ['"many"', "[1]", "{}"],
        "flag": ['"maybe"', "[true]", "12"],
        "text": ["[]", "{ a = 1 }", '["x"]'],
        "list": ['"x"', "5", "{ a = 1 }"],
    }
    for i, site in enumerate(s.of("argument")):
        value = without_comment(site.value)
        if not site.is_single_line or site.top == "locals":
            continue
        kind = ("number" if re.fullmatch(r"-?[\d.]+", value) else "flag" if value in ("true", "false") else
                "text" if re.fullmatch(r'"[^"]*"', value) else "list" if re.fullmatch(r"\[.*\]", value) else None)
        if kind:
            yield replace_value(s, "wrong_type", site, wrong[kind][i % 3])


@operator
def other_spelling(s):
    """Numbers and flags as texts and the other way round: no fault, as Terraform converts them."""
    for site in s.of("argument"):
        value = without_comment(site.value)
        if is_resource(site) and re.fullmatch(r"\d+|true|false", value):
            yield replace_value(s, "other_spelling", site, f'"{value}"')


@operator
def wrong_item_type(s):
    for site in s.of("item"):
        value = without_comment(site.value)
        if site.is_single_line and not value.endswith((",", "{", "[")) and not value.startswith("{ for"):
            yield replace_value(s, "wrong_item_type", site, "[[]]")


@operator
def read_only_argument(s):
    for site in s.of("block", around=[]):
        if site.name in ("resource", "data") and not s.line(site).rstrip().endswith("}"):
            for name in ("arn", "id", "owner_id", "tags_all"):
                yield s.mutant("read_only_argument", site, f'  {name} = {"{}" if name == "tags_all" else chr(34) + "x" + chr(34)}', 1)


@operator
def wrong_operand(s):
    for site in s.of("argument"):
        value = without_comment(site.value)
        if site.top in ("resource", "output", "locals") and site.is_single_line and re.fullmatch(r'[\w."\[\]{}$-]+', value):
            yield replace_value(s, "wrong_operand", site, f"{value} + {{}}")


@operator
def wrong_default(s):
    for site in s.of("argument", name="default"):
        if site.is_single_line:
            yield replace_value(s, "wrong_default", site, '[{ a = "b" }]')


@operator
def wrong_type_constraint(s):
    for site in s.of("argument", name="type", top="variable"):
        if site.is_single_line:
            yield replace_value(s, "wrong_type_constraint", site, "strnig")
            yield replace_value(s, "wrong_type_constraint", site, '"string"')
            yield replace_value(s, "wrong_type_constraint", site, "list(string, number)")
            yield replace_value(s, "wrong_type_constraint", site, "number")


@operator
def not_constant(s):
    for site in s.of("argument", top="variable"):
        if site.name in ("default", "description", "sensitive") and site.is_single_line:
            yield replace_value(s, "not_constant", site, "local.other")


@operator
def wrong_choice(s):
    for site, match in references(s, r'^"([A-Z][A-Z0-9_]+|awsvpc|ip|forward|fixed-response|tcp|vpc|application)"'):
        if site.kind == "argument" and is_resource(site):
            yield replace_value(s, "wrong_choice", site, f'"{match.group(1)}-ISH"')


@operator
def bad_function(s):
    for site, match in references(s, r"\b([a-z]\w+)\("):
        if site.name != "type":
            yield s.replace("bad_function", site, match.group(0), misspelt(match.group(1)) + "(")
            yield s.replace("bad_function", site, match.group(0), match.group(1) + "([[]], 1, 2, 3, 4, ")


@operator
def bad_expression(s):
    """Conditions, templates, loops and indexes that cannot be."""
    wrong = (
        '"x" ? 1 : 2',
        "[] ? 1 : 2",
        'true ? "a" : [1]',
        '"a${[]}b"',
        "[for x in 5 : x]",
        "{ for k, v in [1] : k => v... }[0].x",
        '"abc"[0]',
        "[1, 2][3]",
        "{ a = 1 }.b",
        "!5",
        '-"x"',
        "1 < {}",
        "[1].*.x.y",
        "path.modul",
        "terraform.workspac",
        "5.x",
        '"%{ if [] }x%{ endif }"',
    )
    for i, site in enumerate(s.of("argument")):
        if site.is_single_line and site.name in ("name", "description", "value", "cidr_block", "policy", "role"):
            yield replace_value(s, "bad_expression", site, wrong[i % len(wrong)])


@operator
def bad_syntax(s):
    for site in s.of("argument"):
        if site.is_single_line:
            line = s.line(site)
            yield s.mutant("bad_syntax", site, line.replace("=", ":=", 1))
            yield s.mutant("bad_syntax", site, line.replace("=", "", 1))
            yield s.mutant("bad_syntax", site, line + " )")
            if line.count('"') == 2:
                yield s.mutant("bad_syntax", site, line[:line.rindex('"')])
    for site in s.of("block"):
        yield s.replace("bad_syntax", site, "{", "")


@operator
def harmless(s):
    """Changes that Terraform takes."""
    for site in s.of("block", around=[]):
        yield s.mutant("harmless", site, "# a remark", -1)
    for site in s.of("argument", top="variable", name="description"):
        yield s.mutant("harmless", site, None)
    for site in s.of("argument", top="resource"):
        value = without_comment(site.value)
        if site.is_single_line and re.fullmatch(r"[\w.]+", value):
            yield replace_value(s, "harmless", site, f'"${{{value}}}"')
            yield replace_value(s, "harmless", site, f"try({value}, null)")
