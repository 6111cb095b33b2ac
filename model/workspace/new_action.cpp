#include "model/workspace/new_action.h"

#include <algorithm>

namespace slipway::workspace {

namespace {

struct Provider {
  const char* name;
  const char* category;
  std::vector<std::pair<const char*, const char*>> settings;  ///< and the property that gives each
  bool takesInput, makesOutput;
};

const Provider& providerOf(const std::string& name) {
  static const std::vector<Provider> providers = {
      {"Manual", "Approval", {{"NotificationArn", "topic"}}, false, false},
      {"CodeBuild", "Build", {{"ProjectName", "project"}}, true, true},
      {"ECS", "Deploy", {{"ClusterName", "cluster"}, {"ServiceName", "service"}}, true, false},
      {"CodeDeploy", "Deploy", {{"ApplicationName", "application"}, {"DeploymentGroupName", "group"}}, true, false},
      {"CodeDeployToECS",
       "Deploy",
       {{"ApplicationName", "application"}, {"DeploymentGroupName", "service"}, {"Image1ContainerName", "placeholder"}},
       true,
       false},
      {"CodeCommit", "Source", {{"RepositoryName", "repository"}, {"BranchName", "branch"}}, false, true},
      {"Lambda", "Invoke", {{"FunctionName", "function"}}, false, false},
      {"S3", "Deploy", {{"BucketName", "bucket"}, {"Extract", "extract"}}, true, false}};
  const auto found = std::find_if(providers.begin(), providers.end(), [&](const Provider& one) { return name == one.name; });
  return found == providers.end() ? providers.front() : *found;
}

std::string settingFallback(const std::string& setting, const std::string& name) {
  return setting == "BranchName" ? "main" : setting == "Extract" ? "true" : setting == "Image1ContainerName" ? "IMAGE1_NAME" : name;
}

/// What an action works on: a build takes the source, a deployment what the build of its own name made, else what the last one made.
std::string inputFor(const delivery::Pipeline& pipeline, const std::string& provider, const std::string& name) {
  std::string source, built, own;
  for (const delivery::PipelineStage& stage : pipeline.stages)
    for (const delivery::PipelineAction& action : stage.actions) {
      if (action.outputs.empty()) continue;
      (action.category.text == "Source" ? source : built) = action.outputs.front().text;
      if (action.name.text == name) own = action.outputs.front().text;
    }
  if (provider == "CodeBuild" || built.empty()) return source;
  return own.empty() ? built : own;
}

/// A blue/green deployment fills two files of the source, which stand in the service's folder, with what the build made.
void addTemplates(NewAction& action, const std::string& source, const std::string& built) {
  const std::string folder = action.settings[1].second + "/";
  if (source != built) action.inputs = {source, built};
  for (const auto& [setting, file] : {std::pair{"TaskDefinitionTemplate", "taskdef.json"}, std::pair{"AppSpecTemplate", "appspec.yaml"}}) {
    action.settings.emplace_back(std::string(setting) + "Artifact", source);
    action.settings.emplace_back(std::string(setting) + "Path", folder + file);
  }
  action.settings.emplace_back("Image1ArtifactName", built);
}

}  // namespace

std::string takenProperty(std::map<std::string, std::string>& properties, const char* name, const std::string& fallback) {
  const auto found = properties.find(name);
  if (found == properties.end()) return fallback;
  std::string text = found->second;
  properties.erase(found);
  return text;
}

NewAction newAction(const delivery::Pipeline& pipeline, const std::string& name, std::map<std::string, std::string>& properties) {
  const Provider& provider = providerOf(takenProperty(properties, "provider", "Manual"));
  takenProperty(properties, "category", "");  // the provider says it
  NewAction action{name, provider.category, provider.name, takenProperty(properties, "run-order", "1"), {}, {}, {}};
  for (const auto& [setting, property] : provider.settings)
    if (properties.contains(property) || std::string(setting) != "NotificationArn")  // an approval may go without
      action.settings.emplace_back(setting, takenProperty(properties, property, settingFallback(setting, name)));
  if (provider.makesOutput) action.output = name + "-output";
  if (!provider.takesInput) return action;
  const std::string input = inputFor(pipeline, provider.name, name);
  action.inputs = {input};
  if (action.provider == "CodeDeployToECS") addTemplates(action, inputFor(pipeline, "CodeBuild", name), input);
  return action;
}

}  // namespace slipway::workspace
