#include "tests/widgets/canvas/fixture.h"

namespace slipway::widgets {
namespace {

using test::CanvasTest;
using Ids = std::vector<std::string>;

TEST_F(CanvasTest, SelectionHoverAndLinkComeAndGoWithoutATrace) {
  const QImage before = shot();
  canvas.setSelection({"a"});
  const QImage selected = shot();
  EXPECT_EQ(selected.pixelColor(view(200, 120)), Theme::current().colour("accent"));
  canvas.setSelection({"a > c : traffic"});
  EXPECT_EQ(shot().pixelColor(view(300, 142)), Theme::current().colour("accent"));
  canvas.setSelection({});
  canvas.setLinked({"b"});
  EXPECT_NE(shot(), before);
  canvas.setLinked({});
  moveTo(view(520, 150));
  EXPECT_NE(shot(), before);
  moveTo({880, 690});
  EXPECT_EQ(shot(), before);
}

TEST_F(CanvasTest, AnInvalidRelationIsRedAndSaysWhy) {
  const QImage before = shot();
  canvas.setInvalidEdges({{"a > c : traffic", "3001 is not 3010"}});
  const QImage image = shot();
  EXPECT_EQ(image.pixelColor(view(270, 142)), Theme::current().colour("status-error"));
  EXPECT_EQ(image.pixelColor(view(360, 135)), Theme::current().colour("status-error-soft")) << "the plate in its middle";
  canvas.setInvalidEdges({});
  EXPECT_EQ(shot(), before);
}

TEST_F(CanvasTest, AFlashFadesWithin900Milliseconds) {
  const QImage before = shot();
  canvas.flash({"a"});
  EXPECT_NE(shot(), before);
  QTest::qWait(1000);
  EXPECT_EQ(shot(), before);
}

TEST_F(CanvasTest, TheCurrentElementGlowsUntilAnotherIs) {
  const QImage before = shot();
  canvas.setCurrent("c");
  EXPECT_NE(shot(), before);
  canvas.setCurrent({});
  EXPECT_EQ(shot(), before);
}

TEST_F(CanvasTest, AStalePictureIsGreyAndFaint) {
  const QImage before = shot();
  canvas.setStale(true);
  const QColor tile = shot().pixelColor(view(92, 142));
  EXPECT_EQ(tile.saturation(), 0);
  EXPECT_GT(tile.lightness(), Theme::current().colour("group-compute").lightness());
  canvas.setStale(false);
  EXPECT_EQ(shot(), before);
}

TEST_F(CanvasTest, AStalePictureCannotBeDragged) {
  canvas.setStale(true);
  QSignalSpy moved(&canvas, &Canvas::moved);
  drag(view(150, 150), view(250, 250));
  EXPECT_EQ(moved.count(), 0);
}

TEST_F(CanvasTest, ANewSightKeepsWhatIsSelectedIfItIsStillThere) {
  canvas.setSelection({"a", "b"});
  QSignalSpy changed(&canvas, &Canvas::selectionChanged);
  canvas.setSight(test::moved(canvas.sight(), "a", {100, 200}));
  EXPECT_EQ(changed.count(), 0);
  EXPECT_EQ(canvas.selection(), (Ids{"a", "b"}));
  EXPECT_EQ(canvas.camera().offset, QPointF(20, 30)) << "an edit does not move the view";
  canvas.setSight(test::largeWorld(4));
  EXPECT_TRUE(canvas.selection().empty());
  EXPECT_EQ(changed.count(), 1);
}

TEST_F(CanvasTest, BoxesTravelToTheirNewPlace) {
  Theme::current().setReducedMotion(false);
  canvas.setSight(test::moved(canvas.sight(), "c", {480, 320}));
  QTest::qWait(90);
  const Theme& theme = Theme::current();
  const QImage underway = shot();
  EXPECT_NE(underway.pixelColor(view(620, 470 - 100)), theme.colour("node")) << "not there yet";
  QTest::qWait(500);
  const QImage there = shot();
  EXPECT_EQ(there.pixelColor(view(620, 350)), theme.colour("node"));
  EXPECT_EQ(there.pixelColor(view(620, 150)), theme.colour("private-fill"));
  canvas.refreshPicture();
  EXPECT_EQ(shot(), there);
}

TEST_F(CanvasTest, ParticlesMoveAlongTheEdgeAndStandWhilePaused) {
  Theme::current().setReducedMotion(false);
  const QImage before = shot();
  canvas.setFlowsRunning(false);
  canvas.jumpToFlows({{"a > c : traffic", {3, 0, 0}}});
  const QImage first = shot();
  EXPECT_NE(first, before);
  QTest::qWait(100);
  EXPECT_EQ(shot(), first);
  canvas.advanceFlows(0.1);
  EXPECT_NE(shot(), first);
  canvas.jumpToFlows({});
  EXPECT_EQ(shot(), before);
}

TEST_F(CanvasTest, WithReducedMotionNothingMoves) {
  canvas.setFlows({{"a > c : traffic", {3, 0, 0}}});
  EXPECT_TRUE(canvas.flows().isEmpty());
}

}  // namespace
}  // namespace slipway::widgets
