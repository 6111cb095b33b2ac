#include "widgets/canvas/camera.h"

#include <gtest/gtest.h>

#include "tests/widgets/canvas/fixture.h"

namespace slipway::widgets {
namespace {

using test::CanvasTest;

TEST(Camera, ZoomsAboutAPointAndStaysInBounds) {
  const Camera camera{1, {20, 30}};
  const QPointF fixed(300, 200);
  const Camera larger = camera.zoomedAt(fixed, 1.5);
  EXPECT_DOUBLE_EQ(larger.zoom, 1.5);
  EXPECT_NEAR(larger.toScene(fixed).x(), camera.toScene(fixed).x(), 1e-9);
  EXPECT_NEAR(larger.toScene(fixed).y(), camera.toScene(fixed).y(), 1e-9);
  EXPECT_DOUBLE_EQ(camera.zoomedAt(fixed, 100).zoom, 4);
  EXPECT_DOUBLE_EQ(camera.zoomedAt(fixed, 0.0001).zoom, 0.1);
}

TEST(Camera, FitsAndCentres) {
  const Camera camera = Camera::fitting({0, 0, 800, 600}, {900, 700}, 24, 4);
  EXPECT_NEAR(camera.zoom, (900 - 48) / 800.0, 1e-9);
  EXPECT_EQ(camera.toView(QPointF(400, 300)), QPointF(450, 350));
  EXPECT_DOUBLE_EQ(Camera::fitting({0, 0, 80, 60}, {900, 700}, 24, 1).zoom, 1) << "never larger than asked";
}

TEST(Camera, FliesFromOneEndToTheOther) {
  const Camera from{0.5, {10, 10}}, to{2, {-300, -200}};
  const QSizeF view(900, 700);
  EXPECT_NEAR(Camera::between(from, to, view, 0).offset.x(), 10, 1e-6);
  EXPECT_NEAR(Camera::between(from, to, view, 1).offset.x(), -300, 1e-6);
  EXPECT_NEAR(Camera::between(from, to, view, 0.5).zoom, 1, 1e-9) << "the middle of 0.5 and 2 is 1";
}

TEST(Detail, HoldsOnBeyondItsBorder) {
  using picture::Detail;
  EXPECT_EQ(detailAt(0.42, Detail::middle), Detail::middle);
  EXPECT_EQ(detailAt(0.39, Detail::middle), Detail::far);
  EXPECT_EQ(detailAt(0.48, Detail::far), Detail::far);
  EXPECT_EQ(detailAt(0.51, Detail::far), Detail::middle);
  EXPECT_EQ(detailAt(1.53, Detail::middle), Detail::middle);
  EXPECT_EQ(detailAt(1.56, Detail::middle), Detail::near);
  EXPECT_EQ(detailAt(1.47, Detail::near), Detail::near);
  EXPECT_EQ(detailAt(1.44, Detail::near), Detail::middle);
}

TEST_F(CanvasTest, WheelWithControlKeepsThePointUnderTheCursor) {
  const QPoint cursor = view(160, 142);
  const QPointF before = canvas.camera().toScene(QPointF(cursor));
  QWheelEvent wheel(QPointF(cursor), canvas.mapToGlobal(QPointF(cursor)), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
  QApplication::sendEvent(&canvas, &wheel);
  EXPECT_GT(canvas.zoom(), 1.1);
  const QPointF after = canvas.camera().toScene(QPointF(cursor));
  EXPECT_NEAR(after.x(), before.x(), 1) << "whole pixels only";
  EXPECT_NEAR(after.y(), before.y(), 1);
}

TEST_F(CanvasTest, WheelAloneScrolls) {
  QWheelEvent wheel(QPointF(400, 300), canvas.mapToGlobal(QPointF(400, 300)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
  QApplication::sendEvent(&canvas, &wheel);
  EXPECT_EQ(canvas.camera().offset, QPointF(20, -30));
  QWheelEvent pixels(QPointF(400, 300), canvas.mapToGlobal(QPointF(400, 300)), {7, 11}, {0, 0}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
  QApplication::sendEvent(&canvas, &pixels);
  EXPECT_EQ(canvas.camera().offset, QPointF(27, -19));
}

TEST_F(CanvasTest, MiddleDragAndSpaceDragPan) {
  drag({400, 300}, {460, 340}, Qt::MiddleButton);
  EXPECT_EQ(canvas.camera().offset, QPointF(80, 70));
  QTest::keyPress(&canvas, Qt::Key_Space);
  drag({400, 300}, {390, 280});
  QTest::keyRelease(&canvas, Qt::Key_Space);
  EXPECT_EQ(canvas.camera().offset, QPointF(70, 50));
  EXPECT_TRUE(canvas.selection().empty());
}

TEST_F(CanvasTest, FollowsItsSizeUntilSomebodyLooksElsewhere) {
  canvas.fitAll(false);
  const double fitted = canvas.zoom();
  canvas.resize(600, 400);
  EXPECT_LT(canvas.zoom(), fitted);
  QTest::keyClick(&canvas, Qt::Key_Plus);
  const double chosen = canvas.zoom();
  canvas.resize(900, 700);
  EXPECT_DOUBLE_EQ(canvas.zoom(), chosen);
}

TEST_F(CanvasTest, RevealMovesAsLittleAsItMust) {
  const Camera before = canvas.camera();
  canvas.reveal({"a"}, false);
  EXPECT_EQ(canvas.camera(), before) << "what is seen already moves nothing";
  canvas.setCamera({1, {-700, 30}});
  canvas.reveal({"a"}, false);
  EXPECT_EQ(canvas.camera().zoom, 1);
  EXPECT_NEAR(canvas.camera().toView(canvas.elementRect("a")).left(), 24, 1);
}

TEST_F(CanvasTest, ACameraMayFly) {
  Theme::current().setReducedMotion(false);
  canvas.flyTo({0.5, {0, 0}});
  EXPECT_EQ(canvas.zoom(), 1) << "not yet";
  QSignalSpy changed(&canvas, &Canvas::cameraChanged);
  EXPECT_TRUE(QTest::qWaitFor([&] { return canvas.zoom() == 0.5; }, 3000));
  EXPECT_GT(changed.count(), 1) << "by steps";
  EXPECT_EQ(canvas.camera().offset, QPointF(0, 0));
}

}  // namespace
}  // namespace slipway::widgets
