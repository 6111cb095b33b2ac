#include "model/layout/rank.h"

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <mutex>
#include <string>

namespace slipway::layout {

namespace {

constexpr double k_pointsPerInch = 72;

struct CloseGraph { void operator()(Agraph_t* graph) const { agclose(graph); } };
struct FreeContext { void operator()(GVC_t* context) const { gvFreeContext(context); } };

int swallow(char*) { return 0; }

// Symbols are created once per graph; agattr wants non-const text.
void setDefault(Agraph_t* graph, int kind, const char* name, const char* value) {
  agattr(graph, kind, const_cast<char*>(name), const_cast<char*>(value));
}

std::unique_ptr<Agraph_t, CloseGraph> buildGraph(const std::vector<Size>& sizes, const std::vector<std::pair<int, int>>& edges) {
  std::unique_ptr<Agraph_t, CloseGraph> graph(agopen(const_cast<char*>("g"), Agstrictdirected, nullptr));
  if (!graph) return nullptr;
  Agraph_t* g = graph.get();
  setDefault(g, AGRAPH, "rankdir", "LR");
  setDefault(g, AGRAPH, "splines", "false");     // we route; positions are all that is asked
  setDefault(g, AGRAPH, "nodesep", "0.45");
  setDefault(g, AGRAPH, "ranksep", "0.9");
  // Without these limits a dense graph of 1,000 nodes takes 6 s instead of 0.7 s.
  setDefault(g, AGRAPH, "nslimit", "1");
  setDefault(g, AGRAPH, "nslimit1", "1");
  setDefault(g, AGRAPH, "mclimit", sizes.size() > 300 ? "0.05" : "1");
  setDefault(g, AGNODE, "shape", "box");
  setDefault(g, AGNODE, "fixedsize", "true");
  setDefault(g, AGNODE, "label", "");
  setDefault(g, AGNODE, "width", "1");
  setDefault(g, AGNODE, "height", "1");
  std::vector<Agnode_t*> nodes;
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    std::string name = std::to_string(i);
    Agnode_t* node = agnode(g, name.data(), 1);
    std::string width = std::to_string(sizes[i].width / k_pointsPerInch), height = std::to_string(sizes[i].height / k_pointsPerInch);
    agset(node, const_cast<char*>("width"), width.data());
    agset(node, const_cast<char*>("height"), height.data());
    nodes.push_back(node);
  }
  for (const auto& [from, to] : edges) agedge(g, nodes[static_cast<std::size_t>(from)], nodes[static_cast<std::size_t>(to)], nullptr, 1);
  return graph;
}

}  // namespace

std::vector<Point> rankedPositions(const std::vector<Size>& sizes, const std::vector<std::pair<int, int>>& edges) {
  // Graphviz keeps its state in globals: one layout at a time, and one context for all, since loading its plugins is slow.
  static std::mutex mutex;
  const std::lock_guard<std::mutex> lock(mutex);
  agseterr(AGMAX);
  agseterrf(swallow);
  static const std::unique_ptr<GVC_t, FreeContext> context(gvContext());
  const std::unique_ptr<Agraph_t, CloseGraph> graph = buildGraph(sizes, edges);
  if (!context || !graph || gvLayout(context.get(), graph.get(), "dot") != 0) return {};
  std::vector<Point> corners;
  Point least{0, 0};
  for (Agnode_t* node = agfstnode(graph.get()); node != nullptr; node = agnxtnode(graph.get(), node)) {
    const Size& size = sizes[corners.size()];
    // Graphviz counts upwards from the bottom and gives centres.
    const Point corner{ND_coord(node).x - size.width / 2, -ND_coord(node).y - size.height / 2};
    least = corners.empty() ? corner : Point{std::min(least.x, corner.x), std::min(least.y, corner.y)};
    corners.push_back(corner);
  }
  gvFreeLayout(context.get(), graph.get());
  for (Point& corner : corners) corner = {std::round(corner.x - least.x), std::round(corner.y - least.y)};
  return corners;
}

}  // namespace slipway::layout
