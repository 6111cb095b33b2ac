#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "model/layout/layout.h"
#include "tests/model/layout/layout_rules.h"
#include "tests/model/layout/random_design.h"
#include "tests/model/layout/stub_measure.h"

namespace slipway::layout {
namespace {

design::Component& added(design::Design& design, const std::string& id, const std::string& kind, const std::string& parent = "") {
  design::Component component;
  component.id = id;
  component.kind = kind;
  component.title = id;
  component.parent = parent;
  design.components.push_back(std::move(component));
  return design.components.back();
}

void relate(design::Design& design, const std::string& from, const std::string& to) {
  design::Relation relation;
  relation.id = from + " > " + to + " : traffic";
  relation.from = from;
  relation.to = to;
  relation.type = catalog::RelationType::traffic;
  design.relations.push_back(std::move(relation));
}

TEST(HostileDesign, NothingGivesNothing) {
  const Layout layout = arrange({}, {}, test::stubMeasure());
  EXPECT_TRUE(layout.boxes.empty());
  EXPECT_TRUE(layout.edges.empty());
  EXPECT_EQ(layout.bounds, Rect{});
}

TEST(HostileDesign, OneThingStandsAlone) {
  design::Design design;
  added(design, "a", "never heard of");
  const Layout layout = arrange(design, {}, test::stubMeasure());
  EXPECT_EQ(layout.boxes.at("a"), (Rect{0, 0, 132, 34}));
}

TEST(HostileDesign, UnknownParentsAndRingsOfParentsHangAtTheTop) {
  design::Design design;
  added(design, "orphan", "generic", "gone");
  added(design, "x", "vpc", "y");
  added(design, "y", "region", "x");
  added(design, "self", "subnet", "self");
  const Layout layout = arrange(design, {}, test::stubMeasure());
  EXPECT_EQ(layout.boxes.size(), 4U);
}

TEST(HostileDesign, RolesInOddPlacesBecomeNodesOrContainers) {
  design::Design design;
  added(design, "pill", "listener-rule");
  added(design, "stage", "pipeline-stage");
  added(design, "action", "pipeline-action", "stage");
  added(design, "gateway", "internet-gateway");
  added(design, "zone", "zone");
  added(design, "thing", "generic", "pill");
  added(design, "lane", "delivery-lane", "zone");
  const Layout layout = arrange(design, {}, test::stubMeasure());
  EXPECT_EQ(layout.boxes.size(), 7U);
  for (const std::string& broken : test::brokenBoxRules(design, layout)) ADD_FAILURE() << broken;
}

TEST(HostileDesign, SpansToNowhereAndRelationsToNothingAreDropped) {
  design::Design design;
  added(design, "vpc", "vpc");
  added(design, "service", "ecs-service", "vpc").spans = {"gone", "vpc"};
  relate(design, "service", "gone");
  relate(design, "service", "service");
  relate(design, "service", "vpc");
  const Layout layout = arrange(design, {}, test::stubMeasure());
  EXPECT_EQ(layout.boxes.size(), 2U);
  EXPECT_TRUE(layout.edges.empty());
}

TEST(HostileDesign, ARepeatedIdHasOneBox) {
  design::Design design;
  added(design, "a", "generic");
  added(design, "a", "vpc");
  EXPECT_EQ(arrange(design, {}, test::stubMeasure()).boxes.size(), 1U);
}

TEST(HostileDesign, DeepNestingIsLaidOut) {
  design::Design design;
  for (int depth = 0; depth < 60; ++depth) added(design, "c" + std::to_string(depth), "ecs-cluster", depth == 0 ? "" : "c" + std::to_string(depth - 1));
  added(design, "leaf", "generic", "c59");
  const Layout layout = arrange(design, {}, test::stubMeasure());
  EXPECT_EQ(layout.boxes.size(), 61U);
  for (const std::string& broken : test::brokenBoxRules(design, layout)) ADD_FAILURE() << broken;
}

TEST(HostileDesign, ALongTextDoesNotWidenANodePastItsLimit) {
  design::Design design;
  added(design, std::string(5000, 'w'), "generic");
  EXPECT_LE(arrange(design, {}, test::stubMeasure()).boxes.begin()->second.width, 172);
}

TEST(HostileDesign, SeveralThreadsMayArrangeAtOnce) {
  design::Design design;
  for (int i = 0; i < 40; ++i) added(design, "n" + std::to_string(i), "generic");
  for (int i = 1; i < 40; ++i) relate(design, "n" + std::to_string(i / 3), "n" + std::to_string(i));
  const Layout expected = arrange(design, {}, test::stubMeasure());
  std::vector<Layout> results(4);
  std::vector<std::thread> threads;
  for (Layout& result : results) threads.emplace_back([&] { result = arrange(design, {}, test::stubMeasure()); });
  for (std::thread& thread : threads) thread.join();
  for (const Layout& result : results) EXPECT_EQ(result.boxes, expected.boxes);
}

TEST(HostileDesign, AFlatCrowdIsLaidOutInTime) {
  design::Design design;
  for (int i = 0; i < 3000; ++i) added(design, "n" + std::to_string(i), "generic");
  for (int i = 1; i < 3000; ++i) relate(design, "n" + std::to_string(i - 1), "n" + std::to_string(i));
  const auto start = std::chrono::steady_clock::now();
  const Layout layout = arrange(design, {}, test::stubMeasure());
  EXPECT_EQ(layout.boxes.size(), 3000U);
  EXPECT_EQ(layout.edges.size(), 2999U);
  // Some 0.5 s in a release build; the bound only catches a search that runs away.
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(60));
}

}  // namespace
}  // namespace slipway::layout
