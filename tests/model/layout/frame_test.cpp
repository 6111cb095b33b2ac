#include <gtest/gtest.h>

#include "model/layout/layout.h"
#include "tests/model/layout/stub_measure.h"
#include "tests/support/two_services_design.h"

namespace slipway::layout {
namespace {

class TwoServices : public testing::Test {
protected:
  const Rect& box(const std::string& id) const { return m_layout.boxes.at(id); }
  design::Design m_design = test::twoServicesDesign();
  Layout m_layout = arrange(m_design, {}, test::stubMeasure());
};

TEST_F(TwoServices, LaneLiesAboveTheRegionAndAsWideAsIt) {
  EXPECT_EQ(m_layout.lane, box("delivery"));
  EXPECT_DOUBLE_EQ(m_layout.lane.width, box("region:us-east-1").width);
  EXPECT_GE(box("region:us-east-1").y - m_layout.lane.bottom(), 44);
}

TEST_F(TwoServices, WorldGatewayBalancerAndFirstServiceShareTheAxisBetweenTheZones) {
  const double axis = (box("zone:us-east-1a").right() + box("zone:us-east-1b").x) / 2;
  for (const char* id : {"internet", "aws_internet_gateway.main", "aws_lb.public", "aws_ecs_service.user", "aws_lb_listener_rule.user"})
    EXPECT_NEAR(box(id).centre().x, axis, 0.5) << id;
  EXPECT_NEAR(box("aws_internet_gateway.main").centre().y, box("aws_vpc.main").y, 0.5);
}

TEST_F(TwoServices, ZonesAreEqualColumnsTwentyApart) {
  const Rect &a = box("zone:us-east-1a"), &b = box("zone:us-east-1b");
  EXPECT_DOUBLE_EQ(a.width, b.width);
  EXPECT_DOUBLE_EQ(a.height, b.height);
  EXPECT_DOUBLE_EQ(a.y, b.y);
  EXPECT_DOUBLE_EQ(b.x - a.right(), 20);
}

}  // namespace
}  // namespace slipway::layout
