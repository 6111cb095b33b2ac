#include "model/checks/delivery_chain.h"

namespace slipway::checks {

namespace {

using terraform::Resource;

const Resource* named(const DeliveryChain& chain, const delivery::PipelineAction& action, const char* setting, std::string_view type) {
  const auto found = action.configuration.find(setting);
  if (found == action.configuration.end()) return nullptr;
  for (const hcl::Reference& reference : found->second.references)
    if (const Resource* resource = chain.view.find(reference.address); resource != nullptr && resource->type == type) return resource;
  return onlyNamed(chain.view, found->second.text, type);
}

std::shared_ptr<const delivery::Pipeline> pipelineOf(const View&, const Resource& resource) {
  return delivery::pipelineOf(resource.values, {resource.file, resource.block});
}

}  // namespace

std::vector<DeliveryChain> chainsOf(const View& view) {
  std::vector<DeliveryChain> chains;
  forEach(view, "aws_codepipeline", [&](const View& root, const Resource& resource) {
    chains.push_back({root, &resource, root.shared(resource, pipelineOf)});
  });
  return chains;
}

const terraform::Resource* projectOf(const DeliveryChain& chain, const delivery::PipelineAction& action) {
  return action.provider.text == "CodeBuild" ? named(chain, action, "ProjectName", "aws_codebuild_project") : nullptr;
}

BuildFile buildFileOf(const View& view, const terraform::Resource& codebuildProject) {
  const hcl::Value written = terraform::argumentValue(codebuildProject, "source.0.buildspec");
  if (written.isUnknown() || (written.isString() && written.asString().find('\n') != std::string::npos)) return {};
  const std::string path = written.isString() && !written.asString().empty() ? written.asString() : "buildspec.yml";
  const auto exact = view.deliveryFiles().find(FilePath(path));
  if (exact != view.deliveryFiles().end()) return {exact->first, exact->second.buildspec.get()};
  for (const auto& [file, read] : view.deliveryFiles())
    if (file.text().ends_with("/" + path) && read.buildspec != nullptr) return {file, read.buildspec.get()};
  return {};
}

const terraform::Resource* serviceOf(const DeliveryChain& chain, const delivery::PipelineAction& action) {
  return action.provider.text == "ECS" ? named(chain, action, "ServiceName", "aws_ecs_service") : nullptr;
}

const design::Component* componentOf(const View& view, const DeliveryChain& chain, const delivery::PipelineStage& stage, const delivery::PipelineAction& action) {
  const design::Component* pipeline = componentOf(view, *chain.resource);
  return pipeline == nullptr ? nullptr : view.component(pipeline->id + "/" + stage.name.text + "/" + action.name.text);
}

}  // namespace slipway::checks
