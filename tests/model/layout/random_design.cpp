#include "tests/model/layout/random_design.h"

#include <algorithm>
#include <set>
#include <string>

namespace slipway::test {

namespace {

using catalog::RelationType;
using design::Component;

class Maker {
public:
  explicit Maker(std::uint32_t seed) : m_state(seed * 2654435761U + 12345U) {}

  design::Design make() {
    if (chance(70)) makeLane(below(3));
    if (chance(70)) add("internet", "internet", "Internet clients", "", "");
    const int regions = chance(12) ? 0 : chance(85) ? 1 : 2;
    for (int r = 0; r < regions; ++r) makeRegion(r);
    if (regions == 0 || chance(20))
      for (int i = 0; i < 1 + below(regions == 0 ? 12 : 4); ++i) add("outer" + std::to_string(i), "generic", "thing " + std::to_string(i), chance(50) ? "outside" : "", "");
    relate();
    std::stable_sort(m_design.relations.begin(), m_design.relations.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    return std::move(m_design);
  }

private:
  // Own generator: distributions of the standard library differ between systems.
  std::uint32_t next() {
    m_state ^= m_state << 13U;
    m_state ^= m_state >> 17U;
    m_state ^= m_state << 5U;
    return m_state;
  }
  int below(int limit) { return limit <= 0 ? 0 : static_cast<int>(next() % static_cast<std::uint32_t>(limit)); }
  bool chance(int percent) { return below(100) < percent; }

  Component& add(const std::string& id, const std::string& kind, const std::string& title, const std::string& detail, const std::string& parent) {
    Component component;
    component.id = id;
    component.kind = kind;
    component.title = title;
    component.detail = detail;
    component.parent = parent;
    component.addresses = {id};
    m_design.components.push_back(std::move(component));
    return m_design.components.back();
  }

  static void set(Component& component, const std::string& name, const std::string& value) {
    design::Property property;
    property.name = name;
    property.text = value;
    component.properties.push_back(std::move(property));
  }

  void relate(const std::string& from, const std::string& to, RelationType type, const std::string& label = {}) {
    const std::string id = from + " > " + to + " : " + std::string(catalog::nameOf(type));
    if (from == to || !m_ids.insert(id).second) return;
    design::Relation relation;
    relation.id = id;
    relation.from = from;
    relation.to = to;
    relation.type = type;
    relation.label = label;
    m_design.relations.push_back(std::move(relation));
  }

  void makeLane(int pipelines) {
    add("lane", "delivery-lane", "Delivery", "", "");
    add("dev", "developer", "Developer", "", "lane");
    for (int p = 0; p < pipelines; ++p) {
      const std::string n = std::to_string(p), pipeline = "pipe" + n;
      add("repo" + n, "codecommit-repository", "Repository " + n, "", "lane");
      add(pipeline, "pipeline", "pipeline-" + n, "stages", "lane");
      relate("dev", "repo" + n, RelationType::delivery);
      std::string before;
      for (int s = 0; s < 2 + below(4); ++s) {
        const std::string stage = pipeline + "/" + std::to_string(s);
        add(stage, "pipeline-stage", "Stage " + std::to_string(s), "", pipeline);
        for (int a = 0; a < 1 + below(3); ++a) {
          add(stage + "/" + std::to_string(a), "pipeline-action", "action " + std::to_string(a), "detail", stage);
          m_actions.push_back(stage + "/" + std::to_string(a));
        }
        relate(before.empty() ? "repo" + n : before, stage, RelationType::delivery);
        before = stage;
      }
    }
    if (chance(30)) add("bucket", "s3-bucket", "artifacts", "bucket", "lane");
  }

  void makeRegion(int r) {
    const std::string region = "region" + std::to_string(r);
    add(region, "region", "AWS", "region-" + std::to_string(r), "");
    const int vpcs = chance(15) ? 0 : chance(80) ? 1 : 2 + below(2);
    for (int v = 0; v < vpcs; ++v) makeVpc(region, region + "/vpc" + std::to_string(v));
    for (int s = 0; s < below(9); ++s) {
      const std::string id = region + "/s" + std::to_string(s);
      add(id, chance(80) ? "s3-bucket" : "unheard-of", "service " + std::to_string(s), chance(70) ? "a region service" : "", region);
      m_services.push_back(id);
    }
  }

  void makeVpc(const std::string& region, const std::string& vpc) {
    add(vpc, "vpc", "VPC", "10.0.0.0/16", region);
    if (chance(70)) {
      add(vpc + "/igw", "internet-gateway", "Internet gateway", "igw", vpc);
      relate("internet", vpc + "/igw", RelationType::traffic, "HTTPS :443");
      m_gateways.push_back(vpc + "/igw");
    }
    const int zones = 1 + below(4);
    std::vector<std::vector<std::string>> tiers(3);
    const int rows = 1 + below(3);
    const bool hasZones = chance(90);
    for (int z = 0; z < zones; ++z) {
      const std::string zone = vpc + "/z" + std::to_string(z);
      if (hasZones) add(zone, "zone", "Zone", "zone-" + std::to_string(z), vpc);
      for (int t = 0; t < rows; ++t) {
        const std::string subnet = zone + "/t" + std::to_string(t);
        Component& made = add(subnet, "subnet", (t == 0 ? "Public " : "Private ") + std::to_string(z), "10.0." + std::to_string(t) + std::to_string(z) + ".0/24", hasZones ? zone : vpc);
        set(made, "tier", t == 0 ? "public" : t == 1 ? "private" : "data");
        if (chance(60)) set(made, "route", "nat-a");
        tiers[static_cast<std::size_t>(t)].push_back(subnet);
        const int nodes = chance(50) ? below(2) : below(6);
        for (int n = 0; n < nodes; ++n) {
          const std::string node = subnet + "/n" + std::to_string(n);
          add(node, t == 0 ? "nat-gateway" : "ec2-instance", "node " + std::to_string(n), "in a subnet", subnet);
          m_nodes.push_back(node);
          if (t == 0 && n == 0 && !m_gateways.empty() && m_gateways.back() == vpc + "/igw") relate(node, vpc + "/igw", RelationType::route);
          if (n > 0 && chance(50)) relate(subnet + "/n" + std::to_string(n - 1), node, RelationType::traffic, chance(30) ? "TCP :5432" : "");
        }
      }
      if (hasZones && chance(10)) add(zone + "/volume", "generic", "volume", "in a zone", zone);
    }
    std::vector<std::string> services;
    if (rows > 1 && chance(75)) services = makeCluster(vpc, tiers[1]);
    if (chance(75)) makeBalancer(vpc, tiers[0], services);
    for (int n = 0; n < below(4); ++n) {
      add(vpc + "/d" + std::to_string(n), "vpc-endpoint", "endpoint " + std::to_string(n), "directly", vpc);
      m_nodes.push_back(vpc + "/d" + std::to_string(n));
    }
  }

  std::vector<std::string> makeCluster(const std::string& vpc, const std::vector<std::string>& subnets) {
    const std::string cluster = vpc + "/cluster";
    add(cluster, "ecs-cluster", "ECS cluster", "fargate", vpc).spans = subnets;
    std::vector<std::string> services;
    const int count = chance(10) ? 12 + below(10) : below(5);
    for (int s = 0; s < count; ++s) {
      const std::string id = cluster + "/svc" + std::to_string(s);
      Component& service = add(id, "ecs-service", "service-" + std::to_string(s), "Fargate service · :300" + std::to_string(s), cluster);
      service.spans = subnets;
      if (chance(20)) service.spans.resize(1 + static_cast<std::size_t>(below(static_cast<int>(subnets.size()))));
      services.push_back(id);
      m_cards.push_back(id);
    }
    if (count > 0) {
      add(vpc + "/sg", "security-group", "tasks_sg", "", vpc);
      for (const std::string& id : services) relate(vpc + "/sg", id, RelationType::guards);
    }
    return services;
  }

  void makeBalancer(const std::string& vpc, const std::vector<std::string>& subnets, const std::vector<std::string>& services) {
    const std::string id = vpc + "/lb";
    add(id, "load-balancer", "public-alb", "Load balancer", vpc).spans = subnets;
    m_cards.push_back(id);
    if (!m_gateways.empty() && m_gateways.back() == vpc + "/igw") relate(vpc + "/igw", id, RelationType::traffic);
    for (std::size_t s = 0; s < services.size(); ++s) {
      const std::string rule = id + "/rule" + std::to_string(s);
      add(rule, "listener-rule", "/path" + std::to_string(s) + "*", std::to_string(10 * (s + 1)), id);
      relate(rule, services[s], RelationType::traffic, "HTTP :300" + std::to_string(s));
    }
    if (chance(60)) add(id + "/default", "listener-rule", "default", "404", id);
  }

  void relate() {
    const auto pick = [&](const std::vector<std::string>& from) { return from[static_cast<std::size_t>(below(static_cast<int>(from.size())))]; };
    std::vector<std::string> inside = m_cards;
    inside.insert(inside.end(), m_nodes.begin(), m_nodes.end());
    for (const std::string& service : m_services)
      for (int i = 0; i < below(3) && !inside.empty(); ++i) {
        if (chance(50)) relate(pick(inside), service, RelationType::reference);
        else relate(service, pick(inside), chance(50) ? RelationType::reference : RelationType::message, chance(20) ? "events" : "");
      }
    for (int i = 0; i < below(3) && m_services.size() > 1; ++i) relate(pick(m_services), pick(m_services), RelationType::message);
    for (const std::string& action : m_actions) {
      if (chance(25) && !m_cards.empty()) relate(action, pick(m_cards), RelationType::delivery);
      if (chance(20) && !m_services.empty()) relate(action, pick(m_services), RelationType::delivery);
    }
    for (int i = 0; i < below(4) && inside.size() > 1; ++i) relate(pick(inside), pick(inside), chance(30) ? RelationType::permission : RelationType::traffic);
    std::vector<std::string> outer;
    for (const Component& component : m_design.components)
      if (component.parent.empty() && component.kind == "generic") outer.push_back(component.id);
    for (int i = 0; i < below(8) && outer.size() > 1; ++i) relate(pick(outer), pick(outer), RelationType::traffic);
  }

  std::uint32_t m_state;
  design::Design m_design;
  std::set<std::string> m_ids;
  std::vector<std::string> m_actions, m_services, m_nodes, m_cards, m_gateways;
};

}  // namespace

design::Design randomDesign(std::uint32_t seed) { return Maker(seed).make(); }

}  // namespace slipway::test
