#include <gtest/gtest.h>

#include <string>

#include "model/layout/layout.h"
#include "tests/model/layout/layout_rules.h"
#include "tests/model/layout/stub_measure.h"
#include "tests/model/layout/system_design.h"

namespace slipway::layout {
namespace {

struct Case {
  std::string name;
  test::SystemShape shape;
};

class Systems : public testing::TestWithParam<Case> {
protected:
  void SetUp() override {
    m_design = test::systemDesign(GetParam().shape);
    m_layout = arrange(m_design, {}, test::stubMeasure());
  }
  const Rect& box(const std::string& id) const { return m_layout.boxes.at(id); }
  design::Design m_design;
  Layout m_layout;
};

TEST_P(Systems, KeepEveryRule) {
  for (const std::string& broken : test::brokenBoxRules(m_design, m_layout)) ADD_FAILURE() << broken;
  for (const std::string& broken : test::brokenEdgeRules(m_design, m_layout, test::stubMeasure(), true)) ADD_FAILURE() << broken;
}

TEST_P(Systems, HaveEqualZonesAndOneAxis) {
  const Rect& first = box("vpc0/zone-a");
  for (int z = 1; z < GetParam().shape.zones; ++z) {
    const Rect& zone = box("vpc0/zone-" + std::string(1, static_cast<char>('a' + z)));
    EXPECT_DOUBLE_EQ(zone.width, first.width);
    EXPECT_DOUBLE_EQ(zone.height, first.height);
    EXPECT_DOUBLE_EQ(zone.y, first.y);
  }
  const double axis = box("vpc0").centre().x;
  EXPECT_NEAR(box("vpc0/igw").centre().x, axis, 0.5);
  EXPECT_NEAR(box("internet").centre().x, axis, 0.5);
  // With one zone a NAT gateway stands at one side only.
  if (GetParam().shape.zones > 1) {
    EXPECT_NEAR(box("alb").centre().x, axis, 0.5);
  }
}

TEST_P(Systems, StackTheirServicesInTheDesignsOrder) {
  for (int s = 1; s < GetParam().shape.services; ++s) EXPECT_GT(box("svc" + std::to_string(s)).y, box("svc" + std::to_string(s - 1)).bottom() + 14);
}

TEST_P(Systems, StayWhereTheyAre) { EXPECT_EQ(arrange(m_design, {}, test::stubMeasure(), &m_layout).boxes, m_layout.boxes); }

test::SystemShape shapeOf(int zones, int services) {
  test::SystemShape shape;
  shape.zones = zones;
  shape.services = services;
  return shape;
}

std::vector<Case> cases() {
  std::vector<Case> all = {{"oneZone", shapeOf(1, 2)}, {"threeZones", shapeOf(3, 3)}, {"fourZones", shapeOf(4, 2)}, {"oneService", shapeOf(2, 1)},
                           {"noService", shapeOf(2, 0)}, {"eightServices", shapeOf(2, 8)}, {"fiftyServices", shapeOf(3, 50)}};
  Case more{"twoVpcs", shapeOf(2, 2)};
  more.shape.vpcs = 2;
  all.push_back(more);
  more = {"noLane", shapeOf(2, 2)};
  more.shape.pipelines = 0;
  all.push_back(more);
  more = {"threePipelines", shapeOf(2, 6)};
  more.shape.pipelines = 3;
  all.push_back(more);
  more = {"noCluster", shapeOf(2, 3)};
  more.shape.hasCluster = false;
  all.push_back(more);
  more = {"singleNatAndDatabase", shapeOf(3, 2)};
  more.shape.hasSingleNat = more.shape.hasDatabase = true;
  all.push_back(more);
  more = {"manyBuckets", shapeOf(2, 3)};
  more.shape.buckets = 14;
  all.push_back(more);
  return all;
}

INSTANTIATE_TEST_SUITE_P(Shapes, Systems, testing::ValuesIn(cases()), [](const auto& instance) { return instance.param.name; });

}  // namespace
}  // namespace slipway::layout
