#pragma once

#include "model/core/diagnostic.h"
#include "widgets/theme/popup_card.h"

namespace slipway::widgets {

/// What is wrong at a place, why, and the ways out, best first. Up, Down and Enter choose one while the editor keeps the
/// keyboard.
class FindingCard : public PopupCard {
  Q_OBJECT

public:
  explicit FindingCard(QWidget* parent);

  /// `place` is the line's box in the parent; the card stands below it, or above where there is no room.
  void showFinding(const Diagnostic& finding, const QRect& place);
  const Diagnostic& finding() const { return m_finding; }
  /// True if the key was for the card (choosing among fixes).
  bool takesKey(int key);
  QRect fixRect(int index) const;

Q_SIGNALS:
  void fixRequested(const slipway::Fix& fix);

protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;

private:
  int fixCount() const { return static_cast<int>(m_finding.fixes.size()); }
  int headHeight() const;
  QRectF detailRect(double width) const;

  Diagnostic m_finding;
  int m_lit = 0;
};

/// What a fix touches: "1 line, ecs.tf", "3 places, 2 files".
QString extentOf(const ProjectEdit& edit);

}  // namespace slipway::widgets
