#pragma once

#include <QAbstractButton>
#include <QVariantAnimation>

namespace slipway::widgets {

/// An on/off switch, 32 × 18, with the word ("On", "Off") beside it unless setText gave another.
class Toggle : public QAbstractButton {
  Q_OBJECT

public:
  explicit Toggle(QWidget* parent = nullptr);
  QSize sizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;
  bool hitButton(const QPoint& position) const override { return rect().contains(position); }

private:
  QString word() const;
  QVariantAnimation m_slide;   ///< 0 off … 1 on
};

}  // namespace slipway::widgets
