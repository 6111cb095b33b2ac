#include <gmock/gmock.h>

#include "model/picture/picture.h"
#include "tests/model/picture/reading.h"

namespace slipway::picture {
namespace {

using catalog::RelationType;
using testing::ElementsAre;
using testing::IsEmpty;

/// Two nodes, 100 apart, and one edge of that type between them.
class DrawEdge : public testing::Test {
protected:
  Group drawn(RelationType type, const States& states = {}, const Options& options = {}) {
    design::Design design;
    for (const std::string id : {"a", "b"}) {
      design::Component component;
      component.id = component.title = id;
      component.kind = "sqs-queue";
      design.components.push_back(component);
    }
    design::Relation relation;
    relation.id = "e";
    relation.from = "a";
    relation.to = "b";
    relation.type = type;
    relation.label = label;
    relation.artifact = artifact;
    design.relations.push_back(relation);
    layout::Layout layout;
    layout.boxes = {{"a", {0, 0, 100, 44}}, {"b", {200, 0, 100, 44}}};
    layout.edges.push_back({"e", {{100, 22}, {200, 22}}, !label.empty(), {150, 10}, gaps});
    return drawOne(design, layout, states, options, "e");
  }
  std::string label, artifact;
  std::vector<Point> gaps;
};

TEST_F(DrawEdge, trafficEndsInAFilledHeadOnePixelBeforeTheBox) {
  const std::vector<PathMark> paths = marksOf<PathMark>(drawn(RelationType::traffic));
  ASSERT_EQ(paths.size(), 2u);
  EXPECT_THAT(paths[0].points, ElementsAre(Point{100, 22}, Point{193, 22}));
  EXPECT_EQ(paths[0].lineWidth, 2);
  EXPECT_TRUE(paths[1].isClosed);
  EXPECT_EQ(paths[1].points[0], (Point{199, 22}));
  EXPECT_EQ(paths[1].points[1], (Point{190, 26.6}));
}

TEST_F(DrawEdge, messagesAreDashedAndDeliveriesOpen) {
  EXPECT_THAT(marksOf<PathMark>(drawn(RelationType::message))[0].dash, ElementsAre(7, 5));
  const std::vector<PathMark> paths = marksOf<PathMark>(drawn(RelationType::delivery));
  EXPECT_EQ(paths[0].line.token, "delivery");
  EXPECT_FALSE(paths[1].isClosed);
  EXPECT_THAT(paths[1].points, ElementsAre(Point{193, 26}, Point{199, 22}, Point{193, 18}));
}

TEST_F(DrawEdge, permissionsShowOnlyWithTheirLayer) {
  EXPECT_THAT(drawn(RelationType::permission).marks, IsEmpty());
  Options options;
  options.showPermissions = true;
  EXPECT_FALSE(drawn(RelationType::permission, {}, options).marks.empty());
  EXPECT_THAT(drawn(RelationType::guards).marks, IsEmpty());
}

TEST_F(DrawEdge, leavesAGapWhereAStrongerOneCrosses) {
  gaps = {{150, 22}};
  const std::vector<PathMark> paths = marksOf<PathMark>(drawn(RelationType::reference));
  ASSERT_EQ(paths.size(), 3u);
  EXPECT_EQ(paths[0].points.back(), (Point{146, 22}));
  EXPECT_EQ(paths[1].points.front(), (Point{154, 22}));
  EXPECT_NEAR(paths[0].line.alpha, 0.55, 1e-9);
}

TEST_F(DrawEdge, carriesLabelArtifactAndFault) {
  label = "HTTP :3001";
  EXPECT_THAT(textsOf(drawn(RelationType::traffic)), ElementsAre("HTTP :3001"));
  States states;
  states.edgeLabels["e"] = "85 req/s";
  EXPECT_THAT(textsOf(drawn(RelationType::traffic, states)), ElementsAre("85 req/s"));
  states.elements["e"] = {Status::error, "3001 is not 3010", "", -1, false, {}};
  const Group fault = drawn(RelationType::traffic, states);
  EXPECT_THAT(textsOf(fault), ElementsAre("3001 is not 3010"));
  EXPECT_EQ(marksOf<PathMark>(fault)[0].line.token, "status-error");
  artifact = "2 images";
  EXPECT_THAT(textsOf(drawn(RelationType::delivery)), ElementsAre("2 images"));
}

}  // namespace
}  // namespace slipway::picture
