#include <algorithm>
#include <map>
#include <set>

#include "model/layout/block.h"
#include "model/layout/sizes.h"

namespace slipway::layout {

using namespace sizes;

namespace {

/// One row of the lane: what starts a pipeline, then the pipeline.
struct LaneRow {
  int pipeline = -1;
  std::vector<int> people, starters;   ///< starters: sources over their triggers
};

struct LaneParts {
  std::vector<LaneRow> rows;
  std::vector<int> loose;              ///< what no pipeline has to do with
};

std::vector<int> lanePredecessors(const Tree& tree, int lane, int of) {
  std::vector<int> found;
  for (const Link& link : tree.links) {
    const int from = tree.childHolding(lane, link.from), to = tree.childHolding(lane, link.to);
    if (from > 0 && to == of && from != of && std::find(found.begin(), found.end(), from) == found.end()) found.push_back(from);
  }
  return found;
}

// What reaches a pipeline backwards along the lane's relations belongs to its row; a shared source to the first pipeline's.
void gatherStarters(const Tree& tree, int lane, LaneRow& row, std::map<int, bool>& taken) {
  std::vector<int> queue = {row.pipeline}, found;
  for (std::size_t at = 0; at < queue.size(); ++at)
    for (const int item : lanePredecessors(tree, lane, queue[at])) {
      if (taken[item] || tree.items[item].role == Role::pipeline) continue;
      taken[item] = true;
      queue.push_back(item);
      found.push_back(item);
    }
  std::sort(found.begin(), found.end());
  for (const int item : found) (tree.items[item].role == Role::person ? row.people : row.starters).push_back(item);
  // A source stands over what it triggers.
  std::stable_sort(row.starters.begin(), row.starters.end(), [&](int a, int b) {
    const std::vector<int> before = lanePredecessors(tree, lane, b);
    const std::vector<int> beforeA = lanePredecessors(tree, lane, a);
    const bool aFirst = std::find(before.begin(), before.end(), a) != before.end();
    const bool bFirst = std::find(beforeA.begin(), beforeA.end(), b) != beforeA.end();
    return aFirst && !bFirst;
  });
}

LaneParts partLane(const Tree& tree, int lane) {
  LaneParts parts;
  std::map<int, bool> taken;
  const std::vector<int> children = standingChildren(tree, lane);
  for (const int child : children)
    if (tree.items[child].role == Role::pipeline) {
      taken[child] = true;
      parts.rows.push_back({child, {}, {}});
    }
  for (LaneRow& row : parts.rows) gatherStarters(tree, lane, row, taken);
  for (const int child : children)
    if (!taken[child]) parts.loose.push_back(child);
  return parts;
}

// Edges that leave an upper row's pipeline downwards go through the gap below it, and down at the right of the rows below.
int edgesOut(const Tree& tree, int lane, int pipeline) {
  std::set<int> sources;
  for (const Link& link : tree.links)
    if (tree.isInside(link.from, pipeline) && !tree.isInside(link.to, lane)) sources.insert(link.from);
  return static_cast<int>(sources.size());
}

double rightInset(const Tree& tree, int lane, const LaneParts& parts) {
  int lanes = 0;
  for (std::size_t r = 0; r + 1 < parts.rows.size(); ++r) lanes += edgesOut(tree, lane, parts.rows[r].pipeline);
  return laneInset + edgeGap * lanes + (lanes > 0 ? edgeGap / 2 : 0);
}

double stackHeight(const Tree& tree, const std::vector<int>& items, double gap) {
  double height = 0;
  for (const int item : items) height += tree.items[item].box.height + gap;
  return items.empty() ? 0 : height - gap;
}

void widenPipeline(Tree& tree, int pipeline, double room) {
  const std::vector<int> stages = standingChildren(tree, pipeline);
  if (stages.empty() || room <= 0) return;
  const double count = static_cast<double>(stages.size());
  const double gap = stages.size() < 2 ? 0 : std::min(room / 2 / (count - 1), 60.0);
  const double wider = std::min((room - gap * (count - 1)) / count, 90.0);
  for (std::size_t i = 0; i < stages.size(); ++i) {
    tree.moveBy(stages[i], static_cast<double>(i) * (gap + wider), 0);
    tree.items[stages[i]].box.width += wider;
    placeActions(tree, stages[i]);
  }
  tree.items[pipeline].box.width += gap * (count - 1) + wider * count;
}

}  // namespace

void layOutLane(Run& run, int lane) {
  Tree& tree = run.tree;
  for (const int child : standingChildren(tree, lane)) layOutBlock(run, child);
  const LaneParts parts = partLane(tree, lane);
  double peopleWidth = 0, starterWidth = 0;
  for (const LaneRow& row : parts.rows) {
    for (const int item : row.people) peopleWidth = std::max(peopleWidth, tree.items[item].box.width);
    for (const int item : row.starters) starterWidth = std::max(starterWidth, tree.items[item].box.width);
  }
  const double peopleX = 18, starterX = peopleX + (peopleWidth > 0 ? peopleWidth + laneGap + 4 : 0);
  const double pipelineX = starterWidth > 0 ? starterX + starterWidth + laneGap : std::max(starterX, 96.0);
  double y = laneInset, right = 0;
  for (const LaneRow& row : parts.rows) {
    const Rect& pipeline = tree.items[row.pipeline].box;
    const double starterGap = 33, starters = stackHeight(tree, row.starters, starterGap);
    const double height = std::max({pipeline.height, starters + laneTitle, stackHeight(tree, row.people, nodeGap) + laneTitle});
    double at = y + laneTitle + std::max(0.0, (height - laneTitle - starters) / 2);
    const double firstCentre = at + flatNodeHeight / 2;
    for (const int item : row.starters) {
      tree.moveTo(item, starterX, at);
      at += tree.items[item].box.height + starterGap;
    }
    at = row.starters.empty() ? y + laneTitle : firstCentre - personTile / 2;
    for (const int item : row.people) {
      tree.moveTo(item, peopleX, at);
      at += tree.items[item].box.height + nodeGap;
    }
    tree.moveTo(row.pipeline, pipelineX, y);
    right = std::max(right, tree.items[row.pipeline].box.right());
    const bool isLast = row.pipeline == parts.rows.back().pipeline;
    y += height + (isLast ? laneInset : nodeGap + edgeGap * edgesOut(tree, lane, row.pipeline));
  }
  if (!parts.loose.empty()) {
    const double top = parts.rows.empty() ? laneInset + laneTitle : y;
    const Rect packed = packBlocks(run, lane, parts.loose, 18, top);
    right = std::max(right, packed.right());
    y = packed.bottom() + laneInset;
  }
  if (parts.rows.empty() && parts.loose.empty()) y = laneInset + laneTitle + 16;
  const Size asked = run.leastOf(lane);
  tree.items[lane].box = {0, 0, std::max({right + rightInset(tree, lane, parts), 160.0, asked.width}), std::max(y, asked.height)};
}

// A wider drawing: pipelines keep to the right end, and the room left of them is shared by the gaps.
void stretchLane(Run& run, int lane, double width) {
  Tree& tree = run.tree;
  const double more = width - tree.items[lane].box.width;
  if (more <= 0) return;
  tree.items[lane].box.width = width;
  const LaneParts parts = partLane(tree, lane);
  bool hasPeople = false, hasStarters = false;
  for (const LaneRow& row : parts.rows) {
    hasPeople = hasPeople || !row.people.empty();
    hasStarters = hasStarters || !row.starters.empty();
  }
  if (!hasStarters && !hasPeople) return;
  // No gap grows past what still reads as one step.
  const double step = std::min(hasPeople && hasStarters ? more / 3 : more / 2, 40.0);
  const double shift = std::min(more, hasPeople && hasStarters ? 3 * step : 2 * step);
  for (const LaneRow& row : parts.rows) {
    for (const int item : row.people) tree.moveBy(item, step, 0);
    for (const int item : row.starters) tree.moveBy(item, hasPeople ? 2 * step : step, 0);
    tree.moveBy(row.pipeline, shift, 0);
  }
  const double inset = rightInset(tree, lane, parts);
  // What is still left widens the pipelines: half of it the gaps between stages, half the stages, as far as that looks right.
  for (const LaneRow& row : parts.rows) widenPipeline(tree, row.pipeline, width - inset - tree.items[row.pipeline].box.right());
  double end = 0;
  for (const LaneRow& row : parts.rows) end = std::max(end, tree.items[row.pipeline].box.right());
  for (const LaneRow& row : parts.rows) tree.moveBy(row.pipeline, std::max(0.0, width - inset - end) / 3, 0);
}

}  // namespace slipway::layout
