#include "model/layout/column.h"

#include <gtest/gtest.h>

namespace slipway::layout {
namespace {

TEST(Column, AnchoredEntriesStandAtTheirWishes) {
  const std::vector<double> tops = placeInColumn({{44, 100, true}, {44, 300, true}}, 14, 0);
  EXPECT_DOUBLE_EQ(tops[0], 78);
  EXPECT_DOUBLE_EQ(tops[1], 278);
}

TEST(Column, RivalsShareTheirDistance) {
  const std::vector<double> tops = placeInColumn({{40, 100, true}, {40, 100, true}}, 20, 0);
  EXPECT_DOUBLE_EQ(tops[1] - tops[0], 60);
  EXPECT_DOUBLE_EQ((tops[0] + tops[1] + 40) / 2, 100);
}

TEST(Column, NothingRisesAboveTheTop) {
  for (const double top : placeInColumn({{44, -500, true}, {44, -400, false}}, 14, 34)) EXPECT_GE(top, 34);
}

TEST(Column, OthersTakeTheNearestRoomAboveRatherThanBelow) {
  const std::vector<double> tops = placeInColumn({{44, 200, true}, {44, 200, false}}, 20, 0);
  EXPECT_DOUBLE_EQ(tops[0], 178);
  EXPECT_DOUBLE_EQ(tops[1], 178 - 20 - 44);
}

}  // namespace
}  // namespace slipway::layout
