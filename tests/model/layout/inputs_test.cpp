#include "model/layout/inputs.h"

#include <gtest/gtest.h>

#include <functional>
#include <random>

#include "tests/model/layout/random_design.h"
#include "tests/model/layout/stub_measure.h"
#include "tests/model/layout/system_design.h"

namespace slipway::layout {
namespace {

using design::Component;
using design::Design;

design::Property property(const char* name, const char* text) {
  design::Property property;
  property.name = name;
  property.text = text;
  property.isSet = true;
  return property;
}

Component& first(Design& design, std::string_view kind) {
  for (Component& component : design.components)
    if (component.kind == kind) return component;
  ADD_FAILURE() << "no " << kind;
  return design.components.front();
}

void expectSame(const Layout& a, const Layout& b) {
  EXPECT_EQ(a.boxes, b.boxes);
  EXPECT_EQ(a.bounds, b.bounds);
  EXPECT_EQ(a.lane, b.lane);
  ASSERT_EQ(a.edges.size(), b.edges.size());
  for (std::size_t i = 0; i < a.edges.size(); ++i) {
    EXPECT_EQ(a.edges[i].points, b.edges[i].points) << a.edges[i].relation;
    EXPECT_EQ(a.edges[i].labelCentre, b.edges[i].labelCentre) << a.edges[i].relation;
  }
}

TEST(LayoutInputs, whatNoBoxShowsChangesNothing) {
  const Design before = test::systemDesign({});
  Design now = before;
  first(now, "ecs-service").properties.push_back(property("stop-timeout", "40"));
  first(now, "ecs-service").sources.push_back({FilePath("main.tf"), {3, 40}});
  now.relations.front().sources.push_back({FilePath("main.tf"), {5, 9}});
  EXPECT_TRUE(areLaidOutAlike(now, before));
  expectSame(arrange(now, {}, test::stubMeasure()), arrange(before, {}, test::stubMeasure()));
}

TEST(LayoutInputs, whatABoxShowsOrWhereItStandsCounts) {
  const Design before = test::systemDesign({});
  const std::function<void(Design&)> changes[] = {
      [](Design& design) { first(design, "ecs-service").title += "-2"; },
      [](Design& design) { first(design, "ecs-service").detail = "Fargate service · 12 tasks"; },
      [](Design& design) { first(design, "ecs-service").kind = "generic"; },
      [](Design& design) { first(design, "ecs-service").parent = first(design, "region").id; },
      [](Design& design) { first(design, "ecs-service").spans.clear(); },
      [](Design& design) { first(design, "subnet").properties.push_back(property("tier", "isolated")); },
      [](Design& design) { first(design, "subnet").properties.push_back(property("route", "nat-b")); },
      [](Design& design) { std::swap(design.components[1], design.components[2]); },
      [](Design& design) { design.components.pop_back(); },
      [](Design& design) { design.relations.front().label += " :8080"; },
      [](Design& design) { design.relations.front().to = design.relations.back().to; },
      [](Design& design) { design.relations.pop_back(); },
  };
  for (std::size_t i = 0; i < std::size(changes); ++i) {
    Design now = before;
    // A first property of a name is the one that counts.
    if (i == 5 || i == 6) first(now, "subnet").properties = {};
    changes[i](now);
    EXPECT_FALSE(areLaidOutAlike(now, before)) << "change " << i;
  }
}

TEST(LayoutInputs, rolesCountWhereTheyAreShown) {
  Design before = test::systemDesign({});
  Component role;
  role.id = role.title = "aws_iam_role.task";
  role.kind = "iam-role";
  before.components.push_back(role);
  Design now = before;
  now.components.back().title = "task-role";
  EXPECT_TRUE(areLaidOutAlike(now, before));
  LayoutOptions withRoles;
  withRoles.showRoles = true;
  EXPECT_FALSE(areLaidOutAlike(now, before, withRoles));
}

/// Any one text of any one thing is changed: where that is said not to matter, the layouts are the same.
TEST(LayoutInputs, whatIsAlikeIsLaidOutAlike) {
  std::mt19937 random(5);
  int alike = 0;
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    const Design before = test::randomDesign(seed);
    Design now = before;
    Component& component = now.components[random() % now.components.size()];
    switch (random() % 4) {
      case 0: component.properties.push_back(property(random() % 2 == 0 ? "tier" : "port", "public")); break;
      case 1: component.addresses.push_back("aws_new.one"); break;
      case 2: component.detail += "x"; break;
      default: component.title += "x"; break;
    }
    if (!areLaidOutAlike(now, before)) continue;
    ++alike;
    SCOPED_TRACE("seed " + std::to_string(seed) + ", " + component.id);
    expectSame(arrange(now, {}, test::stubMeasure()), arrange(before, {}, test::stubMeasure()));
  }
  EXPECT_GT(alike, 10);
}

}  // namespace
}  // namespace slipway::layout
