#include "tests/widgets/canvas/fixture.h"

namespace slipway::widgets {
namespace {

using test::CanvasTest;
using Ids = std::vector<std::string>;

TEST_F(CanvasTest, TabWalksThroughTheComponents) {
  canvas.setFocus();
  QTest::keyClick(&canvas, Qt::Key_Tab);
  EXPECT_EQ(canvas.selection(), Ids{"region"});
  for (int i = 0; i < 3; ++i) QTest::keyClick(&canvas, Qt::Key_Tab);
  EXPECT_EQ(canvas.selection(), Ids{"a"});
  QTest::keyClick(&canvas, Qt::Key_Backtab, Qt::ShiftModifier);
  EXPECT_EQ(canvas.selection(), Ids{"right"});
}

TEST_F(CanvasTest, ArrowsGoToTheNeighbourOrPan) {
  canvas.setSelection({"a"});
  QTest::keyClick(&canvas, Qt::Key_Right);
  EXPECT_EQ(canvas.selection(), Ids{"c"});
  QTest::keyClick(&canvas, Qt::Key_Escape);
  EXPECT_TRUE(canvas.selection().empty());
  QTest::keyClick(&canvas, Qt::Key_Right);
  EXPECT_EQ(canvas.camera().offset, QPointF(-40, 30));
}

TEST_F(CanvasTest, KeysAskForWhatTheySay) {
  QSignalSpy activated(&canvas, &Canvas::activated), renamed(&canvas, &Canvas::renameRequested), deleted(&canvas, &Canvas::deleteRequested),
      added(&canvas, &Canvas::addRequested);
  QTest::keyClick(&canvas, Qt::Key_Delete);
  EXPECT_EQ(deleted.count(), 0) << "nothing is selected";
  canvas.setSelection({"a"});
  QTest::keyClick(&canvas, Qt::Key_Return);
  QTest::keyClick(&canvas, Qt::Key_F2);
  QTest::keyClick(&canvas, Qt::Key_Delete);
  QTest::keyClick(&canvas, Qt::Key_Slash);
  ASSERT_EQ(activated.count(), 1);
  ASSERT_EQ(renamed.count(), 1);
  ASSERT_EQ(deleted.count(), 1);
  ASSERT_EQ(added.count(), 1);
  EXPECT_EQ(deleted.first().first().value<Ids>(), Ids{"a"});
  EXPECT_EQ(added.first().first().value<std::string>(), "left") << "beside what is selected, in its container";
}

TEST_F(CanvasTest, ControlASelectsAll) {
  QTest::keyClick(&canvas, Qt::Key_A, Qt::ControlModifier);
  EXPECT_EQ(canvas.selection().size(), 6u);
  canvas.setHidden({"a"});
  QTest::keyClick(&canvas, Qt::Key_A, Qt::ControlModifier);
  EXPECT_EQ(canvas.selection().size(), 5u);
}

TEST_F(CanvasTest, PlusMinusAndZeroZoom) {
  QTest::keyClick(&canvas, Qt::Key_Plus);
  EXPECT_NEAR(canvas.zoom(), 1.2, 1e-9);
  QTest::keyClick(&canvas, Qt::Key_Minus);
  QTest::keyClick(&canvas, Qt::Key_Minus);
  EXPECT_NEAR(canvas.zoom(), 1 / 1.2, 1e-9);
  QTest::keyClick(&canvas, Qt::Key_0);
  EXPECT_NEAR(canvas.zoom(), 1, 1e-9);
}

}  // namespace
}  // namespace slipway::widgets
