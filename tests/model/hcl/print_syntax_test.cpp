#include <gtest/gtest.h>

#include "model/hcl/lexer.h"
#include "tests/model/hcl/random_hcl.h"
#include "tests/model/hcl/syntax_outline.h"

namespace slipway::hcl {
namespace {

/// Every node lies in its parent, behind its elder sibling, and no deeper than its height says.
void expectSound(NodeRef node, int depthLeft) {
  ASSERT_GT(depthLeft, 0);
  ASSERT_LE(node.range().begin, node.range().end);
  std::uint32_t from = node.range().begin;
  for (NodeRef child : node.children()) {
    ASSERT_LE(from, child.range().begin);
    ASSERT_LE(child.range().end, node.range().end);
    ASSERT_LE(child->height, node->height);
    from = child.range().end;
    expectSound(child, depthLeft - 1);
  }
}

void expectLossless(const std::string& text) {
  const std::vector<Token> tokens = tokenise(text);
  ASSERT_EQ(tokens.front().begin, 0u);
  ASSERT_EQ(tokens.back().begin, text.size());
  for (std::size_t index = 1; index < tokens.size(); ++index) ASSERT_LE(tokens[index - 1].begin, tokens[index].begin);
  const auto tree = parsed(text);
  ASSERT_EQ(print(*tree), text);
  expectSound(tree->root(), 1000);
  for (const Diagnostic& diagnostic : tree->diagnostics()) {
    ASSERT_LE(diagnostic.span.range.begin, diagnostic.span.range.end);
    ASSERT_LE(diagnostic.span.range.end, text.size());
    ASSERT_FALSE(diagnostic.message.empty());
  }
}

const std::string sample =
    "\xEF\xBB\xBF# comment\r\nresource \"aws_x\" \"b\" {\n  a   = 1 + 2 * -3 > 4 ? \"s${~ foo(a, b...) ~}t\" : null # t\n"
    "  b = [for k, v in var.x : v if v != \"\"] /* c */\n  d { e = 1 }\n  f = a.*.b[0].c[*].d\n"
    "  h = <<-EOT\n    hi ${x}\n    %{ if a ~} $${x} %{ else }y%{ endif ~}\n  EOT\n  i = { a = 1, \"b\\u00e9\" : 2\n (c) = ns::f(1,) }\n}\n";

TEST(Print, TruncatedAnywhere) {
  EXPECT_EQ(complaints(*parsed(sample)), "");
  for (std::size_t size = 0; size <= sample.size(); ++size) expectLossless(sample.substr(0, size));
}

TEST(Print, WithAnyByteMissing) {
  for (std::size_t at = 0; at < sample.size(); ++at) expectLossless(sample.substr(0, at) + sample.substr(at + 1));
}

TEST(Print, WithBytesInsertedAnywhere) {
  const std::vector<std::string> bits = {"\"", "{", "}", "(", ")", "[", "]", "\n", "${", "%{", "~}", "\\", "<<A\n", "A\n", "/*", "*/", "\xFF", "\xC3", std::string(1, '\0'), "\r"};
  for (std::size_t at = 0; at <= sample.size(); ++at)
    for (const std::string& bit : bits) expectLossless(sample.substr(0, at) + bit + sample.substr(at));
}

TEST(Print, RandomTextsWholeAndDamaged) {
  for (std::uint32_t seed = 1; seed <= 400; ++seed) {
    std::string text = RandomHcl(seed).file();
    expectLossless(text);
    std::mt19937 random(seed);
    for (int damage = 0; damage < 8 && !text.empty(); ++damage) {
      const std::size_t at = random() % text.size();
      if (damage % 2 == 0) text.erase(at, 1 + random() % 5);
      else text.insert(at, 1, static_cast<char>(random() & 0xFF));
      expectLossless(text);
    }
  }
}

TEST(Print, LinearTimeOnHostileText) {
  for (const char* bit : {"/*", "\"", "\"\n", "<<A\n", "${", "\"${", "{", "a{", "a=[\n", "}", "x=<<A\n${\n", "%{if x}", "'", "a\n", "a={", "\"${\n", "a b c "}) {
    std::string text;
    while (text.size() < 200'000) text += bit;
    const auto tree = parsed(text);
    EXPECT_EQ(print(*tree).size(), text.size());
    EXPECT_LE(tree->diagnostics().size(), 101u);
  }
}

TEST(Print, TemplateFiles) {
  const auto tree = parseTemplate(std::make_shared<const std::string>("#!/bin/sh\n\"${a}\" %{ for x in b ~}\n${x}%{ endfor }$$ 1%\n"), FilePath("x.tpl"));
  EXPECT_EQ(complaints(*tree), "");
  EXPECT_EQ(outline(tree->root()), "string(#!/bin/sh\n\" interpolation(a) \"  templateFor(x b ~parts(\n interpolation(x))) $$ 1%\n)");
  EXPECT_EQ(print(*tree), tree->text());
  EXPECT_EQ(complaints(*parseTemplate(std::make_shared<const std::string>("\xEF\xBB\xBFx"), FilePath("x.tpl"))), "");
}

}  // namespace
}  // namespace slipway::hcl
