#include "widgets/canvas/elements.h"

#include <gtest/gtest.h>

#include "tests/widgets/canvas/synthetic.h"

namespace slipway::widgets {
namespace {

std::string idAt(const Elements& elements, double x, double y) {
  const int number = elements.at({x, y});
  return number < 0 ? std::string() : elements[number].id;
}

TEST(Elements, InnerBoxesComeBeforeOuterOnes) {
  const Elements elements(test::smallWorld());
  EXPECT_EQ(idAt(elements, 100, 130), "a");
  EXPECT_EQ(idAt(elements, 300, 400), "left");
  EXPECT_EQ(idAt(elements, 400, 300), "region");
  EXPECT_EQ(idAt(elements, 900, 300), "");
}

TEST(Elements, InnerBoxesComeFirstWhateverIsPaintedLast) {
  Elements elements(test::smallWorld());
  picture::Picture upsideDown;
  for (const char* id : {"a", "left", "region"}) upsideDown.groups.push_back({id, false, 0, {}, {}});
  elements.setRanks(upsideDown);
  EXPECT_EQ(idAt(elements, 100, 130), "a");
}

TEST(Elements, WhatIsHiddenIsNotHit) {
  Elements elements(test::smallWorld());
  elements.setHidden({"a"});
  EXPECT_EQ(idAt(elements, 100, 130), "left");
}

TEST(Elements, ContainersUnderAPointInnermostFirst) {
  const Elements elements(test::smallWorld());
  const std::vector<int> under = elements.containersAt({100, 130});
  ASSERT_EQ(under.size(), 2u);
  EXPECT_EQ(elements[under[0]].id, "left");
  EXPECT_EQ(elements[under[1]].id, "region");
  EXPECT_EQ(elements.containersAt({100, 130}, {elements.find("left")}).size(), 1u);
}

TEST(Elements, RelationsAreHitNearTheirLine) {
  const Elements elements(test::smallWorld());
  const int edge = elements.edgeAt({360, 145}, 5);
  ASSERT_GE(edge, 0);
  EXPECT_EQ(elements.edge(edge).id, "a > c : traffic");
  EXPECT_EQ(elements.edgeAt({360, 160}, 5), -1);
}

TEST(Elements, ArrowKeysGoWhereTheEyeWould) {
  const Elements elements(test::smallWorld());
  const int a = elements.find("a");
  EXPECT_EQ(elements[elements.neighbour(a, {1, 0})].id, "c");
  EXPECT_EQ(elements[elements.neighbour(a, {0, 1})].id, "b");
  EXPECT_EQ(elements.neighbour(a, {0, -1}), -1);
}

TEST(Elements, ACycleOfParentsIsNoTrap) {
  auto design = std::make_shared<design::Design>();
  auto layout = std::make_shared<layout::Layout>();
  for (const auto& [id, parent] : {std::pair("x", "y"), std::pair("y", "x"), std::pair("z", "z")}) {
    design::Component component;
    component.id = id;
    component.parent = parent;
    design->components.push_back(component);
    layout->boxes[id] = {0, 0, 10, 10};
  }
  const Elements elements({design, layout, {}, {}});
  EXPECT_FALSE(elements.isInside(0, 2));
  EXPECT_GE(elements.at({5, 5}), 0);
  EXPECT_EQ(elements.withDescendants({0}).size(), 2u);
}

TEST(Elements, TenThousandAreIndexedAndFound) {
  const Elements elements(test::largeWorld(10000));
  EXPECT_EQ(elements.all().size(), 10001u);
  EXPECT_EQ(idAt(elements, 50 * 190 + 10, 40 * 110 + 10), "web_4050");
}

}  // namespace
}  // namespace slipway::widgets
