#include "widgets/canvas/paint_cache.h"

#include <QHashFunctions>
#include <QPainter>
#include <string_view>

#include "widgets/theme/icon_painter.h"

namespace slipway::widgets {

size_t qHash(const PaintCache::Box& key, size_t seed) {
  return qHashMulti(seed, key.width, key.height, key.radius, key.lineWidth, key.fill, key.line);
}

size_t qHash(const PaintCache::Icon& key, size_t seed) {
  return qHashMulti(seed, std::hash<std::string>()(key.stem), key.side, key.radius, key.tile, key.glyph);
}

const QPixmap& PaintCache::box(const Box& key) {
  auto found = m_boxes.find(key);
  if (found != m_boxes.end()) return *found;
  // A zoom gesture leaves sizes behind that nobody asks for again.
  if (m_boxes.size() > 600) m_boxes.clear();
  QPixmap pixmap(key.width, key.height);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  const double lineWidth = key.lineWidth / 16.0;
  painter.setBrush(qAlpha(key.fill) != 0 ? QBrush(QColor::fromRgba(key.fill)) : QBrush(Qt::NoBrush));
  painter.setPen(qAlpha(key.line) != 0 ? QPen(QColor::fromRgba(key.line), lineWidth) : QPen(Qt::NoPen));
  const double inset = qAlpha(key.line) != 0 ? lineWidth / 2 : 0;
  const double radius = key.radius / 16.0;
  painter.drawRoundedRect(QRectF(inset, inset, key.width - 2 * inset, key.height - 2 * inset), radius, radius);
  painter.end();
  return *m_boxes.insert(key, pixmap);
}

const QPixmap& PaintCache::icon(const Icon& key) {
  auto found = m_icons.find(key);
  if (found != m_icons.end()) return *found;
  if (m_icons.size() > 2000) m_icons.clear();
  const QColor glyph = QColor::fromRgba(key.glyph);
  const QPixmap pixmap = qAlpha(key.tile) == 0 ? renderedGlyph(key.stem, key.side, glyph, 1)
                                               : renderedTile(key.stem, key.side, QColor::fromRgba(key.tile), glyph, key.radius / 16.0, 1);
  return *m_icons.insert(key, pixmap);
}

void PaintCache::clear() {
  m_boxes.clear();
  m_icons.clear();
}

}  // namespace slipway::widgets
