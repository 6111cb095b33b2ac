#include "model/checks/delivery_chain.h"

namespace slipway::checks {

namespace {

using terraform::Resource;

const Resource* named(const DeliveryChain& chain, const delivery::PipelineAction& action, const char* setting, std::string_view type) {
  const auto found = action.configuration.find(setting);
  if (found == action.configuration.end()) return nullptr;
  for (const hcl::Reference& reference : found->second.references)
    if (const Resource* resource = chain.configuration->find(reference.address); resource != nullptr && resource->type == type) return resource;
  const Resource* only = nullptr;
  for (const Resource& resource : chain.configuration->resources) {
    if (resource.type != type || resource.values.member("name").display() != found->second.text || found->second.text.empty()) continue;
    if (only != nullptr) return nullptr;  // two clusters may have a service of one name: better no finding than a wrong one
    only = &resource;
  }
  return only;
}

}  // namespace

std::vector<DeliveryChain> chainsOf(const Subject& subject) {
  std::vector<DeliveryChain> chains;
  forEach(subject, "aws_codepipeline", [&](const terraform::Configuration& configuration, const Resource& resource) {
    chains.push_back({&configuration, &resource, delivery::pipelineOf(resource.values, {resource.file, resource.block})});
  });
  return chains;
}

const terraform::Resource* projectOf(const DeliveryChain& chain, const delivery::PipelineAction& action) {
  return action.provider.text == "CodeBuild" ? named(chain, action, "ProjectName", "aws_codebuild_project") : nullptr;
}

BuildFile buildFileOf(const Subject& subject, const terraform::Resource& codebuildProject) {
  const hcl::Value written = terraform::argumentValue(codebuildProject, "source.0.buildspec");
  if (written.isUnknown() || (written.isString() && written.asString().find('\n') != std::string::npos)) return {};
  const std::string path = written.isString() && !written.asString().empty() ? written.asString() : "buildspec.yml";
  const auto exact = subject.deliveryFiles->find(FilePath(path));
  if (exact != subject.deliveryFiles->end()) return {exact->first, exact->second.buildspec.get()};
  for (const auto& [file, read] : *subject.deliveryFiles)
    if (file.text().ends_with("/" + path) && read.buildspec != nullptr) return {file, read.buildspec.get()};
  return {};
}

const terraform::Resource* serviceOf(const DeliveryChain& chain, const delivery::PipelineAction& action) {
  return action.provider.text == "ECS" ? named(chain, action, "ServiceName", "aws_ecs_service") : nullptr;
}

const design::Component* componentOf(const Subject& subject, const DeliveryChain& chain, const delivery::PipelineStage& stage, const delivery::PipelineAction& action) {
  const design::Component* pipeline = componentOf(subject, *chain.resource);
  return pipeline == nullptr ? nullptr : subject.design.find(pipeline->id + "/" + stage.name.text + "/" + action.name.text);
}

}  // namespace slipway::checks
