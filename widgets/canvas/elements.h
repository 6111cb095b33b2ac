#pragma once

#include <QRectF>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "widgets/canvas/polyline.h"
#include "widgets/canvas/sight.h"
#include "widgets/canvas/spatial_index.h"

namespace slipway::widgets {

using IdSet = std::unordered_set<std::string>;

/// One component that has a box in the drawing.
struct Element {
  std::string id, title, kind;
  QRectF box;
  int parent = -1;                 ///< number of the innermost drawn box around it; −1 at the top
  int depth = 0;
  int rank = 0;                    ///< painting order: what is painted later is on top
  catalog::Shape shape = catalog::Shape::node;
  bool isHidden = false;
  std::vector<int> edges;          ///< numbers of those that begin or end here
  std::vector<int> children;

  bool isContainer() const;
};

/// One relation that is drawn.
struct Edge {
  std::string id;
  int from = -1, to = -1;          ///< numbers of elements; −1 if an end has no box
  Polyline points;
  bool isHidden = false;
};

/// Where the elements of a sight are and what lies under a point: the canvas' ground for every gesture.
class Elements {
public:
  Elements() = default;
  explicit Elements(const Sight& sight);

  const std::vector<Element>& all() const { return m_elements; }
  const std::vector<Edge>& edges() const { return m_edges; }
  const Element& operator[](int number) const { return m_elements[static_cast<std::size_t>(number)]; }
  const Edge& edge(int number) const { return m_edges[static_cast<std::size_t>(number)]; }
  int find(const std::string& id) const;       ///< −1 if none
  int findEdge(const std::string& id) const;   ///< −1 if none

  /// Painting order by id, as the picture has it.
  void setRanks(const picture::Picture& picture);
  void setHidden(const IdSet& ids);

  /// The topmost element under a scene point: inner boxes before outer ones; outlines only near their line. −1 if none.
  int at(const QPointF& point) const;
  /// The containers under a scene point, the innermost first, without those in `except` and what is inside them.
  std::vector<int> containersAt(const QPointF& point, const std::unordered_set<int>& except = {}) const;
  /// The relation that passes within `tolerance` of a point, the nearest one. −1 if none.
  int edgeAt(const QPointF& point, double tolerance) const;
  /// What a rubber band holds: nodes it touches by more than half, containers that lie inside it wholly.
  std::vector<int> within(const QRectF& band) const;
  /// The element and everything inside it.
  std::unordered_set<int> withDescendants(const std::unordered_set<int>& roots) const;
  bool isInside(int element, int ancestor) const;
  /// Whether `one` lies over `other` where both are: inner over outer, then what is painted later.
  bool isOver(int one, int other) const;
  /// The next element in a direction from `from`, for the arrow keys: near and straight ahead first. −1 if none.
  int neighbour(int from, const QPointF& direction) const;

private:
  std::vector<Element> m_elements;
  std::vector<Edge> m_edges;
  std::unordered_map<std::string, int> m_numbers, m_edgeNumbers;
  SpatialIndex m_boxIndex, m_edgeIndex;
};

}  // namespace slipway::widgets
