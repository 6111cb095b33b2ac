#include "model/hcl/edit.h"

#include <gtest/gtest.h>

#include "model/core/text_edit.h"
#include "model/core/unified_diff.h"
#include "model/hcl/format.h"
#include "tests/model/hcl/edit_effect.h"
#include "tests/model/hcl/edit_proof.h"
#include "tests/model/hcl/random_hcl.h"
#include "tests/model/hcl/syntax_outline.h"

namespace slipway::hcl {
namespace {

const FilePath file("main.tf");

/// The text after the edits, which must parse, and be canonical if the one before was.
std::string after(const std::string& before, const std::vector<TextEdit>& edits) {
  const Result<std::string> result = applied(before, file, edits);
  if (!result) return "cannot be applied: " + result.diagnostics()[0].code;
  const auto tree = parsed(*result);
  EXPECT_EQ(complaints(*tree), "") << *result;
  const Result<std::string> canonicalBefore = formatted(before, file);
  if (canonicalBefore && *canonicalBefore == before && complaints(*tree).empty()) { EXPECT_EQ(formatted(*tree), *result) << "canonical text is not any more"; }
  return *result;
}

NodeRef bodyAt(const SyntaxTree& tree, std::initializer_list<const char*> types) {
  NodeRef body = tree.root();
  for (const char* type : types) body = body.blocks(type).front().blockBody();
  return body;
}

std::string set(const std::string& before, std::initializer_list<const char*> block, std::string_view name, std::string_view source) {
  const auto tree = parsed(before);
  return after(before, setAttribute(file, bodyAt(*tree, block), name, source));
}

std::string removed(const std::string& before, std::initializer_list<const char*> block, std::string_view name) {
  const auto tree = parsed(before);
  NodeRef item = bodyAt(*tree, block).findAttribute(name);
  if (!item) item = bodyAt(*tree, block).blocks(name).front();
  return after(before, removeItem(file, item));
}

std::string appended(const std::string& before, std::initializer_list<const char*> block, std::string_view source) {
  const auto tree = parsed(before);
  return after(before, appendBlock(file, bodyAt(*tree, block), source));
}

std::string withItem(const std::string& before, std::string_view source) {
  const auto tree = parsed(before);
  return after(before, appendTupleItem(file, tree->root().findAttribute("a").attributeValue(), source));
}

std::string withoutItems(const std::string& before, std::initializer_list<std::size_t> indexes) {
  const auto tree = parsed(before);
  std::vector<NodeRef> items;
  for (std::size_t index : indexes) items.push_back(tree->root().findAttribute("a").attributeValue().child(index));
  return after(before, removeTupleItems(file, items));
}

const std::string service =
    "# The service.\n"
    "resource \"aws_ecs_service\" \"user\" {\n"
    "  name    = \"user\" # as shown\n"
    "  cluster = aws_ecs_cluster.main.id\n"
    "\n"
    "  # How many.\n"
    "  desired_count = 2\n"
    "\n"
    "  network_configuration {\n"
    "    subnets = [a.id, b.id]\n"
    "  }\n"
    "}\n";

TEST(Edit, AChangedValueIsAllThatChanges) {
  EXPECT_EQ(unifiedDiff("main.tf", service, set(service, {"resource"}, "desired_count", "4")),
            "--- a/main.tf\n+++ b/main.tf\n@@ -4,7 +4,7 @@\n   cluster = aws_ecs_cluster.main.id\n \n   # How many.\n-  desired_count = 2\n+  desired_count = 4\n"
            " \n   network_configuration {\n     subnets = [a.id, b.id]\n");
}

TEST(Edit, ANewAttributeEntersTheFirstGroupAndAlignsIt) {
  EXPECT_EQ(unifiedDiff("main.tf", service, set(service, {"resource"}, "launch_type", "\"FARGATE\"")),
            "--- a/main.tf\n+++ b/main.tf\n@@ -1,7 +1,8 @@\n # The service.\n resource \"aws_ecs_service\" \"user\" {\n"
            "-  name    = \"user\" # as shown\n-  cluster = aws_ecs_cluster.main.id\n"
            "+  name        = \"user\" # as shown\n+  cluster     = aws_ecs_cluster.main.id\n+  launch_type = \"FARGATE\"\n"
            " \n   # How many.\n   desired_count = 2\n");
  EXPECT_EQ(set("a {\n  bcd = 1\n}\n", {"a"}, "x", "2"), "a {\n  bcd = 1\n  x   = 2\n}\n");
}

TEST(Edit, WhatWasNotFormattedStaysAsItIs) {
  EXPECT_EQ(set("a {\n    bcd   =   1\n    e = 2\n}\n", {"a"}, "longest", "3"), "a {\n    bcd   =   1\n    e = 2\n    longest = 3\n}\n");
  EXPECT_EQ(set("a {\n\tb = 1\n}\n", {"a"}, "c", "2"), "a {\n\tb = 1\n\tc = 2\n}\n");
}

TEST(Edit, BodiesThatAreEmptyOrOnOneLineOpenUp) {
  EXPECT_EQ(set("a {}\n", {"a"}, "b", "1"), "a {\n  b = 1\n}\n");
  EXPECT_EQ(set("a {\n}\n", {"a"}, "b", "1"), "a {\n  b = 1\n}\n");
  EXPECT_EQ(set("x {\n  a { bc = 1 }\n}\n", {"x", "a"}, "d", "2"), "x {\n  a {\n    bc = 1\n    d  = 2\n  }\n}\n");
  EXPECT_EQ(set("a { bc = 1 }\n", {"a"}, "bc", "2"), "a { bc = 2 }\n");
  EXPECT_EQ(set("a {\n  b {\n  }\n}\n", {"a"}, "c", "1"), "a {\n  c = 1\n\n  b {\n  }\n}\n");
  EXPECT_EQ(set("a { # why\n}\n", {"a"}, "c", "1"), "a { # why\n  c = 1\n}\n");
  EXPECT_EQ(set("", {}, "c", "1"), "c = 1\n");
  EXPECT_EQ(set("b = 2", {}, "c", "1"), "b = 2\nc = 1\n");
}

TEST(Edit, SeveralAttributesAtOnce) {
  const std::string before = "a {\n  b = 1\n}\nc { d = 1 }\n";
  const auto tree = parsed(before);
  EXPECT_EQ(after(before, setAttributes(file, bodyAt(*tree, {"a"}), {{"b", "2"}, {"long", "3"}, {"e", "[\n  1,\n]"}})),
            "a {\n  b    = 2\n  long = 3\n  e = [\n    1,\n  ]\n}\nc { d = 1 }\n");
  EXPECT_EQ(after(before, setAttributes(file, bodyAt(*tree, {"c"}), {{"d", "2"}, {"e", "3"}})), "a {\n  b = 1\n}\nc {\n  d = 2\n  e = 3\n}\n");
}

TEST(Edit, HeredocsAndMissingValues) {
  EXPECT_EQ(set("a {\n  b = <<E\nx\nE\n}\n", {"a"}, "cd", "1"), "a {\n  b  = <<E\nx\nE\n  cd = 1\n}\n");
  EXPECT_EQ(set("a = 1\nb = 2\n", {}, "a", "<<E\nx\nE\n"), "a = <<E\nx\nE\nb = 2\n");
  EXPECT_EQ(set("a = 1 /* x\ny */ # z\nb = 2\n", {}, "a", "3"), "a = 3 /* x\ny */ # z\nb = 2\n");
  EXPECT_EQ(set("a =\n", {}, "a", "1"), "a = 1\n");
}

TEST(Edit, RemovingTakesLineCommentsAndOneGroupOfBlankLines) {
  EXPECT_EQ(removed(service, {"resource"}, "cluster"),
            "# The service.\nresource \"aws_ecs_service\" \"user\" {\n  name = \"user\" # as shown\n\n  # How many.\n  desired_count = 2\n\n"
            "  network_configuration {\n    subnets = [a.id, b.id]\n  }\n}\n");
  EXPECT_EQ(removed(service, {"resource"}, "desired_count"),
            "# The service.\nresource \"aws_ecs_service\" \"user\" {\n  name    = \"user\" # as shown\n  cluster = aws_ecs_cluster.main.id\n\n"
            "  network_configuration {\n    subnets = [a.id, b.id]\n  }\n}\n");
  EXPECT_EQ(removed(service, {"resource"}, "network_configuration"),
            "# The service.\nresource \"aws_ecs_service\" \"user\" {\n  name    = \"user\" # as shown\n  cluster = aws_ecs_cluster.main.id\n\n"
            "  # How many.\n  desired_count = 2\n}\n");
  EXPECT_EQ(removed(service, {}, "resource"), "");
  EXPECT_EQ(removed("a {}\n\n# b\n# b2\nb {} # b3\n\nc {}\n", {}, "b"), "a {}\n\nc {}\n");
  EXPECT_EQ(removed("# file\n\na {}\n\nb {}\n", {}, "a"), "# file\n\nb {}\n");
  EXPECT_EQ(removed("a {}\n\nb {}\n", {}, "b"), "a {}\n");
  EXPECT_EQ(removed("a { b = 1 }\n", {"a"}, "b"), "a {}\n");
  EXPECT_EQ(removed("a {\n  b = 1\n}\n", {"a"}, "b"), "a {\n}\n");
  EXPECT_EQ(removed("x = <<E\n# not ours\nE\nb = 1\n", {}, "b"), "x = <<E\n# not ours\nE\n");
  EXPECT_EQ(removed("x = 1 # not ours\nb = 1\n", {}, "b"), "x = 1 # not ours\n");
  EXPECT_EQ(removed("x = 1\n/* ours\n\n # too */\nb = 1\n", {}, "b"), "x = 1\n");
}

TEST(Edit, BlocksAreAppendedAfterOneBlankLine) {
  EXPECT_EQ(appended("a {}\n", {}, "b {\n}\n"), "a {}\n\nb {\n}\n");
  EXPECT_EQ(appended("a {}", {}, "b {\n}"), "a {}\n\nb {\n}\n");
  EXPECT_EQ(appended("a {}\n\n", {}, "b {}\n"), "a {}\n\nb {}\n");
  EXPECT_EQ(appended("", {}, "b {}\n"), "b {}\n");
  EXPECT_EQ(appended("a {\n  x = 1\n}\n", {"a"}, "b {\n  y = <<E\nz\nE\n}\n"), "a {\n  x = 1\n\n  b {\n    y = <<E\nz\nE\n  }\n}\n");
  EXPECT_EQ(appended("a {\n}\n", {"a"}, "b {}\n"), "a {\n  b {}\n}\n");
  EXPECT_EQ(appended("a {}\n", {"a"}, "b {}\n"), "a {\n  b {}\n}\n");
  EXPECT_EQ(appended("a { x = 1 }\n", {"a"}, "b {}\n"), "a {\n  x = 1\n\n  b {}\n}\n");
  EXPECT_EQ(appended("a {\n  # only this\n}\n", {"a"}, "b {}\n"), "a {\n  # only this\n\n  b {}\n}\n");
  EXPECT_EQ(appended("a {\n    x = 1\n}\n", {"a"}, "b {}\n"), "a {\n    x = 1\n\n    b {}\n}\n");
}

TEST(Edit, ItemsAreAppendedInTheirCollectionsStyle) {
  EXPECT_EQ(withItem("a = []\n", "x"), "a = [x]\n");
  EXPECT_EQ(withItem("a = [1, 2]\n", "x"), "a = [1, 2, x]\n");
  EXPECT_EQ(withItem("a = [\n  1,\n  2, # two\n]\n", "x"), "a = [\n  1,\n  2, # two\n  x,\n]\n");
  EXPECT_EQ(withItem("a = [\n  1,\n  2 # two\n]\n", "x"), "a = [\n  1,\n  2, # two\n  x\n]\n");
  EXPECT_EQ(withItem("a = [1,\n2]\n", "x"), "a = [1,\n  2,\nx]\n");
  EXPECT_EQ(withItem("a = [1,\n2, ]\n", "x"), "a = [1,\n  2,\nx, ]\n");
  EXPECT_EQ(withItem("a = [\n]\n", "x"), "a = [\n  x,\n]\n");
  EXPECT_EQ(withItem("a = {}\n", "k = 1"), "a = { k = 1 }\n");
  EXPECT_EQ(withItem("a = { b = 1 }\n", "k = 1"), "a = { b = 1, k = 1 }\n");
  EXPECT_EQ(withItem("a = {\n  b = 1\n}\n", "key = 1"), "a = {\n  b   = 1\n  key = 1\n}\n");
  EXPECT_EQ(withItem("a = [<<E\nx\nE\n]\n", "y"), "a = [<<E\nx\nE\n  , y\n]\n");
  EXPECT_EQ(withItem("a = [\n  {\n    b = 1\n  },\n]\n", "{\n  c = 2\n}"), "a = [\n  {\n    b = 1\n  },\n  {\n    c = 2\n  },\n]\n");
  EXPECT_EQ(withItem("a = b\n", "x"), "a = b\n");
}

TEST(Edit, ItemsAreRemovedWithTheirComma) {
  EXPECT_EQ(withoutItems("a = [1, 2, 3]\n", {0}), "a = [2, 3]\n");
  EXPECT_EQ(withoutItems("a = [1, 2, 3]\n", {1}), "a = [1, 3]\n");
  EXPECT_EQ(withoutItems("a = [1, 2, 3]\n", {2}), "a = [1, 2]\n");
  EXPECT_EQ(withoutItems("a = [1, 2, 3]\n", {1, 2}), "a = [1]\n");
  EXPECT_EQ(withoutItems("a = [1, 2, 3]\n", {0, 1}), "a = [3]\n");
  EXPECT_EQ(withoutItems("a = [1]\n", {0}), "a = []\n");
  EXPECT_EQ(withoutItems("a = [1, ]\n", {0}), "a = []\n");
  EXPECT_EQ(withoutItems("a = [\n  1,\n  2,\n]\n", {0, 1}), "a = []\n");
  EXPECT_EQ(withoutItems("a = [\n  1,\n  2, # two\n  3,\n]\n", {1}), "a = [\n  1,\n  3,\n]\n");
  EXPECT_EQ(withoutItems("a = [\n  1,\n  2\n]\n", {1}), "a = [\n  1\n]\n");
  EXPECT_EQ(withoutItems("a = {\n  b    = 1\n  long = 2\n}\n", {1}), "a = {\n  b = 1\n}\n");
  EXPECT_EQ(withoutItems("a = { b = 1, c = 2 }\n", {0}), "a = { c = 2 }\n");
}

TEST(Edit, ItemsRemovedOneByOneLeaveTextThatParses) {
  const std::string before = "a = [1, 2, 3]\n";
  const auto tree = parsed(before);
  const auto together = [&](std::initializer_list<std::size_t> indexes) {
    std::vector<TextEdit> edits;
    for (std::size_t index : indexes)
      for (TextEdit& edit : removeTupleItem(file, tree->root().findAttribute("a").attributeValue().child(index))) edits.push_back(std::move(edit));
    return after(before, edits);
  };
  EXPECT_EQ(together({0, 1}), "a = [3]\n");
  EXPECT_EQ(together({0, 2}), "a = [2]\n");
  EXPECT_EQ(together({0, 1, 2}), "a = []\n");
}

TEST(Edit, NamesAndLabels) {
  const std::string before = "resource a \"b\" {\n  c  = 1\n  dd = 2\n}\n";
  const auto tree = parsed(before);
  const NodeRef block = tree->root().blocks().front();
  EXPECT_EQ(after(before, {rename(file, block.child(1), "x")}), "resource x \"b\" {\n  c  = 1\n  dd = 2\n}\n");
  EXPECT_EQ(after(before, {rename(file, block.child(1), "x y")}), "resource \"x y\" \"b\" {\n  c  = 1\n  dd = 2\n}\n");
  EXPECT_EQ(after(before, {rename(file, block.child(2), "q\"${")}), "resource a \"q\\\"$${\" {\n  c  = 1\n  dd = 2\n}\n");
  const std::string canonical = "a {\n  c  = 1 # x\n  dd = 2\n}\n";
  const auto other = parsed(canonical);
  const NodeRef name = bodyAt(*other, {"a"}).findAttribute("c").firstChild();
  EXPECT_EQ(after(canonical, tidied(canonical, file, {rename(file, name, "longer")})), "a {\n  longer = 1 # x\n  dd     = 2\n}\n");
}

TEST(Edit, CommentsKeepTheirColumn) {
  EXPECT_EQ(set("a = 1   # one\nb = 222 # two\n", {}, "b", "2"), "a = 1 # one\nb = 2 # two\n");
  EXPECT_EQ(set("a = 1 # one\nb = 2 # two\n", {}, "a", "1000"), "a = 1000 # one\nb = 2    # two\n");
  EXPECT_EQ(set("a = 1 # one\nb = 2   # two\n", {}, "a", "1000"), "a = 1000 # one\nb = 2   # two\n");
}

TEST(Edit, LineEndsOfTheFileAreKept) {
  EXPECT_EQ(set("a {\r\n  b = 1\r\n}\r\n", {"a"}, "long", "[\n  1,\n]"), "a {\r\n  b = 1\r\n  long = [\r\n    1,\r\n  ]\r\n}\r\n");
  EXPECT_EQ(appended("a {}\r\n", {}, "b {\n}\n"), "a {}\r\n\r\nb {\r\n}\r\n");
  EXPECT_EQ(removed("a {}\r\n\r\nb {}\r\n", {}, "b"), "a {}\r\n");
  EXPECT_EQ(set("a {}\r\n", {"a"}, "b", "1"), "a {\r\n  b = 1\r\n}\r\n");
}

TEST(Edit, EditsOfSeveralCallsCanBeAppliedTogether) {
  const std::string before = "a {\n  b    = 1\n  long = 2\n  c    = 3\n}\n\nd {}\n";
  const auto tree = parsed(before);
  std::vector<TextEdit> edits;
  const auto add = [&](std::vector<TextEdit> more) { edits.insert(edits.end(), more.begin(), more.end()); };
  add(removeItem(file, bodyAt(*tree, {"a"}).findAttribute("long")));
  add(removeItem(file, bodyAt(*tree, {"a"}).findAttribute("c")));
  add(setAttribute(file, bodyAt(*tree, {"a"}), "b", "100"));
  add(setAttribute(file, bodyAt(*tree, {"d"}), "x", "1"));
  EXPECT_EQ(after(before, tidied(before, file, edits)), "a {\n  b = 100\n}\n\nd {\n  x = 1\n}\n");
  EXPECT_TRUE(applied(before, file, edits).isOk());
}

TEST(Edit, QuotedTextIsReadBackAsItWas) {
  EXPECT_EQ(quoted("a\n\"${b}\" %{c} \\ $ % é"), "\"a\\n\\\"$${b}\\\" %%{c} \\\\ $ % é\"");
  EXPECT_EQ(hcl::quoted(std::string("\0\x7F", 2)), "\"\\u0000\\u007f\"");
}

TEST(Edit, TheProofSeesWhatElseChanged) {
  const std::string before = "a = 1 # one\nb = [2]\n";
  EXPECT_EQ(whatElseChanged(before, "a = 3\nb = [\n  2,\n]\n", {{4, 5}, "3"}), "");
  EXPECT_NE(whatElseChanged(before, "a = 3\nb = [4]\n", {{4, 5}, "3"}), "");
  EXPECT_NE(whatElseChanged(before, before, {{4, 5}, "3"}), "");
  EXPECT_NE(whatElseChanged(before, "3 = a\nb = [2]\n", {{4, 5}, "3"}), "");
  EXPECT_EQ(whatElseChanged(before, "a = 1\nc = 3\nb = [2]\n", {{19, 19}, "c = 3", true}), "");
  EXPECT_NE(whatElseChanged(before, "a = 1\nc = 4\nb = [2]\n", {{19, 19}, "c = 3", true}), "");
  EXPECT_EQ(whatElseChanged(before, "b = [2]\n", {{0, 5}, ""}), "");
}

TEST(Edit, RandomFilesChangeOnlyWhereTheEditIs) {
  for (std::uint32_t seed = 1; seed <= 400; ++seed) {
    const std::string text = RandomHcl(seed).file();
    const Result<std::string> canonical = formatted(text, file);
    ASSERT_TRUE(canonical.isOk()) << "seed " << seed;
    std::mt19937 random(seed);
    EXPECT_EQ(whatAnEditBreaks(parsed(text), random, 12), "") << "seed " << seed << "\n" << text;
    const auto tree = parsed(*canonical);
    if (!complaints(*tree).empty()) continue;  // a few odd texts break when they are formatted, with terraform too
    EXPECT_EQ(whatAnEditBreaks(tree, random, 12), "") << "seed " << seed << ", canonical\n" << *canonical;
  }
}

}  // namespace
}  // namespace slipway::hcl
