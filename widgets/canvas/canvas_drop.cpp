#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <algorithm>

#include "widgets/canvas/canvas.h"

namespace slipway::widgets {

namespace {

QString mimeType() { return QString::fromLatin1(Canvas::kindMimeType); }

}  // namespace

void Canvas::dragEnterEvent(QDragEnterEvent* event) {
  if (!event->mimeData()->hasFormat(mimeType())) return;
  cancelDrag();
  m_drag.gesture = Gesture::palette;
  m_drag.kind = event->mimeData()->data(mimeType()).toStdString();
  takePaletteDrag(event->position());
  event->acceptProposedAction();
}

void Canvas::dragMoveEvent(QDragMoveEvent* event) {
  if (m_drag.gesture != Gesture::palette) return;
  takePaletteDrag(event->position());
  // Accepted everywhere so that the moves keep coming; the drop itself looks at the refusal.
  event->acceptProposedAction();
}

void Canvas::takePaletteDrag(const QPointF& view) {
  m_drag.at = view;
  m_drag.refusal.clear();
  std::vector<int> under = m_elements.containersAt(m_camera.toScene(view));
  // A node takes what is a part of it, as a topic its recipients; other things dropped onto it are meant for the box around it.
  if (const int top = m_elements.at(m_camera.toScene(view)); top >= 0 && !m_elements[top].isContainer() && answerOf(top).empty())
    under.insert(under.begin(), top);
  const auto taker = std::find_if(under.begin(), under.end(), [this](int container) { return answerOf(container).empty(); });
  if (taker != under.end()) {
    m_drag.target = *taker;
  } else if (answerOf(-1).empty()) {
    m_drag.target = -1;
  } else {
    m_drag.target = under.empty() ? -1 : under.front();
    m_drag.refusal = answerOf(m_drag.target);
  }
  update();
}

void Canvas::dragLeaveEvent(QDragLeaveEvent*) {
  if (m_drag.gesture == Gesture::palette) cancelDrag();
}

void Canvas::dropEvent(QDropEvent* event) {
  if (m_drag.gesture != Gesture::palette) return;
  takePaletteDrag(event->position());
  const Drag done = m_drag;
  cancelDrag();
  if (!done.refusal.empty()) return event->ignore();
  event->acceptProposedAction();
  setFocus();
  Q_EMIT dropRequested(done.kind, done.target >= 0 ? m_elements[done.target].id : std::string(), m_camera.toScene(event->position()));
}

void Canvas::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  hover(event->position());
  const int element = m_overlay.hovered(), edge = m_overlay.hoveredEdge();
  if (element >= 0) Q_EMIT activated(m_elements[element].id);
  else if (edge >= 0) Q_EMIT activated(m_elements.edge(edge).id);
  else Q_EMIT addRequested({}, m_camera.toScene(event->position()));
}

void Canvas::contextMenuEvent(QContextMenuEvent* event) {
  if (m_drag.gesture != Gesture::none && m_drag.gesture != Gesture::pressed) return;
  std::string id;
  QPoint position = event->globalPos();
  if (event->reason() == QContextMenuEvent::Mouse) {
    hover(QPointF(event->pos()));
    if (m_overlay.hovered() >= 0) id = m_elements[m_overlay.hovered()].id;
    else if (m_overlay.hoveredEdge() >= 0) id = m_elements.edge(m_overlay.hoveredEdge()).id;
    if (std::find(m_selection.begin(), m_selection.end(), id) == m_selection.end())
      setSelection(id.empty() ? std::vector<std::string>() : std::vector{id});
  } else if (!m_selection.empty()) {
    id = m_selection.front();
    position = mapToGlobal(m_camera.toView(elementRect(id)).center().toPoint());
  }
  Q_EMIT contextMenuRequested(id, position);
  event->accept();
}

}  // namespace slipway::widgets
