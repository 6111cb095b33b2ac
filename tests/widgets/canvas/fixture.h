#pragma once

#include <gtest/gtest.h>

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include "tests/widgets/canvas/synthetic.h"
#include "widgets/canvas/canvas.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets::test {

/// A canvas, 900 × 700, showing the small world at 100 % with its origin at (20, 30). Nothing is animated.
class CanvasTest : public testing::Test {
protected:
  void SetUp() override {
    Theme::current().setScheme(Scheme::light);
    Theme::current().setReducedMotion(true);
    canvas.resize(900, 700);
    canvas.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&canvas));
    canvas.setSight(smallWorld());
    canvas.setCamera({1, {20, 30}});
    settle();
  }
  void TearDown() override { Theme::current().setReducedMotion(false); }

  /// Lets a zoom's last, sharp frame come.
  void settle() {
    QTest::qWait(180);
    QCoreApplication::processEvents();
  }
  QPoint view(double x, double y) const { return canvas.camera().toView(QPointF(x, y)).toPoint(); }
  QImage shot() { return canvas.grab().toImage().convertToFormat(QImage::Format_RGB32); }

  void drag(const QPoint& from, const QPoint& to, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers keys = {}) {
    QTest::mousePress(&canvas, button, keys, from);
    moveTo((from * 3 + to) / 4, button, keys);
    moveTo((from + to) / 2, button, keys);
    moveTo(to, button, keys);
    QTest::mouseRelease(&canvas, button, keys, to);
  }
  void moveTo(const QPoint& to, Qt::MouseButtons buttons = {}, Qt::KeyboardModifiers keys = {}) {
    QMouseEvent event(QEvent::MouseMove, QPointF(to), canvas.mapToGlobal(QPointF(to)), Qt::NoButton, buttons, keys);
    QApplication::sendEvent(&canvas, &event);
  }

  Canvas canvas;
};

}  // namespace slipway::widgets::test
