#include "model/simulation/scenario/plan.h"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace slipway::simulation {

namespace {

using catalog::RelationType;
using design::Component;
using design::Design;
using design::Relation;

class Planner {
public:
  explicit Planner(const Design& design) : m_design(design) {}

  Result<SystemPlan> plan() {
    for (const Component& component : m_design.components)
      if (component.kind == "ecs-service") addService(component);
    for (const Component& component : m_design.components) {
      if (component.kind != "pipeline") continue;
      PipelinePlan pipeline = pipelineOf(component);
      const bool deploys = std::any_of(pipeline.stages.begin(), pipeline.stages.end(), [](const StagePlan& stage) {
        return std::any_of(stage.actions.begin(), stage.actions.end(), [](const ActionPlan& action) { return action.service >= 0; });
      });
      if (!deploys) continue;
      m_plan.pipeline = std::move(pipeline);
      addRoutes();
      return std::move(m_plan);
    }
    return errorAt({}, "nothing-to-rehearse", "No pipeline of this design deploys to a service.",
                   "Add a pipeline with a deploy action, or open a template to see one.");
  }

private:
  std::vector<const Relation*> from(const std::string& id, RelationType type) const {
    std::vector<const Relation*> found;
    for (const Relation& relation : m_design.relations)
      if (relation.from == id && relation.type == type) found.push_back(&relation);
    return found;
  }
  std::vector<const Relation*> to(const std::string& id, RelationType type) const {
    std::vector<const Relation*> found;
    for (const Relation& relation : m_design.relations)
      if (relation.to == id && relation.type == type) found.push_back(&relation);
    return found;
  }

  int serviceIndex(const std::string& id) const {
    for (std::size_t i = 0; i < m_plan.services.size(); ++i)
      if (m_plan.services[i].id == id) return static_cast<int>(i);
    return -1;
  }

  void addService(const Component& component) {
    ServicePlan service;
    service.id = component.id;
    service.title = component.title;
    service.desired = std::clamp(static_cast<int>(component.number("desired", 1)), 0, 5000);
    service.minimumPercent = static_cast<int>(component.number("healthy-min", 100));
    service.maximumPercent = static_cast<int>(component.number("healthy-max", 200));
    service.graceSeconds = component.number("grace", 0);
    service.hasBreaker = component.text("circuit-breaker") == "true" || component.text("circuit-breaker") == "on";
    service.rollsBack = component.text("rollback") == "true" || component.text("rollback") == "on";
    for (const std::string& span : component.spans)
      if (const Component* subnet = m_design.find(span); subnet != nullptr) service.zones.push_back({subnet->parent, subnet->detail});
    if (service.zones.empty()) service.zones.push_back({component.parent, "10.0.0.0/24"});
    m_plan.services.push_back(std::move(service));
  }

  ActionPlan actionOf(const Component& component) const {
    ActionPlan action{component.id, component.title, component.text("provider"), static_cast<int>(component.number("run-order", 1)), {}, -1};
    for (const Relation* relation : from(component.id, RelationType::delivery)) {
      const Component* target = m_design.find(relation->to);
      if (target == nullptr) continue;
      if (target->kind == "ecr-repository") action.images.push_back(target->id);
      if (target->kind == "ecs-service") action.service = serviceIndex(target->id);
    }
    return action;
  }

  PipelinePlan pipelineOf(const Component& component) const {
    PipelinePlan pipeline;
    pipeline.id = component.id;
    pipeline.title = component.title;
    for (const Component* stage : m_design.childrenOf(component.id)) {
      StagePlan plan{stage->id, stage->title, {}};
      for (const Component* action : m_design.childrenOf(stage->id)) plan.actions.push_back(actionOf(*action));
      pipeline.stages.push_back(std::move(plan));
    }
    findTrigger(pipeline);
    return pipeline;
  }

  /// The repository and the event rule lead to the pipeline, its first stage or that stage's source action.
  void findTrigger(PipelinePlan& pipeline) const {
    std::vector<std::string> ends = {pipeline.id};
    if (!pipeline.stages.empty()) {
      ends.push_back(pipeline.stages.front().id);
      for (const ActionPlan& action : pipeline.stages.front().actions) ends.push_back(action.id);
      for (const ActionPlan& action : pipeline.stages.front().actions)
        if (const Component* source = m_design.find(action.id); source != nullptr && !source->text("branch").empty()) pipeline.branch = source->text("branch");
    }
    for (const std::string& end : ends)
      for (const Relation* relation : to(end, RelationType::delivery)) {
        const Component* source = m_design.find(relation->from);
        if (source == nullptr) continue;
        if (source->kind == "eventbridge-rule") {
          pipeline.rule = source->id;
          pipeline.ruleTitle = source->detail.empty() ? source->title : source->detail;
        } else if (source->kind.ends_with("-repository")) {
          pipeline.repository = source->id;
          pipeline.repositoryTitle = source->title;
        }
      }
  }

  /// Relations from the clients to a balancer, walked backwards along traffic.
  std::vector<std::string> wayTo(const std::string& id) const {
    std::vector<std::string> way;
    std::set<std::string> seen;
    for (std::string at = id; seen.insert(at).second;) {
      const auto incoming = to(at, RelationType::traffic);
      if (incoming.empty()) break;
      way.insert(way.begin(), incoming.front()->id);
      at = incoming.front()->from;
    }
    return way;
  }

  void addRoutes() {
    std::vector<std::pair<double, RoutePlan>> routes;
    for (const Component& rule : m_design.components) {
      if (rule.kind != "listener-rule") continue;
      for (const Relation* relation : from(rule.id, RelationType::traffic)) {
        const int service = serviceIndex(relation->to);
        if (service < 0) continue;
        const Component* balancer = m_design.find(rule.parent);
        RoutePlan route{rule.parent, balancer == nullptr ? rule.parent : balancer->title, rule.text("path"), static_cast<std::size_t>(service), wayTo(rule.parent)};
        route.relations.push_back(relation->id);
        routes.emplace_back(rule.number("priority", 100'000), std::move(route));
        takeHealthCheck(m_plan.services[static_cast<std::size_t>(service)], rule);
      }
    }
    std::stable_sort(routes.begin(), routes.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& [priority, route] : routes) m_plan.routes.push_back(std::move(route));
  }

  static void takeHealthCheck(ServicePlan& service, const Component& rule) {
    service.hasTargetGroup = true;
    service.checkInterval = std::max(1.0, rule.number("health-interval", 30));
    service.healthyThreshold = static_cast<int>(rule.number("healthy-threshold", 5));
    service.unhealthyThreshold = std::max(1, static_cast<int>(rule.number("unhealthy-threshold", 2)));
    service.deregistrationDelay = rule.number("deregistration-delay", 300);
  }

  const Design& m_design;
  SystemPlan m_plan;
};

}  // namespace

Result<SystemPlan> planOf(const design::Design& design) { return Planner(design).plan(); }

}  // namespace slipway::simulation
