#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/layout/node_size.h"
#include "model/layout/tree.h"

namespace slipway::layout {

/// What a layout run carries around: the tree being placed and what it is placed by.
struct Run {
  Tree& tree;
  const TextMeasure& measure;
  const Layout* previous;
  std::unordered_set<int> pinned = {};        ///< they are placed as if free first, and then moved: others keep their places
  std::unordered_map<int, Size> least = {};   ///< what a container must measure at least, since something inside is pinned

  Size leastOf(int item) const {
    const auto found = least.find(item);
    return found == least.end() ? Size{} : found->second;
  }
  /// Where an item stood; nullptr if it is new.
  const Rect* previousOf(int item) const {
    if (previous == nullptr) return nullptr;
    const auto found = previous->boxes.find(std::string(tree.idOf(item)));
    return found == previous->boxes.end() ? nullptr : &found->second;
  }
};

/// Lays out an item with all that is inside as a block of its own, its box's top left corner at (0, 0). Every role has its
/// way: a VPC's zones, a region's columns, a lane's row, a card's pills; other containers pack their children.
void layOutBlock(Run& run, int item);

/// Children that take part in their container's layout: all but outlines and what has no box.
std::vector<int> standingChildren(const Tree& tree, int container);

/// Lays the given items (blocks already laid out) side by side below and right of (x, y), by rank where edges join them, and
/// returns what they cover. With a previous layout, what stood in `container` keeps its place in it. `room`: a width that is
/// there anyway and may be used; 0: the whole becomes about as wide as looks right.
Rect packBlocks(Run& run, int container, const std::vector<int>& blocks, double x, double y, double room = 0);

void layOutLane(Run& run, int lane);
void stretchLane(Run& run, int lane, double width);
/// Places a stage's actions inside the box that it has: one below the other, in several columns where they are many.
void placeActions(Tree& tree, int stage);
void layOutPipeline(Run& run, int pipeline);
void layOutVpc(Run& run, int vpc);
void layOutRegion(Run& run, int region);
void layOutDrawing(Run& run);                       ///< the root: lane, outside world, regions, the rest

/// Sets a card's box and places its pills, ordered so that rules of lower services leave outermost.
void placeCard(Run& run, int card, const Rect& box);

}  // namespace slipway::layout
