#include "model/core/text_edit.h"

#include <gtest/gtest.h>

using slipway::applied;
using slipway::FilePath;
using slipway::TextEdit;

namespace {
const FilePath file("a.tf");
TextEdit edit(std::uint32_t begin, std::uint32_t end, std::string text) { return {{file, {begin, end}}, std::move(text)}; }
}  // namespace

TEST(TextEdit, appliesInAnyOrderAndKeepsOrderOfInsertions) {
  EXPECT_EQ(applied("abcdef", file, {edit(4, 5, "E"), edit(1, 2, "BB"), edit(6, 6, "1"), edit(6, 6, "2")}).value(), "aBBcdEf12");
}

TEST(TextEdit, leavesOtherFilesAlone) {
  TextEdit other = edit(0, 1, "x");
  other.span.file = FilePath("b.tf");
  EXPECT_EQ(applied("abc", file, {other}).value(), "abc");
}

TEST(TextEdit, refusesOverlapAndRangesPastTheEnd) {
  EXPECT_EQ(applied("abc", file, {edit(0, 2, "x"), edit(1, 3, "")}).diagnostics().at(0).code, "edit-overlap");
  EXPECT_EQ(applied("abc", file, {edit(2, 4, "")}).diagnostics().at(0).code, "edit-out-of-range");
}

TEST(TextEdit, layoutGivesWayToWhatItOverlaps) {
  EXPECT_EQ(applied("a   b", file, {edit(1, 4, " "), edit(1, 4, "  ")}).value(), "a b");
  EXPECT_EQ(applied("a   b", file, {edit(1, 4, " "), edit(0, 3, "x")}).value(), "x b");
  EXPECT_EQ(applied("a   b", file, {edit(1, 4, " "), edit(2, 5, "x")}).value(), "a x");
  EXPECT_EQ(applied("a   b", file, {edit(0, 2, ""), edit(1, 4, "y")}).diagnostics().at(0).code, "edit-overlap");
}

TEST(TextEdit, removalsThatOverlapAreOne) {
  EXPECT_EQ(applied("abcdef", file, {edit(1, 4, ""), edit(2, 3, ""), edit(3, 5, "")}).value(), "af");
}
