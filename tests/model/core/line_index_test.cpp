#include "model/core/line_index.h"

#include <gtest/gtest.h>

using slipway::LineColumn;
using slipway::LineIndex;

TEST(LineIndex, countsFromOne) {
  const LineIndex index("ab\r\nc\n\nd");
  EXPECT_EQ(index.at(0), (LineColumn{1, 1}));
  EXPECT_EQ(index.at(3), (LineColumn{1, 4}));
  EXPECT_EQ(index.at(4), (LineColumn{2, 1}));
  EXPECT_EQ(index.at(6), (LineColumn{3, 1}));
  EXPECT_EQ(index.at(7), (LineColumn{4, 1}));
  EXPECT_EQ(index.at(999), (LineColumn{4, 2}));
  EXPECT_EQ(index.lineCount(), 4u);
  EXPECT_EQ(index.lineBegin(3), 6u);
  EXPECT_EQ(index.lineBegin(9), 8u);
}

TEST(LineIndex, emptyTextHasOneLine) { EXPECT_EQ(LineIndex("").lineCount(), 1u); }
