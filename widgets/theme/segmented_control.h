#pragma once

#include <QString>
#include <QWidget>
#include <string>
#include <vector>

namespace slipway::widgets {

/// A few choices side by side, one of them chosen: "Canvas | Split | Code". Arrow keys move the choice.
class SegmentedControl : public QWidget {
  Q_OBJECT

public:
  explicit SegmentedControl(QWidget* parent = nullptr);

  /// Adds a choice at the right; `icon` is a stem of resources/icons, or "".
  void addSegment(const QString& text, const std::string& icon = {});
  int current() const { return m_current; }
  void setCurrent(int index);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
  void currentChanged(int index);

protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

private:
  struct Segment {
    QString text;
    std::string icon;
  };
  double widthOf(const Segment& segment) const;
  QRectF rectOf(int index) const;
  int indexAt(const QPointF& position) const;

  std::vector<Segment> m_segments;
  int m_current = 0;
  int m_hovered = -1;
  bool m_hasKeyboardFocus = false;   ///< came by Tab: the ring is shown
};

}  // namespace slipway::widgets
