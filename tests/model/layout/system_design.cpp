#include "tests/model/layout/system_design.h"

#include <algorithm>
#include <string>

namespace slipway::test {

namespace {

using catalog::RelationType;
using design::Component;

class Builder {
public:
  explicit Builder(const SystemShape& shape) : m_shape(shape) {}

  design::Design build() {
    for (int p = 0; p < m_shape.pipelines; ++p) addPipeline(p);
    add("internet", "internet", "Internet clients", "", "");
    add("region", "region", "AWS", "eu-central-1", "");
    for (int v = 0; v < m_shape.vpcs; ++v) addVpc("vpc" + std::to_string(v), v == 0);
    addRegionServices();
    std::sort(m_design.relations.begin(), m_design.relations.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    return std::move(m_design);
  }

private:
  Component& add(const std::string& id, const std::string& kind, const std::string& title, const std::string& detail, const std::string& parent) {
    Component component;
    component.id = id;
    component.kind = kind;
    component.title = title;
    component.detail = detail;
    component.parent = parent;
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
    design::Relation relation;
    relation.id = from + " > " + to + " : " + std::string(catalog::nameOf(type));
    relation.from = from;
    relation.to = to;
    relation.type = type;
    relation.label = label;
    m_design.relations.push_back(std::move(relation));
  }

  static std::string service(int s) { return "svc" + std::to_string(s); }

  void addPipeline(int p) {
    if (p == 0) {
      add("lane", "delivery-lane", "Delivery", "", "");
      add("developer", "developer", "Developer", "", "lane");
    }
    const std::string n = std::to_string(p), pipeline = "pipeline" + n;
    add("repository" + n, "codecommit-repository", "CodeCommit", "", "lane");
    add("rule" + n, "eventbridge-rule", "EventBridge rule", "", "lane");
    add(pipeline, "pipeline", "pipeline-" + n, "3 stages", "lane");
    relate("developer", "repository" + n, RelationType::delivery);
    relate("repository" + n, "rule" + n, RelationType::delivery, "push to main");
    relate("repository" + n, pipeline + "/Source", RelationType::delivery);
    relate("rule" + n, pipeline + "/Source", RelationType::delivery);
    std::string before;
    for (const std::string stage : {"Source", "Build", "Deploy"}) {
      add(pipeline + "/" + stage, "pipeline-stage", stage, "", pipeline);
      if (!before.empty()) relate(before, pipeline + "/" + stage, RelationType::delivery);
      before = pipeline + "/" + stage;
      if (stage == "Source") add(before + "/source", "pipeline-action", "CodeCommit", "main", before);
      for (int s = 0; s < m_shape.services && stage != "Source"; ++s) {
        if (s % std::max(1, m_shape.pipelines) != p) continue;
        add(before + "/" + service(s), "pipeline-action", "service-" + std::to_string(s), "small", before);
        relate(before + "/" + service(s), stage == "Build" ? "repo-" + service(s) : service(s), RelationType::delivery);
      }
    }
  }

  void addVpc(const std::string& vpc, bool isMain) {
    add(vpc, "vpc", "VPC", "10.0.0.0/16", "region");
    add(vpc + "/igw", "internet-gateway", "Internet gateway", "igw", vpc);
    relate("internet", vpc + "/igw", RelationType::traffic, "HTTPS :443");
    std::vector<std::string> open, closed, data;
    for (int z = 0; z < m_shape.zones; ++z) {
      const std::string letter(1, static_cast<char>('a' + z)), zone = vpc + "/zone-" + letter;
      add(zone, "zone", "Zone", "eu-central-1" + letter, vpc);
      open.push_back(addSubnet(zone, "public", "Public " + letter, "igw", 1, z));
      closed.push_back(addSubnet(zone, "private", "Private " + letter, m_shape.hasSingleNat ? "nat-a" : "nat-" + letter, 2, z));
      if (m_shape.hasDatabase) data.push_back(addSubnet(zone, "data", "Data " + letter, "", 3, z));
      const std::string nat = vpc + "/nat-" + (m_shape.hasSingleNat ? "a" : letter);
      if (!m_shape.hasSingleNat || z == 0) {
        add(nat, "nat-gateway", "NAT gateway", "nat-" + letter, open.back());
        relate(nat, vpc + "/igw", RelationType::route);
      }
      relate(closed.back(), nat, RelationType::route);
    }
    if (!isMain) return;
    add("alb", "load-balancer", "public-alb", "Load balancer", vpc).spans = open;
    relate(vpc + "/igw", "alb", RelationType::traffic);
    if (m_shape.hasCluster) add("cluster", "ecs-cluster", "ECS cluster", "web · Fargate", vpc).spans = closed;
    if (m_shape.hasDatabase) add("database", "rds-instance", "orders", "PostgreSQL", vpc).spans = data;
    add("sg", "security-group", "tasks_sg", "", vpc);
    for (int s = 0; s < m_shape.services; ++s) {
      const std::string rule = "rule-" + service(s);
      add(service(s), "ecs-service", "service-" + std::to_string(s), "Fargate service · :30" + std::to_string(s), m_shape.hasCluster ? "cluster" : vpc).spans = closed;
      add(rule, "listener-rule", "/path" + std::to_string(s) + "*", std::to_string(10 * (s + 1)), "alb");
      relate(rule, service(s), RelationType::traffic, "HTTP :300" + std::to_string(s));
      relate("sg", service(s), RelationType::guards);
      if (m_shape.hasDatabase) relate(service(s), "database", RelationType::traffic, "TCP :5432");
    }
    add("alb/default", "listener-rule", "default", "404", "alb");
  }

  std::string addSubnet(const std::string& zone, const std::string& tier, const std::string& title, const std::string& route, int row, int z) {
    const std::string id = zone + "/" + tier;
    Component& subnet = add(id, "subnet", title, "10.0." + std::to_string(10 * row + z) + ".0/24", zone);
    set(subnet, "tier", tier);
    if (!route.empty()) set(subnet, "route", route);
    return id;
  }

  void addRegionServices() {
    add("logs", "log-group", "CloudWatch Logs", "log groups", "region");
    for (int s = 0; s < m_shape.services; ++s) {
      add("repo-" + service(s), "ecr-repository", "service-" + std::to_string(s), "image repository", "region");
      relate("repo-" + service(s), service(s), RelationType::reference);
      relate(service(s), "logs", RelationType::reference);
    }
    for (int b = 0; b < m_shape.buckets; ++b) {
      add("bucket" + std::to_string(b), "s3-bucket", "bucket-" + std::to_string(b), "S3 bucket", "region");
      for (int s = 0; s < m_shape.services; ++s) relate(service(s), "bucket" + std::to_string(b), RelationType::reference);
    }
  }

  SystemShape m_shape;
  design::Design m_design;
};

}  // namespace

design::Design systemDesign(const SystemShape& shape) { return Builder(shape).build(); }

}  // namespace slipway::test
