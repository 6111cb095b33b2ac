// A value that gets longer moves the comments beside it where they stood in columns, and nothing where they did not.
#include <gtest/gtest.h>

#include "model/core/text_edit.h"
#include "model/hcl/format.h"
#include "model/workspace/gestures.h"

using namespace slipway;

namespace {

const FilePath kMain("main.tf");

std::string afterSet(const std::string& text, const std::string& address, const std::string& path, const std::string& value) {
  const auto now = workspace::derive({{kMain, std::make_shared<const std::string>(text)}}, nullptr);
  const Result<ProjectEdit> edit = workspace::setArgument(*now, address, path, value);
  if (!edit) return edit.diagnostics().at(0).message;
  return applied(text, kMain, edit->edits).value();
}

const std::string kFormatted =
    "resource \"aws_lb\" \"a\" {\n  name         = \"a\"   # shown\n  idle_timeout = 60    # s\n  internal     = false # public\n}\n\n"
    "resource \"aws_lb\" \"b\" {\n  name = \"b\" # as it is\n}\n";

}  // namespace

TEST(Tidied, columnsOfAFormattedBlockFollowALongerValue) {
  const std::string after = afterSet(kFormatted, "aws_lb.a", "idle_timeout", "4000000");
  EXPECT_EQ(after.substr(0, after.find("\n\n")),
            "resource \"aws_lb\" \"a\" {\n  name         = \"a\"     # shown\n  idle_timeout = 4000000 # s\n  internal     = false   # "
            "public\n}");
  EXPECT_EQ(hcl::formatted(after, kMain).value(), after);
}

TEST(Tidied, aBlockThatWasNotFormattedIsLeftAlone) {
  const std::string text =
      "resource \"aws_lb\" \"a\" {\n  name = \"a\"  # shown\n  idle_timeout = 60 # s\n  internal   = false    # public\n}\n";
  std::string expected = text;
  expected.replace(expected.find("60"), 2, "4000000");
  EXPECT_EQ(afterSet(text, "aws_lb.a", "idle_timeout", "4000000"), expected);
}

TEST(Tidied, aRenameKeepsTheColumnsOfItsReferences) {
  const std::string text = kFormatted + "\nlocals {\n  a = aws_lb.a.arn # one\n  b = aws_lb.b.arn # two\n}\n";
  const auto now = workspace::derive({{kMain, std::make_shared<const std::string>(text)}}, nullptr);
  const Result<ProjectEdit> edit = workspace::rename(*now, "aws_lb.a", "public");
  ASSERT_TRUE(edit.isOk());
  const std::string after = applied(text, kMain, edit->edits).value();
  EXPECT_NE(after.find("  a = aws_lb.public.arn # one\n  b = aws_lb.b.arn      # two\n"), std::string::npos) << after;
  EXPECT_EQ(hcl::formatted(after, kMain).value(), after);
}
