#include "widgets/canvas/overview.h"

#include <QAccessible>

#include "tests/widgets/canvas/fixture.h"

namespace slipway::widgets {
namespace {

using test::CanvasTest;

class OverviewTest : public CanvasTest {
protected:
  void SetUp() override {
    CanvasTest::SetUp();
    overview.resize(200, 160);
    overview.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&overview));
  }
  Overview overview{canvas};
};

TEST_F(OverviewTest, ShowsTheDrawingSmallAndFramesWhatIsSeen) {
  canvas.setCamera({2, {-400, -300}});
  const QImage image = overview.grab().toImage();
  const QString folder = qEnvironmentVariable("SLIPWAY_SHOTS");
  if (!folder.isEmpty()) image.save(folder + QStringLiteral("/overview.png"));
  const QRectF frame = overview.frame();
  EXPECT_LT(frame.width(), 150);
  EXPECT_GT(frame.width(), 60);
  const QColor edge = image.pixelColor(frame.center().toPoint().x(), static_cast<int>(frame.top()));
  EXPECT_GT(edge.blue(), edge.red() + 60) << "the frame's accent";
}

TEST_F(OverviewTest, APressLooksThereAndADragTakesTheFrameAlong) {
  canvas.setCamera({2, {-400, -300}});
  const QRectF before = overview.frame();
  QTest::mousePress(&overview, Qt::LeftButton, {}, before.center().toPoint());
  QMouseEvent drag(QEvent::MouseMove, before.center() + QPointF(10, 6), QPointF(), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&overview, &drag);
  EXPECT_NEAR(overview.frame().center().x(), before.center().x() + 10, 1);
  EXPECT_NEAR(overview.frame().center().y(), before.center().y() + 6, 1);
  EXPECT_EQ(canvas.zoom(), 2);
  QTest::mousePress(&overview, Qt::LeftButton, {}, QPoint(40, 140));
  EXPECT_LT(overview.frame().center().x(), 80);
}

TEST_F(CanvasTest, ScreenReadersFindTheComponents) {
  QAccessibleInterface* root = QAccessible::queryAccessibleInterface(&canvas);
  ASSERT_NE(root, nullptr);
  EXPECT_EQ(root->childCount(), 6);
  canvas.setSelection({"a"});
  QAccessibleInterface* a = root->child(3);
  ASSERT_NE(a, nullptr);
  EXPECT_EQ(a->text(QAccessible::Name), QStringLiteral("a"));
  EXPECT_EQ(a->text(QAccessible::Description), QStringLiteral("Fargate service, in left"));
  EXPECT_TRUE(a->state().selected);
  EXPECT_FALSE(root->child(4)->state().selected);
  EXPECT_EQ(a->rect().size(), QSize(160, 44));
  EXPECT_EQ(root->indexOfChild(a), 3);
}

}  // namespace
}  // namespace slipway::widgets
