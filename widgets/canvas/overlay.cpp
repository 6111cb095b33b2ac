#include "widgets/canvas/overlay.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

constexpr int flashTime = 900, flashHold = 300, currentTime = 1200;   // ms
constexpr double portRadius = 4.5, portRing = 1.75, portReach = 9;

/// 1 while it holds, then fading to 0.
double strengthAt(qint64 age, int hold, int whole) {
  if (age < 0 || age >= whole) return 0;
  if (age <= hold) return 1;
  const double left = 1 - static_cast<double>(age - hold) / (whole - hold);
  return left * left * left;
}

}  // namespace

QPointF portOf(const QRectF& box, Side side) {
  switch (side) {
    case Side::left: return {box.left(), box.center().y()};
    case Side::top: return {box.center().x(), box.top()};
    case Side::right: return {box.right(), box.center().y()};
    case Side::bottom: return {box.center().x(), box.bottom()};
    case Side::none: break;
  }
  return box.center();
}

bool isOut(Side side) { return side == Side::right || side == Side::bottom; }

void Overlay::setHovered(int element, int edge) {
  m_hovered = element;
  m_hoveredEdge = edge;
  m_arePortsShown = false;
}

void Overlay::setSelection(std::vector<int> elements, std::vector<int> edges) {
  m_selected = std::move(elements);
  m_selectedEdges = std::move(edges);
}

void Overlay::flash(const IdSet& ids) {
  for (const std::string& id : ids) m_flashes[id] = m_time.elapsed();
}

void Overlay::setCurrent(const std::string& id) {
  if (id == m_current) return;
  m_current = id;
  m_currentSince = m_time.elapsed();
}

bool Overlay::isAnimated() const {
  const qint64 now = m_time.elapsed();
  if (!m_current.empty() && now - m_currentSince < currentTime) return true;
  return std::any_of(m_flashes.begin(), m_flashes.end(), [now](const auto& flash) { return now - flash.second < flashTime; });
}

double Overlay::radiusOf(const OverlayScene& scene, const Element& element) const {
  // The outline follows the box that the picture drew: the first one of that size.
  if (const picture::Group* group = scene.layer.group(element.id))
    for (const picture::Mark& mark : group->marks)
      if (const auto* box = std::get_if<picture::BoxMark>(&mark); box != nullptr && std::abs(box->rect.width - element.box.width()) < 4)
        return std::min({box->radius, element.box.width() / 2, element.box.height() / 2});
  return 8;
}

void Overlay::paintRing(QPainter& painter, const OverlayScene& scene, const Element& element, double offset, const QPen& pen) const {
  const QRectF box = scene.camera.toView(element.box).adjusted(-offset, -offset, offset, offset);
  if (!box.adjusted(-4, -4, 4, 4).intersects(scene.view)) return;
  const double radius = std::max(0.0, radiusOf(scene, element) * scene.camera.zoom + offset);
  painter.setPen(pen);
  painter.drawRoundedRect(box, radius, radius);
}

void Overlay::paintGlow(QPainter& painter, const OverlayScene& scene, const std::string& id, const QColor& colour, double strength) const {
  if (strength <= 0) return;
  const auto shade = [&](double alpha) {
    QColor shaded = colour;
    shaded.setAlphaF(static_cast<float>(alpha * strength));
    return shaded;
  };
  if (const int number = scene.elements.find(id); number >= 0) {
    const Element& element = scene.elements[number];
    painter.setBrush(Qt::NoBrush);
    for (const auto& [width, alpha] : {std::pair(6.0, 0.14), std::pair(4.0, 0.22), std::pair(2.0, 0.9)})
      paintRing(painter, scene, element, width / 2 - 1, QPen(shade(alpha), width));
  } else if (const int edge = scene.elements.findEdge(id); edge >= 0) {
    paintEdge(painter, scene, scene.elements.edge(edge), shade(0.35), 6);
  }
}

void Overlay::paintEdge(QPainter& painter, const OverlayScene& scene, const Edge& edge, const QColor& colour, double width) const {
  Polyline points = edge.points;
  for (QPointF& point : points) point = scene.camera.toView(point);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
  for (const Piece& piece : clipped(points, scene.view.adjusted(-20, -20, 20, 20)))
    painter.drawPath(roundedPath(piece.points, 8 * scene.camera.zoom, false));
}

void Overlay::paintInvalid(QPainter& painter, const OverlayScene& scene, const Edge& edge, const std::string& sentence) const {
  const Theme& theme = Theme::current();
  paintEdge(painter, scene, edge, theme.colour("status-error"), 2.25 * lineScale(scene.camera.zoom));
  if (scene.camera.zoom < 0.45) return;
  const QFont font = Theme::font(10, 500);
  const QString text = QString::fromStdString(sentence);
  const QPointF middle = scene.camera.toView(pointAt(edge.points, lengthOf(edge.points) / 2));
  const double width = QFontMetricsF(font).horizontalAdvance(text) + 12;
  const QRectF plate(middle.x() - width / 2, middle.y() - 9, width, 18);
  painter.setPen(QPen(theme.colour("status-error"), 1));
  painter.setBrush(theme.colour("status-error-soft"));
  painter.drawRoundedRect(plate, 4, 4);
  painter.setFont(font);
  painter.setPen(theme.colour("status-error-text"));
  painter.drawText(plate, Qt::AlignCenter, text);
}

void Overlay::paintSelection(QPainter& painter, const OverlayScene& scene) const {
  const Theme& theme = Theme::current();
  const double scale = lineScale(scene.camera.zoom);
  painter.setBrush(Qt::NoBrush);
  for (const int number : m_selectedEdges) {
    paintEdge(painter, scene, scene.elements.edge(number), theme.colour("accent", 0.16), 8 * scale);
    paintEdge(painter, scene, scene.elements.edge(number), theme.colour("accent"), 2 * scale);
  }
  for (const int number : m_selected) {
    const Element& element = scene.elements[number];
    if (element.isHidden) continue;
    paintRing(painter, scene, element, 1 + 2 * scale, QPen(theme.colour("accent", 0.16), 4 * scale));
    paintRing(painter, scene, element, 0, QPen(theme.colour("accent"), 2 * scale));
    if (m_isFocused && m_selected.size() == 1) paintRing(painter, scene, element, 2 + 4 * scale, QPen(theme.colour("accent"), 1));
  }
}

void Overlay::paintPorts(QPainter& painter, const OverlayScene& scene, int number) const {
  const Element& element = scene.elements[number];
  if (element.isContainer() || element.shape == catalog::Shape::outline || element.isHidden) return;
  const Theme& theme = Theme::current();
  const double scale = lineScale(scene.camera.zoom);
  painter.setPen(QPen(theme.colour("accent"), portRing * scale));
  painter.setBrush(theme.colour("node"));
  for (const Side side : {Side::left, Side::top, Side::right, Side::bottom}) {
    const QPointF port = portOf(element.box, side);
    // Where an arrow ends its head stays to be seen; the port is there all the same.
    const bool isTaken = std::any_of(element.edges.begin(), element.edges.end(), [&](int edge) {
      const Polyline& points = scene.elements.edge(edge).points;
      return scene.elements.edge(edge).to == number && !points.empty() && (points.back() - port).manhattanLength() < 8;
    });
    if (!isTaken) painter.drawEllipse(scene.camera.toView(port), portRadius * scale, portRadius * scale);
  }
}

Side Overlay::portAt(const OverlayScene& scene, const QPointF& view, int& found) const {
  const auto sideOf = [&](int number) {
    const Element& element = scene.elements[number];
    if (element.isContainer() || element.shape == catalog::Shape::outline || element.isHidden) return Side::none;
    for (const Side side : {Side::left, Side::top, Side::right, Side::bottom}) {
      const QPointF way = scene.camera.toView(portOf(element.box, side)) - view;
      if (std::hypot(way.x(), way.y()) <= portReach) return side;
    }
    return Side::none;
  };
  std::vector<int> shown = m_selected.size() == 1 ? m_selected : std::vector<int>();
  if (m_hovered >= 0 && m_arePortsShown) shown.push_back(m_hovered);
  for (const int number : shown)
    if (const Side side = sideOf(number); side != Side::none) {
      found = number;
      return side;
    }
  return Side::none;
}

void Overlay::paint(QPainter& painter, const OverlayScene& scene) const {
  const Theme& theme = Theme::current();
  const double scale = lineScale(scene.camera.zoom);
  const qint64 now = m_time.elapsed();
  painter.setRenderHint(QPainter::Antialiasing);
  for (const auto& [id, sentence] : m_invalid)
    if (const int edge = scene.elements.findEdge(id); edge >= 0 && !scene.elements.edge(edge).isHidden)
      paintInvalid(painter, scene, scene.elements.edge(edge), sentence);
  for (const auto& [id, since] : m_flashes) paintGlow(painter, scene, id, theme.colour("changed"), strengthAt(now - since, flashHold, flashTime));
  if (!m_current.empty())
    paintGlow(painter, scene, m_current, theme.colour("status-ok-text"), std::max(0.45, strengthAt(now - m_currentSince, 400, currentTime)));
  painter.setBrush(Qt::NoBrush);
  for (const std::string& id : m_linked) {
    const int number = scene.elements.find(id);
    if (number < 0) continue;
    QPen pen(theme.colour("accent"), 1.5);
    pen.setDashPattern({4 / 1.5, 3 / 1.5});
    pen.setCapStyle(Qt::FlatCap);
    paintRing(painter, scene, scene.elements[number], 1.5, pen);
  }
  const bool isHoveredSelected = std::find(m_selected.begin(), m_selected.end(), m_hovered) != m_selected.end();
  if (m_hovered >= 0 && !isHoveredSelected) {
    painter.setBrush(Qt::NoBrush);
    paintRing(painter, scene, scene.elements[m_hovered], 0, QPen(theme.colour("accent", 0.5), 1.25 * scale));
  }
  if (m_hoveredEdge >= 0) paintEdge(painter, scene, scene.elements.edge(m_hoveredEdge), theme.colour("accent", 0.35), 4 * scale);
  paintSelection(painter, scene);
  if (m_selected.size() == 1) paintPorts(painter, scene, m_selected.front());
  if (m_hovered >= 0 && m_arePortsShown && !isHoveredSelected) paintPorts(painter, scene, m_hovered);
}

}  // namespace slipway::widgets
