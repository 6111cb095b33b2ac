#include "model/workspace/action_needs.h"

#include <algorithm>

#include "model/core/resource.h"
#include "model/workspace/argument_edit.h"
#include "model/workspace/block_writer.h"
#include "model/workspace/recipe_context.h"
#include "model/workspace/side_words.h"

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
  if (action.provider != "ECS") return sides;
  const Component* cluster = nullptr;
  for (const Component& component : now.design->components)
    if (component.kind == "ecs-cluster" && !component.addresses.empty() &&
        named(now, "ecs-service", settingOf(action, "ServiceName"), &component) != nullptr)
      if (cluster == nullptr || component.text("name") == settingOf(action, "ClusterName")) cluster = &component;
  if (cluster == nullptr) return {};
  sides.insert({"CLUSTER", *cluster});
  sides.insert({"SERVICE", *named(now, "ecs-service", settingOf(action, "ServiceName"), cluster)});
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

}  // namespace

Diagnostics addNeeds(Draft& draft, const Component& pipeline, NewAction& action) {
  const auto recipe = resource("recipes/action/" + action.provider + ".tf");
  const Sides sides = sidesOf(draft.now(), pipeline, action);
  const Made* made = madeFor(action.provider);
  if (!recipe || sides.empty() || (made != nullptr && isThere(draft.now(), *made, settingOf(action, made->setting)))) return {};
  const std::string scope = moduleOf(draft.now(), pipeline);
  const std::string title = made == nullptr ? action.name : settingOf(action, made->setting);
  const std::string name = freeNameFor(std::string(*recipe), configurationOf(draft.now(), addressOf(pipeline, "")), scope, title);
  const Result<std::string> filled = withSides(draft, sides, scope, filledRecipe(std::string(*recipe), {{"TITLE", title}, {"NAME", name}}));
  if (!filled) return filled.diagnostics();
  std::string blocks;
  for (std::size_t begin = 0; begin < filled->size();) {
    const std::size_t end = std::min(filled->find('\n', begin), filled->size() - 1) + 1;
    const std::string line = filled->substr(begin, end - begin);
    static const std::string mark = "#! setting ";
    if (const std::size_t equals = line.find(" = "); line.starts_with(mark) && equals != std::string::npos)
      action.expressions[line.substr(mark.size(), equals - mark.size())] = line.substr(equals + 3, line.size() - equals - 4);
    else
      blocks += line;
    begin = end;
  }
  std::size_t count = 0;
  return appendBlocks(draft, scope, blocks, "delivery.tf", &count);
}

}  // namespace slipway::workspace
