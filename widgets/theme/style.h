#pragma once

#include <QProxyStyle>

namespace slipway::widgets {

/// VISUAL's controls over Qt's Fusion style. What a widget asks for by a dynamic property:
///   QPushButton  "look": "primary" (accent), "quiet" (no outline until hovered); else outlined. A default button is primary.
///   QLineEdit    "state": "warning", "error" (outline in that status' colour)
///   QTabBar      34 high, accent line below the current tab
///   QWidget      "surface": "window", "sunk", "panel" (background, for plain widgets)
class Style : public QProxyStyle {
  Q_OBJECT

public:
  Style();

  void polish(QWidget* widget) override;
  using QProxyStyle::polish;

  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
  void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
  void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                          const QWidget* widget) const override;
  int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
  int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* returned) const override;
  QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const override;
  QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part, const QWidget* widget) const override;
  QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
};

}  // namespace slipway::widgets
