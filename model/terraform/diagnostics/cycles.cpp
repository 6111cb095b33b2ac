#include <algorithm>
#include <deque>
#include <set>
#include <unordered_map>

#include "model/terraform/diagnostics/judgement.h"

namespace slipway::diagnostics {

namespace {

/// The links of one module, by numbers.
class Graph {
public:
  struct Node {
    FilePath file;
    std::string_view address;
    const std::vector<Link>* links;
    std::vector<std::size_t> to;
    bool isInCycle = true;  ///< or between two of them
  };

  explicit Graph(const std::map<FilePath, const Links*>& links) {
    std::unordered_map<std::string_view, std::size_t> numbers;
    for (const auto& [file, ofFile] : links)
      for (const auto& [address, targets] : *ofFile)
        if (numbers.emplace(address, m_nodes.size()).second) m_nodes.push_back({file, address, &targets, {}});
    for (Node& node : m_nodes)
      for (const Link& link : *node.links) {
        const auto found = numbers.find(link.to);
        node.to.push_back(found == numbers.end() ? nowhere : found->second);
      }
    peel();
  }

  const std::vector<Node>& nodes() const { return m_nodes; }

  /// The nodes from one to another, both included; empty if there is no way.
  std::vector<std::size_t> way(std::size_t from, std::size_t end) const {
    std::map<std::size_t, std::size_t> cameFrom = {{from, nowhere}};
    std::deque<std::size_t> open = {from};
    while (!open.empty() && open.front() != end) {
      for (const std::size_t next : m_nodes[open.front()].to)
        if (next != nowhere && m_nodes[next].isInCycle && cameFrom.emplace(next, open.front()).second) open.push_back(next);
      open.pop_front();
    }
    std::vector<std::size_t> steps;
    for (std::size_t at = open.empty() ? nowhere : end; at != nowhere; at = cameFrom.at(at)) steps.push_back(at);
    std::reverse(steps.begin(), steps.end());
    return steps;
  }

  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

private:
  /// Takes away what leads to nothing more, until only what leads into a cycle is left: mostly nothing.
  void peel() {
    std::vector<std::size_t> ways(m_nodes.size()), done;
    std::vector<std::vector<std::size_t>> from(m_nodes.size());
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
      for (const std::size_t next : m_nodes[i].to)
        if (next != nowhere) ++ways[i], from[next].push_back(i);
      if (ways[i] == 0) done.push_back(i);
    }
    while (!done.empty()) {
      const std::size_t last = done.back();
      done.pop_back();
      m_nodes[last].isInCycle = false;
      for (const std::size_t before : from[last])
        if (--ways[before] == 0) done.push_back(before);
    }
  }

  std::vector<Node> m_nodes;
};

}  // namespace

void reportCycles(const std::map<FilePath, const Links*>& links, Diagnostics& findings) {
  const auto hasOrder = [](const auto& entry) {
    return std::any_of(entry.second->begin(), entry.second->end(), [](const auto& block) {
      return std::any_of(block.second.begin(), block.second.end(), [](const Link& link) { return link.isOrder; });
    });
  };
  if (std::none_of(links.begin(), links.end(), hasOrder)) return;
  const Graph graph(links);
  std::set<std::set<std::size_t>> said;
  for (std::size_t i = 0; i < graph.nodes().size(); ++i) {
    const Graph::Node& node = graph.nodes()[i];
    for (std::size_t k = 0; node.isInCycle && k < node.to.size(); ++k) {
      const Link& link = (*node.links)[k];
      if (!link.isOrder || node.to[k] == Graph::nowhere || node.to[k] == i) continue;
      const std::vector<std::size_t> way = graph.way(node.to[k], i);
      if (way.empty() || !said.emplace(way.begin(), way.end()).second) continue;
      std::string told(node.address);
      for (const std::size_t step : way) told += " → " + std::string(graph.nodes()[step].address);
      findings.push_back(errorAt({node.file, link.range}, "reference-cycle",
                                 "Each waits for the other: " + told + ". Terraform can create none of them."));
    }
  }
}

}  // namespace slipway::diagnostics
