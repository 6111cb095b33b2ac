#include <gtest/gtest.h>

#include <cmath>

#include "model/layout/layout.h"
#include "tests/model/layout/layout_rules.h"
#include "tests/model/layout/stub_measure.h"
#include "tests/support/two_services_design.h"

namespace slipway::layout {
namespace {

/// Distances are those of the mock-up "designing the two-service system" and of VISUAL's layout rules.
class TwoServices : public testing::Test {
protected:
  const Rect& box(const std::string& id) const { return m_layout.boxes.at(id); }
  design::Design m_design = test::twoServicesDesign();
  Layout m_layout = arrange(m_design, {}, test::stubMeasure());
};

TEST_F(TwoServices, KeepsEveryRule) {
  for (const std::string& broken : test::brokenBoxRules(m_design, m_layout)) ADD_FAILURE() << broken;
}

TEST_F(TwoServices, LaneLiesAboveTheRegionAndIsAsWide) {
  const Rect& region = box("region:us-east-1");
  EXPECT_EQ(m_layout.lane, box("delivery"));
  EXPECT_DOUBLE_EQ(m_layout.lane.x, region.x);
  EXPECT_DOUBLE_EQ(m_layout.lane.width, region.width);
  EXPECT_DOUBLE_EQ(m_layout.lane.height, 140);
  EXPECT_GE(region.y - m_layout.lane.bottom(), 44);
  EXPECT_LE(region.y - m_layout.lane.bottom(), 64);
}

TEST_F(TwoServices, DeliveryRunsFromLeftToRightWithTheSourceOverItsTrigger) {
  const char* const order[] = {"developer", "aws_codecommit_repository.main", "aws_codepipeline.main/Source", "aws_codepipeline.main/Build",
                               "aws_codepipeline.main/Deploy"};
  for (std::size_t i = 0; i + 1 < std::size(order); ++i) EXPECT_LT(box(order[i]).right() + 36, box(order[i + 1]).x + 1) << order[i];
  EXPECT_DOUBLE_EQ(box("aws_cloudwatch_event_rule.push").x, box("aws_codecommit_repository.main").x);
  EXPECT_GT(box("aws_cloudwatch_event_rule.push").y, box("aws_codecommit_repository.main").bottom() + 14);
  EXPECT_DOUBLE_EQ(box("aws_codepipeline.main/Source").height, box("aws_codepipeline.main/Deploy").height);
}

TEST_F(TwoServices, WorldGatewayBalancerAndFirstServiceShareTheAxisBetweenTheZones) {
  const double axis = (box("zone:us-east-1a").right() + box("zone:us-east-1b").x) / 2;
  for (const char* id : {"internet", "aws_internet_gateway.main", "aws_lb.public", "aws_lb_listener_rule.user", "aws_ecs_service.user"})
    EXPECT_NEAR(box(id).centre().x, axis, 0.5) << id;
  EXPECT_NEAR(box("aws_internet_gateway.main").centre().y, box("aws_vpc.main").y, 0.5);
  EXPECT_LT(box("internet").bottom(), box("region:us-east-1").y);
  EXPECT_GT(box("internet").y, m_layout.lane.bottom());
}

TEST_F(TwoServices, ZonesAreEqualColumnsTwentyApart) {
  const Rect &a = box("zone:us-east-1a"), &b = box("zone:us-east-1b");
  EXPECT_DOUBLE_EQ(a.width, b.width);
  EXPECT_DOUBLE_EQ(a.height, b.height);
  EXPECT_DOUBLE_EQ(a.y, b.y);
  EXPECT_DOUBLE_EQ(b.x - a.right(), 20);
}

TEST_F(TwoServices, PublicSubnetsLieAbovePrivateOnesWithEqualHeightsInARow) {
  for (const char* tier : {"public", "private"}) {
    const Rect &a = box(std::string("aws_subnet.") + tier + "[\"a\"]"), &b = box(std::string("aws_subnet.") + tier + "[\"b\"]");
    EXPECT_DOUBLE_EQ(a.height, b.height);
    EXPECT_DOUBLE_EQ(a.y, b.y);
    EXPECT_DOUBLE_EQ(a.x - box("zone:us-east-1a").x, 18);
    EXPECT_DOUBLE_EQ(box("zone:us-east-1b").right() - b.right(), 18);
    EXPECT_DOUBLE_EQ(b.x - box("zone:us-east-1b").x, 10);
  }
  EXPECT_DOUBLE_EQ(box("aws_subnet.private[\"a\"]").y - box("aws_subnet.public[\"a\"]").bottom(), 28);
}

TEST_F(TwoServices, CardsLieAcrossTheirSubnets) {
  for (const char* id : {"aws_lb.public", "aws_ecs_service.user", "aws_ecs_service.product"}) {
    EXPECT_DOUBLE_EQ(box(id).height, 76) << id;
    const std::string tier = id == std::string("aws_lb.public") ? "public" : "private";
    for (const char* zone : {"a", "b"}) {
      const Rect& subnet = box("aws_subnet." + tier + "[\"" + zone + "\"]");
      EXPECT_GT(std::min(box(id).right(), subnet.right()) - std::max(box(id).x, subnet.x), 150) << id << " " << zone;
      EXPECT_GE(box(id).y, subnet.y);
      EXPECT_LE(box(id).bottom(), subnet.bottom() - 10);
    }
  }
  EXPECT_TRUE(box("aws_ecs_cluster.main").grownBy(-14).contains(box("aws_ecs_service.user")));
  EXPECT_DOUBLE_EQ(box("aws_ecs_service.product").y - box("aws_ecs_service.user").bottom(), 22);
}

TEST_F(TwoServices, NatGatewaysStandUprightAtTheOuterSides) {
  const Rect &a = box("aws_nat_gateway.main[\"a\"]"), &b = box("aws_nat_gateway.main[\"b\"]");
  EXPECT_GT(a.height, 44);
  EXPECT_LT(a.right() + 14, box("aws_lb.public").x);
  EXPECT_GT(b.x - 14, box("aws_lb.public").right());
  const double axis = box("aws_lb.public").centre().x;
  EXPECT_NEAR(axis - a.x, b.right() - axis, 0.5);
}

TEST_F(TwoServices, ChipsLieInsideTheirZones) {
  ASSERT_EQ(m_layout.chips.size(), 2U);
  for (const auto& [card, slots] : m_layout.chips) {
    ASSERT_EQ(slots.size(), 2U) << card;
    EXPECT_EQ(slots[0].zone, "zone:us-east-1a");
    EXPECT_EQ(slots[1].zone, "zone:us-east-1b");
    for (const ChipSlot& slot : slots) {
      EXPECT_TRUE(box(slot.zone).contains(slot.rect));
      EXPECT_TRUE(box(card).contains(slot.rect));
      EXPECT_DOUBLE_EQ(slot.rect.height, 25);
      EXPECT_DOUBLE_EQ(box(card).bottom() - slot.rect.bottom(), 8);
      EXPECT_GT(slot.rect.width, 2 * 143);   // two tasks while a deployment rolls
    }
  }
}

TEST_F(TwoServices, RulePillsStandOnTheLowerEdgeThoseOfLowerServicesOutermost) {
  const Rect &product = box("aws_lb_listener_rule.product"), &user = box("aws_lb_listener_rule.user"), &fallback = box("aws_lb_listener.http/default");
  EXPECT_LT(product.right(), user.x);
  EXPECT_LT(user.right(), fallback.x);
  for (const Rect* pill : {&product, &user, &fallback}) {
    EXPECT_DOUBLE_EQ(pill->height, 22);
    EXPECT_TRUE(box("aws_lb.public").contains(*pill));
  }
}

TEST_F(TwoServices, RegionServicesStandRightOfTheVpcLevelWithWhatUsesThem) {
  for (const std::string service : {"user", "product"}) {
    const Rect& repository = box("aws_ecr_repository." + service);
    EXPECT_NEAR(repository.centre().y, box("aws_ecs_service." + service).centre().y, 0.5);
    EXPECT_GT(repository.x, box("aws_vpc.main").right() + 36);
    EXPECT_LT(repository.x, box("aws_vpc.main").right() + 64);
  }
  EXPECT_DOUBLE_EQ(box("logs:us-east-1").x, box("aws_ecr_repository.user").x);
  EXPECT_DOUBLE_EQ(box("logs:us-east-1").width, box("aws_ecr_repository.user").width);
}

TEST_F(TwoServices, SecurityGroupsAreOutlinesFourToSevenOutside) {
  const Rect &outline = box("aws_security_group.tasks"), &first = box("aws_ecs_service.user"), &last = box("aws_ecs_service.product");
  for (const double gap : {first.x - outline.x, first.y - outline.y, outline.right() - last.right(), outline.bottom() - last.bottom()}) {
    EXPECT_GE(gap, 4);
    EXPECT_LE(gap, 7);
  }
}

TEST_F(TwoServices, TwoGroupsAroundTheSameMembersAreNested) {
  design::Component group = *m_design.find("aws_security_group.tasks");
  group.id = "aws_security_group.second";
  m_design.components.push_back(group);
  for (const char* service : {"aws_ecs_service.user", "aws_ecs_service.product"}) {
    design::Relation relation;
    relation.from = group.id;
    relation.to = service;
    relation.id = relation.from + " > " + relation.to + " : guards";
    relation.type = catalog::RelationType::guards;
    m_design.relations.push_back(relation);
  }
  const Layout layout = arrange(m_design, {}, test::stubMeasure());
  const Rect &first = layout.boxes.at("aws_security_group.tasks"), &second = layout.boxes.at("aws_security_group.second");
  EXPECT_TRUE(second.contains(first) || first.contains(second));
  EXPECT_NE(first, second);
}

TEST_F(TwoServices, AGroupAroundThingsThatStandApartHasNoOutline) {
  design::Relation relation;
  relation.from = "aws_security_group.alb";
  relation.to = "aws_ecs_service.product";
  relation.id = relation.from + " > " + relation.to + " : guards";
  relation.type = catalog::RelationType::guards;
  m_design.relations.push_back(relation);
  EXPECT_EQ(arrange(m_design, {}, test::stubMeasure()).boxes.count("aws_security_group.alb"), 0U);
}

TEST_F(TwoServices, RolesHaveBoxesOnlyOnDemand) {
  EXPECT_EQ(m_layout.boxes.count("aws_iam_role.execution"), 0U);
  LayoutOptions options;
  options.showRoles = true;
  const Layout layout = arrange(m_design, {}, test::stubMeasure(), nullptr, options);
  ASSERT_EQ(layout.boxes.count("aws_iam_role.execution"), 1U);
  EXPECT_EQ(layout.edges.size(), m_layout.edges.size() + 2);
}

}  // namespace
}  // namespace slipway::layout
