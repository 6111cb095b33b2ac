#include <gtest/gtest.h>

#include "tests/model/hcl/damage.h"
#include "tests/model/hcl/lossless.h"
#include "tests/model/hcl/random_hcl.h"
#include "tests/model/hcl/syntax_outline.h"

namespace slipway::hcl {
namespace {

void expectLossless(const std::string& text) { ASSERT_EQ(whatIsLost(text), "") << text; }

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
  for (std::uint32_t seed = 1; seed <= 500; ++seed) {
    std::string text = RandomHcl(seed).file();
    expectLossless(text);
    std::mt19937 random(seed);
    for (int times = 0; times < 8; ++times) {
      damage(text, random);
      expectLossless(text);
    }
  }
}

TEST(Print, RandomBytes) {
  std::mt19937 random(1);
  for (int round = 0; round < 3000; ++round) {
    std::string text(random() % 120, '\0');
    // Three alphabets: any byte, what the syntax uses, and the lead bytes of long characters.
    static const std::string syntax = "{}[]()\"$%~\\\n\r\t =#/*<>-.,:?!ax1EOT";
    for (char& byte : text)
      byte = round % 3 == 0   ? static_cast<char>(random() & 0xFF)
             : round % 3 == 1 ? syntax[random() % syntax.size()]
                              : static_cast<char>(random() % 4 == 0 ? '"' : 0x80 | (random() & 0x7F));
    expectLossless(text);
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
