#include "model/workspace/action_needs.h"

#include <algorithm>
#include <tuple>

#include "model/core/resource.h"
#include "model/delivery/task_definition.h"
#include "model/workspace/argument_edit.h"
#include "model/workspace/block_writer.h"
#include "model/workspace/container_list.h"
#include "model/workspace/recipe_changes.h"

namespace slipway::workspace {

namespace {

using design::Component;

std::string settingOf(const NewAction& action, const std::string& name) {
  for (const auto& [setting, text] : action.settings)
    if (setting == name) return text;
  return {};
}

/// The component of a kind with a name, and inside another one if that is given; nullptr if there is none.
const Component* named(const Snapshot& now, const std::string& kind, const std::string& name, const Component* around = nullptr) {
  for (const Component& component : now.design->components)
    if (component.kind == kind && !component.addresses.empty() && (component.title == name || component.text("name") == name) &&
        (around == nullptr || component.parent == around->id))
      return &component;
  return nullptr;
}

/// The load balancer that sends a service its requests.
const Component* balancerOf(const Snapshot& now, const std::string& service) {
  for (const design::Relation& relation : now.design->relations)
    if (relation.to == service && relation.type == catalog::RelationType::traffic)
      if (const Component* rule = now.design->find(relation.from); rule != nullptr && rule->kind == "listener-rule")
        return now.design->find(rule->parent);
  return nullptr;
}

/// The listener whose default action leads to a service: the one that a deployment switches over.
std::string listenerOf(const Snapshot& now, const Component& service) {
  for (const design::Relation& relation : now.design->relations)
    if (relation.to == service.id && relation.from.ends_with("/default")) return relation.from.substr(0, relation.from.rfind('/'));
  return {};
}

/// The components that the recipe of a provider speaks of; empty if one of them is not there.
Sides sidesOf(const Snapshot& now, const Component& pipeline, const NewAction& action) {
  Sides sides = {{"PIPELINE", pipeline}};
  if (action.provider == "Manual") {
    const Component* topic = named(now, "sns-topic", settingOf(action, "NotificationArn"));
    if (topic == nullptr) return {};
    sides.insert({"TOPIC", *topic});
  }
  if (action.provider == "CodeDeploy") {
    const Component* instances = named(now, "auto-scaling-group", settingOf(action, "DeploymentGroupName"));
    if (instances == nullptr) return {};
    sides.insert({"INSTANCES", *instances});
  }
  if (action.provider != "ECS" && action.provider != "CodeDeployToECS") return sides;
  const std::string service = settingOf(action, action.provider == "ECS" ? "ServiceName" : "DeploymentGroupName");
  const Component* cluster = nullptr;
  for (const Component& component : now.design->components)
    if (component.kind == "ecs-cluster" && !component.addresses.empty() && named(now, "ecs-service", service, &component) != nullptr)
      if (cluster == nullptr || component.text("name") == settingOf(action, "ClusterName")) cluster = &component;
  if (cluster == nullptr) return {};
  sides.insert({"CLUSTER", *cluster});
  sides.insert({"SERVICE", *named(now, "ecs-service", service, cluster)});
  if (action.provider == "ECS") return sides;
  const Component* balancer = balancerOf(now, sides.at("SERVICE").id);
  if (balancer == nullptr) return {};
  sides.insert({"BALANCER", *balancer});
  Component listener = *balancer;
  listener.addresses = {listenerOf(now, sides.at("SERVICE"))};
  if (listener.addresses.front().empty()) return {};
  sides.insert({"LISTENER", listener});
  return sides;
}

/// What a recipe makes for an action, if that has a name of its own: the setting that names it, its type and its argument.
struct Made {
  const char* provider;
  const char* setting;
  const char* type;
  const char* argument;
};
constexpr Made kMade[] = {{"CodeBuild", "ProjectName", "aws_codebuild_project", "name"},
                          {"CodeDeploy", "DeploymentGroupName", "aws_codedeploy_deployment_group", "deployment_group_name"},
                          {"CodeDeployToECS", "DeploymentGroupName", "aws_codedeploy_deployment_group", "deployment_group_name"}};

const Made* madeFor(const std::string& provider) {
  const auto found = std::find_if(std::begin(kMade), std::end(kMade), [&](const Made& made) { return provider == made.provider; });
  return found == std::end(kMade) ? nullptr : found;
}

bool isThere(const Snapshot& now, const Made& made, const std::string& name) {
  for (const auto& configuration : now.configurations)
    for (const terraform::Resource& resource : configuration->resources)
      if (resource.type == made.type && resource.values.member(made.argument).display() == name) return true;
  return false;
}

const Component* partOfKind(const Snapshot& now, const std::string& kind) {
  const auto found = std::find_if(now.design->components.begin(), now.design->components.end(), [&](const Component& c) { return c.kind == kind; });
  return found == now.design->components.end() ? nullptr : &*found;
}

/// A port that no listener of the load balancer has: for the listener that testers use.
int freePort(const Snapshot& now, const Sides& sides) {
  int port = 9000;
  const auto balancer = sides.find("BALANCER");
  if (balancer == sides.end()) return port;
  const std::string address = balancer->second.addresses.front();
  for (const terraform::Resource* listener : resourcesReferring(configurationOf(now, address), "aws_lb_listener", "load_balancer_arn", address))
    if (const hcl::Value taken = listener->values.member("port"); taken.isNumber())
      port = std::max(port, static_cast<int>(static_cast<double>(taken.asNumber())) + 1);
  return port;
}

/// One more variable or secret of the file's container of that name.
Diagnostics addValue(Draft& draft, FilePath file, const std::string& container, const std::string& list, const yaml::Draft& value) {
  const Result<ContainerList> containers = containersOf(draft.now(), file.text());
  if (!containers) return containers.diagnostics();
  for (std::size_t i = 0; i < containers->size(); ++i) {
    const std::string at = std::to_string(i);
    if (containers->textAt({at, "name"}) != container) continue;
    Result<std::vector<TextEdit>> edits = containers->put({at, list, std::to_string(containers->sizeAt({at, list}))}, value);
    if (!edits) return edits.diagnostics();
    return draft.take(ProjectEdit{"", std::move(edits).value(), {}, {}});
  }
  return {};
}

/// What Terraform gives a service's containers, the revisions that are registered from this file have to give them as well. What is
/// known only after apply is written as <NAME>, for people to fill in.
Diagnostics addValues(Draft& draft, FilePath file, const Component& service) {
  const auto address = std::find_if(service.addresses.begin(), service.addresses.end(),
                                    [](const std::string& one) { return one.find("aws_ecs_task_definition.") != std::string::npos; });
  if (address == service.addresses.end()) return {};
  const Result<Located> task = locate(draft.now(), *address);
  if (!task) return task.diagnostics();
  const auto read = delivery::taskDefinitionOf(task->resource->values, {task->resource->file, task->resource->block});
  for (const delivery::Container& container : read->containers)
    for (const auto& [list, member, values] :
         {std::tuple{"environment", "value", &container.environment}, std::tuple{"secrets", "valueFrom", &container.secrets}})
      for (const auto& [name, value] : *values) {
        const yaml::Draft text = yaml::Draft::string(value.isKnown ? value.text : "<" + name + ">");
        const yaml::Draft item = yaml::Draft::mapping({{"name", yaml::Draft::string(name)}, {member, text}});
        if (Diagnostics why = addValue(draft, file, container.name.text, list, item); !why.empty()) return why;
      }
  return {};
}

/// The files that a provider fills in, below the folder that the action's settings name.
Diagnostics addFiles(Draft& draft, const NewAction& action, const Sides& sides, const RecipeWords& words) {
  const std::string below = "recipes/action/" + action.provider + "/";
  for (const std::string_view path : resourcesBelow(below)) {
    const FilePath file(settingOf(action, "DeploymentGroupName") + "/" + std::string(path.substr(below.size())));
    if (draft.now().files.contains(file)) continue;
    const std::string text = appropriate(draft.now(), sides, std::string(*resource(path)));
    const Result<std::string> filled = withSides(draft, sides, "", filledRecipe(text, words));
    if (!filled) return filled.diagnostics();
    if (Diagnostics why = draft.take(ProjectEdit{"", {}, {{file, *filled}}, {}}); !why.empty()) return why;
    if (file.name() != "taskdef.json" || !sides.contains("SERVICE")) continue;
    if (Diagnostics why = addValues(draft, file, sides.at("SERVICE")); !why.empty()) return why;
  }
  return {};
}

}  // namespace

Diagnostics addNeeds(Draft& draft, const Component& pipeline, NewAction& action) {
  const auto recipe = resource("recipes/action/" + action.provider + ".tf");
  const Sides sides = sidesOf(draft.now(), pipeline, action);
  const Made* made = madeFor(action.provider);
  if (!recipe || sides.empty() || (made != nullptr && isThere(draft.now(), *made, settingOf(action, made->setting)))) return {};
  const std::string scope = moduleOf(draft.now(), pipeline);
  const std::string title = made == nullptr ? action.name : settingOf(action, made->setting);
  const std::string name = freeNameFor(std::string(*recipe), configurationOf(draft.now(), addressOf(pipeline, "")), scope, title);
  RecipeWords words = {{"TITLE", title}, {"NAME", name}, {"TESTPORT", std::to_string(freePort(draft.now(), sides))}};
  if (const Component* region = partOfKind(draft.now(), "region"); region != nullptr) words["REGION"] = region->detail;
  for (const design::Relation& relation : draft.now().design->relations)
    if (relation.label == "execution role" && sides.contains("SERVICE") && relation.from == sides.at("SERVICE").id)
      words["EXECUTION"] = draft.now().design->find(relation.to)->text("name");
  std::string text = appropriate(draft.now(), sides, std::string(*recipe));
  const std::vector<RecipeChange> changes = takeChanges(text);
  const Result<std::string> filled = withSides(draft, sides, scope, filledRecipe(text, words));
  if (!filled) return filled.diagnostics();
  std::string blocks;
  for (std::string rest = *filled; !rest.empty();) {
    std::string line = cutOff(rest, "\n");
    if (line.starts_with("#! setting ")) {
      cutOff(line, "#! setting ");
      const std::string setting = cutOff(line, " = ");
      action.expressions[setting] = line;
    } else {
      blocks += line + "\n";
    }
  }
  std::size_t count = 0;
  if (Diagnostics why = appendBlocks(draft, scope, blocks, "delivery.tf", &count); !why.empty()) return why;
  if (Diagnostics why = makeChanges(draft, changes, sides, words); !why.empty()) return why;
  return addFiles(draft, action, sides, words);
}

}  // namespace slipway::workspace
