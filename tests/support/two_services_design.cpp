#include "tests/support/two_services_design.h"

#include <utility>

namespace slipway::test {

namespace {

using catalog::RelationType;
using design::Component;
using design::Design;

class Builder {
public:
  Component& add(std::string id, std::string kind, std::string title, std::string detail, std::string parent) {
    Component component;
    component.addresses = {id};
    component.id = std::move(id);
    component.kind = std::move(kind);
    component.title = std::move(title);
    component.detail = std::move(detail);
    component.parent = std::move(parent);
    m_design.components.push_back(std::move(component));
    return m_design.components.back();
  }

  static void set(Component& component, std::string name, std::string text, std::string unit = {}) {
    design::Property property;
    property.name = name;
    property.title = std::move(name);
    property.text = std::move(text);
    property.unit = std::move(unit);
    property.isSet = true;
    component.properties.push_back(std::move(property));
  }

  void relate(const std::string& from, const std::string& to, RelationType type, std::string label = {}, std::string artifact = {}) {
    design::Relation relation;
    relation.id = from + " > " + to + " : " + std::string(catalog::nameOf(type));
    relation.from = from;
    relation.to = to;
    relation.type = type;
    relation.label = std::move(label);
    relation.artifact = std::move(artifact);
    m_design.relations.push_back(std::move(relation));
  }

  Design take() { return std::move(m_design); }

private:
  Design m_design;
};

void addDelivery(Builder& b) {
  b.add("delivery", "delivery-lane", "Delivery", "", "");
  b.add("developer", "developer", "Developer", "", "delivery");
  b.add("aws_codecommit_repository.main", "codecommit-repository", "CodeCommit", "two-services", "delivery");
  b.add("aws_cloudwatch_event_rule.push", "eventbridge-rule", "EventBridge rule", "on-push", "delivery");
  const std::string pipeline = "aws_codepipeline.main";
  b.add(pipeline, "pipeline", "two-services-pipeline", "3 stages · 5 actions", "delivery");
  b.add(pipeline + "/Source", "pipeline-stage", "Source", "", pipeline);
  Builder::set(b.add(pipeline + "/Source/CodeCommit", "pipeline-action", "CodeCommit", "main", pipeline + "/Source"), "provider", "CodeCommit");
  b.add(pipeline + "/Build", "pipeline-stage", "Build", "", pipeline);
  b.add(pipeline + "/Deploy", "pipeline-stage", "Deploy", "", pipeline);
  for (const std::string service : {"user", "product"}) {
    const std::string title = service + "-service";
    Component& build = b.add(pipeline + "/Build/" + title, "pipeline-action", title, "small", pipeline + "/Build");
    build.addresses = {"aws_codebuild_project.service[\"" + service + "\"]"};
    Builder::set(build, "provider", "CodeBuild");
    Builder::set(b.add(pipeline + "/Deploy/" + title, "pipeline-action", title, "rolling", pipeline + "/Deploy"), "provider", "ECS");
  }
}

void addNetwork(Builder& b) {
  b.add("internet", "internet", "Internet clients", "", "");
  b.add("region:us-east-1", "region", "AWS", "us-east-1", "");
  b.add("aws_vpc.main", "vpc", "VPC", "10.0.0.0/16", "region:us-east-1");
  b.add("aws_internet_gateway.main", "internet-gateway", "Internet gateway", "igw", "aws_vpc.main");
  const std::pair<std::string, std::string> zones[] = {{"a", "1"}, {"b", "2"}};
  for (const auto& [zone, number] : zones) {
    const std::string zoneId = "zone:us-east-1" + zone;
    b.add(zoneId, "zone", "Zone", "us-east-1" + zone, "aws_vpc.main");
    const std::string publicId = "aws_subnet.public[\"" + zone + "\"]", privateId = "aws_subnet.private[\"" + zone + "\"]";
    Component& open = b.add(publicId, "subnet", "Public " + zone, "10.0." + number + "0.0/24", zoneId);
    Builder::set(open, "tier", "public");
    Builder::set(open, "route", "igw");
    Component& closed = b.add(privateId, "subnet", "Private " + zone, "10.0." + number + "1.0/24", zoneId);
    Builder::set(closed, "tier", "private");
    Builder::set(closed, "route", "nat-" + zone);
    b.add("aws_nat_gateway.main[\"" + zone + "\"]", "nat-gateway", "NAT gateway", "nat-" + zone, publicId);
  }
}

void addServices(Builder& b) {
  Component& balancer = b.add("aws_lb.public", "load-balancer", "public-alb", "Load balancer · 2 zones", "aws_vpc.main");
  balancer.spans = {"aws_subnet.public[\"a\"]", "aws_subnet.public[\"b\"]"};
  Builder::set(balancer, "listener", "HTTP :80");
  const std::string rules[] = {"product", "user"};
  for (const std::string& service : rules) {
    Component& rule = b.add("aws_lb_listener_rule." + service, "listener-rule", "/" + service + "s*", service == "user" ? "10" : "20", "aws_lb.public");
    Builder::set(rule, "priority", service == "user" ? "10" : "20");
    Builder::set(rule, "path", "/" + service + "s*");
    Builder::set(rule, "health-path", "/health");
    Builder::set(rule, "health-interval", "30", "s");
    Builder::set(rule, "healthy-threshold", "2");
    Builder::set(rule, "unhealthy-threshold", "2");
    Builder::set(rule, "deregistration-delay", "300", "s");
  }
  Component& fallback = b.add("aws_lb_listener.http/default", "listener-rule", "default", "404", "aws_lb.public");
  Builder::set(fallback, "path", "");
  Builder::set(fallback, "status", "404");

  Component& cluster = b.add("aws_ecs_cluster.main", "ecs-cluster", "ECS cluster", "two-services · Fargate", "aws_vpc.main");
  cluster.spans = {"aws_subnet.private[\"a\"]", "aws_subnet.private[\"b\"]"};
  for (const std::string service : {"user", "product"}) {
    const std::string port = service == "user" ? "3001" : "3002";
    Component& component =
        b.add("aws_ecs_service." + service, "ecs-service", service + "-service", "Fargate service · :" + port, "aws_ecs_cluster.main");
    component.spans = {"aws_subnet.private[\"a\"]", "aws_subnet.private[\"b\"]"};
    component.addresses = {"aws_ecs_service." + service, "aws_ecs_task_definition." + service};
    Builder::set(component, "desired", "2", "tasks");
    Builder::set(component, "cpu", "256", "CPU units");
    Builder::set(component, "memory", "512", "MiB");
    Builder::set(component, "port", port, "TCP");
    Builder::set(component, "healthy-min", "100", "%");
    Builder::set(component, "healthy-max", "200", "%");
    Builder::set(component, "grace", "0", "s");
    Builder::set(component, "launch-type", "FARGATE");
  }
  b.add("aws_security_group.alb", "security-group", "ecs_alb_sg", "", "aws_vpc.main");
  b.add("aws_security_group.tasks", "security-group", "ecs_tasks_sg", "", "aws_vpc.main");
}

void addRegionServices(Builder& b) {
  const std::string region = "region:us-east-1";
  b.add("aws_iam_role.execution", "iam-role", "Execution role", "IAM", region);
  Component& logs = b.add("logs:us-east-1", "log-group", "CloudWatch Logs", "2 log groups", region);
  logs.addresses = {"aws_cloudwatch_log_group.service[\"product\"]", "aws_cloudwatch_log_group.service[\"user\"]"};
  for (const std::string service : {"user", "product"})
    b.add("aws_ecr_repository." + service, "ecr-repository", service + "-service", "image repository", region);
}

void relateAll(Builder& b) {
  const std::string pipeline = "aws_codepipeline.main", commit = "aws_codecommit_repository.main", rule = "aws_cloudwatch_event_rule.push";
  b.relate("developer", commit, RelationType::delivery);
  b.relate(commit, rule, RelationType::delivery, "push to main");
  b.relate(commit, pipeline + "/Source", RelationType::delivery);
  b.relate(rule, pipeline + "/Source", RelationType::delivery);
  b.relate(pipeline + "/Source", pipeline + "/Build", RelationType::delivery, "", "source");
  b.relate(pipeline + "/Build", pipeline + "/Deploy", RelationType::delivery, "", "2 images");
  b.relate("internet", "aws_internet_gateway.main", RelationType::traffic, "HTTP :80");
  b.relate("aws_internet_gateway.main", "aws_lb.public", RelationType::traffic);
  for (const std::string zone : {"a", "b"}) {
    const std::string nat = "aws_nat_gateway.main[\"" + zone + "\"]";
    b.relate("aws_subnet.private[\"" + zone + "\"]", nat, RelationType::route);
    b.relate(nat, "aws_internet_gateway.main", RelationType::route);
  }
  for (const std::string service : {"user", "product"}) {
    const std::string id = "aws_ecs_service." + service, title = service + "-service";
    b.relate("aws_lb_listener_rule." + service, id, RelationType::traffic, service == "user" ? "HTTP :3001" : "HTTP :3002");
    b.relate(pipeline + "/Build/" + title, "aws_ecr_repository." + service, RelationType::delivery);
    b.relate(pipeline + "/Deploy/" + title, id, RelationType::delivery);
    b.relate("aws_ecr_repository." + service, id, RelationType::reference);
    b.relate(id, "logs:us-east-1", RelationType::reference);
    b.relate(id, "aws_iam_role.execution", RelationType::permission);
    b.relate("aws_security_group.tasks", id, RelationType::guards);
  }
  b.relate("aws_security_group.alb", "aws_lb.public", RelationType::guards);
}

}  // namespace

design::Design twoServicesDesign() {
  Builder b;
  addDelivery(b);
  addNetwork(b);
  addServices(b);
  addRegionServices(b);
  relateAll(b);
  return b.take();
}

}  // namespace slipway::test
