#pragma once

#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "model/layout/tree.h"

namespace slipway::layout {

/// Something that an edge may not cross.
struct Obstacle {
  Rect rect;
  double clearance = 0;      ///< how far an edge keeps away where there is room
  int item = -1;             ///< -1: a title, a tag
};

/// A container that an edge may enter, and how unwelcome edges are in it (0–5): they keep to the gaps around subnets and
/// clusters, and outside a VPC as long as they can.
struct Ground { Rect rect; int weight = 0; };

/// Where an edge may run: inside `limits`, through the borders of the containers that hold one of its ends, around all else.
struct Space {
  Rect limits;                       ///< the innermost container of both ends
  std::vector<Ground> grounds;         ///< the other containers that hold an end, or that an end lies across
  std::vector<Obstacle> obstacles;
};

/// The spaces of a drawing's edges; edges between the same containers share one.
class Spaces {
public:
  Spaces(const Tree& tree, const TextMeasure& measure);

  /// How far an edge may go: as above; also between the subnets of zones that hold neither end (a middle zone can be closed
  /// in by what spans); also in the container around the innermost one.
  enum class Reach { own, throughZones, wide };
  const Space& spaceOf(const Link& link, Reach reach = Reach::own);

private:
  using Key = std::vector<int>;

  Key keyOf(const Link& link, Reach reach) const;
  void addZones(Key& key) const;
  void addHolders(int item, int home, Key& key) const;
  Space build(const Key& key) const;
  void addChildren(const Key& key, int holder, Space& space) const;
  void addSpanners(const Key& key, Space& space) const;

  const Tree& m_tree;
  std::vector<std::vector<Rect>> m_titles;      // by item: title, route tag, and in its parent the outlines' name tags
  std::map<Key, std::unique_ptr<Space>> m_spaces;
};

/// The innermost container that holds both items; 0 is the root.
int commonHolder(const Tree& tree, int a, int b);

}  // namespace slipway::layout
