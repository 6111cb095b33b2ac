#include "model/layout/rank.h"

#include <gtest/gtest.h>

namespace slipway::layout {
namespace {

TEST(Rank, AChainRunsFromLeftToRight) {
  const std::vector<Point> corners = rankedPositions({{100, 40}, {120, 40}, {100, 40}}, {{0, 1}, {1, 2}});
  ASSERT_EQ(corners.size(), 3U);
  EXPECT_GE(corners[1].x, corners[0].x + 100 + 36);
  EXPECT_GE(corners[2].x, corners[1].x + 120 + 36);
  EXPECT_EQ(corners[0].x, 0);
}

TEST(Rank, SiblingsStandApart) {
  const std::vector<Point> corners = rankedPositions({{100, 40}, {100, 40}, {100, 200}}, {{0, 1}, {0, 2}});
  ASSERT_EQ(corners.size(), 3U);
  const bool isFirstAbove = corners[1].y < corners[2].y;
  EXPECT_GE(isFirstAbove ? corners[2].y - corners[1].y - 40 : corners[1].y - corners[2].y - 200, 14);
}

TEST(Rank, RingsAndLoopsAreNoTrouble) {
  EXPECT_EQ(rankedPositions({{50, 50}, {50, 50}}, {{0, 1}, {1, 0}, {0, 0}}).size(), 2U);
}

}  // namespace
}  // namespace slipway::layout
