"""Faults in references, and cycles."""
from faults import misspelt, operator, references, replace_value


@operator
def undeclared_variable(s):
    for site, match in references(s, r"\bvar\.(\w+)"):
        yield s.replace("undeclared_variable", site, match.group(0), "var." + misspelt(match.group(1)))


@operator
def undeclared_local(s):
    for site, match in references(s, r"\blocal\.(\w+)"):
        yield s.replace("undeclared_local", site, match.group(0), "local." + misspelt(match.group(1)))


@operator
def undeclared_resource(s):
    for site, match in references(s, r"\b(aws_\w+)\.(\w+)\b"):
        yield s.replace("undeclared_resource", site, match.group(0), f"{match.group(1)}.{match.group(2)}x")
        yield s.replace("undeclared_resource", site, match.group(0), f"{misspelt(match.group(1))}.{match.group(2)}")


@operator
def undeclared_module(s):
    for site, match in references(s, r"\bmodule\.(\w+)"):
        yield s.replace("undeclared_module", site, match.group(0), f"module.{match.group(1)}x")


@operator
def bad_attribute(s):
    for site, match in references(s, r"\b(?:data\.)?aws_\w+\.\w+(?:\[[^\]]*\])?\.(\w+)"):
        yield s.replace("bad_attribute", site, match.group(0), match.group(0)[:-len(match.group(1))] + misspelt(match.group(1)))


@operator
def attribute_of_primitive(s):
    for site, match in references(s, r"\b(?:data\.)?aws_\w+\.\w+(?:\[[^\]]*\])?\.(?:id|arn|name)\b"):
        yield s.replace("attribute_of_primitive", site, match.group(0), match.group(0) + ".more")


@operator
def bad_output(s):
    for site, match in references(s, r"\bmodule\.\w+\.(\w+)"):
        yield s.replace("bad_output", site, match.group(0), match.group(0)[:-len(match.group(1))] + misspelt(match.group(1)))


@operator
def bad_member(s):
    for site, match in references(s, r"\b(?:each\.value|var\.\w+(?:\[[^\]]*\])?)\.(\w+)"):
        yield s.replace("bad_member", site, match.group(0), match.group(0)[:-len(match.group(1))] + misspelt(match.group(1)))


@operator
def index_added(s):
    for site, match in references(s, r"\b(?:data\.)?aws_\w+\.\w+(?=\.)"):
        yield s.replace("index_added", site, match.group(0), match.group(0) + "[0]")


@operator
def index_removed(s):
    for site, match in references(s, r"\b((?:data\.)?aws_\w+\.\w+)\[[^\]]*\]"):
        yield s.replace("index_removed", site, match.group(0), match.group(1))


@operator
def whole_type(s):
    for site, match in references(s, r"\b(aws_\w+)\.(\w+)\.\w+"):
        yield s.replace("whole_type", site, match.group(0), match.group(1))


@operator
def each_without_for_each(s):
    for site in s.of("argument", top="resource"):
        if site.name == "for_each":
            yield s.mutant("each_without_for_each", site, None)


@operator
def wrong_repetition(s):
    for site in s.of("argument"):
        if site.name == "for_each" and len(site.around) == 1:
            yield replace_value(s, "wrong_repetition", site, '["a", "b"]')
            yield s.replace("wrong_repetition", site, "for_each", "count")
            yield replace_value(s, "wrong_repetition", site, "each.value")
            yield s.mutant("wrong_repetition", site, "  count = 2", 1)


@operator
def count_index_outside(s):
    for site in s.of("argument", top="resource"):
        if site.is_single_line and site.name in ("name", "description", "port", "from_port"):
            yield replace_value(s, "count_index_outside", site, "count.index")


@operator
def self_outside(s):
    for site in s.of("argument", top="resource"):
        if site.is_single_line and len(site.around) == 1 and site.value.startswith('"'):
            yield replace_value(s, "self_outside", site, "self.id")



@operator
def own_reference(s):
    for site in s.of("argument", top="resource"):
        if len(site.around) == 1 and site.is_single_line and site.name not in ("for_each", "count", "depends_on"):
            labels = site.around[0][1]
            yield replace_value(s, "own_reference", site, f"{labels[0]}.{labels[1]}.id")


@operator
def local_cycle(s):
    for site in s.of("block", name="locals", around=[]):
        yield s.mutant("local_cycle", site, "  turn  = local.round\n  round = local.turn", 1)
        yield s.mutant("local_cycle", site, "  turn = [local.turn]", 1)


@operator
def resource_cycle(s):
    """What the first resource of a file is referred to by, it refers to."""
    for site, match in references(s, r"\b(aws_\w+)\.(\w+)\.\w+"):
        if site.top != "resource":
            continue
        user = site.around[0][1]
        for target in s.of("block", around=[], name="resource", labels=[match.group(1), match.group(2)]):
            if target.labels != user and target.file.rpartition("/")[0] == site.file.rpartition("/")[0]:
                yield s.mutant("resource_cycle", target, f"  depends_on = [{user[0]}.{user[1]}]", 1)
