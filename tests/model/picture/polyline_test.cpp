#include "model/picture/polyline.h"

#include <gtest/gtest.h>

namespace slipway::picture {
namespace {

const Polyline corner{{0, 0}, {10, 0}, {10, 20}};

TEST(Polyline, measuresAlongItself) {
  EXPECT_DOUBLE_EQ(lengthOf(corner), 30);
  EXPECT_EQ(pointAt(corner, 4), (layout::Point{4, 0}));
  EXPECT_EQ(pointAt(corner, 15), (layout::Point{10, 5}));
  EXPECT_EQ(pointAt(corner, 99), (layout::Point{10, 20}));
  EXPECT_DOUBLE_EQ(distanceTo(corner, {13, 7}), 17);
}

TEST(Polyline, cutsOutAPart) {
  EXPECT_EQ(part(corner, 5, 12), (Polyline{{5, 0}, {10, 0}, {10, 2}}));
  EXPECT_TRUE(part(corner, 8, 8).empty());
  EXPECT_TRUE(part({}, 0, 5).empty());
}

TEST(Polyline, leavesGapsWhereItIsCrossed) {
  const std::vector<Polyline> cut = pieces(corner, {{10, 10}, {4, 0}}, 4, 3);
  ASSERT_EQ(cut.size(), 3u);
  EXPECT_EQ(cut[0], (Polyline{{0, 0}, {2, 0}}));
  EXPECT_EQ(cut[1], (Polyline{{6, 0}, {10, 0}, {10, 8}}));
  EXPECT_EQ(cut[2], (Polyline{{10, 12}, {10, 17}}));
}

TEST(Polyline, aGapAtTheEndLeavesNothingBehind) {
  const std::vector<Polyline> cut = pieces({{0, 0}, {10, 0}}, {{9, 0}}, 8, 1);
  ASSERT_EQ(cut.size(), 1u);
  EXPECT_EQ(cut[0], (Polyline{{0, 0}, {5, 0}}));
}

}  // namespace
}  // namespace slipway::picture
