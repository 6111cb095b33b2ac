#include "model/checks/deployment_group.h"

namespace slipway::checks {

namespace {

using terraform::Resource;

/// The resource that a value names: by reference, else by its `name`, where only one has it.
const Resource* namedBy(const View& view, const hcl::Value& value, std::string_view type) {
  if (const Resource* resource = referred(view, value, type)) return resource;
  return value.isString() ? onlyNamed(view, value.asString(), type) : nullptr;
}

void readPlatform(DeploymentGroup& group) {
  const Resource* application = namedBy(group.view, group.resource->values.member("app_name"), "aws_codedeploy_app");
  if (application == nullptr) return;
  const hcl::Value platform = application->values.member("compute_platform");
  if (platform.isUnknown()) return;
  group.isPlatformKnown = true;
  if (platform.display() == "ECS") group.platform = delivery::Platform::ecs;
  if (platform.display() == "Lambda") group.platform = delivery::Platform::lambda;
}

void readPair(DeploymentGroup& group) {
  for (const hcl::Value& balancing : group.resource->values.member("load_balancer_info").elements())
    for (const hcl::Value& pair : balancing.member("target_group_pair_info").elements()) {
      for (const hcl::Value& target : pair.member("target_group").elements()) {
        ++group.targetGroupCount;
        if (const Resource* resource = namedBy(group.view, target.member("name"), "aws_lb_target_group"))
          group.targetGroups.push_back(resource);
      }
      for (const hcl::Value& route : pair.member("prod_traffic_route").elements())
        for (const Resource* listener : allReferred(group.view, route.member("listener_arns"), "aws_lb_listener"))
          group.listeners.push_back(listener);
    }
}

std::string_view nameOf(std::string_view path) { return path.substr(path.rfind('/') + 1); }

bool takes(const std::string& entry, const std::string& wanted) {
  if (entry == wanted || entry == "**/*" || entry == "**" || entry == "*" || entry.find('$') != std::string::npos) return true;
  const std::string_view pattern = nameOf(entry), name = nameOf(wanted);
  if (pattern == name) return true;
  const std::size_t star = pattern.find('*');
  if (star == std::string_view::npos) return false;
  const std::string_view before = pattern.substr(0, star), after = pattern.substr(star + 1);
  return name.size() >= before.size() + after.size() && name.starts_with(before) && name.ends_with(after);
}

}  // namespace

std::vector<DeploymentGroup> deploymentGroupsOf(const View& view) {
  std::vector<DeploymentGroup> groups;
  forEach(view, "aws_codedeploy_deployment_group", [&](const View& root, const Resource& resource) {
    DeploymentGroup& group = groups.emplace_back(DeploymentGroup{root, &resource});
    readPlatform(group);
    for (const hcl::Value& service : resource.values.member("ecs_service").elements())
      group.service = namedBy(root, service.member("service_name"), "aws_ecs_service");
    readPair(group);
  });
  return groups;
}

const DeploymentGroup* groupOf(const std::vector<DeploymentGroup>& groups, const DeliveryChain& chain,
                               const delivery::PipelineAction& action) {
  const auto setting = action.configuration.find("DeploymentGroupName");
  if (setting == action.configuration.end()) return nullptr;
  for (const DeploymentGroup& group : groups) {
    if (group.view.root() != chain.view.root()) continue;
    for (const hcl::Reference& reference : setting->second.references)
      if (chain.view.find(reference.address) == group.resource) return &group;
    if (!setting->second.text.empty() && group.resource->values.member("deployment_group_name").display() == setting->second.text)
      return &group;
  }
  return nullptr;
}

std::vector<Feed> feedsOf(const View& view, const DeliveryChain& chain, const delivery::PipelineAction& action) {
  std::vector<Feed> feeds;
  for (const delivery::Located& input : action.inputs) {
    const delivery::PipelineAction* build = chain.pipeline->producerOf(input.text);
    const Resource* project = build == nullptr ? nullptr : projectOf(chain, *build);
    if (project != nullptr) feeds.push_back({build, buildFileOf(view, *project)});
  }
  return feeds;
}

bool handsOver(const delivery::Buildspec& buildspec, const std::string& wanted) {
  for (const delivery::BuildArtifacts& artifacts : buildspec.artifacts)
    for (const delivery::Located& file : artifacts.files)
      if (takes(file.text, wanted)) return true;
  return false;
}

}  // namespace slipway::checks
