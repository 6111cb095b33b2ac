// The container in imagedefinitions.json must be one of the task definition.
#include <algorithm>

#include "model/checks/delivery_chain.h"
#include "model/delivery/build_steps.h"

namespace slipway::checks {

namespace {

/// The names of a task definition's containers; empty where one of them is not known.
std::vector<std::string> containersOfService(const DeliveryChain& chain, const terraform::Resource& service) {
  std::vector<std::string> names;
  const terraform::Resource* definition = referred(chain.view, service.values.member("task_definition"), "aws_ecs_task_definition");
  if (definition == nullptr) return {};
  for (const hcl::Value& container : containersOf(*definition).elements()) {
    if (!container.member("name").isString()) return {};
    names.push_back(container.member("name").asString());
  }
  return names;
}

/// In the variable that holds the name, or in the command itself, where it stands there once.
void offerName(const View& view, Diagnostic& finding, FilePath file, const delivery::WrittenContainer& written, const std::string& name) {
  const auto read = view.deliveryFiles().find(file);
  if (read == view.deliveryFiles().end() || read->second.document == nullptr) return;
  SourceSpan place;
  for (const yaml::Node variable : read->second.document->at("env.variables").children())
    if (variable.text() == written.name) place = variable.span();
  const TextRange command = written.command.span.range;
  const std::string text = read->second.text->substr(command.begin, command.size());
  const std::size_t at = text.find(written.name);
  if (!place.isSomewhere() && at != std::string::npos && text.find(written.name, at + 1) == std::string::npos) {
    const auto begin = static_cast<std::uint32_t>(command.begin + at);
    place = {file, {begin, begin + static_cast<std::uint32_t>(written.name.size())}};
  }
  if (!place.isSomewhere() || read->second.text->substr(place.range.begin, place.range.size()) != written.name) return;
  finding.fixes.push_back({"Name the container " + name, {"Name the container " + name, {{place, name}}, {}, {}}});
}

void judge(const View& view, const DeliveryChain& chain, const delivery::PipelineStage& stage, const delivery::PipelineAction& deploy, Diagnostics& findings) {
  const terraform::Resource* service = serviceOf(chain, deploy);
  if (service == nullptr) return;
  const std::vector<std::string> present = containersOfService(chain, *service);
  if (present.empty()) return;
  for (const delivery::Located& input : deploy.inputs) {
    const delivery::PipelineAction* build = chain.pipeline->producerOf(input.text);
    const terraform::Resource* project = build == nullptr ? nullptr : projectOf(chain, *build);
    const BuildFile file = project == nullptr ? BuildFile() : buildFileOf(view, *project);
    if (file.buildspec == nullptr) continue;
    for (const delivery::WrittenContainer& written : delivery::writtenContainers(*file.buildspec)) {
      if (written.name.empty() || written.name.find('$') != std::string::npos) continue;
      if (std::find(present.begin(), present.end(), written.name) != present.end()) continue;
      Diagnostic finding = errorAt(written.command.span, kImageDefinitionsName.info.code, "The build names the container " + written.name + ", which " + titleOf(view, *service) + " does not have.",
                                   "Its task definition holds " + present.front() + ". The deploy action fails before a task starts: \"The AWS ECS container " + written.name +
                                       " does not exist\". Write " + present.front() + " into imagedefinitions.json.");
      finding.source = kImageDefinitionsName.info.source;
      if (const design::Component* component = componentOf(view, chain, stage, deploy)) finding.component = component->id;
      finding.related.push_back(deploy.span);
      if (present.size() == 1) offerName(view, finding, file.file, written, present.front());
      findings.push_back(std::move(finding));
    }
  }
}

void find(const View& view, Diagnostics& findings) {
  for (const DeliveryChain& chain : chainsOf(view))
    for (const delivery::PipelineStage& stage : chain.pipeline->stages)
      for (const delivery::PipelineAction& action : stage.actions)
        if (action.provider.text == "ECS") judge(view, chain, stage, action, findings);
}

}  // namespace

const Rule kImageDefinitionsName = {{"image-definitions-name", "imagedefinitions.json names a container that the task definition lacks",
                                     "The ECS deploy action takes the service's task definition and replaces the images of the containers that imagedefinitions.json names. "
                                     "Each name must be there.",
                                     "AWS CodePipeline User Guide, Amazon ECS action reference; facts A.27 and A.34; fault F25"},
                                    WholeProject{find}};

}  // namespace slipway::checks
