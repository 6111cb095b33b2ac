#include "model/emit/drawio.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "model/picture/text_width.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/two_services_design.h"

namespace slipway::emit {
namespace {

class DrawioTest : public testing::Test {
protected:
  DrawioTest() : m_design(test::twoServicesDesign()), m_layout(layout::arrange(m_design, {}, picture::fontMeasure())) {
    m_text = drawio(m_design, m_layout, false, "two <services>");
  }

  /// The element of the file that stands for a component: from its `<object` to the end of that.
  std::string cellOf(const std::string& id) const {
    const auto at = m_text.find("slipway-id=\"" + id + "\"");
    if (at == std::string::npos) return {};
    const auto begin = m_text.rfind("<object", at);
    return m_text.substr(begin, m_text.find("</object>", at) - begin);
  }
  static std::string attribute(const std::string& element, const std::string& name) {
    const auto at = element.find(" " + name + "=\"");
    if (at == std::string::npos) return {};
    const auto begin = at + name.size() + 3;
    return element.substr(begin, element.find('"', begin) - begin);
  }

  const design::Design m_design;
  const layout::Layout m_layout;
  std::string m_text;
};

TEST_F(DrawioTest, everyBoxIsACellInsideItsContainer) {
  const std::string vpc = cellOf("aws_vpc.main"), zone = cellOf("zone:us-east-1a"), region = cellOf("region:us-east-1");
  EXPECT_EQ(attribute(zone, "parent"), attribute(vpc, "id"));
  EXPECT_EQ(attribute(vpc, "parent"), attribute(region, "id"));
  EXPECT_EQ(attribute(region, "parent"), "1");
  std::size_t cells = 0;
  for (auto at = m_text.find("<object "); at != std::string::npos; at = m_text.find("<object ", at + 1)) ++cells;
  EXPECT_EQ(cells, m_layout.boxes.size());
}

TEST_F(DrawioTest, placesCountFromTheContainersCorner) {
  const layout::Rect &vpc = m_layout.boxes.at("aws_vpc.main"), &zone = m_layout.boxes.at("zone:us-east-1a");
  const std::string cell = cellOf("zone:us-east-1a");
  EXPECT_NEAR(std::stod(attribute(cell, "x")), zone.x - vpc.x, 0.01);
  EXPECT_NEAR(std::stod(attribute(cell, "y")), zone.y - vpc.y, 0.01);
  EXPECT_NEAR(std::stod(attribute(cell, "width")), zone.width, 0.01);
}

TEST_F(DrawioTest, edgesHoldOnToTheirCellsAndKeepOurBends) {
  const std::string from = attribute(cellOf("aws_lb_listener_rule.product"), "id"), to = attribute(cellOf("aws_ecs_service.product"), "id");
  const auto at = m_text.find("source=\"" + from + "\" target=\"" + to + "\"");
  ASSERT_NE(at, std::string::npos);
  const std::string edge = m_text.substr(at, m_text.find("</mxCell>", at) - at);
  EXPECT_EQ(attribute(edge, "value"), "HTTP :3002");
  const auto routed = std::find_if(m_layout.edges.begin(), m_layout.edges.end(), [](const auto& e) {
    return e.relation == "aws_lb_listener_rule.product > aws_ecs_service.product : traffic";
  });
  ASSERT_NE(routed, m_layout.edges.end());
  std::size_t bends = 0;
  for (auto p = edge.find("<mxPoint"); p != std::string::npos; p = edge.find("<mxPoint", p + 1)) ++bends;
  EXPECT_EQ(bends, routed->points.size() - 2);
}

TEST_F(DrawioTest, whatSpansZonesLiesAboveThem) {
  EXPECT_LT(m_text.find("slipway-id=\"aws_subnet.private[&quot;b&quot;]\""), m_text.find("slipway-id=\"aws_ecs_service.user\""));
  EXPECT_LT(m_text.find("slipway-id=\"aws_ecs_service.user\""), m_text.find("slipway-id=\"aws_security_group.tasks\""));
}

TEST_F(DrawioTest, cellsCarryWhatTheFilesSet) {
  const std::string cell = cellOf("aws_ecs_service.user");
  EXPECT_EQ(attribute(cell, "slipway-kind"), "ecs-service");
  EXPECT_EQ(attribute(cell, "slipway-property-desired"), "2 tasks");
}

TEST_F(DrawioTest, isDeterministicAndWellFormed) {
  EXPECT_EQ(m_text, drawio(m_design, m_layout, false, "two <services>"));
  EXPECT_NE(m_text.find("name=\"two &lt;services&gt;\""), std::string::npos);
  if (std::system("command -v xmllint >/dev/null") != 0) GTEST_SKIP() << "SKIP: no xmllint on the path";
  const test::TemporaryFolder folder;
  const auto path = folder.write("d.drawio", m_text);
  EXPECT_EQ(std::system(("xmllint --noout --nonet " + path.string()).c_str()), 0);
}

}  // namespace
}  // namespace slipway::emit
