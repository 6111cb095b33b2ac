#include "widgets/theme/icon_painter.h"

#include <QByteArray>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <cmath>
#include <string>

#include "model/core/resource.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

/// Icons are drawn on a 16 × 16 grid; what the lines measure there decides how heavy they look at `px`.
double strokeOnGrid(double px) { return (0.65 / px + 0.0585) * 16; }

QByteArray svgOf(std::string_view stem, double px, const QColor& colour) {
  const auto bytes = resource("icons/" + std::string(stem) + ".svg");
  if (!bytes) return {};
  QByteArray svg(bytes->data(), static_cast<qsizetype>(bytes->size()));
  svg.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
  const qsizetype start = svg.indexOf("stroke-width=\"");
  if (start >= 0) {
    const qsizetype from = start + 14;
    svg.replace(from, svg.indexOf('"', from) - from, QByteArray::number(strokeOnGrid(px), 'f', 3));
  }
  return svg;
}

bool drawGlyph(QPainter& painter, const QRectF& rect, std::string_view stem, const QColor& colour) {
  const QByteArray svg = svgOf(stem, rect.width(), colour);
  if (svg.isEmpty()) return false;
  QSvgRenderer renderer(svg);
  painter.setOpacity(colour.alphaF());
  renderer.render(&painter, rect);
  painter.setOpacity(1);
  return true;
}

QPixmap emptyPixmap(double px, double devicePixelRatio) {
  const int side = static_cast<int>(std::ceil(px * devicePixelRatio));
  QPixmap pixmap(side, side);
  pixmap.setDevicePixelRatio(devicePixelRatio);
  pixmap.fill(Qt::transparent);
  return pixmap;
}

QString keyOf(QChar sort, std::string_view stem, double px, const QColor& colour, double devicePixelRatio) {
  return QStringLiteral("slipway-%1/%2/%3/%4/%5")
      .arg(sort)
      .arg(QUtf8StringView(stem.data(), static_cast<qsizetype>(stem.size())).toString())
      .arg(px)
      .arg(colour.rgba())
      .arg(devicePixelRatio);
}

/// Paints with the colours of the moment, so that actions keep their icon when the theme changes.
class ThemedIconEngine : public QIconEngine {
public:
  explicit ThemedIconEngine(std::string stem) : m_stem(std::move(stem)) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
    const double side = std::min(rect.width(), rect.height());
    const QPixmap pixmap = cachedGlyph(m_stem, side, colourOf(mode, state), painter->device()->devicePixelRatioF());
    painter->drawPixmap(QPointF(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2), pixmap);
  }
  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    return cachedGlyph(m_stem, std::min(size.width(), size.height()), colourOf(mode, state), 1);
  }
  QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override {
    QPixmap pixmap = cachedGlyph(m_stem, std::min(size.width(), size.height()) / scale, colourOf(mode, state), scale);
    return pixmap;
  }
  QIconEngine* clone() const override { return new ThemedIconEngine(m_stem); }
  QString key() const override { return QStringLiteral("slipway"); }

private:
  static QColor colourOf(QIcon::Mode mode, QIcon::State state) {
    const Theme& theme = Theme::current();
    if (mode == QIcon::Disabled) return theme.colour("text-3");
    if (state == QIcon::On || mode == QIcon::Selected) return theme.colour("accent");
    return theme.colour("text-2");
  }
  std::string m_stem;
};

}  // namespace

QPixmap renderedGlyph(std::string_view stem, double px, const QColor& colour, double devicePixelRatio) {
  QPixmap pixmap = emptyPixmap(px, devicePixelRatio);
  QPainter painter(&pixmap);
  const bool isDrawn = drawGlyph(painter, QRectF(0, 0, px, px), stem, colour);
  painter.end();
  return isDrawn ? pixmap : QPixmap();
}

QPixmap renderedTile(std::string_view stem, double px, const QColor& tileColour, const QColor& glyph, double radius, double devicePixelRatio) {
  QPixmap pixmap = emptyPixmap(px, devicePixelRatio);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(tileColour);
  painter.drawRoundedRect(QRectF(0, 0, px, px), radius, radius);
  const double inner = px * 0.65;
  drawGlyph(painter, QRectF((px - inner) / 2, (px - inner) / 2, inner, inner), stem, glyph);
  return pixmap;
}

QPixmap cachedGlyph(std::string_view stem, double px, const QColor& colour, double devicePixelRatio) {
  const QString key = keyOf(u'g', stem, px, colour, devicePixelRatio);
  QPixmap pixmap;
  if (QPixmapCache::find(key, &pixmap)) return pixmap;
  pixmap = renderedGlyph(stem, px, colour, devicePixelRatio);
  QPixmapCache::insert(key, pixmap);
  return pixmap;
}

QPixmap cachedTile(std::string_view stem, double px, const QColor& tileColour, double devicePixelRatio) {
  const QString key = keyOf(u't', stem, px, tileColour, devicePixelRatio);
  QPixmap pixmap;
  if (QPixmapCache::find(key, &pixmap)) return pixmap;
  pixmap = renderedTile(stem, px, tileColour, Qt::white, std::round(px / 4), devicePixelRatio);
  QPixmapCache::insert(key, pixmap);
  return pixmap;
}

QIcon themedIcon(std::string_view stem) { return QIcon(new ThemedIconEngine(std::string(stem))); }

}  // namespace slipway::widgets
