#pragma once

#include <QWidget>

#include "model/core/diagnostic.h"

namespace slipway::widgets {

/// "⚠ 1 warning  ▪ 1 suggestion" at the right end of the panel's tabs; each is a switch that hides its kind of finding.
class FindingCounts : public QWidget {
  Q_OBJECT

public:
  explicit FindingCounts(QWidget* parent = nullptr);

  void setFindings(const Diagnostics& findings);
  bool isShown(Severity severity) const { return m_isShown[static_cast<int>(severity)]; }
  int count(Severity severity) const { return m_counts[static_cast<int>(severity)]; }
  QSize sizeHint() const override;

Q_SIGNALS:
  void shownChanged();

protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;

private:
  QString wordsOf(int severity) const;
  double widthOf(int severity) const;
  QRectF rectOf(int severity) const;

  int m_counts[3] = {0, 0, 0};
  bool m_isShown[3] = {true, true, true};
};

}  // namespace slipway::widgets
