#include "widgets/code/minimal_changes.h"

#include <gtest/gtest.h>

#include <string>

namespace slipway::widgets {

namespace {

std::string applied(std::string text, const std::string& after) {
  const std::vector<TextChange> changes = minimalChanges(text, after);
  for (auto change = changes.rbegin(); change != changes.rend(); ++change)
    text.replace(change->before.begin, change->before.size(), after.substr(change->after.begin, change->after.size()));
  return text;
}

}  // namespace

TEST(MinimalChanges, equalTextsHaveNone) { EXPECT_TRUE(minimalChanges("a\nb\n", "a\nb\n").empty()); }

TEST(MinimalChanges, oneDigitIsOneByte) {
  const std::vector<TextChange> changes = minimalChanges("count = 2\nnext\n", "count = 3\nnext\n");
  ASSERT_EQ(changes.size(), 1u);
  EXPECT_EQ(changes[0].before, (TextRange{8, 9}));
  EXPECT_EQ(changes[0].after, (TextRange{8, 9}));
}

TEST(MinimalChanges, distantLinesAreTwoPieces) {
  const std::string before = "a = x\nsame\nsame too\nb = x\n", after = "a = yy\nsame\nsame too\nb = yy\n";
  const std::vector<TextChange> changes = minimalChanges(before, after);
  ASSERT_EQ(changes.size(), 2u);
  EXPECT_EQ(changes[0].before, (TextRange{4, 5}));
  EXPECT_EQ(changes[1].before, (TextRange{24, 25}));
  EXPECT_EQ(applied(before, after), after);
}

TEST(MinimalChanges, charactersStayWhole) {
  // ä is C3 A4, ö is C3 B6: the shared first byte must not be kept.
  const std::vector<TextChange> changes = minimalChanges("xä", "xö");
  ASSERT_EQ(changes.size(), 1u);
  EXPECT_EQ(changes[0].before, (TextRange{1, 3}));
}

TEST(MinimalChanges, anyTextBecomesAnyOther) {
  const std::string texts[] = {"", "a", "a\n", "a\nb", "b\na\n", "\n\n\n", "a\nb\nc\nd\n", "d\nc\nb\na\n", "a\r\nb\r\n", std::string(3000, 'x') + "\n", "x\n\xFF\xFE\n"};
  for (const std::string& before : texts)
    for (const std::string& after : texts) EXPECT_EQ(applied(before, after), after) << before << " to " << after;
}

TEST(MinimalChanges, thousandsOfLinesAreOnePiece) {
  std::string before, after;
  for (int i = 0; i < 4000; ++i) {
    before += "old " + std::to_string(i) + "\n";
    after += "new " + std::to_string(i) + "\n";
  }
  EXPECT_EQ(minimalChanges(before, after).size(), 1u);
  EXPECT_EQ(applied(before, after), after);
}

}  // namespace slipway::widgets
