#include <QKeyEvent>
#include <algorithm>

#include "widgets/canvas/canvas.h"

namespace slipway::widgets {

namespace {

constexpr double keyPan = 60, keyZoom = 1.2;   // view px; factor

QPointF directionOf(int key) {
  switch (key) {
    case Qt::Key_Left: return {-1, 0};
    case Qt::Key_Right: return {1, 0};
    case Qt::Key_Up: return {0, -1};
    case Qt::Key_Down: return {0, 1};
    default: return {};
  }
}

}  // namespace

void Canvas::keyPressEvent(QKeyEvent* event) {
  const QPointF direction = directionOf(event->key());
  if (!direction.isNull()) {
    const bool mustPan = (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) != 0 || m_selection.empty();
    if (!mustPan && moveSelection(direction)) return;
    m_followsSize = false;
    Camera camera = m_camera;
    camera.offset -= direction * keyPan;
    return setCamera(camera);
  }
  if (event->key() == Qt::Key_Space) {
    if (!event->isAutoRepeat()) {
      m_isSpaceHeld = true;
      if (m_drag.gesture == Gesture::none) setCursor(Qt::OpenHandCursor);
    }
    return;
  }
  if (zoomByKey(event->key(), event->modifiers())) return;
  if (event->key() == Qt::Key_A && event->modifiers() == Qt::ControlModifier) {
    std::vector<std::string> all;
    for (const Element& element : m_elements.all())
      if (!element.isHidden) all.push_back(element.id);
    return setSelection(std::move(all));
  }
  if ((event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == 0 && actByKey(event->key())) return;
  QWidget::keyPressEvent(event);
}

void Canvas::keyReleaseEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Space || event->isAutoRepeat()) return QWidget::keyReleaseEvent(event);
  m_isSpaceHeld = false;
  if (m_drag.gesture == Gesture::none) unsetCursor();
}

bool Canvas::zoomByKey(int key, Qt::KeyboardModifiers modifiers) {
  const QPointF middle = viewRect().center();
  switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: m_followsSize = false; flyTo(m_camera.zoomedAt(middle, keyZoom)); return true;
    case Qt::Key_Minus: m_followsSize = false; flyTo(m_camera.zoomedAt(middle, 1 / keyZoom)); return true;
    case Qt::Key_0:
      if (modifiers == Qt::ControlModifier || modifiers == Qt::NoModifier) {
        m_followsSize = false;
        flyTo(m_camera.zoomedAt(middle, 1 / m_camera.zoom));
        return true;
      }
      return false;
    case Qt::Key_Home: fitAll(); return true;
    default: return false;
  }
}

bool Canvas::actByKey(int key) {
  switch (key) {
    case Qt::Key_Escape:
      if (m_drag.gesture != Gesture::none) cancelDrag();
      else setSelection({});
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (m_selection.empty()) return false;
      Q_EMIT activated(m_selection.front());
      return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
      if (m_selection.empty()) return false;
      Q_EMIT deleteRequested(m_selection);
      return true;
    case Qt::Key_F2:
      if (m_selection.size() != 1) return false;
      Q_EMIT renameRequested(m_selection.front());
      return true;
    case Qt::Key_Slash: {
      // Where the pointer is if it is over the drawing, else in what is selected, else in the middle.
      const QPointF pointer = mapFromGlobal(QCursor::pos());
      const QPointF view = rect().contains(pointer.toPoint()) ? pointer : viewRect().center();
      int container = -1;
      if (!m_selection.empty()) container = m_elements.find(m_selection.front());
      while (container >= 0 && !m_elements[container].isContainer()) container = m_elements[container].parent;
      const QPointF scene = container >= 0 ? m_elements[container].box.center() : m_camera.toScene(view);
      if (container < 0)
        if (const std::vector<int> under = m_elements.containersAt(scene); !under.empty()) container = under.front();
      Q_EMIT addRequested(container >= 0 ? m_elements[container].id : std::string(), scene);
      return true;
    }
    default: return false;
  }
}

bool Canvas::moveSelection(const QPointF& direction) {
  const int from = m_elements.find(m_selection.front());
  if (from < 0) return false;
  const int next = m_elements.neighbour(from, direction);
  if (next < 0) return true;
  setSelection({m_elements[next].id});
  reveal({m_elements[next].id});
  return true;
}

bool Canvas::focusNextPrevChild(bool isNext) {
  // Tab walks through the components in the design's order and leaves the drawing after the last.
  std::vector<std::string> order;
  for (const Element& element : m_elements.all())
    if (!element.isHidden) order.push_back(element.id);
  const auto at = m_selection.empty() ? order.end() : std::find(order.begin(), order.end(), m_selection.front());
  std::size_t wanted = 0;
  if (at == order.end()) {
    if (order.empty()) return QWidget::focusNextPrevChild(isNext);
    wanted = isNext ? 0 : order.size() - 1;
  } else {
    if (isNext ? at + 1 == order.end() : at == order.begin()) {
      setSelection({});
      return QWidget::focusNextPrevChild(isNext);
    }
    wanted = static_cast<std::size_t>(at - order.begin()) + (isNext ? 1 : static_cast<std::size_t>(-1));
  }
  setSelection({order[wanted]});
  reveal({order[wanted]});
  return true;
}

void Canvas::focusInEvent(QFocusEvent* event) {
  m_overlay.setFocused(event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason);
  update();
}

void Canvas::focusOutEvent(QFocusEvent*) {
  m_overlay.setFocused(false);
  m_isSpaceHeld = false;
  update();
}

}  // namespace slipway::widgets
