#pragma once

#include <QPoint>
#include <QString>
#include <vector>

class QWidget;

namespace slipway::test {

/// A hand on mouse and keyboard over a window. Its events enter where those of the platform do, so that Qt itself finds the
/// widget below the pointer, gives shortcuts their turn, starts drags and sends drops. Points are the window's.
class Hand {
public:
  explicit Hand(QWidget& window) : m_window(window) {}

  /// The place of a widget's point in the window.
  QPoint in(const QWidget& widget, QPoint point) const;
  QPoint middleOf(const QWidget& widget) const;

  void moveTo(QPoint at) const;
  void click(QPoint at, Qt::KeyboardModifiers keys = {}) const;
  void click(const QWidget& widget) const { click(middleOf(widget)); }
  /// Presses, moves to the target in small steps and lets go there. With `opensDrag` the widget below hands the pointer to a
  /// drag and drop of the platform, which runs a loop of its own until the button is up.
  void drag(QPoint from, QPoint to, bool opensDrag = false) const;
  void press(int key, Qt::KeyboardModifiers keys = {}) const;
  void type(const QString& text) const;

private:
  QWidget& m_window;
};

}  // namespace slipway::test
