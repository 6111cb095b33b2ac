#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "model/layout/layout.h"
#include "tests/model/layout/layout_rules.h"
#include "tests/model/layout/stub_measure.h"
#include "tests/support/two_services_design.h"

namespace slipway::layout {
namespace {

class TwoServicesEdges : public testing::Test {
protected:
  const Rect& box(const std::string& id) const { return m_layout.boxes.at(id); }
  const RoutedEdge& edge(const std::string& relation) const {
    const auto found = std::find_if(m_layout.edges.begin(), m_layout.edges.end(), [&](const RoutedEdge& e) { return e.relation == relation; });
    EXPECT_NE(found, m_layout.edges.end()) << relation;
    return found == m_layout.edges.end() ? m_layout.edges.front() : *found;
  }
  design::Design m_design = test::twoServicesDesign();
  Layout m_layout = arrange(m_design, {}, test::stubMeasure());
};

TEST_F(TwoServicesEdges, CrossNoForeignBoxAndNoTitle) {
  for (const std::string& broken : test::brokenEdgeRules(m_design, m_layout, test::stubMeasure(), false)) ADD_FAILURE() << broken;
}

TEST_F(TwoServicesEdges, RunFourteenApart) {
  for (const std::string& crowded : test::crowdedRuns(m_design, m_layout, 14)) ADD_FAILURE() << crowded;
}

TEST_F(TwoServicesEdges, AllDrawnRelationsHaveOneInTheDesignsOrder) {
  std::vector<std::string> drawn, routed;
  for (const design::Relation& relation : m_design.relations)
    if (relation.type != catalog::RelationType::guards && relation.to != "aws_iam_role.execution") drawn.push_back(relation.id);
  for (const RoutedEdge& routedEdge : m_layout.edges) routed.push_back(routedEdge.relation);
  EXPECT_EQ(routed, drawn);
}

TEST_F(TwoServicesEdges, TrafficToTheFirstServiceRunsStraightDownTheAxis) {
  const double axis = box("aws_lb.public").centre().x;
  for (const char* id : {"internet > aws_internet_gateway.main : traffic", "aws_internet_gateway.main > aws_lb.public : traffic",
                         "aws_lb_listener_rule.user > aws_ecs_service.user : traffic"}) {
    ASSERT_EQ(edge(id).points.size(), 2U) << id;
    for (const Point& point : edge(id).points) EXPECT_NEAR(point.x, axis, 0.5) << id;
  }
}

TEST_F(TwoServicesEdges, TheLowerServicesRuleGoesDownTheLeftLane) {
  const std::vector<Point>& points = edge("aws_lb_listener_rule.product > aws_ecs_service.product : traffic").points;
  ASSERT_EQ(points.size(), 5U);
  EXPECT_NEAR(points[0].x, box("aws_lb_listener_rule.product").centre().x, 0.5);
  EXPECT_NEAR(points[0].y, box("aws_lb_listener_rule.product").bottom(), 0.5);
  // In the wider side of the zone's padding, in the middle.
  EXPECT_NEAR(points[2].x, (box("zone:us-east-1a").x + box("aws_subnet.private[\"a\"]").x) / 2, 0.5);
  EXPECT_NEAR(points[1].y, (box("aws_subnet.public[\"a\"]").bottom() + box("aws_subnet.private[\"a\"]").y) / 2, 0.5);
  EXPECT_NEAR(points[4].x, box("aws_ecs_service.product").x, 0.5);
  EXPECT_NEAR(points[4].y, box("aws_ecs_service.product").centre().y, 0.5);
}

TEST_F(TwoServicesEdges, DeliveryLeavesTheLaneDownwardsAndArrivesFromTheRight) {
  for (const std::string service : {"user", "product"}) {
    const std::vector<Point>& deploy = edge("aws_codepipeline.main/Deploy/" + service + "-service > aws_ecs_service." + service + " : delivery").points;
    EXPECT_NEAR(deploy.front().y, box("aws_codepipeline.main/Deploy").bottom(), 0.5);
    EXPECT_NEAR(deploy.back().x, box("aws_ecs_service." + service).right(), 0.5);
    const double trunk = deploy[deploy.size() - 2].x;
    EXPECT_GT(trunk, box("aws_vpc.main").right());
    EXPECT_LT(trunk, box("aws_ecr_repository.user").x);
    const std::vector<Point>& build = edge("aws_codepipeline.main/Build/" + service + "-service > aws_ecr_repository." + service + " : delivery").points;
    EXPECT_NEAR(build.back().x, box("aws_ecr_repository." + service).right(), 0.5);
    EXPECT_NEAR(build.back().y, box("aws_ecr_repository." + service).centre().y, 0.5);
    EXPECT_LT(build[build.size() - 2].x, box("region:us-east-1").right());
  }
}

TEST_F(TwoServicesEdges, ABundleSharesItsTrunk) {
  const std::vector<Point>& user = edge("aws_codepipeline.main/Deploy/user-service > aws_ecs_service.user : delivery").points;
  const std::vector<Point>& product = edge("aws_codepipeline.main/Deploy/product-service > aws_ecs_service.product : delivery").points;
  ASSERT_EQ(user.size(), product.size());
  for (std::size_t i = 0; i + 2 < user.size(); ++i) EXPECT_EQ(user[i], product[i]);
}

TEST_F(TwoServicesEdges, PortsOnOneSideStandFifteenApart) {
  std::vector<double> ports;
  for (const RoutedEdge& routed : m_layout.edges)
    for (const Point& end : {routed.points.front(), routed.points.back()})
      if (std::abs(end.x - box("aws_ecs_service.user").right()) < 0.5 && end.y > box("aws_ecs_service.user").y && end.y < box("aws_ecs_service.user").bottom()) ports.push_back(end.y);
  std::sort(ports.begin(), ports.end());
  ASSERT_EQ(ports.size(), 3U);
  EXPECT_NEAR(ports[1] - ports[0], 15, 0.5);
  EXPECT_NEAR(ports[2] - ports[1], 15, 0.5);
}

TEST_F(TwoServicesEdges, AnOutboundPathStartsAtTheSubnetAndReachesTheGatewayFromBothSides) {
  const double axis = box("aws_internet_gateway.main").centre().x;
  for (const std::string zone : {"a", "b"}) {
    const std::string nat = "aws_nat_gateway.main[\"" + zone + "\"]";
    const std::vector<Point>& up = edge("aws_subnet.private[\"" + zone + "\"] > " + nat + " : route").points;
    ASSERT_EQ(up.size(), 2U);
    EXPECT_NEAR(up[0].y, box("aws_subnet.private[\"" + zone + "\"]").y, 0.5);
    EXPECT_NEAR(up[1].y, box(nat).bottom(), 0.5);
    const Point end = edge(nat + " > aws_internet_gateway.main : route").points.back();
    EXPECT_NEAR(end.y, box("aws_internet_gateway.main").bottom(), 0.5);
    EXPECT_NEAR(end.x, axis + (zone == "a" ? -44 : 44), 0.5);
  }
}

TEST_F(TwoServicesEdges, LabelsStandFortyTwoBesideTheirRunsOnFreeSpace) {
  const RoutedEdge& first = edge("aws_lb_listener_rule.user > aws_ecs_service.user : traffic");
  ASSERT_TRUE(first.hasLabel);
  EXPECT_NEAR(first.labelCentre.x - first.points[0].x, 42, 0.5);
  EXPECT_NEAR(first.labelCentre.y, (box("aws_subnet.public[\"a\"]").bottom() + box("aws_subnet.private[\"a\"]").y) / 2, 2);
  const RoutedEdge& world = edge("internet > aws_internet_gateway.main : traffic");
  ASSERT_TRUE(world.hasLabel);
  EXPECT_GT(world.labelCentre.y - 8, box("internet").bottom());
  EXPECT_LT(world.labelCentre.y + 8, box("aws_internet_gateway.main").y);
  for (const RoutedEdge& routed : m_layout.edges) {
    const auto relation = std::find_if(m_design.relations.begin(), m_design.relations.end(), [&](const auto& r) { return r.id == routed.relation; });
    EXPECT_EQ(routed.hasLabel, !relation->label.empty()) << routed.relation;
  }
}

TEST_F(TwoServicesEdges, TheWeakerEdgeLeavesAGapWhereTheyCross) {
  // The product's rule (traffic) crosses the outbound path of zone a (route).
  const RoutedEdge& weak = edge("aws_subnet.private[\"a\"] > aws_nat_gateway.main[\"a\"] : route");
  ASSERT_EQ(weak.gaps.size(), 1U);
  EXPECT_NEAR(weak.gaps[0].x, weak.points[0].x, 0.01);
  EXPECT_NEAR(weak.gaps[0].y, edge("aws_lb_listener_rule.product > aws_ecs_service.product : traffic").points[1].y, 0.01);
  EXPECT_TRUE(edge("aws_lb_listener_rule.product > aws_ecs_service.product : traffic").gaps.empty());
}

TEST_F(TwoServicesEdges, PermissionsMoveNothingElse) {
  LayoutOptions options;
  options.showRoles = true;
  const Layout with = arrange(m_design, {}, test::stubMeasure(), nullptr, options);
  design::Design plain = m_design;
  plain.relations.erase(std::remove_if(plain.relations.begin(), plain.relations.end(), [](const auto& r) { return r.type == catalog::RelationType::permission; }), plain.relations.end());
  const Layout without = arrange(plain, {}, test::stubMeasure(), nullptr, options);
  for (const RoutedEdge& expected : without.edges) {
    const auto found = std::find_if(with.edges.begin(), with.edges.end(), [&](const RoutedEdge& e) { return e.relation == expected.relation; });
    ASSERT_NE(found, with.edges.end());
    EXPECT_EQ(found->points, expected.points) << expected.relation;
  }
}

}  // namespace
}  // namespace slipway::layout
