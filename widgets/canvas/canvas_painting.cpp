#include <QPaintEvent>
#include <QPainter>
#include <algorithm>

#include "widgets/canvas/canvas.h"
#include "widgets/canvas/plates.h"
#include "widgets/canvas/sticky_titles.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

constexpr double affordable = 5;   // ms a frame of a zoom may take before it is shown scaled

/// Saturation 0 and 55 % over the canvas: the last good picture of files that do not parse.
void greyOut(QImage& image, const QColor& ground) {
  const int base = qGray(ground.rgb());
  for (int y = 0; y < image.height(); ++y) {
    auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
    for (int x = 0; x < image.width(); ++x) {
      const int grey = (qGray(line[x]) * 55 + base * 45) / 100;
      line[x] = qRgb(grey, grey, grey);
    }
  }
}

}  // namespace

bool Canvas::mustShowScaled() const {
  if (!m_isZooming || m_snapshot.isEmpty() || m_snapshot.fullCost() <= affordable) return false;
  // Too far from what was painted it would be coarse, or an island in the view: then one dear frame.
  const double factor = m_camera.zoom / m_snapshot.camera().zoom;
  return factor != 1 && factor > 0.7 && factor < 1.6;
}

void Canvas::paintScenePart(QPainter& painter, const QRect& part, const Camera& camera) {
  if (m_isStale) {
    const double ratio = devicePixelRatioF();
    QImage image((QSizeF(part.size()) * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    QPainter own(&image);
    own.translate(-part.topLeft());
    m_grid.paint(own, camera, part);
    MarkPainter marks(own, m_paintCache, camera, QRectF(part));
    m_layer.paint(marks, camera.toScene(QRectF(part)));
    own.end();
    greyOut(image, Theme::current().colour("canvas"));
    painter.drawImage(part.topLeft(), image);
    return;
  }
  m_grid.paint(painter, camera, part);
  MarkPainter marks(painter, m_paintCache, camera, QRectF(part).adjusted(-1, -1, 1, 1), m_isZooming);
  if (m_transition.isPending()) {
    m_layer.paintAll(marks, [this](const picture::Group& group) {
      return m_transition.concerns(group.id) ? std::optional(m_transition.between(group)) : std::nullopt;
    });
    return;
  }
  m_layer.paint(marks, camera.toScene(QRectF(part).adjusted(-1, -1, 1, 1)), m_lifted);
}

OverlayScene Canvas::overlayScene() { return {m_elements, m_layer, m_camera, viewRect()}; }

void Canvas::paintEvent(QPaintEvent* event) {
  const auto paintPart = [this](QPainter& painter, const QRect& part, const Camera& camera) { paintScenePart(painter, part, camera); };
  m_snapshot.resize(size(), devicePixelRatioF());
  QPainter painter(this);
  const QRect exposed = event->rect();
  if (mustShowScaled()) {
    const Camera& shown = m_snapshot.camera();
    m_grid.paint(painter, m_camera, exposed);
    painter.save();
    painter.setTransform(shown.transform().inverted() * m_camera.transform(), true);
    painter.drawPixmap(0, 0, m_snapshot.pixmap());
    painter.restore();
  } else {
    const bool wasRefined = !m_isZooming;
    m_snapshot.refresh(m_camera, paintPart);
    // Icons painted during a zoom are scaled ones: the settled frame takes them sharp.
    if (m_isPaintedMoving && wasRefined) {
      m_snapshot.invalidate();
      m_snapshot.refresh(m_camera, paintPart);
    }
    m_isPaintedMoving = m_isZooming;
    const double ratio = devicePixelRatioF();
    painter.drawPixmap(QRectF(exposed), m_snapshot.pixmap(),
                       QRectF(exposed.x() * ratio, exposed.y() * ratio, exposed.width() * ratio, exposed.height() * ratio));
  }
  if (m_elements.all().empty()) return paintEmptyText(painter);
  paintOverlays(painter, exposed);
}

void Canvas::paintOverlays(QPainter& painter, const QRect& exposed) {
  painter.setRenderHint(QPainter::Antialiasing);
  if (!m_transition.isPending()) {
    if (m_drag.gesture != Gesture::move && !m_flows.isEmpty()) m_flows.paint(painter, m_camera, QRectF(exposed));
    const bool isBusy = m_drag.gesture == Gesture::connect || m_drag.gesture == Gesture::palette;
    if (isBusy) paintTargets(painter);
    if (m_drag.gesture != Gesture::move && !m_isStale) paintSelectedEdges(painter, exposed);
    if (m_drag.gesture != Gesture::move && !m_isStale) m_overlay.paint(painter, overlayScene());
    if (m_detail != picture::Detail::far && m_drag.gesture != Gesture::move)
      paintStickyTitles(painter, m_elements, m_layer, m_paintCache, m_camera, viewRect());
  }
  paintDragged(painter, exposed);
}

void Canvas::paintSelectedEdges(QPainter& painter, const QRect& exposed) {
  // References are faint until one of their ends is selected.
  MarkPainter marks(painter, m_paintCache, m_camera, QRectF(exposed).adjusted(-1, -1, 1, 1));
  for (const int number : m_overlay.selected())
    for (const int edge : m_elements[number].edges) {
      const picture::Group* group = m_elements.edge(edge).isHidden ? nullptr : m_layer.group(m_elements.edge(edge).id);
      if (group == nullptr) continue;
      picture::Group whole{group->id, true, group->layer, group->bounds, {}};
      for (const picture::Mark& mark : group->marks)
        if (const auto* path = std::get_if<picture::PathMark>(&mark); path != nullptr && path->line.alpha < 1) {
          whole.marks.push_back(*path);
          std::get<picture::PathMark>(whole.marks.back()).line.alpha = 1;
        }
      if (!whole.marks.empty()) marks.paint(prepared(whole));
    }
}

void Canvas::paintTargets(QPainter& painter) {
  const auto boxOf = [this](int number) { return m_camera.toView(m_elements[number].box).adjusted(-1, -1, 1, 1).toAlignedRect(); };
  const std::unordered_set<int> valid = validTargets();
  QRegion lit;
  if (m_drag.gesture == Gesture::connect) {
    for (const int number : valid) lit += boxOf(number);
    lit += boxOf(m_drag.element);
  } else {
    // Parents come before children: what refuses inside what takes it is veiled again, unless another box there takes it.
    for (std::size_t i = 0; i < m_elements.all().size(); ++i) {
      const int number = static_cast<int>(i);
      if (m_elements[number].isHidden) continue;
      const int parent = m_elements[number].parent;
      if (valid.contains(number)) lit += boxOf(number);
      else if (m_elements[number].isContainer() && parent >= 0 && valid.contains(parent)) lit -= boxOf(number);
    }
  }
  painter.save();
  painter.setClipRegion(QRegion(rect()) - lit);
  painter.fillRect(rect(), Theme::current().colour("canvas", 0.55));
  painter.restore();
}

void Canvas::paintDragged(QPainter& painter, const QRect& exposed) {
  const Theme& theme = Theme::current();
  const auto ring = [&](int number, bool isGood) {
    const QRectF box = m_camera.toView(m_elements[number].box);
    QPen pen(theme.colour(isGood ? "accent" : "status-error"), 1.5);
    if (!isGood) pen.setDashPattern({4 / 1.5, 3 / 1.5});
    painter.setPen(pen);
    painter.setBrush(isGood ? QBrush(theme.colour("accent", 0.08)) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box, 8, 8);
  };
  switch (m_drag.gesture) {
    case Gesture::band: {
      painter.setPen(QPen(theme.colour("accent"), 1));
      painter.setBrush(theme.colour("accent", 0.08));
      painter.drawRect(QRectF(m_drag.pressed, m_drag.at).normalized());
      break;
    }
    case Gesture::move: {
      const int parent = m_elements[m_drag.roots.front()].parent;
      if (m_drag.target >= 0 && (m_drag.target != parent || !m_drag.refusal.empty())) ring(m_drag.target, m_drag.refusal.empty());
      MarkPainter marks(painter, m_paintCache, m_camera, QRectF(exposed).adjusted(-1, -1, 1, 1));
      Camera shifted = m_camera;
      shifted.offset += m_drag.shift * m_camera.zoom;
      paintDraggedEdges(painter);
      std::vector<std::string> ids;
      for (const int number : m_drag.moving) ids.push_back(m_elements[number].id);
      m_layer.paintOnly(marks, ids, shifted);
      painter.setBrush(Qt::NoBrush);
      painter.setPen(QPen(theme.colour("accent"), 2 * lineScale(m_camera.zoom)));
      for (const int root : m_drag.roots) painter.drawRoundedRect(shifted.toView(m_elements[root].box), 8, 8);
      break;
    }
    case Gesture::connect: {
      const QPointF from = m_camera.toView(portOf(m_elements[m_drag.element].box, m_drag.port));
      if (m_drag.target >= 0) ring(m_drag.target, m_drag.refusal.empty());
      const bool startsFlat = m_drag.port == Side::left || m_drag.port == Side::right;
      painter.setBrush(Qt::NoBrush);
      QPen pen(theme.colour(m_drag.refusal.empty() ? "accent" : "status-error"), 2);
      if (!m_drag.refusal.empty()) pen.setDashPattern({2, 1.5});
      painter.setPen(pen);
      painter.drawPath(roundedPath(orthogonal(from, m_drag.at, startsFlat), 8, false));
      painter.setBrush(pen.color());
      painter.drawEllipse(m_drag.at, 3.5, 3.5);
      break;
    }
    case Gesture::palette:
      if (m_drag.target >= 0) ring(m_drag.target, m_drag.refusal.empty());
      break;
    default: return;
  }
  if (!m_drag.refusal.empty()) paintSentence(painter, QString::fromStdString(m_drag.refusal), m_drag.at, viewRect());
}

void Canvas::paintDraggedEdges(QPainter& painter) {
  painter.setBrush(Qt::NoBrush);
  std::unordered_set<int> edges;
  for (const int number : m_drag.moving) edges.insert(m_elements[number].edges.begin(), m_elements[number].edges.end());
  const QRectF near = viewRect().adjusted(-20, -20, 20, 20);
  for (const int number : edges) {
    const Edge& edge = m_elements.edge(number);
    const picture::Group* group = m_layer.group(edge.id);
    if (edge.isHidden || group == nullptr) continue;
    const auto line = std::find_if(group->marks.begin(), group->marks.end(), [](const picture::Mark& mark) {
      const auto* path = std::get_if<picture::PathMark>(&mark);
      return path != nullptr && path->line && !path->isClosed;
    });
    if (line == group->marks.end()) continue;
    const auto& look = std::get<picture::PathMark>(*line);
    QPen pen(Theme::current().colour(look.line.token, look.line.alpha), look.lineWidth * lineScale(m_camera.zoom), Qt::SolidLine, Qt::FlatCap);
    if (!look.dash.empty()) {
      QList<qreal> dash(look.dash.begin(), look.dash.end());
      for (qreal& part : dash) part = std::max(part / look.lineWidth, 0.01);
      pen.setDashPattern(dash);
    }
    painter.setPen(pen);
    const QPointF none;
    Polyline points = stretched(edge.points, m_drag.moving.contains(edge.from) ? m_drag.shift : none,
                                m_drag.moving.contains(edge.to) ? m_drag.shift : none);
    for (QPointF& point : points) point = m_camera.toView(point);
    for (const Piece& piece : clipped(points, near)) painter.drawPath(roundedPath(piece.points, 8 * m_camera.zoom, false));
  }
}

void Canvas::paintEmptyText(QPainter& painter) {
  painter.setFont(Theme::font(13));
  painter.setPen(Theme::current().colour("text-2"));
  painter.drawText(viewRect(), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

}  // namespace slipway::widgets
