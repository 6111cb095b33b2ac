#include "model/language/caret.h"

#include <gtest/gtest.h>

namespace slipway::language {
namespace {

/// The caret where `|` stands, as words: place, open blocks, argument, steps and word.
std::string at(std::string text) {
  const std::size_t offset = text.find('|');
  text.erase(offset, 1);
  const Caret caret = caretAt(text, static_cast<std::uint32_t>(offset));
  static constexpr const char* kPlaces[] = {"nothing", "body", "label", "expression", "key"};
  std::string out = kPlaces[static_cast<int>(caret.place)];
  for (const OpenBlock& block : caret.blocks) {
    out += " /" + block.type;
    for (const std::string& label : block.labels) out += ":" + label;
  }
  if (caret.place == Caret::Place::label) {
    out += " <" + caret.header.type;
    for (const std::string& label : caret.header.labels) out += ":" + label;
    out += ">";
  }
  if (!caret.argument.empty()) out += " " + caret.argument + (caret.isWholeValue ? "=" : "~");
  for (const std::string& step : caret.traversal) out += " " + step + ".";
  out += " [" + text.substr(caret.word.begin, caret.word.end - caret.word.begin) + "]";
  if (caret.isQuoted) out += " quoted";
  if (!caret.function.empty()) out += " " + caret.function + "#" + std::to_string(caret.parameter);
  return out;
}

TEST(Caret, namesOfBlocksAndArguments) {
  EXPECT_EQ(at("|"), "body []");
  EXPECT_EQ(at("res|"), "body [res]");
  EXPECT_EQ(at("resource \"aws_lb\" \"a\" {\n  na|\n}\n"), "body /resource:aws_lb:a [na]");
  EXPECT_EQ(at("resource \"aws_lb\" \"a\" {\n  access_logs {\n    |\n  }\n}\n"), "body /resource:aws_lb:a /access_logs []");
  EXPECT_EQ(at("a = 1\n|"), "body []");
}

TEST(Caret, labels) {
  EXPECT_EQ(at("resource \"aws_|\""), "label <resource> [aws_] quoted");
  EXPECT_EQ(at("resource \"|"), "label <resource> [] quoted");
  EXPECT_EQ(at("resource \"aws_lb\" \"m|"), "label <resource:aws_lb> [m] quoted");
}

TEST(Caret, valuesAndTraversals) {
  EXPECT_EQ(at("a = |"), "expression a= []");
  EXPECT_EQ(at("a = va|"), "expression a= [va]");
  EXPECT_EQ(at("a = var.|"), "expression a~ var. []");
  EXPECT_EQ(at("a = aws_lb.main[0].ar|"), "expression a~ aws_lb. main. [ar]");
  EXPECT_EQ(at("a = module.x[each.key].|"), "expression a~ module. x. []");
  EXPECT_EQ(at("a = 1 + va|"), "expression a~ [va]");
  EXPECT_EQ(at("a = \"app|"), "expression a= [app] quoted");
  EXPECT_EQ(at("a = \"x-${var.|"), "expression a~ var. []");
  EXPECT_EQ(at("b {\n  a = [\n    lo|"), "expression /b a~ [lo]");
}

TEST(Caret, objectsAndCalls) {
  EXPECT_EQ(at("a = {\n  k|"), "key a~ [k]");
  EXPECT_EQ(at("a = {\n  k = va|"), "expression a= [va]");
  EXPECT_EQ(at("a = merge(var.x, |"), "expression a~ [] merge#1");
  EXPECT_EQ(at("a = join(\",\", [for x in |"), "expression a~ [] join#1");
}

TEST(Caret, commentsAndTextsOfferNothing) {
  EXPECT_EQ(at("# resou|"), "nothing []");
  EXPECT_EQ(at("a = 1 /* v|"), "nothing []");
  EXPECT_EQ(at("a = <<EOT\nva|"), "nothing []");
  EXPECT_EQ(at("a = 12|"), "nothing []");
}

}  // namespace
}  // namespace slipway::language
