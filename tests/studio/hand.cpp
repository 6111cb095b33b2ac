#include "tests/studio/hand.h"

#include <QTest>
#include <QTimer>
#include <QWidget>
#include <QWindow>

namespace slipway::test {

namespace {

constexpr int steps = 6;

QPoint between(QPoint from, QPoint to, int step) { return from + (to - from) * step / steps; }

}  // namespace

QPoint Hand::in(const QWidget& widget, QPoint point) const { return widget.mapTo(&m_window, point); }
QPoint Hand::middleOf(const QWidget& widget) const { return in(widget, widget.rect().center()); }

void Hand::moveTo(QPoint at) const { QTest::mouseMove(m_window.windowHandle(), at); }
void Hand::click(QPoint at, Qt::KeyboardModifiers keys) const { QTest::mouseClick(m_window.windowHandle(), Qt::LeftButton, keys, at); }

void Hand::drag(QPoint from, QPoint to, bool opensDrag) const {
  QWindow* window = m_window.windowHandle();
  QTest::mouseMove(window, from);
  QTest::mousePress(window, Qt::LeftButton, {}, from);
  if (opensDrag) {
    QTest::mouseMove(window, from + QPoint(1, 1));
    // The move that opens the drag returns when the drag is over, so the rest of the way is told before.
    for (int step = 2; step <= steps; ++step)
      QTimer::singleShot(25 * step, window, [window, at = between(from, to, step)] { QTest::mouseMove(window, at); });
    QTimer::singleShot(25 * (steps + 2), window, [window, to] { QTest::mouseRelease(window, Qt::LeftButton, {}, to); });
    QTest::mouseMove(window, between(from, to, 1));
    QTest::qWait(25 * (steps + 4));
    return;
  }
  for (int step = 1; step <= steps; ++step) QTest::mouseMove(window, between(from, to, step));
  QTest::mouseRelease(window, Qt::LeftButton, {}, to);
}

void Hand::press(int key, Qt::KeyboardModifiers keys) const { QTest::keyClick(m_window.windowHandle(), static_cast<Qt::Key>(key), keys); }

void Hand::type(const QString& text) const {
  for (const QChar letter : text) QTest::keyClick(m_window.windowHandle(), letter.toLatin1());
}

}  // namespace slipway::test
