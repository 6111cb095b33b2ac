#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "model/layout/block.h"
#include "model/layout/rank.h"
#include "model/layout/settle.h"
#include "model/layout/sizes.h"

namespace slipway::layout {

using namespace sizes;

namespace {

constexpr std::size_t k_rankedMost = 1500;      // a larger connected set is laid as a grid: dot would take seconds
constexpr double k_aspect = 1.7;                // width by height of what is packed freely

using Edges = std::vector<std::pair<int, int>>;

// Relations between things inside two blocks, as edges between the blocks; each pair once, in order.
Edges edgesBetween(const Tree& tree, int container, const std::vector<int>& blocks) {
  std::unordered_map<int, int> places;
  for (std::size_t i = 0; i < blocks.size(); ++i) places[blocks[i]] = static_cast<int>(i);
  const auto placeOf = [&](int item) {
    for (int at = item; at > 0 && at != container; at = tree.items[at].parent) {
      const auto found = places.find(at);
      if (found != places.end()) return found->second;
    }
    return -1;
  };
  std::set<std::pair<int, int>> edges;
  for (const Link& link : tree.links) {
    const int from = placeOf(link.from), to = from < 0 ? -1 : placeOf(link.to);
    if (to >= 0 && from != to) edges.emplace(from, to);
  }
  return {edges.begin(), edges.end()};
}

/// A connected set of blocks, or all that are alone, as one rectangle.
struct Cluster {
  std::vector<int> members;      ///< indexes into the blocks
  std::vector<Point> corners;    ///< of the members
  Size size;
};

void measureCluster(Cluster& cluster, const std::vector<Size>& all) {
  cluster.size = {};
  for (std::size_t i = 0; i < cluster.members.size(); ++i) {
    const Size& size = all[static_cast<std::size_t>(cluster.members[i])];
    cluster.size.width = std::max(cluster.size.width, cluster.corners[i].x + size.width);
    cluster.size.height = std::max(cluster.size.height, cluster.corners[i].y + size.height);
  }
}

// Rows of columns that are as wide as their widest member.
void layAsGrid(Cluster& cluster, const std::vector<Size>& all, double gap, double room) {
  double area = 0, widest = 0;
  for (const int member : cluster.members) {
    const Size& size = all[static_cast<std::size_t>(member)];
    area += (size.width + gap) * (size.height + gap);
    widest = std::max(widest, size.width);
  }
  const double fitting = std::floor((room + gap) / (widest + gap));
  const auto columns = static_cast<std::size_t>(std::max({1.0, fitting, std::round(std::sqrt(area * k_aspect) / (widest + gap))}));
  double y = 0, rowHeight = 0;
  cluster.corners.clear();
  for (std::size_t i = 0; i < cluster.members.size(); ++i) {
    if (i > 0 && i % columns == 0) {
      y += rowHeight + gap;
      rowHeight = 0;
    }
    cluster.corners.push_back({static_cast<double>(i % columns) * (widest + gap), y});
    rowHeight = std::max(rowHeight, all[static_cast<std::size_t>(cluster.members[i])].height);
  }
  measureCluster(cluster, all);
}

void layByRank(Cluster& cluster, const std::vector<Size>& all, const Edges& edges) {
  std::unordered_map<int, int> local;
  std::vector<Size> sizes;
  for (const int member : cluster.members) {
    local[member] = static_cast<int>(sizes.size());
    sizes.push_back(all[static_cast<std::size_t>(member)]);
  }
  Edges inner;
  for (const auto& [from, to] : edges)
    if (local.count(from) > 0 && local.count(to) > 0) inner.emplace_back(local[from], local[to]);
  if (cluster.members.size() <= k_rankedMost) cluster.corners = rankedPositions(sizes, inner);
  if (cluster.corners.size() != cluster.members.size()) layAsGrid(cluster, all, freeGap, 0);
  measureCluster(cluster, all);
}

std::vector<Cluster> connectedSets(std::size_t count, const Edges& edges) {
  std::vector<int> leader(count);
  std::iota(leader.begin(), leader.end(), 0);
  const auto find = [&](int at) {
    while (leader[static_cast<std::size_t>(at)] != at) at = leader[static_cast<std::size_t>(at)] = leader[static_cast<std::size_t>(leader[static_cast<std::size_t>(at)])];
    return at;
  };
  for (const auto& [from, to] : edges) {
    const int a = find(from), b = find(to);
    leader[static_cast<std::size_t>(std::max(a, b))] = std::min(a, b);
  }
  std::map<int, Cluster> sets;
  for (std::size_t i = 0; i < count; ++i) sets[find(static_cast<int>(i))].members.push_back(static_cast<int>(i));
  std::vector<Cluster> result;
  Cluster alone;
  for (auto& [first, set] : sets) {
    if (set.members.size() == 1) alone.members.push_back(set.members.front());
    else result.push_back(std::move(set));
  }
  if (!alone.members.empty()) result.push_back(std::move(alone));
  return result;
}

// Clusters on shelves, in order, no shelf wider than the whole should be.
std::vector<Point> shelve(const std::vector<Cluster>& clusters, double room) {
  double area = 0, widest = 0;
  for (const Cluster& cluster : clusters) {
    area += (cluster.size.width + freeGap) * (cluster.size.height + freeGap);
    widest = std::max(widest, cluster.size.width);
  }
  const double width = std::max({widest, room, std::sqrt(area * k_aspect)});
  std::vector<Point> corners;
  double x = 0, y = 0, shelf = 0;
  for (const Cluster& cluster : clusters) {
    if (x > 0 && x + cluster.size.width > width) {
      x = 0;
      y += shelf + freeGap;
      shelf = 0;
    }
    corners.push_back({x, y});
    x += cluster.size.width + freeGap;
    shelf = std::max(shelf, cluster.size.height);
  }
  return corners;
}

std::vector<Point> freePositions(const std::vector<Size>& sizes, const Edges& edges, double room) {
  std::vector<Cluster> clusters = connectedSets(sizes.size(), edges);
  for (Cluster& cluster : clusters) {
    // The last set may be all that stand alone.
    const int first = cluster.members.front();
    const bool hasEdges = std::any_of(edges.begin(), edges.end(), [&](const auto& edge) { return edge.first == first || edge.second == first; });
    if (hasEdges) layByRank(cluster, sizes, edges);
    else layAsGrid(cluster, sizes, edges.empty() ? nodeGap : freeGap / 2, room);
  }
  const std::vector<Point> shelves = shelve(clusters, room);
  std::vector<Point> corners(sizes.size());
  for (std::size_t c = 0; c < clusters.size(); ++c)
    for (std::size_t i = 0; i < clusters[c].members.size(); ++i)
      corners[static_cast<std::size_t>(clusters[c].members[i])] = {shelves[c].x + clusters[c].corners[i].x, shelves[c].y + clusters[c].corners[i].y};
  return corners;
}

}  // namespace

Rect packBlocks(Run& run, int container, const std::vector<int>& blocks, double x, double y, double room) {
  if (blocks.empty()) return {x, y, 0, 0};
  std::vector<Size> sizes;
  for (const int block : blocks) sizes.push_back({run.tree.items[block].box.width, run.tree.items[block].box.height});
  const Edges edges = edgesBetween(run.tree, container, blocks);
  std::vector<Point> corners = settledPositions(run, container, blocks, edges);
  if (corners.empty()) corners = freePositions(sizes, edges, room);
  Rect covered{x, y, 0, 0};
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    run.tree.moveTo(blocks[i], x + corners[i].x, y + corners[i].y);
    covered.width = std::max(covered.width, corners[i].x + sizes[i].width);
    covered.height = std::max(covered.height, corners[i].y + sizes[i].height);
  }
  return covered;
}

}  // namespace slipway::layout
