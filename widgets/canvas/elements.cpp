#include "widgets/canvas/elements.h"

#include <algorithm>
#include <cmath>

#include "widgets/canvas/camera.h"

namespace slipway::widgets {

namespace {

constexpr double outlineReach = 5;   ///< px at 100 %: how near an outline's line counts as on it

QRectF segmentRect(const QPointF& a, const QPointF& b) { return QRectF(a, b).normalized().adjusted(-8, -8, 8, 8); }

catalog::Shape shapeOf(const Sight& sight, const design::Component& component) {
  if (sight.shapeOf) return sight.shapeOf(component);
  const catalog::Kind* kind = catalog::findKind(component.kind);
  return kind != nullptr ? kind->shape : catalog::Shape::node;
}

}  // namespace

bool Element::isContainer() const {
  using catalog::Shape;
  return shape == Shape::container || shape == Shape::pipeline || shape == Shape::stage;
}

Elements::Elements(const Sight& sight) {
  if (sight.design == nullptr || sight.layout == nullptr) return;
  std::unordered_map<std::string, std::string> parents;
  std::unordered_map<std::string, const design::Component*> components;
  QRectF bounds = toQt(sight.layout->bounds);
  for (const design::Component& component : sight.design->components) {
    parents[component.id] = component.parent;
    const auto box = sight.layout->boxes.find(component.id);
    if (box == sight.layout->boxes.end()) continue;
    Element element;
    element.id = component.id;
    element.title = component.title;
    element.kind = component.kind;
    element.box = toQt(box->second);
    element.rank = static_cast<int>(m_elements.size());
    element.shape = shapeOf(sight, component);
    bounds |= element.box;
    m_numbers.emplace(element.id, static_cast<int>(m_elements.size()));
    m_elements.push_back(std::move(element));
  }
  for (std::size_t i = 0; i < m_elements.size(); ++i) {
    Element& element = m_elements[i];
    // A parent without a box is skipped; a chain longer than all components is a cycle.
    std::string above = parents[element.id];
    for (std::size_t steps = 0; !above.empty() && !m_numbers.contains(above) && steps < parents.size(); ++steps) above = parents[above];
    element.parent = find(above);
    if (element.parent == static_cast<int>(i)) element.parent = -1;
    if (element.parent >= 0) {
      Element& parent = m_elements[static_cast<std::size_t>(element.parent)];
      parent.children.push_back(static_cast<int>(i));
      element.depth = parent.depth + 1;
      if (parent.shape == catalog::Shape::node && !sight.shapeOf) parent.shape = catalog::Shape::container;
    }
  }
  m_boxIndex = SpatialIndex(bounds, m_elements.size());
  for (std::size_t i = 0; i < m_elements.size(); ++i) m_boxIndex.insert(static_cast<std::uint32_t>(i), m_elements[i].box.adjusted(-8, -8, 8, 8));

  std::unordered_map<std::string, const design::Relation*> relations;
  for (const design::Relation& relation : sight.design->relations) relations[relation.id] = &relation;
  m_edgeIndex = SpatialIndex(bounds, sight.layout->edges.size());
  for (const layout::RoutedEdge& routed : sight.layout->edges) {
    Edge edge;
    edge.id = routed.relation;
    for (const layout::Point& point : routed.points) edge.points.push_back(toQt(point));
    const int number = static_cast<int>(m_edges.size());
    if (const auto found = relations.find(edge.id); found != relations.end()) {
      edge.from = find(found->second->from);
      edge.to = find(found->second->to);
      if (edge.from >= 0) m_elements[static_cast<std::size_t>(edge.from)].edges.push_back(number);
      if (edge.to >= 0 && edge.to != edge.from) m_elements[static_cast<std::size_t>(edge.to)].edges.push_back(number);
    }
    for (std::size_t i = 1; i < edge.points.size(); ++i)
      m_edgeIndex.insert(static_cast<std::uint32_t>(number), segmentRect(edge.points[i - 1], edge.points[i]));
    m_edgeNumbers.emplace(edge.id, number);
    m_edges.push_back(std::move(edge));
  }
}

int Elements::find(const std::string& id) const {
  const auto found = m_numbers.find(id);
  return found == m_numbers.end() ? -1 : found->second;
}

int Elements::findEdge(const std::string& id) const {
  const auto found = m_edgeNumbers.find(id);
  return found == m_edgeNumbers.end() ? -1 : found->second;
}

void Elements::setRanks(const picture::Picture& picture) {
  int rank = 0;
  for (const picture::Group& group : picture.groups) {
    ++rank;
    if (const int number = find(group.id); number >= 0 && !group.isRelation) m_elements[static_cast<std::size_t>(number)].rank = rank;
  }
}

void Elements::setHidden(const IdSet& ids) {
  for (Element& element : m_elements) element.isHidden = ids.contains(element.id);
  for (Edge& edge : m_edges) edge.isHidden = ids.contains(edge.id);
}

bool Elements::isOver(int one, int other) const {
  // A box inside another is the one that is meant, whatever is painted first.
  if (isInside(one, other)) return true;
  if (isInside(other, one)) return false;
  return (*this)[one].rank > (*this)[other].rank;
}

int Elements::at(const QPointF& point) const {
  std::vector<std::uint32_t> found;
  m_boxIndex.find(QRectF(point, QSizeF(0, 0)), found);
  int best = -1;
  for (const std::uint32_t number : found) {
    const Element& element = m_elements[number];
    if (element.isHidden) continue;
    if (element.shape == catalog::Shape::outline) {
      const QRectF outer = element.box.adjusted(-outlineReach, -outlineReach, outlineReach, outlineReach);
      const QRectF inner = element.box.adjusted(outlineReach, outlineReach, -outlineReach, -outlineReach);
      if (!outer.contains(point) || inner.contains(point)) continue;
    } else if (!element.box.contains(point)) {
      continue;
    }
    if (best < 0 || isOver(static_cast<int>(number), best)) best = static_cast<int>(number);
  }
  return best;
}

std::vector<int> Elements::containersAt(const QPointF& point, const std::unordered_set<int>& except) const {
  std::vector<std::uint32_t> found;
  m_boxIndex.find(QRectF(point, QSizeF(0, 0)), found);
  std::vector<int> containers;
  for (const std::uint32_t number : found) {
    const Element& element = m_elements[number];
    if (element.isHidden || !element.isContainer() || !element.box.contains(point)) continue;
    bool isExcluded = false;
    for (int up = static_cast<int>(number); up >= 0 && !isExcluded; up = (*this)[up].parent) isExcluded = except.contains(up);
    if (!isExcluded) containers.push_back(static_cast<int>(number));
  }
  // A handful at most; "over" is no strict order over all of them, so the topmost is taken again and again.
  for (std::size_t i = 0; i + 1 < containers.size(); ++i)
    for (std::size_t j = i + 1; j < containers.size(); ++j)
      if (isOver(containers[j], containers[i])) std::swap(containers[i], containers[j]);
  return containers;
}

int Elements::edgeAt(const QPointF& point, double tolerance) const {
  std::vector<std::uint32_t> found;
  m_edgeIndex.find(QRectF(point, QSizeF(0, 0)).adjusted(-tolerance, -tolerance, tolerance, tolerance), found);
  int best = -1;
  double nearest = tolerance;
  for (const std::uint32_t number : found) {
    if (m_edges[number].isHidden) continue;
    const double distance = distanceTo(m_edges[number].points, point);
    if (distance > nearest) continue;
    nearest = distance;
    best = static_cast<int>(number);
  }
  return best;
}

std::vector<int> Elements::within(const QRectF& band) const {
  std::vector<std::uint32_t> found;
  m_boxIndex.find(band, found);
  std::vector<int> held;
  for (const std::uint32_t number : found) {
    const Element& element = m_elements[number];
    if (element.isHidden || element.shape == catalog::Shape::outline) continue;
    const QRectF both = element.box & band;
    const double share = both.isEmpty() ? 0 : both.width() * both.height() / (element.box.width() * element.box.height());
    if (element.isContainer() ? band.contains(element.box) : share > 0.5) held.push_back(static_cast<int>(number));
  }
  return held;
}

std::unordered_set<int> Elements::withDescendants(const std::unordered_set<int>& roots) const {
  std::unordered_set<int> all;
  std::vector<int> open(roots.begin(), roots.end());
  while (!open.empty()) {
    const int number = open.back();
    open.pop_back();
    if (!all.insert(number).second) continue;
    for (const int child : (*this)[number].children) open.push_back(child);
  }
  return all;
}

bool Elements::isInside(int element, int ancestor) const {
  std::size_t steps = 0;
  for (int up = element >= 0 ? (*this)[element].parent : -1; up >= 0 && steps < m_elements.size(); up = (*this)[up].parent, ++steps)
    if (up == ancestor) return true;
  return false;
}

int Elements::neighbour(int from, const QPointF& direction) const {
  const QPointF start = (*this)[from].box.center();
  int best = -1;
  double bestCost = 1e300;
  for (std::size_t i = 0; i < m_elements.size(); ++i) {
    const int number = static_cast<int>(i);
    const Element& element = m_elements[i];
    if (number == from || element.isHidden || isInside(from, number) || isInside(number, from)) continue;
    const QPointF way = element.box.center() - start;
    const double ahead = QPointF::dotProduct(way, direction);
    const double aside = std::abs(way.x() * direction.y() - way.y() * direction.x());
    if (ahead <= 1 || aside > ahead * 2) continue;
    // Among equals a node before the container around it.
    const double cost = ahead + 2 * aside + (element.isContainer() ? 200 : 0);
    if (cost >= bestCost) continue;
    bestCost = cost;
    best = number;
  }
  return best;
}

}  // namespace slipway::widgets
