#include <QApplication>
#include <QMouseEvent>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "widgets/canvas/canvas.h"

namespace slipway::widgets {

namespace {

constexpr int hoverTime = 120;                   // ms until ports appear
constexpr double edgeReach = 6;                  // view px
constexpr double handleRow = 26, handleEdge = 5; // scene px: a container is taken by its title row or its border
constexpr double wheelZoom = 1.0015;             // per eighth of a degree
constexpr double scrollZone = 28, scrollSpeed = 900;   // view px; view px a second at the very edge

}  // namespace

// ---- looking

void Canvas::wheelEvent(QWheelEvent* event) {
  m_followsSize = false;
  if ((event->modifiers() & Qt::ControlModifier) != 0) {
    setCamera(m_camera.zoomedAt(event->position(), std::pow(wheelZoom, event->angleDelta().y())));
  } else {
    QPointF way = event->hasPixelDelta() ? QPointF(event->pixelDelta()) : QPointF(event->angleDelta()) * 0.5;
    if ((event->modifiers() & Qt::ShiftModifier) != 0 && way.x() == 0) way = QPointF(way.y(), 0);
    Camera camera = m_camera;
    camera.offset += way;
    setCamera(camera);
  }
  hover(event->position());
  event->accept();
}

// ---- pointing

void Canvas::hover(const QPointF& view) {
  if (!rect().contains(view.toPoint())) return setHovered(-1, -1);
  int port = -1;
  if (m_overlay.portAt(overlayScene(), view, port) != Side::none) {
    setCursor(Qt::CrossCursor);
    return;   // the pointer is on a port just outside its element: that stays hovered
  }
  const QPointF scene = m_camera.toScene(view);
  int element = m_elements.at(scene);
  // A line is thin: it goes before the container it crosses, not before a node.
  int edge = -1;
  if (element < 0 || m_elements[element].isContainer()) edge = m_elements.edgeAt(scene, edgeReach / m_camera.zoom);
  if (edge >= 0) element = -1;
  setHovered(element, edge);
  setCursor(m_isSpaceHeld ? Qt::OpenHandCursor : Qt::ArrowCursor);
}

void Canvas::setHovered(int element, int edge) {
  if (element == m_overlay.hovered() && edge == m_overlay.hoveredEdge()) return;
  m_overlay.setHovered(element, edge);
  if (element >= 0) m_hoverDelay.start(hoverTime, this);
  else m_hoverDelay.stop();
  update();
  Q_EMIT hovered(element >= 0 ? m_elements[element].id : edge >= 0 ? m_elements.edge(edge).id : std::string());
}

void Canvas::leaveEvent(QEvent*) {
  if (m_drag.gesture == Gesture::none) setHovered(-1, -1);
}

// ---- pressing and dragging

bool Canvas::isOnHandle(int element, const QPointF& scene) const {
  const Element& of = m_elements[element];
  if (!of.isContainer()) return true;
  const double border = handleEdge / std::min(m_camera.zoom, 1.0);
  return scene.y() < of.box.top() + handleRow || !of.box.adjusted(border, border, -border, -border).contains(scene);
}

void Canvas::mousePressEvent(QMouseEvent* event) {
  if (m_drag.gesture != Gesture::none) return;
  m_drag = {};
  m_drag.pressed = m_drag.at = event->position();
  m_drag.pressedOffset = m_camera.offset;
  if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_isSpaceHeld)) {
    m_drag.gesture = Gesture::pan;
    m_followsSize = false;
    setCursor(Qt::ClosedHandCursor);
    return;
  }
  if (event->button() != Qt::LeftButton) return;
  m_drag.gesture = Gesture::pressed;
  int owner = -1;
  m_drag.port = m_overlay.portAt(overlayScene(), event->position(), owner);
  if (m_drag.port != Side::none) {
    m_drag.element = owner;
    return;
  }
  hover(event->position());
  m_drag.element = m_overlay.hovered();
  m_drag.edge = m_overlay.hoveredEdge();
  // On press what is not yet selected becomes so, and a drag takes it along; the rest waits for the release.
  const bool isToggling = (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) != 0;
  const bool isSelected = m_drag.element >= 0 && std::find(m_selection.begin(), m_selection.end(), m_elements[m_drag.element].id) != m_selection.end();
  const bool isBody = m_drag.element >= 0 && !isOnHandle(m_drag.element, m_camera.toScene(event->position()));
  if (m_drag.element >= 0 && !isSelected && !isToggling && !isBody) selectAt(m_drag.element, -1, false);
}

void Canvas::selectAt(int element, int edge, bool isToggling) {
  const std::string id = element >= 0 ? m_elements[element].id : edge >= 0 ? m_elements.edge(edge).id : std::string();
  if (!isToggling) return setSelection(id.empty() ? std::vector<std::string>() : std::vector{id});
  if (id.empty()) return;
  std::vector<std::string> ids = m_selection;
  if (std::erase(ids, id) == 0) ids.push_back(id);
  setSelection(std::move(ids));
}

void Canvas::mouseMoveEvent(QMouseEvent* event) {
  if (m_drag.gesture == Gesture::none) return hover(event->position());
  if (m_drag.gesture == Gesture::pressed) {
    if ((event->position() - m_drag.pressed).manhattanLength() < QApplication::startDragDistance()) return;
    beginDrag(event->position());
  }
  dragTo(event->position(), event->modifiers());
}

void Canvas::beginDrag(const QPointF&) {
  m_hoverDelay.stop();
  if (m_drag.port != Side::none) {
    m_drag.gesture = Gesture::connect;
  } else if (m_drag.element >= 0 && isOnHandle(m_drag.element, m_camera.toScene(m_drag.pressed)) && !m_isStale) {
    beginMove();
  } else {
    m_drag.gesture = Gesture::band;
    m_drag.before = m_selection;
  }
  setHovered(-1, -1);
}

void Canvas::dragTo(const QPointF& view, Qt::KeyboardModifiers modifiers) {
  m_drag.at = view;
  runClock();
  switch (m_drag.gesture) {
    case Gesture::pan: {
      Camera camera = m_camera;
      camera.offset = m_drag.pressedOffset + view - m_drag.pressed;
      return setCamera(camera);
    }
    case Gesture::move: return moveTo(view, modifiers);
    case Gesture::connect: return connectTo(view);
    case Gesture::band:
      if ((modifiers & (Qt::ControlModifier | Qt::ShiftModifier)) == 0) m_drag.before.clear();
      return bandTo(view);
    default: return;
  }
}

QPointF Canvas::scrollPull() const {
  if (m_drag.gesture != Gesture::move && m_drag.gesture != Gesture::connect && m_drag.gesture != Gesture::band) return {};
  const auto pull = [](double at, double size) {
    if (at < scrollZone) return std::min(1.0, (scrollZone - at) / scrollZone);
    return at > size - scrollZone ? -std::min(1.0, (at - size + scrollZone) / scrollZone) : 0.0;
  };
  return {pull(m_drag.at.x(), width()), pull(m_drag.at.y(), height())};
}

void Canvas::scrollWhileDragging(double seconds) {
  const QPointF pull = scrollPull();
  if (pull.isNull()) return;
  const QPointF before = m_camera.offset;
  Camera camera = m_camera;
  camera.offset += pull * scrollSpeed * seconds;
  setCamera(camera);
  // What was pressed stays where it was in the scene.
  m_drag.pressed += m_camera.offset - before;
  m_drag.painted = rect();
  dragTo(m_drag.at, {});
}

void Canvas::mouseReleaseEvent(QMouseEvent* event) {
  const bool isPanButton = event->button() == Qt::MiddleButton || event->button() == Qt::LeftButton;
  if (m_drag.gesture == Gesture::none || !isPanButton) return;
  m_drag.at = event->position();
  endDrag(event->modifiers());
  hover(event->position());
}

void Canvas::endDrag(Qt::KeyboardModifiers modifiers) {
  const Drag done = m_drag;
  switch (done.gesture) {
    case Gesture::pressed: {
      m_drag = {};
      const bool isToggling = (modifiers & (Qt::ControlModifier | Qt::ShiftModifier)) != 0;
      if (done.port == Side::none) selectAt(done.element, done.edge, isToggling);
      return;
    }
    case Gesture::move: return endMove();
    case Gesture::connect: {
      cancelDrag();
      if (done.target < 0 || !done.refusal.empty()) return;
      const std::string own = m_elements[done.element].id, other = m_elements[done.target].id;
      isOut(done.port) ? Q_EMIT connectRequested(own, other) : Q_EMIT connectRequested(other, own);
      return;
    }
    default: return cancelDrag();
  }
}

void Canvas::cancelDrag() {
  const bool wasMoving = m_drag.gesture == Gesture::move;
  const QRect covered = m_drag.painted;
  const IdSet lifted = std::exchange(m_lifted, {});
  m_drag = {};
  if (wasMoving) {
    for (const std::string& id : lifted) updateScene(m_layer.boundsOf(id));
    update(covered);
  }
  unsetCursor();
  update();
}

// ---- a rubber band

void Canvas::bandTo(const QPointF& view) {
  const QRectF band = m_camera.toScene(QRectF(m_drag.pressed, view).normalized());
  std::vector<std::string> ids = m_drag.before;
  for (const int number : m_elements.within(band)) {
    const std::string& id = m_elements[number].id;
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  }
  setSelection(std::move(ids));
  update();
}

// ---- drawing a connection

void Canvas::connectTo(const QPointF& view) {
  const int under = m_elements.at(m_camera.toScene(view));
  const bool isOwn = under == m_drag.element || (under >= 0 && m_elements.isInside(m_drag.element, under));
  m_drag.target = under >= 0 && !isOwn ? under : -1;
  m_drag.refusal = m_drag.target >= 0 ? answerOf(m_drag.target) : std::string();
  // Over the empty ground inside a container nothing was meant yet.
  if (m_drag.target >= 0 && m_elements[m_drag.target].isContainer() && !m_drag.refusal.empty()) {
    m_drag.target = -1;
    m_drag.refusal.clear();
  }
  update();
}

const std::string& Canvas::answerOf(int target) {
  const auto known = m_drag.answers.find(target);
  if (known != m_drag.answers.end()) return known->second;
  std::string answer;
  const std::string to = target >= 0 ? m_elements[target].id : std::string();
  if (m_drag.gesture == Gesture::connect && whyNotConnect) {
    const std::string& own = m_elements[m_drag.element].id;
    answer = isOut(m_drag.port) ? whyNotConnect(own, to) : whyNotConnect(to, own);
  } else if (m_drag.gesture == Gesture::palette && whyNotInside) {
    answer = whyNotInside(m_drag.kind, to);
  } else if (m_drag.gesture == Gesture::move && whyNotInside) {
    for (const int root : m_drag.roots)
      if (answer.empty() && m_elements[root].parent != target) answer = whyNotInside(m_elements[root].id, to);
  }
  return m_drag.answers.emplace(target, std::move(answer)).first->second;
}

std::unordered_set<int> Canvas::validTargets() {
  std::unordered_set<int> valid;
  const QRectF seen = m_camera.toScene(viewRect());
  int asked = 0;
  for (std::size_t i = 0; i < m_elements.all().size() && asked < 600; ++i) {
    const Element& element = m_elements.all()[i];
    const int number = static_cast<int>(i);
    if (element.isHidden || !element.box.intersects(seen)) continue;
    if (m_drag.gesture == Gesture::connect && (element.isContainer() || number == m_drag.element)) continue;
    asked += m_drag.gesture != Gesture::palette || element.isContainer() ? 1 : 0;  // nodes say at once what is no part of them
    if (answerOf(number).empty()) valid.insert(number);
  }
  return valid;
}

}  // namespace slipway::widgets
