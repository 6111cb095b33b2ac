#include <gtest/gtest.h>

#include "tests/model/hcl/syntax_outline.h"

namespace slipway::hcl {
namespace {

TEST(SyntaxTree, OperatorsBindAsInTheSpecification) {
  EXPECT_EQ(expression("1 + 2 * 3"), "+(1 *(2 3))");
  EXPECT_EQ(expression("1 - 2 - 3"), "-(-(1 2) 3)");
  EXPECT_EQ(expression("a || b && c == d > e + f * g"), "||(a &&(b ==(c >(d +(e *(f g))))))");
  EXPECT_EQ(expression("-46 + 5"), "+(-(46) 5)");
  EXPECT_EQ(expression("!a.b == c"), "==(!(get(a b)) c)");
  EXPECT_EQ(expression("a != b ? 1 : c ? 2 : 3"), "conditional(!=(a b) 1 conditional(c 2 3))");
  EXPECT_EQ(expression("(1 + 2) % 3"), "%(parentheses(+(1 2)) 3)");
  EXPECT_EQ(expression("a <= b"), "<=(a b)");
}

TEST(SyntaxTree, TraversalsAndSplats) {
  EXPECT_EQ(expression("aws_vpc.main.id"), "get(get(aws_vpc main) id)");
  EXPECT_EQ(expression("a[0][\"k\"].b"), "get(index(index(a 0) string(k)) b)");
  EXPECT_EQ(expression("a.0.b"), "get(get(a 0) b)");
  EXPECT_EQ(expression("a[*].b.c"), "fullSplat(a get(get(each b) c))");
  EXPECT_EQ(expression("a[*]"), "fullSplat(a each)");
  EXPECT_EQ(expression("a.*.b[0]"), "index(attributeSplat(a get(each b)) 0)");
  EXPECT_EQ(expression("a[*].b[*].c"), "fullSplat(a fullSplat(get(each b) get(each c)))");
  EXPECT_EQ(expression("a.0.1"), "get(a 0.1) !hcl-legacy-index");
  EXPECT_EQ(expression("a.*.b.*.c"), "error<a.*.b.*.c> !hcl-nested-splat");
}

TEST(SyntaxTree, Collections) {
  EXPECT_EQ(expression("[1, true,\n \"x\", ]"), "tuple(1 true string(x))");
  EXPECT_EQ(expression("[]"), "tuple");
  EXPECT_EQ(expression("{}"), "object");
  EXPECT_EQ(expression("{ a = 1, \"b\" : 2\n (c) = 3 }"), "object(pair(a 1) pair(string(b) 2) pair(parentheses(c) 3))");
  EXPECT_EQ(expression("[for v in l : v]"), "forTuple(v l v)");
  EXPECT_EQ(expression("[for k, v in m : v if k > 1]"), "forTuple(k v m v >(k 1))");
  EXPECT_EQ(expression("{\n for k in m : k => k.x... if k }"), "forObject...(k m k get(k x) k)");
  EXPECT_EQ(expression("[for v in l : v => 1]"), "error<[for v in l : v => 1]> !hcl-invalid-for");
  EXPECT_EQ(expression("{for v in l : v}"), "error<{for v in l : v}> !hcl-invalid-for");
  EXPECT_EQ(expression("{ a = 1 b = 2 }"), "error<{ a = 1 b = 2 }> !hcl-missing-separator");
}

TEST(SyntaxTree, Calls) {
  EXPECT_EQ(expression("f()"), "call(f)");
  EXPECT_EQ(expression("max(1, [2]...)"), "call...(max 1 tuple(2))");
  EXPECT_EQ(expression("provider::aws::arn_parse(\n  x,\n)"), "call(provider::aws::arn_parse x)");
  EXPECT_EQ(expression("f(a...,b)"), "error<f(a...,b)> !hcl-missing-parenthesis");
}

TEST(SyntaxTree, Templates) {
  EXPECT_EQ(expression("\"a${b}c\""), "string(a interpolation(b) c)");
  EXPECT_EQ(expression("\"${~ b ~}\""), "string(~interpolation~(b))");
  EXPECT_EQ(expression("\"$${a} %%{b} $c %d\""), "string($${a} %%{b} $c %d)");
  EXPECT_EQ(expression("\"${f(\"${x}\")}\""), "string(interpolation(call(f string(interpolation(x)))))");
  EXPECT_EQ(expression("\"%{ if a ~}b%{~ else }c%{ endif }\""), "string(templateIf(a ~parts~(b) parts(c)))");
  EXPECT_EQ(expression("\"%{ for k, v in m }${k}%{ endfor ~}\""), "string(templateFor~(k v m parts(interpolation(k))))");
  EXPECT_EQ(expression("\"%{ if a }b\""), "error<\"%{ if a }b\"> !hcl-unbalanced-directive");
  EXPECT_EQ(expression("\"%{ endif }\""), "error<\"%{ endif }\"> !hcl-unbalanced-directive");
  EXPECT_EQ(expression("\"\\q\""), "string(\\q) !hcl-invalid-escape");
}

TEST(SyntaxTree, Heredocs) {
  const auto tree = parsed("a = <<-EOT\n    x ${y}\n  EOT\nb = [<<E\n1\nE\n, 2]\n");
  EXPECT_EQ(complaints(*tree), "");
  EXPECT_EQ(outline(tree->root()), "body(attribute(a heredoc(    x  interpolation(y) \n)) attribute(b tuple(heredoc(1\n) 2)))");
  const NodeRef heredoc = tree->root().findAttribute("a").attributeValue();
  EXPECT_EQ(heredoc->op, '-');
  EXPECT_EQ(heredoc.text(), "<<-EOT\n    x ${y}\n  EOT");
}

TEST(SyntaxTree, BlocksAndAttributesAreFoundByName) {
  const auto tree = parsed("a = 1\nresource aws_vpc \"m\\u0061in\" {\n  cidr = \"x\"\n  tags { k = 1 }\n  tags {}\n}\n");
  EXPECT_EQ(complaints(*tree), "");
  const NodeRef resource = tree->root().blocks("resource").front();
  EXPECT_EQ(resource.blockLabels(), (std::vector<std::string>{"aws_vpc", "main"}));
  EXPECT_EQ(resource.blockBody().blocks().size(), 2u);
  EXPECT_EQ(resource.blockBody().findAttribute("cidr").attributeValue().text(), "\"x\"");
  EXPECT_EQ(resource.blockBody().blocks("tags")[0].blockBody().text(), "{ k = 1 }");
  EXPECT_FALSE(resource.blockBody().findAttribute("none"));
  EXPECT_EQ(tree->deepestAt(tree->text().find("\"x\"") + 1).kind(), NodeKind::templateText);
  EXPECT_EQ(tree->deepestAt(0).text(), "a");
  EXPECT_EQ(tree->deepestAt(9999).kind(), NodeKind::body);
}

TEST(SyntaxTree, NamesMayBeAnyLanguage) {
  EXPECT_EQ(complaints(*parsed("größe-2 = ñ.日本\n")), "");
  EXPECT_EQ(complaints(*parsed("a = 🙂\n")), "hcl-invalid-character@🙂");
}

TEST(SyntaxTree, ByteOrderMarkAndCarriageReturns) {
  const auto tree = parsed("\xEF\xBB\xBF" "a = 1\r\nb {\r\n  c = <<E\r\nx\r\nE\r\n}\r\n");
  EXPECT_EQ(complaints(*tree), "");
  EXPECT_EQ(outline(tree->root()), "body(attribute(a 1) block(b body(attribute(c heredoc(x\r\n)))))");
}

}  // namespace
}  // namespace slipway::hcl
