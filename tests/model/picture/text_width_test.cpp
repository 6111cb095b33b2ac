#include "model/picture/text_width.h"

#include <gtest/gtest.h>

namespace slipway::picture {
namespace {

double width(std::string_view text, double size, int weight, bool isMono = false) {
  return fontMeasure().width(text, size, weight, isMono);
}

TEST(TextWidth, comesFromTheFontsTables) {
  EXPECT_NEAR(width("2 tasks", 10, 500), 34.47, 0.01);
  EXPECT_NEAR(width("HTTP :3001", 10, 500), 56.4, 0.01);
  EXPECT_DOUBLE_EQ(width("10.0.10.0/24", 10, 400, true), 72);
  EXPECT_LT(width("user-service", 12, 400), width("user-service", 12, 600));
  EXPECT_EQ(width("", 12, 400), 0);
}

TEST(TextWidth, growsWithTheSize) { EXPECT_NEAR(width("user-service", 24, 600), 2 * width("user-service", 12, 600), 1e-9); }

TEST(TextWidth, countsWhatTheTablesLack) {
  EXPECT_NEAR(width("\xE6\x97\xA5\xE6\x9C\xAC", 10, 400), 20, 1e-6);    // two East Asian characters
  EXPECT_NEAR(width("\xF0\x9F\x9A\xA2", 10, 400), 10, 1e-6);            // one emoji
  EXPECT_NEAR(width("e\xCC\x81", 10, 400), width("e", 10, 400), 1e-6);  // a combining accent takes no room
  EXPECT_GT(width("\xFF\xFE\x80", 10, 400), 0);                         // bytes that are no text
}

TEST(Shortened, keepsWhatFits) { EXPECT_EQ(shortened("user-service", 200, 12, 600, false), "user-service"); }

TEST(Shortened, endsInAnEllipsisAndFits) {
  for (double room = 8; room < 120; room += 3) {
    const std::string text = shortened("a very long name of a service", room, 11.5, 600, false);
    EXPECT_LE(width(text, 11.5, 600), room) << text;
    EXPECT_TRUE(text.empty() || text.ends_with("…")) << text;
  }
  EXPECT_EQ(shortened("two words", width("two …", 12, 400), 12, 400, false), "two…");
}

TEST(Shortened, cutsBetweenCharacters) { EXPECT_EQ(shortened("\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9", 12, 10, 400, true), "\xC3\xA9…"); }

TEST(Shortened, isEmptyWithoutRoom) { EXPECT_EQ(shortened("user-service", 3, 12, 600, false), ""); }

}  // namespace
}  // namespace slipway::picture
