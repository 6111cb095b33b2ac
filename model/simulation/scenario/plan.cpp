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
      if (component.kind == "ecs-service" || (component.kind == "auto-scaling-group" && isDeployedTo(component))) addService(component);
    for (const Component& component : m_design.components) {
      if (component.kind != "pipeline" && component.kind != "workflow") continue;
      PipelinePlan pipeline = pipelineOf(component);
      const bool deploys = std::any_of(pipeline.stages.begin(), pipeline.stages.end(), [](const StagePlan& stage) {
        return std::any_of(stage.actions.begin(), stage.actions.end(),
                           [](const ActionPlan& action) { return !action.services.empty() && action.startsDeployment; });
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
    if (component.kind == "auto-scaling-group") service.deployment = ServicePlan::Deployment::inPlace;
    service.hooks = hooksOf(component);
    for (const std::string& span : component.spans)
      if (const Component* subnet = m_design.find(span); subnet != nullptr) service.zones.push_back({subnet->parent, subnet->detail});
    if (service.zones.empty()) service.zones.push_back({component.parent, "10.0.0.0/24"});
    m_plan.services.push_back(std::move(service));
  }

  /// Of the appspec that names the service's container, or that is meant for machines.
  std::vector<HookPlan> hooksOf(const Component& service) const {
    const bool isOnMachines = service.kind == "auto-scaling-group";
    std::vector<HookPlan> hooks;
    for (const Component& appspec : m_design.components) {
      if (appspec.kind != "appspec") continue;
      if (isOnMachines ? appspec.text("system").empty()
                       : appspec.text("container") != service.text("container") || appspec.text("container").empty())
        continue;
      for (const Component* hook : m_design.childrenOf(appspec.id)) {
        HookPlan plan{hook->title, {}};
        for (const Component* script : m_design.childrenOf(hook->id))
          plan.scripts.push_back({script->title, script->number("timeout", 3600)});
        if (plan.scripts.empty()) plan.scripts.push_back({hook->title});
        hooks.push_back(std::move(plan));
      }
      break;
    }
    return hooks;
  }

  /// A group of instances that only holds an ECS cluster's tasks is not.
  bool isDeployedTo(const Component& group) const {
    const std::vector<const Relation*> incoming = to(group.id, RelationType::delivery);
    return std::any_of(incoming.begin(), incoming.end(), [&](const Relation* relation) {
      const Component* action = m_design.find(relation->from);
      return action != nullptr && action->kind == "pipeline-action";
    });
  }

  /// What a deploy action says about how its service changes over.
  static void takeConfiguration(ServicePlan& service, const Component& action) {
    service.configuration = action.text("deployment-config");
    service.hasTestListener = !action.text("test-listener").empty();
    service.terminationWait = 60 * std::max(0.0, action.number("termination-wait", 60));
    service.leavesBalancer = action.text("traffic-control") != "WITHOUT_TRAFFIC_CONTROL";
    service.rollsBack = action.text("deploy-rollback") == "true" || action.text("deploy-rollback") == "on";
    service.shift = shiftOf(service.configuration);
    if (action.text("provider") == "CodeDeployToECS") service.deployment = ServicePlan::Deployment::blueGreen;
  }

  /// Steps of a job run one after the other; what they do is in their commands.
  static void takeStep(ActionPlan& action, const Component& step, int order) {
    const std::string commands = step.text("run"), uses = step.text("uses");
    action.provider = commands.find("terraform apply") != std::string::npos ? "terraform" : "step";
    action.runOrder = order;
    const bool waits = commands.find("ecs wait services-stable") != std::string::npos ||
                       uses.find("amazon-ecs-deploy-task-definition") != std::string::npos;
    action.waitsForDeployment = waits;
    action.startsDeployment = commands.find("update-service") != std::string::npos || action.provider == "terraform" || !uses.empty();
  }

  ActionPlan actionOf(const Component& component) {
    ActionPlan action{component.id,
                      component.title,
                      component.text("provider"),
                      static_cast<int>(component.number("run-order", 1)),
                      {},
                      {},
                      true,
                      true,
                      {}};
    for (const Relation* relation : from(component.id, RelationType::delivery)) {
      const Component* target = m_design.find(relation->to);
      if (target == nullptr) continue;
      if (target->kind == "ecr-repository") action.images.push_back(target->id);
      if (const int service = serviceIndex(target->id); service >= 0) {
        action.services.push_back(static_cast<std::size_t>(service));
        if (component.kind == "pipeline-action") takeConfiguration(m_plan.services[static_cast<std::size_t>(service)], component);
      }
    }
    for (const Relation* relation : from(component.id, RelationType::message)) action.notifies.push_back(titleOf(relation->to));
    return action;
  }

  std::string titleOf(const std::string& id) const {
    const Component* component = m_design.find(id);
    return component == nullptr ? id : component->title;
  }

  PipelinePlan pipelineOf(const Component& component) {
    PipelinePlan pipeline;
    pipeline.isWorkflow = component.kind == "workflow";
    pipeline.id = component.id;
    pipeline.title = component.title;
    for (const Component* stage : m_design.childrenOf(component.id)) {
      StagePlan plan{stage->id, stage->title, {}};
      for (const Component* action : m_design.childrenOf(stage->id)) {
        plan.actions.push_back(actionOf(*action));
        if (pipeline.isWorkflow) takeStep(plan.actions.back(), *action, static_cast<int>(plan.actions.size()));
      }
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
        if (const Component* source = m_design.find(action.id); source != nullptr && !source->text("branch").empty())
          pipeline.branch = source->text("branch");
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
        takeHealthCheck(m_plan.services[static_cast<std::size_t>(service)], rule);
        if (isForTests(rule.id)) continue;
        const Component* balancer = m_design.find(rule.parent);
        RoutePlan route{rule.parent, balancer == nullptr ? rule.parent : balancer->title, rule.text("path"),
                        static_cast<std::size_t>(service), wayTo(rule.parent)};
        route.relations.push_back(relation->id);
        routes.emplace_back(rule.number("priority", 100'000), std::move(route));
      }
    }
    std::stable_sort(routes.begin(), routes.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& [priority, route] : routes) m_plan.routes.push_back(std::move(route));
  }

  /// A listener that CodeDeploy shows the new version to: no client uses it.
  bool isForTests(const std::string& rule) const {
    const std::vector<const Relation*> incoming = to(rule, RelationType::reference);
    return std::any_of(incoming.begin(), incoming.end(), [](const Relation* relation) { return relation->label == "test traffic"; });
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

const HookPlan* ServicePlan::hook(std::string_view event) const {
  const auto found = std::find_if(hooks.begin(), hooks.end(), [&](const HookPlan& one) { return one.event == event; });
  return found == hooks.end() ? nullptr : &*found;
}

std::string commitMessageFor(const std::vector<ServicePlan>& services) {
  std::string message = "Change ";
  for (std::size_t i = 0; i < services.size(); ++i)
    message += (i == 0 ? "" : i + 1 == services.size() ? " and " : ", ") + services[i].title;
  return services.size() > 3 ? "Change " + std::to_string(services.size()) + " services" : message;
}

double waitsOf(const SystemPlan& plan) {
  constexpr double hour = 3600;
  double waits = 0;
  for (const ServicePlan& service : plan.services)
    if (service.deployment == ServicePlan::Deployment::blueGreen)
      waits = std::max(waits, hour + service.shift.back().after + service.terminationWait);
    else if (service.deployment == ServicePlan::Deployment::inPlace)
      waits = std::max(waits, (hour + 2 * service.desired * service.deregistrationDelay) * (service.rollsBack ? 2 : 1));
  for (const StagePlan& stage : plan.pipeline.stages)
    for (const ActionPlan& action : stage.actions)
      if (action.provider == "Manual") waits += hour / 2;
  return waits;
}

Result<SystemPlan> planOf(const design::Design& design) { return Planner(design).plan(); }

}  // namespace slipway::simulation
