#pragma once

#include <QStringList>
#include <QWidget>

namespace slipway::studio {

/// The 24 px line at the window's foot: what is saved and how large the design is at the left, the legend of lines or of
/// states in the middle, the selection at the right. The legend goes first when the window is narrow.
class StatusLine : public QWidget {
  Q_OBJECT

public:
  enum class Legend { none, edges, states };

  explicit StatusLine(QWidget* parent);

  void setLeft(const QStringList& parts);
  void setRight(const QStringList& parts);     ///< from left to right; the last stands at the edge
  void setLegend(Legend legend);

  const QStringList& left() const { return m_left; }
  const QStringList& right() const { return m_right; }

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  QStringList m_left;
  QStringList m_right;
  Legend m_legend = Legend::edges;
};

}  // namespace slipway::studio
