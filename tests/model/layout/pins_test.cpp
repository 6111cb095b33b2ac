#include <gtest/gtest.h>

#include "model/layout/layout.h"
#include "tests/model/layout/layout_rules.h"
#include "tests/model/layout/stub_measure.h"
#include "tests/support/two_services_design.h"

namespace slipway::layout {
namespace {

class PinsTest : public testing::Test {
protected:
  Layout arranged(const Pins& pins) const { return arrange(m_design, pins, test::stubMeasure()); }
  static Point relative(const Layout& layout, const std::string& id, const std::string& parent) {
    const Rect &box = layout.boxes.at(id), &ground = layout.boxes.at(parent);
    return {box.x - ground.x, box.y - ground.y};
  }
  void expectRulesKept(const Layout& layout) const {
    for (const std::string& broken : test::brokenBoxRules(m_design, layout)) ADD_FAILURE() << broken;
    for (const std::string& broken : test::brokenEdgeRules(m_design, layout, test::stubMeasure(), true)) ADD_FAILURE() << broken;
  }
  design::Design m_design = test::twoServicesDesign();
  Layout m_free = arranged({});
};

TEST_F(PinsTest, PinnedServiceStandsWhereItWasPut) {
  const Layout layout = arranged({{"logs:us-east-1", {900, 60}}});
  EXPECT_EQ(relative(layout, "logs:us-east-1", "region:us-east-1"), (Point{900, 60}));
  expectRulesKept(layout);
}

TEST_F(PinsTest, NothingElseMovesWhenThereIsRoom) {
  const Rect region = m_free.boxes.at("region:us-east-1"), logs = m_free.boxes.at("logs:us-east-1");
  const Layout layout = arranged({{"logs:us-east-1", {logs.x - region.x, 80}}});
  for (const auto& [id, box] : m_free.boxes) {
    if (id == "logs:us-east-1") continue;
    EXPECT_EQ(layout.boxes.at(id), box) << id;
  }
}

TEST_F(PinsTest, NothingElseMovesOnTheNextLayoutEither) {
  const Rect region = m_free.boxes.at("region:us-east-1"), logs = m_free.boxes.at("logs:us-east-1");
  const Pins pins = {{"logs:us-east-1", {logs.x - region.x - 20, 80}}};
  const Layout first = arrange(m_design, pins, test::stubMeasure(), &m_free);
  const Layout second = arrange(m_design, pins, test::stubMeasure(), &first);
  EXPECT_EQ(second.boxes, first.boxes);
  EXPECT_EQ(second.boxes.at("aws_ecr_repository.user"), m_free.boxes.at("aws_ecr_repository.user"));
}

TEST_F(PinsTest, RegionGrowsToHoldWhatIsPinnedFarOut) {
  const Layout layout = arranged({{"logs:us-east-1", {1500, 900}}});
  EXPECT_EQ(relative(layout, "logs:us-east-1", "region:us-east-1"), (Point{1500, 900}));
  EXPECT_TRUE(layout.boxes.at("region:us-east-1").contains(layout.boxes.at("logs:us-east-1")));
  EXPECT_TRUE(layout.bounds.contains(layout.boxes.at("region:us-east-1")));
  expectRulesKept(layout);
}

TEST_F(PinsTest, ZonesStayEquallyWideWhenOneSubnetMustGrow) {
  const Layout layout = arranged({{"aws_nat_gateway.main[\"a\"]", {420, 200}}});
  EXPECT_EQ(relative(layout, "aws_nat_gateway.main[\"a\"]", "aws_subnet.public[\"a\"]"), (Point{420, 200}));
  EXPECT_DOUBLE_EQ(layout.boxes.at("zone:us-east-1a").width, layout.boxes.at("zone:us-east-1b").width);
  EXPECT_GT(layout.boxes.at("zone:us-east-1a").width, m_free.boxes.at("zone:us-east-1a").width);
  EXPECT_TRUE(layout.boxes.at("aws_subnet.public[\"a\"]").contains(layout.boxes.at("aws_nat_gateway.main[\"a\"]")));
}

TEST_F(PinsTest, FreeSiblingsMakeRoom) {
  const Rect region = m_free.boxes.at("region:us-east-1"), repository = m_free.boxes.at("aws_ecr_repository.user");
  const Layout layout = arranged({{"logs:us-east-1", {repository.x - region.x + 10, repository.y - region.y + 10}}});
  EXPECT_FALSE(layout.boxes.at("logs:us-east-1").grownBy(6).intersects(layout.boxes.at("aws_ecr_repository.user")));
  expectRulesKept(layout);
}

TEST_F(PinsTest, PlacesThatTheFrameRulesCannotBePinned) {
  const Layout layout = arranged({{"zone:us-east-1a", {300, 300}}, {"aws_lb_listener_rule.user", {0, 0}}});
  EXPECT_EQ(layout.boxes, m_free.boxes);
}

TEST_F(PinsTest, APinOutsideItsParentComesToItsEdge) {
  const Layout layout = arranged({{"logs:us-east-1", {-400, -50}}});
  const Rect &box = layout.boxes.at("logs:us-east-1"), &region = layout.boxes.at("region:us-east-1");
  EXPECT_TRUE(region.contains(box));
}

TEST_F(PinsTest, UnknownPinsAreIgnored) { EXPECT_EQ(arranged({{"aws_sqs_queue.gone", {1, 2}}}).boxes, m_free.boxes); }

}  // namespace
}  // namespace slipway::layout
