#include <gtest/gtest.h>

#include "model/hcl/template_text.h"
#include "tests/model/hcl/syntax_outline.h"

namespace slipway::hcl {
namespace {

/// The template with its interpolations as dots, directives laid flat.
std::string resolved(const std::string& text) {
  const auto tree = parsed("a = " + text + "\n");
  EXPECT_EQ(complaints(*tree), "") << text;
  std::string all;
  for (const auto& [node, value] : templateTexts(tree->root().findAttribute("a").attributeValue())) all += (all.empty() ? "" : ".") + value;
  return all;
}

TEST(TemplateText, EscapesOfQuotedText) {
  EXPECT_EQ(unescaped(R"(\n\r\t\"\\)", true), "\n\r\t\"\\");
  EXPECT_EQ(unescaped(R"(\u00e9\U0001F642)", true), "é🙂");
  EXPECT_EQ(unescaped("$${a} %%{b} $$ %% $$$ {", true), "${a} %{b} $$ %% $$$ {");
  EXPECT_EQ(unescaped(R"(\n $${)", false), R"(\n ${)");
}

TEST(TemplateText, BrokenEscapesAreNamed) {
  const auto why = [](const std::string& raw) {
    std::string all;
    findBrokenEscapes(raw, [&](std::size_t offset, std::size_t size, std::string) { all += std::to_string(offset) + "+" + std::to_string(size) + " "; });
    return all;
  };
  EXPECT_EQ(why(R"(a\qb\u12\ud800\U00110000\n)"), "1+2 4+4 8+6 14+10 ");
  EXPECT_EQ(why("\\"), "0+1 ");
}

TEST(TemplateText, FlushHeredocsLoseTheirCommonIndentation) {
  EXPECT_EQ(resolved("<<-E\n    a\n      b\n\n    c\n  E"), "a\n  b\n\nc\n");
  EXPECT_EQ(resolved("<<-E\n    ${x} a\n  b\n  E"), "  . a\nb\n");
  EXPECT_EQ(resolved("<<-E\n${x}\n  b\n  E"), "\n  b\n");
  EXPECT_EQ(resolved("<<E\n    a\n  E"), "    a\n");
}

TEST(TemplateText, MarksTakeWhiteSpace) {
  EXPECT_EQ(resolved("\"a \\n ${~ x ~} \\t b\""), "a.b");
  EXPECT_EQ(resolved("<<E\n  a  ${~ x ~}  \n  b\nE"), "  a.  b\n");
  EXPECT_EQ(resolved("<<E\n%{ if x ~}\n  a\n%{ endif ~}\nE"), "  a\n.");
}

}  // namespace
}  // namespace slipway::hcl
