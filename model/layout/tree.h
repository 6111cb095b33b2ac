#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/design/design.h"
#include "model/layout/layout.h"
#include "model/layout/role.h"

namespace slipway::layout {

/// One component with what layout needs to know of it at hand. Items are named by their index in Tree::items.
struct Item {
  const design::Component* component = nullptr;   ///< null: the root, item 0
  Role role = Role::node;
  int parent = -1;
  std::vector<int> children;     ///< in the design's order
  std::vector<int> spans;        ///< subnets that it lies across
  Rect box;                      ///< while blocks are laid out: relative to the block; in the end: in the drawing
  bool isPlaced = false;         ///< false: has no box
  bool isUpright = false;
  bool isStretched = false;      ///< a card whose width the frame has set
};

/// A relation between two items that may have boxes.
struct Link {
  const design::Relation* relation = nullptr;
  int order = 0;                 ///< index in the design's relations
  int from = 0, to = 0;          ///< ends as drawn: an action stands for its stage
};

/// The design's components as a tree of indexes, with roles that fit where they stand. Unknown parents and rings of parents
/// hang at the root; unknown spans are dropped.
class Tree {
public:
  Tree(const design::Design& design, const LayoutOptions& options);

  std::vector<Item> items;       ///< items[0] is the root
  std::vector<Link> links;       ///< drawn types only, in the design's order

  int find(std::string_view id) const;            ///< -1 if none
  int depthOf(int item) const;
  bool isInside(int item, int container) const;   ///< also true if they are the same
  /// The child of `container` that holds `item` or is it; -1 if `item` is not inside.
  int childHolding(int container, int item) const;
  std::string_view idOf(int item) const { return items[item].component != nullptr ? std::string_view(items[item].component->id) : ""; }

  /// Moves a laid-out block with all that is inside.
  void moveBy(int item, double dx, double dy);
  void moveTo(int item, double x, double y) { moveBy(item, x - items[item].box.x, y - items[item].box.y); }

private:
  void readComponents(const design::Design& design, const LayoutOptions& options);
  void fitRoles();
  int speakerOf(int item) const;
  void readLinks(const design::Design& design);

  std::unordered_map<std::string_view, int> m_byId;
};

}  // namespace slipway::layout
