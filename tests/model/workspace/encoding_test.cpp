#include "model/workspace/encoding.h"

#include <gtest/gtest.h>

using slipway::workspace::whyNotUtf8;
using namespace std::string_literals;

TEST(Encoding, acceptsUtf8) {
  EXPECT_EQ(whyNotUtf8(""), "");
  EXPECT_EQ(whyNotUtf8("plain\r\n"), "");
  EXPECT_EQ(whyNotUtf8("\xEF\xBB\xBFname = \"Zürich 東京 🚀\""), "");
}

TEST(Encoding, namesWhatATextIsInstead) {
  EXPECT_EQ(whyNotUtf8("\xFF\xFEr\0e\0"s), "is UTF-16 text; Slipway edits UTF-8.");
  EXPECT_EQ(whyNotUtf8("ab\0cd"s), "is a binary file, not text.");
  EXPECT_EQ(whyNotUtf8("one\ntwo\nZ\xFCrich"), "is not UTF-8 at line 3; Slipway edits UTF-8.");
}

TEST(Encoding, refusesOverlongAndSurrogates) {
  EXPECT_NE(whyNotUtf8("\xC0\xAF"), "");
  EXPECT_NE(whyNotUtf8("\xE0\x80\xAF"), "");
  EXPECT_NE(whyNotUtf8("\xED\xA0\x80"), "");
  EXPECT_NE(whyNotUtf8("\xF4\x90\x80\x80"), "");
  EXPECT_NE(whyNotUtf8("\xE2\x82"), "");
}
