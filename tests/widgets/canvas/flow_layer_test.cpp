#include "widgets/canvas/flow_layer.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <cmath>

namespace slipway::widgets {
namespace {

FlowLayer layerWithEdge(double length = 700) {
  FlowLayer flows;
  flows.setWays({{"e", {{0, 0}, {length, 0}}}});
  return flows;
}

void pass(FlowLayer& flows, double seconds) {
  for (int i = 0; i < static_cast<int>(std::lround(seconds * 60)); ++i) flows.advance(1.0 / 60);
}

TEST(FlowLayer, RatesAreSmoothedWithATimeConstantOf2500Milliseconds) {
  FlowLayer flows = layerWithEdge();
  flows.setRates({{"e", {10, 0, 0}}});
  pass(flows, 2.5);
  EXPECT_NEAR(flows.shownRate("e").total(), 10 * (1 - std::exp(-1.0)), 0.1);
  pass(flows, 10);
  EXPECT_NEAR(flows.shownRate("e").total(), 10, 0.1);
}

TEST(FlowLayer, DotsStandAsFarApartAsTheRateSays) {
  FlowLayer flows = layerWithEdge();
  flows.jumpTo({{"e", {10, 0, 0}}});
  EXPECT_EQ(flows.particleCount(), 51u) << "700 px at 140 ÷ 10 = 14 px, both ends included";
  pass(flows, 20);
  EXPECT_NEAR(static_cast<double>(flows.particleCount()), 50, 1) << "as many leave as arrive";
}

TEST(FlowLayer, ALowRateKeepsSixtyPixelsApart) {
  FlowLayer flows = layerWithEdge(600);
  flows.jumpTo({{"e", {0.5, 0, 0}}});
  EXPECT_EQ(flows.particleCount(), 11u);
}

TEST(FlowLayer, AboveEighteenASecondItIsAFlow) {
  FlowLayer flows = layerWithEdge();
  flows.jumpTo({{"e", {100, 0, 0}}});
  EXPECT_TRUE(flows.isFlow("e"));
  EXPECT_EQ(flows.particleCount(), 0u);
  flows.jumpTo({{"e", {17, 0, 0}}});
  EXPECT_FALSE(flows.isFlow("e"));
}

TEST(FlowLayer, WhenNothingFlowsTheLastDotsArriveAndItIsOver) {
  FlowLayer flows = layerWithEdge(280);
  flows.jumpTo({{"e", {5, 0, 1}}});
  flows.setRates({});
  pass(flows, 30);
  EXPECT_EQ(flows.particleCount(), 0u);
  EXPECT_TRUE(flows.isEmpty());
}

TEST(FlowLayer, AFlowOnAnUnknownRelationIsNoHarm) {
  FlowLayer flows;
  flows.setRates({{"nowhere", {5, 0, 0}}});
  pass(flows, 1);
  QImage image(50, 50, QImage::Format_RGB32);
  QPainter painter(&image);
  flows.paint(painter, {}, {0, 0, 50, 50});
  EXPECT_EQ(flows.shownRate("somewhere else").total(), 0);
}

TEST(FlowLayer, FailuresLookDifferentAndArePaintedInTheirShare) {
  FlowLayer flows = layerWithEdge(200);
  flows.jumpTo({{"e", {2, 0, 2}}});
  QImage image(220, 20, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  flows.paint(painter, {1, {10, 10}}, {0, 0, 220, 20});
  painter.end();
  int red = 0, green = 0;
  for (int y = 0; y < 20; ++y)
    for (int x = 0; x < 220; ++x) {
      const QColor c = image.pixelColor(x, y);
      red += c.red() > 150 && c.green() < 90 ? 1 : 0;
      green += c.green() > 90 && c.red() < 60 ? 1 : 0;
    }
  EXPECT_GT(red, 5);
  EXPECT_GT(green, 5);
}

}  // namespace
}  // namespace slipway::widgets
