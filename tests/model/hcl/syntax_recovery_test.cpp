#include <gtest/gtest.h>

#include "tests/model/hcl/syntax_outline.h"

namespace slipway::hcl {
namespace {

TEST(SyntaxRecovery, ABrokenValueCostsOneAttribute) {
  const auto tree = parsed("a {\n  x = \n  y = 2 +\n  z = 3\n}\nb = 1\n");
  EXPECT_EQ(outline(tree->root()), "body(block(a body(attribute(x error<>) attribute(y error<2 +>) attribute(z 3))) attribute(b 1))");
  EXPECT_EQ(complaints(*tree), "hcl-missing-expression@ hcl-missing-expression@");
}

TEST(SyntaxRecovery, AnUnclosedBracketEndsWhereTheNextItemBegins) {
  const auto tree = parsed("a {\n  x = [1, 2\n  y = 3\n}\nb {\n  z = f(1\n}\nc = 1\n");
  EXPECT_EQ(outline(tree->root()),
            "body(block(a body(attribute(x error<[1, 2>) attribute(y 3))) block(b body(attribute(z error<f(1>))) attribute(c 1))");
  EXPECT_EQ(complaints(*tree), "hcl-missing-separator@y hcl-missing-separator@}");
}

TEST(SyntaxRecovery, AnUnclosedBlockDoesNotSwallowTheFile) {
  const auto tree = parsed("a \"x\" {\n  p = 1\n\nb \"y\" {\n  q = 2\n}\nc = 3\n");
  EXPECT_EQ(outline(tree->root()), "body(block(a string(x) body(attribute(p 1))) block(b string(y) body(attribute(q 2))) attribute(c 3))");
  EXPECT_EQ(complaints(*tree), "hcl-missing-brace@a \"x\" {");
}

TEST(SyntaxRecovery, TheInnerBlockThatLacksItsBraceIsNamed) {
  const auto tree = parsed("a {\n  in {\n    p = 1\n\n}\nb {}\n");
  EXPECT_EQ(complaints(*tree), "hcl-missing-brace@in {");
  EXPECT_EQ(tree->root().blocks("b").size(), 1u);
}

TEST(SyntaxRecovery, AnUnclosedStringEndsWithItsLine) {
  const auto tree = parsed("a = \"x ${f(\"y)}\nb = 2\nc = \"${\"\nd = 4\n");
  EXPECT_EQ(tree->root().findAttribute("b").attributeValue().text(), "2");
  EXPECT_EQ(tree->root().findAttribute("d").attributeValue().text(), "4");
  EXPECT_EQ(tree->diagnostics().size(), 2u);
}

TEST(SyntaxRecovery, AnUnclosedHeredocGivesWayToTheNextBlock) {
  const auto tree = parsed("a {\n  t = <<EOT\n  text ${x}\n}\nb {\n  t = <<EOT\n ${ open \nEOT\n  u = 1\n}\n");
  EXPECT_EQ(complaints(*tree), "hcl-unclosed-heredoc@<<EOT hcl-unclosed-heredoc@<<EOT");
  ASSERT_EQ(tree->root().blocks("b").size(), 1u);
  EXPECT_EQ(tree->root().blocks("b")[0].blockBody().findAttribute("u").attributeValue().text(), "1");
}

TEST(SyntaxRecovery, StrayTextStaysAsErrorNodes) {
  const auto tree = parsed("}\nfoo\n\"x\" = 1\na = 1 b\nc = 2,\n= 3\nd { e = 1, f = 2 }\ng = 1\n");
  EXPECT_EQ(outline(tree->root()),
            "body(error<}> error<foo> error<\"x\" = 1> attribute(a 1) error<b> attribute(c 2) error<,> error<= 3> "
            "block(d body(attribute(e 1) attribute(f 2))) attribute(g 1))");
  EXPECT_EQ(complaints(*tree),
            "hcl-unexpected-brace@} hcl-item-expected@foo hcl-quoted-name@\" hcl-missing-newline@b hcl-missing-newline@, "
            "hcl-item-expected@= hcl-single-line-block@,");
}

TEST(SyntaxRecovery, ACommaIsNoArgument) {
  EXPECT_EQ(complaints(*parsed("a {,}\nb = 1\n")), "hcl-single-line-block@,");
  EXPECT_EQ(outline(parsed("a {,}\nb = 1\n")->root()), "body(block(a body) attribute(b 1))");
}

TEST(SyntaxRecovery, RepeatedAttributesAreKeptAndReported) {
  const auto tree = parsed("a = 1\nb = 2\na = 3\n");
  EXPECT_EQ(complaints(*tree), "hcl-repeated-attribute@a");
  EXPECT_EQ(outline(tree->root()), "body(attribute(a 1) attribute(b 2) attribute(a 3))");
}

TEST(SyntaxRecovery, DepthIsLimited) {
  for (const char* opening : {"(", "[", "{a=", "-", "!", "\"${", "f(", "a ? ", "[for x in ", "a[", "[*]", "%{if a}"}) {
    std::string text = opening[0] == '%' ? "x = \"" : opening == std::string("[*]") ? "x = a" : "x = ";
    for (int depth = 0; depth < 50'000; ++depth) text += opening;
    const auto tree = parsed(text + "\ny = 1\n");
    EXPECT_FALSE(tree->diagnostics().empty()) << opening;
    EXPECT_EQ(tree->diagnostics()[0].code, "hcl-too-deep") << opening;
  }
  std::string chain = "x = 1";
  for (int count = 0; count < 50'000; ++count) chain += " + 1";
  EXPECT_EQ(parsed(chain + "\ny = 1\n")->diagnostics()[0].code, "hcl-too-deep");
  std::string steps = "x = a";
  for (int count = 0; count < 50'000; ++count) steps += ".b";
  const auto tree = parsed(steps + "\ny = 1\n");
  EXPECT_EQ(tree->diagnostics()[0].code, "hcl-too-deep");
  EXPECT_EQ(tree->root().findAttribute("y").attributeValue().text(), "1");
  std::string blocks;
  for (int depth = 0; depth < 50'000; ++depth) blocks += "a {\n";
  EXPECT_EQ(parsed(blocks)->diagnostics()[0].code, "hcl-too-deep");
}

TEST(SyntaxRecovery, WhatIsNoTextIsSaidOnce) {
  EXPECT_EQ(complaints(*parsed(std::string("\xFF\xFE" "a\0=\0", 6))), "hcl-bad-encoding@\xFF\xFE");
  EXPECT_EQ(parsed(std::string(5000, '\0'))->diagnostics().size(), 1u);
  EXPECT_LE(parsed(std::string(5000, ')') + "\n")->diagnostics().size(), 101u);
}

}  // namespace
}  // namespace slipway::hcl
