#include "bench/nested_design.h"

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace slipway::bench {

namespace {

constexpr int k_perSubnet = 10, k_perVpc = 200;

class Maker {
public:
  explicit Maker(unsigned seed) : m_random(seed) {}

  void add(const std::string& id, const std::string& kind, const std::string& title, const std::string& parent) {
    design::Component component;
    component.id = id;
    component.kind = kind;
    component.title = title;
    component.detail = kind == "ec2-instance" ? "instance" : "";
    component.parent = parent;
    m_design.components.push_back(std::move(component));
  }

  int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(std::max(1, limit))); }

  void join(int from, int to) {
    if (from != to) m_edges.emplace(std::min(from, to), std::max(from, to));
  }
  std::size_t edgeCount() const { return m_edges.size(); }

  design::Design take() {
    for (const auto& [from, to] : m_edges) {
      design::Relation relation;
      relation.from = "n" + std::to_string(from);
      relation.to = "n" + std::to_string(to);
      relation.id = relation.from + " > " + relation.to + " : traffic";
      relation.type = catalog::RelationType::traffic;
      m_design.relations.push_back(std::move(relation));
    }
    return std::move(m_design);
  }

private:
  std::mt19937 m_random;
  design::Design m_design;
  std::set<std::pair<int, int>> m_edges;
};

}  // namespace

design::Design nestedDesign(int nodes, double edgesPerNode) {
  Maker maker(static_cast<unsigned>(nodes));
  maker.add("region", "region", "AWS", "");
  const int subnets = (nodes + k_perSubnet - 1) / k_perSubnet;
  for (int s = 0; s < subnets; ++s) {
    const int vpc = s * k_perSubnet / k_perVpc, inVpc = s % (k_perVpc / k_perSubnet), zone = inVpc / (k_perVpc / k_perSubnet / 2);
    const std::string vpcId = "vpc" + std::to_string(vpc), zoneId = vpcId + "/" + std::to_string(zone), subnetId = "subnet" + std::to_string(s);
    if (inVpc == 0) maker.add(vpcId, "vpc", "VPC", "region");
    if (inVpc % (k_perVpc / k_perSubnet / 2) == 0) maker.add(zoneId, "zone", "Zone", vpcId);
    maker.add(subnetId, "subnet", "Subnet " + std::to_string(s), zoneId);
    const int first = s * k_perSubnet, last = std::min(nodes, first + k_perSubnet);
    for (int n = first; n < last; ++n) maker.add("n" + std::to_string(n), "ec2-instance", "web_" + std::to_string(n), subnetId);
    for (int n = first; n + 3 < last; ++n) maker.join(n, n + 1 + maker.below(3));
    const bool hasNext = (inVpc + 1) % (k_perVpc / k_perSubnet / 2) != 0 && last < nodes;
    for (int i = 0; i < 2 && hasNext; ++i) maker.join(first + maker.below(k_perSubnet), std::min(nodes - 1, last + maker.below(k_perSubnet)));
  }
  for (int i = 0; i < nodes / 50; ++i) maker.join(maker.below(nodes), maker.below(nodes));
  while (static_cast<double>(maker.edgeCount()) < edgesPerNode * nodes) {
    const int from = maker.below(nodes);
    maker.join(from, maker.below(5) == 0 ? maker.below(nodes) : std::min(nodes - 1, from + 1 + maker.below(20)));
  }
  return maker.take();
}

design::Design flatDesign(int nodes) {
  Maker maker(static_cast<unsigned>(nodes));
  for (int n = 0; n < nodes; ++n) maker.add("n" + std::to_string(n), "generic", "thing_" + std::to_string(n), "");
  for (int n = 1; n < nodes; ++n) maker.join(maker.below(n), n);
  for (int i = 0; i < nodes * 3 / 10; ++i) maker.join(maker.below(nodes), maker.below(nodes));
  return maker.take();
}

}  // namespace slipway::bench
