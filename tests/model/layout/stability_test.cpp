#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "model/layout/layout.h"
#include "tests/model/layout/layout_rules.h"
#include "tests/model/layout/random_design.h"
#include "tests/model/layout/stub_measure.h"
#include "tests/support/two_services_design.h"

namespace slipway::layout {
namespace {

design::Component& added(design::Design& design, const std::string& id, const std::string& kind, const std::string& parent) {
  design::Component component;
  component.id = id;
  component.kind = kind;
  component.title = id;
  component.detail = "new";
  component.parent = parent;
  design.components.push_back(std::move(component));
  return design.components.back();
}

void relate(design::Design& design, const std::string& from, const std::string& to, catalog::RelationType type) {
  design::Relation relation;
  relation.id = from + " > " + to + " : " + std::string(catalog::nameOf(type));
  relation.from = from;
  relation.to = to;
  relation.type = type;
  design.relations.push_back(std::move(relation));
}

/// Things without a frame: a chain of generic nodes, and some alone.
design::Design looseDesign() {
  design::Design design;
  for (int i = 0; i < 12; ++i) added(design, "thing" + std::to_string(i), "generic", "");
  for (int i = 0; i + 1 < 8; ++i) relate(design, "thing" + std::to_string(i), "thing" + std::to_string(i + 1), catalog::RelationType::traffic);
  return design;
}

TEST(Stability, TheSameInputGivesTheSameLayout) {
  for (const std::uint32_t seed : {3U, 14U, 27U}) {
    const design::Design design = test::randomDesign(seed);
    const Layout first = arrange(design, {}, test::stubMeasure()), second = arrange(design, {}, test::stubMeasure());
    EXPECT_EQ(first.boxes, second.boxes);
    ASSERT_EQ(first.edges.size(), second.edges.size());
    for (std::size_t i = 0; i < first.edges.size(); ++i) EXPECT_EQ(first.edges[i].points, second.edges[i].points) << first.edges[i].relation;
  }
}

TEST(Stability, AnUnchangedDesignStaysWhereItWas) {
  const design::Design two = test::twoServicesDesign(), loose = looseDesign();
  for (const design::Design* design : {&two, &loose}) {
    const Layout before = arrange(*design, {}, test::stubMeasure());
    EXPECT_EQ(arrange(*design, {}, test::stubMeasure(), &before).boxes, before.boxes);
  }
}

TEST(Stability, ANewServiceComesBelowAndTheOthersKeepTheirPlaces) {
  design::Design design = test::twoServicesDesign();
  const Layout before = arrange(design, {}, test::stubMeasure());
  // First in the design's order, so that only the previous layout can tell that it is new.
  design::Component service = *design.find("aws_ecs_service.user");
  service.id = service.title = "aws_ecs_service.aaa";
  const auto at = std::find_if(design.components.begin(), design.components.end(), [](const auto& c) { return c.id == "aws_ecs_service.user"; });
  design.components.insert(at, service);
  const Layout after = arrange(design, {}, test::stubMeasure(), &before);
  EXPECT_GT(after.boxes.at("aws_ecs_service.aaa").y, after.boxes.at("aws_ecs_service.product").bottom());
  for (const char* id : {"aws_ecs_service.user", "aws_ecs_service.product", "aws_lb.public", "aws_ecr_repository.user", "zone:us-east-1a"}) {
    EXPECT_NEAR(after.boxes.at(id).x, before.boxes.at(id).x, 0.5) << id;
    EXPECT_NEAR(after.boxes.at(id).y, before.boxes.at(id).y, 0.5) << id;
  }
}

TEST(Stability, ANewRegionServiceStandsLevelWithWhatUsesIt) {
  design::Design design = test::twoServicesDesign();
  const Layout before = arrange(design, {}, test::stubMeasure());
  added(design, "aws_sqs_queue.orders", "sqs-queue", "region:us-east-1");
  relate(design, "aws_ecs_service.product", "aws_sqs_queue.orders", catalog::RelationType::message);
  const Layout after = arrange(design, {}, test::stubMeasure(), &before);
  const Rect &queue = after.boxes.at("aws_sqs_queue.orders"), &user = after.boxes.at("aws_ecs_service.product");
  EXPECT_LT(std::abs(queue.centre().y - user.centre().y), 60);
  EXPECT_GT(queue.x, after.boxes.at("aws_vpc.main").right());
  EXPECT_EQ(after.boxes.at("aws_ecs_service.user"), before.boxes.at("aws_ecs_service.user"));
  EXPECT_EQ(after.boxes.at("aws_vpc.main"), before.boxes.at("aws_vpc.main"));
}

TEST(Stability, WhatHasNoFrameKeepsItsPlaceAndNewThingsComeNextToWhatTheyTouch) {
  design::Design design = looseDesign();
  const Layout before = arrange(design, {}, test::stubMeasure());
  added(design, "newcomer", "generic", "");
  relate(design, "thing3", "newcomer", catalog::RelationType::traffic);
  const Layout after = arrange(design, {}, test::stubMeasure(), &before);
  const Rect ground = after.boxes.at("thing0");
  const double dx = ground.x - before.boxes.at("thing0").x, dy = ground.y - before.boxes.at("thing0").y;
  for (const auto& [id, box] : before.boxes) {
    EXPECT_DOUBLE_EQ(after.boxes.at(id).x - dx, box.x) << id;
    EXPECT_DOUBLE_EQ(after.boxes.at(id).y - dy, box.y) << id;
  }
  const Point a = after.boxes.at("newcomer").centre(), b = after.boxes.at("thing3").centre();
  EXPECT_LT(std::hypot(a.x - b.x, a.y - b.y), 420);
  for (const std::string& broken : test::brokenBoxRules(design, after)) ADD_FAILURE() << broken;
}

TEST(Stability, RemovingAThingMovesNoOtherOfTheSameFreeContainer) {
  design::Design design = looseDesign();
  const Layout before = arrange(design, {}, test::stubMeasure());
  design.components.erase(design.components.begin() + 10);
  const Layout after = arrange(design, {}, test::stubMeasure(), &before);
  for (const auto& [id, box] : after.boxes) EXPECT_EQ(box, before.boxes.at(id)) << id;
}

}  // namespace
}  // namespace slipway::layout
