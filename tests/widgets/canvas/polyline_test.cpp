#include "widgets/canvas/polyline.h"

#include <gtest/gtest.h>

namespace slipway::widgets {
namespace {

TEST(Polyline, LengthAndPointAlongIt) {
  const Polyline line{{0, 0}, {100, 0}, {100, 50}};
  EXPECT_DOUBLE_EQ(lengthOf(line), 150);
  EXPECT_EQ(pointAt(line, 120), QPointF(100, 20));
  EXPECT_EQ(pointAt(line, 500), QPointF(100, 50));
  EXPECT_DOUBLE_EQ(distanceTo(line, {50, 7}), 7);
}

TEST(Polyline, ClippingKeepsThePlaceAlongTheLine) {
  const Polyline line{{-1000, 10}, {1000, 10}, {1000, 500}, {50, 500}, {50, 5}};
  const std::vector<Piece> pieces = clipped(line, {0, 0, 100, 100});
  ASSERT_EQ(pieces.size(), 2u);
  EXPECT_EQ(pieces[0].points, (Polyline{{0, 10}, {100, 10}}));
  EXPECT_DOUBLE_EQ(pieces[0].start, 1000);
  EXPECT_EQ(pieces[1].points, (Polyline{{50, 100}, {50, 5}}));
  EXPECT_DOUBLE_EQ(pieces[1].start, 2000 + 490 + 950 + 400);
}

TEST(Polyline, ClippingKeepsCornersInside) {
  const std::vector<Piece> pieces = clipped({{10, -50}, {10, 20}, {60, 20}, {60, 300}}, {0, 0, 100, 100});
  ASSERT_EQ(pieces.size(), 1u);
  EXPECT_EQ(pieces[0].points, (Polyline{{10, 0}, {10, 20}, {60, 20}, {60, 100}}));
}

TEST(Polyline, NothingInsideIsNoPiece) { EXPECT_TRUE(clipped({{-10, -10}, {-10, 300}}, {0, 0, 100, 100}).empty()); }

TEST(Polyline, StretchingKeepsSegmentsUpright) {
  const Polyline line{{0, 0}, {50, 0}, {50, 80}, {120, 80}};
  EXPECT_EQ(stretched(line, {0, 0}, {30, 40}), (Polyline{{0, 0}, {50, 0}, {50, 120}, {150, 120}}));
  EXPECT_EQ(stretched(line, {5, 6}, {5, 6}), (Polyline{{5, 6}, {55, 6}, {55, 86}, {125, 86}}));
  EXPECT_EQ(stretched({{0, 0}, {50, 0}, {50, 80}}, {0, 10}, {20, 0}), (Polyline{{0, 10}, {70, 10}, {70, 80}}));
  EXPECT_EQ(stretched({{0, 0}, {100, 0}}, {0, 0}, {0, 40}), (Polyline{{0, 0}, {50, 0}, {50, 40}, {100, 40}}));
}

TEST(Polyline, RoundedCornersNeverOvershootShortSegments) {
  const QPainterPath path = roundedPath({{0, 0}, {10, 0}, {10, 6}, {30, 6}}, 8, false);
  EXPECT_EQ(path.boundingRect(), QRectF(0, 0, 30, 6));
}

}  // namespace
}  // namespace slipway::widgets
