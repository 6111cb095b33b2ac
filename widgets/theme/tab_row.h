#pragma once

#include <QWidget>
#include <vector>

namespace slipway::widgets {

/// A row of text tabs with the accent's line under the present one, as panels carry at their top. What stands at the right
/// end (counts, a hint) is put there with addRight(). The row lets mouse presses beside the tabs through, so that it can
/// be a dock's title bar.
class TabRow : public QWidget {
  Q_OBJECT

public:
  explicit TabRow(int height, QWidget* parent = nullptr);

  int addTab(const QString& title);                   ///< gives its index
  void setTitle(int index, const QString& title);
  void setBadge(int index, const QString& text);      ///< a small count behind the title; "" takes it away
  void setShown(int index, bool isShown);
  bool isShown(int index) const { return m_tabs[static_cast<std::size_t>(index)].isShown; }
  int count() const { return static_cast<int>(m_tabs.size()); }
  int current() const { return m_current; }
  void setCurrent(int index);                         ///< -1: none is lit
  void addRight(QWidget* widget);
  QRect tabRect(int index) const;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

Q_SIGNALS:
  void currentChanged(int index);
  void pressed(int index);                            ///< also when it is the present one already

protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  struct Tab {
    QString title;
    QString badge;
    bool isShown = true;
  };
  int tabAt(QPoint point) const;
  double widthOf(const Tab& tab) const;
  void stepTo(int direction);

  std::vector<Tab> m_tabs;
  int m_height;
  int m_current = -1;
  int m_hovered = -1;
};

}  // namespace slipway::widgets
