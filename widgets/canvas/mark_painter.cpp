#include "widgets/canvas/mark_painter.h"

#include <cmath>

namespace slipway::widgets {

namespace {

constexpr int largestSharedBox = 256;   ///< device px; larger boxes are put together from their corners

int sixteenths(double length) { return static_cast<int>(std::lround(length * 16)); }

}  // namespace

MarkPainter::MarkPainter(QPainter& painter, PaintCache& cache, const Camera& camera, const QRectF& exposed, bool isMoving)
    : m_painter(painter),
      m_cache(cache),
      m_camera(camera),
      m_exposed(exposed),
      m_ratio(painter.device()->devicePixelRatioF()),
      m_lineScale(lineScale(camera.zoom)),
      m_isMoving(isMoving) {
  m_painter.setRenderHint(QPainter::Antialiasing);
}

void MarkPainter::paint(const PreparedGroup& group) {
  for (const PreparedMark& mark : group) std::visit([this](const auto& of) { paintMark(of); }, mark);
}

void MarkPainter::paint(const PreparedGroup& group, const Camera& camera) {
  const Camera own = std::exchange(m_camera, camera);
  paint(group);
  m_camera = own;
}

void MarkPainter::paintMark(const PreparedBox& box) {
  const bool hasLine = box.line.isValid() && box.lineWidth > 0;
  if (!hasLine && !box.fill.isValid()) return;
  const double width = hasLine ? box.lineWidth * m_lineScale : 0;
  const QRectF rect = m_camera.toView(box.rect);
  const QRectF outer = rect.adjusted(-width / 2, -width / 2, width / 2, width / 2);
  if (!outer.intersects(m_exposed)) return;
  // Whole device pixels: edges stay sharp at every zoom and boxes of one size share one pixmap.
  const int left = static_cast<int>(std::lround(outer.left() * m_ratio)), top = static_cast<int>(std::lround(outer.top() * m_ratio));
  const int right = static_cast<int>(std::lround(outer.right() * m_ratio)), bottom = static_cast<int>(std::lround(outer.bottom() * m_ratio));
  const QRect device(left, top, std::max(1, right - left), std::max(1, bottom - top));
  const double radius = std::min(box.radius * m_camera.zoom, std::min(rect.width(), rect.height()) / 2);
  if (!box.dash.isEmpty()) {
    QPen pen(box.line, width);
    QList<qreal> dash = box.dash;
    for (qreal& part : dash) part /= box.lineWidth;
    pen.setDashPattern(dash);
    pen.setCapStyle(Qt::FlatCap);
    m_painter.setPen(hasLine ? pen : QPen(Qt::NoPen));
    m_painter.setBrush(box.fill.isValid() ? QBrush(box.fill) : QBrush(Qt::NoBrush));
    const QRectF snapped = QRectF(device.x() / m_ratio, device.y() / m_ratio, device.width() / m_ratio, device.height() / m_ratio)
                               .adjusted(width / 2, width / 2, -width / 2, -width / 2);
    m_painter.drawRoundedRect(snapped, radius, radius);
    return;
  }
  PaintCache::Box key{device.width(), device.height(), sixteenths(radius * m_ratio), sixteenths(width * m_ratio),
                      box.fill.isValid() ? box.fill.rgba() : 0, hasLine ? box.line.rgba() : 0};
  if (key.radius < 20 && !hasLine) {
    m_painter.fillRect(QRectF(left / m_ratio, top / m_ratio, device.width() / m_ratio, device.height() / m_ratio), box.fill);
  } else if (device.width() <= largestSharedBox && device.height() <= largestSharedBox) {
    const QPixmap& pixmap = m_cache.box(key);
    m_painter.drawPixmap(QRectF(left / m_ratio, top / m_ratio, device.width() / m_ratio, device.height() / m_ratio), pixmap,
                         QRectF(pixmap.rect()));
  } else {
    paintNinePatch(device, key);
  }
}

void MarkPainter::paintNinePatch(const QRect& device, const PaintCache::Box& key) {
  const int margin = static_cast<int>(std::ceil((key.radius + key.lineWidth) / 16.0)) + 1;
  if (device.width() < 2 * margin + 1 || device.height() < 2 * margin + 1) {
    const QPixmap& pixmap = m_cache.box(key);
    m_painter.drawPixmap(QRectF(device.x() / m_ratio, device.y() / m_ratio, device.width() / m_ratio, device.height() / m_ratio), pixmap,
                         QRectF(pixmap.rect()));
    return;
  }
  PaintCache::Box small = key;
  small.width = small.height = 2 * margin + 1;
  const QPixmap& pixmap = m_cache.box(small);
  const int x[4] = {device.left(), device.left() + margin, device.right() + 1 - margin, device.right() + 1};
  const int y[4] = {device.top(), device.top() + margin, device.bottom() + 1 - margin, device.bottom() + 1};
  const int from[4] = {0, margin, margin + 1, 2 * margin + 1};
  for (int row = 0; row < 3; ++row)
    for (int column = 0; column < 3; ++column) {
      const QRectF target(x[column] / m_ratio, y[row] / m_ratio, (x[column + 1] - x[column]) / m_ratio, (y[row + 1] - y[row]) / m_ratio);
      const QRectF seen = target & m_exposed.adjusted(-2, -2, 2, 2);
      if (seen.isEmpty()) continue;
      if (row == 1 && column == 1) {
        if (qAlpha(key.fill) != 0) m_painter.fillRect(seen, QColor::fromRgba(key.fill));
        continue;
      }
      const QRectF source(from[column], from[row], from[column + 1] - from[column], from[row + 1] - from[row]);
      // The stretched pieces are constant along their length, so that only what is seen need be painted.
      if (column == 1) m_painter.drawPixmap(QRectF(seen.left(), target.top(), seen.width(), target.height()), pixmap, source);
      else if (row == 1) m_painter.drawPixmap(QRectF(target.left(), seen.top(), target.width(), seen.height()), pixmap, source);
      else m_painter.drawPixmap(target, pixmap, source);
    }
}

void MarkPainter::paintMark(const PreparedPath& path) {
  if (path.points.empty()) return;
  const double width = std::max(path.lineWidth * m_lineScale, 0.75);
  const QRectF bounds = m_camera.toView(path.bounds).adjusted(-width, -width, width, width);
  if (!bounds.intersects(m_exposed)) return;
  const bool hasLine = path.line.isValid() && path.lineWidth > 0;
  if (!path.fill.isValid() && !path.isClosed && hasLine && path.dash.isEmpty() && m_camera.zoom < 0.45) return strokeFast(path, width);
  QPen pen(Qt::NoPen);
  if (hasLine) {
    pen = QPen(path.line, width, Qt::SolidLine, path.hasRoundCaps ? Qt::RoundCap : Qt::FlatCap, Qt::RoundJoin);
    if (!path.dash.isEmpty()) {
      QList<qreal> dash = path.dash;
      for (qreal& part : dash) part = std::max(part / path.lineWidth, 0.01);
      pen.setDashPattern(dash);
    }
  }
  if (path.fill.isValid() || path.isClosed) {
    Polyline points(path.points);
    for (QPointF& point : points) point = m_camera.toView(point);
    m_painter.setPen(pen);
    m_painter.setBrush(path.fill.isValid() ? QBrush(path.fill) : QBrush(Qt::NoBrush));
    m_painter.drawPath(roundedPath(points, path.cornerRadius * m_camera.zoom, path.isClosed));
    return;
  }
  if (hasLine) strokePieces(path, pen, width);
}

void MarkPainter::strokePieces(const PreparedPath& path, QPen& pen, double width) {
  Polyline points(path.points);
  for (QPointF& point : points) point = m_camera.toView(point);
  m_painter.setBrush(Qt::NoBrush);
  const double radius = path.cornerRadius * m_camera.zoom;
  const auto stroke = [&](const Polyline& part) {
    m_painter.setPen(pen);
    if (part.size() == 2) m_painter.drawLine(part[0], part[1]);
    else m_painter.drawPath(roundedPath(part, radius, false));
  };
  // The stroker's work grows with the length of the line: what is far outside is cut off first.
  const QRectF near = m_exposed.adjusted(-radius - width - 4, -radius - width - 4, radius + width + 4, radius + width + 4);
  if (near.contains(m_camera.toView(path.bounds))) return stroke(points);
  for (const Piece& piece : clipped(points, near)) {
    if (!path.dash.isEmpty()) pen.setDashOffset(piece.start / width);
    stroke(piece.points);
  }
}

void MarkPainter::strokeFast(const PreparedPath& path, double width) {
  // From far away a line is one or two pixels thick: rectangles on whole pixels are sharper than strokes, and a tenth of their cost.
  const int thick = std::max(1, static_cast<int>(std::lround(width * m_ratio)));
  for (std::size_t i = 1; i < path.points.size(); ++i) {
    const QPointF a = m_camera.toView(path.points[i - 1]), b = m_camera.toView(path.points[i]);
    if (std::abs(a.x() - b.x()) > 0.5 && std::abs(a.y() - b.y()) > 0.5) {
      m_painter.setPen(QPen(path.line, width));
      m_painter.drawLine(a, b);
      continue;
    }
    const QRectF rect = QRectF(a, b).normalized();
    if (!rect.adjusted(-width, -width, width, width).intersects(m_exposed)) continue;
    const int left = static_cast<int>(std::lround(rect.left() * m_ratio - thick / 2.0));
    const int top = static_cast<int>(std::lround(rect.top() * m_ratio - thick / 2.0));
    const int wide = static_cast<int>(std::lround(rect.width() * m_ratio)) + thick;
    const int high = static_cast<int>(std::lround(rect.height() * m_ratio)) + thick;
    const QRectF seen = QRectF(left / m_ratio, top / m_ratio, wide / m_ratio, high / m_ratio) & m_exposed.adjusted(-2, -2, 2, 2);
    m_painter.fillRect(seen, path.line);
  }
}

void MarkPainter::paintMark(const PreparedText& text) {
  if (!text.colour.isValid() || text.runs.isEmpty()) return;
  QPointF origin = m_camera.toView(text.origin);
  const double zoom = m_camera.zoom;
  if (text.size * zoom < 3) return;  // nobody could read it, and glyphs are what costs most
  const QRectF box(origin.x() - 2, origin.y() - text.size * zoom * 1.2, text.width * zoom + 4, text.size * zoom * 1.6);
  if (!box.intersects(m_exposed)) return;
  origin.setY(std::round(origin.y() * m_ratio) / m_ratio);
  const QTransform before = m_painter.transform();
  m_painter.setTransform(QTransform(zoom, 0, 0, zoom, origin.x(), origin.y()) * before);
  m_painter.setPen(text.colour);
  for (const QGlyphRun& run : text.runs) m_painter.drawGlyphRun({0, 0}, run);
  m_painter.setTransform(before);
}

void MarkPainter::paintMark(const PreparedIcon& icon) {
  const QRectF rect = m_camera.toView(icon.rect);
  if (!rect.intersects(m_exposed)) return;
  const double wanted = rect.width() * m_ratio;
  int side = std::max(1, static_cast<int>(std::lround(wanted)));
  if (m_isMoving) side = static_cast<int>(std::lround(std::exp2(std::ceil(std::log2(std::max(wanted, 4.0)) * 2) / 2)));
  PaintCache::Icon key{icon.stem, side, 0, icon.tile.isValid() ? icon.tile.rgba() : 0,
                       icon.glyph.isValid() ? icon.glyph.rgba() : qRgba(255, 255, 255, 255)};
  key.radius = icon.tile.isValid() ? sixteenths(icon.radius * side / std::max(icon.rect.width(), 1.0)) : 0;
  const QPixmap& pixmap = m_cache.icon(key);
  if (pixmap.isNull()) return;
  const QPointF corner(std::round(rect.x() * m_ratio) / m_ratio, std::round(rect.y() * m_ratio) / m_ratio);
  const double shown = m_isMoving ? rect.width() : side / m_ratio;
  m_painter.setRenderHint(QPainter::SmoothPixmapTransform, m_isMoving);
  m_painter.drawPixmap(QRectF(corner, QSizeF(shown, shown)), pixmap, QRectF(pixmap.rect()));
}

}  // namespace slipway::widgets
