#include "widgets/theme/toggle.h"

#include <QPainter>

#include "widgets/theme/style_painting.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

Toggle::Toggle(QWidget* parent) : QAbstractButton(parent) {
  setCheckable(true);
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_Hover);
  m_slide.setEasingCurve(QEasingCurve::OutCubic);
  connect(&m_slide, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
  connect(this, &QAbstractButton::toggled, this, [this](bool isOn) {
    m_slide.stop();
    m_slide.setDuration(isVisible() ? Theme::current().duration(120) : 0);
    m_slide.setStartValue(isOn ? 0.0 : 1.0);
    m_slide.setEndValue(isOn ? 1.0 : 0.0);
    m_slide.start();
  });
}

QString Toggle::word() const { return !text().isEmpty() ? text() : isChecked() ? tr("On") : tr("Off"); }

QSize Toggle::sizeHint() const {
  const QFontMetricsF metrics(Theme::font(12, 500));
  const double widest = text().isEmpty() ? metrics.horizontalAdvance(tr("Off")) : metrics.horizontalAdvance(text());
  return {static_cast<int>(40 + widest + 3), 24};
}

void Toggle::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  const QRectF track(0, (height() - 18) / 2.0, 32, 18);
  const double on = m_slide.state() == QAbstractAnimation::Running ? m_slide.currentValue().toDouble() : isChecked() ? 1 : 0;
  const bool isFilled = isEnabled() && isChecked();
  painting::drawBox(painter, track, 8.5, theme.colour(isFilled ? "accent" : "hover"), theme.colour(isFilled ? "accent" : "control-line"));
  const QPointF knob(track.left() + 9 + 14 * on, track.center().y());
  painting::drawBox(painter, QRectF(knob.x() - 6.5, knob.y() - 6.5, 13, 13), 6.5, theme.colour(isFilled ? "accent-text" : theme.isDark() ? "text-2" : "panel"),
                    isFilled ? QColor() : theme.colour("control-line"));
  if (hasFocus()) painting::drawFocusRing(painter, track, 9);
  painter.setFont(Theme::font(12, 500));
  painter.setPen(theme.colour(isEnabled() ? "text" : "text-3"));
  painter.drawText(QRectF(40, 0, width() - 40, height()), Qt::AlignVCenter | Qt::AlignLeft, word());
}

}  // namespace slipway::widgets
