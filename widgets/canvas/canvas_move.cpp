#include <algorithm>
#include <cmath>

#include "widgets/canvas/canvas.h"

namespace slipway::widgets {

namespace {

constexpr double snap = 20;

}  // namespace

bool Canvas::canMove(int element) const {
  const catalog::Shape shape = m_elements[element].shape;
  return shape != catalog::Shape::outline && shape != catalog::Shape::pill && shape != catalog::Shape::stage && shape != catalog::Shape::action;
}

void Canvas::beginMove() {
  m_drag.gesture = Gesture::move;
  // A rule or an action is a part of what holds it: that is what moves.
  while (!canMove(m_drag.element) && m_elements[m_drag.element].parent >= 0) m_drag.element = m_elements[m_drag.element].parent;
  // What lies inside something that is selected too travels with it anyway.
  std::unordered_set<int> chosen;
  for (const std::string& id : m_selection)
    if (const int number = m_elements.find(id); number >= 0 && !m_elements[number].isHidden && canMove(number)) chosen.insert(number);
  if (!chosen.contains(m_drag.element)) chosen = {m_drag.element};
  m_drag.roots.clear();
  for (const int number : chosen)
    if (std::none_of(chosen.begin(), chosen.end(), [&](int other) { return m_elements.isInside(number, other); })) m_drag.roots.push_back(number);
  std::sort(m_drag.roots.begin(), m_drag.roots.end());
  m_drag.moving = m_elements.withDescendants({m_drag.roots.begin(), m_drag.roots.end()});
  const Element& first = m_elements[m_drag.roots.front()];
  m_drag.target = first.parent;
  const design::Component* component = m_sight.design->find(first.id);
  m_drag.isSpanning = component != nullptr && !component->spans.empty();
  m_drag.pressedIn = m_elements.containersAt(m_camera.toScene(m_drag.pressed), m_drag.moving);
  // Lifted out of the snapshot: only what they covered is painted again, once; each frame then costs what moves.
  m_lifted.clear();
  for (const int number : m_drag.moving) {
    m_lifted.insert(m_elements[number].id);
    for (const int edge : m_elements[number].edges) m_lifted.insert(m_elements.edge(edge).id);
  }
  for (const std::string& id : m_lifted) m_snapshot.invalidate(m_camera.toView(m_layer.boundsOf(id)));
  m_drag.painted = rect();
}

int Canvas::crossedInto(const std::vector<int>& under) {
  // A service over two subnets belongs to its cluster; taken from the part over one subnet to the other, it moves there.
  const int own = m_drag.roots.front();
  for (const int container : under) {
    const bool isAround = m_elements.isInside(own, container);
    const bool wasThere = std::find(m_drag.pressedIn.begin(), m_drag.pressedIn.end(), container) != m_drag.pressedIn.end();
    if (!isAround && !wasThere && answerOf(container).empty()) return container;
  }
  return -1;
}

QRectF Canvas::dragBounds() const {
  QRectF bounds;
  for (const int number : m_drag.moving) {
    const Element& element = m_elements[number];
    const QRectF own = m_layer.boundsOf(element.id);
    bounds |= (own.isEmpty() ? element.box : own | element.box).translated(m_drag.shift);
    for (const int edge : element.edges) {
      const Edge& of = m_elements.edge(edge);
      const QPointF none;
      bounds |= boundsOf(stretched(of.points, m_drag.moving.contains(of.from) ? m_drag.shift : none,
                                   m_drag.moving.contains(of.to) ? m_drag.shift : none)).adjusted(-1, -1, 1, 1);
    }
  }
  return bounds;
}

void Canvas::moveTo(const QPointF& view, Qt::KeyboardModifiers modifiers) {
  QPointF shift = (view - m_drag.pressed) / m_camera.zoom;
  const Element& first = m_elements[m_drag.roots.front()];
  const QPointF origin = first.parent >= 0 ? m_elements[first.parent].box.topLeft() : QPointF();
  if ((modifiers & Qt::AltModifier) == 0) {
    const QPointF at = first.box.topLeft() - origin + shift;
    shift = QPointF(std::round(at.x() / snap) * snap, std::round(at.y() / snap) * snap) - (first.box.topLeft() - origin);
  }
  m_drag.shift = shift;
  const int oldTarget = m_drag.target;
  const std::string oldRefusal = m_drag.refusal;
  // The innermost box that takes it; its own parent always does. If none does, the innermost says why.
  m_drag.refusal.clear();
  const std::vector<int> under = m_elements.containersAt(m_camera.toScene(view), m_drag.moving);
  const auto accepts = [&](int container) { return container == first.parent || answerOf(container).empty(); };
  const auto taker = std::find_if(under.begin(), under.end(), accepts);
  const int crossed = m_drag.isSpanning && taker != under.end() && *taker == first.parent ? crossedInto(under) : -1;
  if (crossed >= 0) {
    m_drag.target = crossed;
  } else if (taker != under.end()) {
    m_drag.target = *taker;
  } else if (under.empty() || answerOf(-1).empty()) {
    m_drag.target = -1;
    if (first.parent >= 0) m_drag.refusal = answerOf(-1);
  } else {
    m_drag.target = under.front();
    m_drag.refusal = answerOf(under.front());
  }
  // Only what the drag covered and covers is painted, unless the target's mark or the sentence changes.
  QRectF covered = m_camera.toView(dragBounds()).adjusted(-6, -6, 6, 6);
  if (!m_drag.refusal.empty() || !oldRefusal.empty() || m_drag.target != oldTarget) covered = viewRect();
  const QRect now = covered.toAlignedRect() & rect();
  update(QRegion(now) | m_drag.painted);
  m_drag.painted = now;
}

void Canvas::endMove() {
  const Drag done = m_drag;
  cancelDrag();
  if (!done.refusal.empty() || done.shift.isNull()) return;
  std::vector<Move> moves;
  for (const int root : done.roots) {
    const Element& element = m_elements[root];
    const bool isNewParent = done.target != m_elements[done.roots.front()].parent;
    const int parent = isNewParent ? done.target : element.parent;
    const QPointF origin = parent >= 0 ? m_elements[parent].box.topLeft() : QPointF();
    const QPointF at = element.box.topLeft() + done.shift - origin;
    moves.push_back({element.id, {at.x(), at.y()}, parent >= 0 ? m_elements[parent].id : std::string(), parent != element.parent});
  }
  Q_EMIT moved(moves);
}

}  // namespace slipway::widgets
