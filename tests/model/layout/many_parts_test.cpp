// Boxes with many small parts: a job of ten steps, a region of a dozen alarms.
#include <gtest/gtest.h>

#include <algorithm>

#include "model/layout/layout.h"
#include "tests/model/layout/layout_rules.h"
#include "tests/model/layout/stub_measure.h"

namespace slipway::layout {
namespace {

void add(design::Design& design, const std::string& id, const char* kind, const std::string& parent = {}) {
  design::Component& component = design.components.emplace_back();
  component.id = component.title = id;
  component.kind = kind;
  component.parent = parent;
}

void relate(design::Design& design, const std::string& from, const std::string& to, catalog::RelationType type) {
  design::Relation& relation = design.relations.emplace_back();
  relation.id = from + " > " + to + " : " + std::string(catalog::nameOf(type));
  relation.from = from;
  relation.to = to;
  relation.type = type;
}

design::Design withSteps(int count) {
  design::Design design;
  add(design, "delivery", "delivery-lane");
  add(design, "ci", "pipeline", "delivery");
  add(design, "build", "pipeline-stage", "ci");
  for (int i = 0; i < count; ++i) add(design, "step" + std::to_string(i), "pipeline-action", "build");
  return design;
}

TEST(ManyParts, tenStepsStandInTwoColumnsReadDownward) {
  const design::Design design = withSteps(10);
  const Layout layout = arrange(design, {}, test::stubMeasure());
  for (const std::string& broken : test::brokenBoxRules(design, layout)) ADD_FAILURE() << broken;
  const auto box = [&](int i) { return layout.boxes.at("step" + std::to_string(i)); };
  for (int i = 1; i < 5; ++i) {
    EXPECT_DOUBLE_EQ(box(i).x, box(0).x);
    EXPECT_GT(box(i).y, box(i - 1).bottom());
    EXPECT_DOUBLE_EQ(box(i + 5).y, box(i).y);
  }
  EXPECT_GT(box(5).x, box(0).right());
  EXPECT_DOUBLE_EQ(box(5).width, box(0).width);
  EXPECT_DOUBLE_EQ(box(5).y, box(0).y);
}

TEST(ManyParts, fiveStepsStandInOneColumn) {
  const Layout layout = arrange(withSteps(5), {}, test::stubMeasure());
  EXPECT_DOUBLE_EQ(layout.boxes.at("step4").x, layout.boxes.at("step0").x);
}

TEST(ManyParts, theAlarmsBoxSpeaksForItsAlarms) {
  design::Design design;
  add(design, "r", "region");
  add(design, "alarms", "alarm-group", "r");
  add(design, "topic", "sns-topic", "r");
  for (int i = 0; i < 12; ++i) {
    const std::string alarm = "alarm" + std::to_string(i);
    add(design, alarm, "alarm", "alarms");
    relate(design, alarm, "topic", catalog::RelationType::message);
  }
  const Layout layout = arrange(design, {}, test::stubMeasure());
  for (const std::string& broken : test::brokenBoxRules(design, layout)) ADD_FAILURE() << broken;
  ASSERT_EQ(layout.edges.size(), 1u);
  const Rect& group = layout.boxes.at("alarms");
  const Point begin = layout.edges.begin()->points.front();
  EXPECT_TRUE(begin.x == group.x || begin.x == group.right() || begin.y == group.y || begin.y == group.bottom());
  EXPECT_LT(group.width, 5 * group.height) << "a box of many is no ribbon";
}

TEST(ManyParts, otherBoxesLeaveTheWordToTheirParts) {
  design::Design design;
  add(design, "r", "region");
  add(design, "cluster", "ecs-cluster", "r");
  add(design, "topic", "sns-topic", "r");
  for (const char* queue : {"a", "b", "c"}) {
    add(design, queue, "sqs-queue", "cluster");
    relate(design, queue, "topic", catalog::RelationType::message);
  }
  EXPECT_EQ(arrange(design, {}, test::stubMeasure()).edges.size(), 3u);
}

}  // namespace
}  // namespace slipway::layout
