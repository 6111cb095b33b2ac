// Convert: a pipeline of CodePipeline as a workflow of GitHub Actions, and the other way round. What one knows and the other does
// not becomes a comment or an approval, so that a person sees what is left to do.
#include <algorithm>

#include "model/delivery/pipeline.h"
#include "model/workspace/conversion.h"
#include "model/workspace/file_part.h"
#include "model/workspace/gestures.h"

namespace slipway::workspace {

namespace {

/// The pipeline of a component, from Terraform or from its own file; nullptr if the component is none.
std::shared_ptr<const delivery::Pipeline> pipelineAt(const Snapshot& now, const design::Component& component) {
  if (const auto part = filePartOf(now, component.id); part && part->isWholeFile()) return now.deliveryFiles.at(part->file).pipeline;
  if (component.addresses.empty()) return nullptr;
  for (const auto& configuration : now.configurations)
    if (const terraform::Resource* resource = configuration->find(component.addresses.front());
        resource != nullptr && resource->type == "aws_codepipeline")
      return delivery::pipelineOf(resource->values, {resource->file, resource->block});
  return nullptr;
}

}  // namespace

std::string plainName(std::string text) {
  for (char& c : text)
    c = std::isalnum(static_cast<unsigned char>(c)) != 0 ? static_cast<char>(std::tolower(static_cast<unsigned char>(c))) : '-';
  return text;
}

yaml::Draft textList(const std::vector<std::string>& texts) {
  std::vector<yaml::Draft> items;
  for (const std::string& text : texts) items.push_back(yaml::Draft::string(text));
  return yaml::Draft::sequence(std::move(items));
}

Result<ProjectEdit> convert(const Snapshot& now, const std::string& id) {
  const design::Component* component = now.design->find(id);
  if (component == nullptr) return errorAt({}, "no-such-component", "There is no " + id + " in this design.");
  const auto part = filePartOf(now, id);
  ProjectEdit edit;
  if (component->kind == "workflow" && part) {
    edit.label = "Convert " + component->title + " to a pipeline";
    edit.created = pipelineFrom(now, *now.deliveryFiles.at(part->file).workflow, plainName(component->title));
    // Where the project has Terraform, that says the pipeline too, with what it needs; no account or role is made up then.
    const auto used =
        std::find_if(now.configurations.begin(), now.configurations.end(), [](const auto& one) { return !one->resources.empty(); });
    const auto root = used == now.configurations.end() ? now.configurations.begin() : used;
    if (root != now.configurations.end()) {
      NewFile& json = edit.created.front();
      const auto pipeline = delivery::readPipeline(yaml::parse(std::make_shared<const std::string>(json.text), json.file));
      json = terraformOf(**root, *pipeline);
    }
  } else {
    const auto pipeline = component->kind == "pipeline" ? pipelineAt(now, *component) : nullptr;
    if (pipeline == nullptr || pipeline->stages.empty())
      return errorAt({}, "bad-value", component->title + " is neither a workflow nor a pipeline with stages; nothing converts it.");
    edit.label = "Convert " + component->title + " to a workflow";
    edit.created.push_back(
        {FilePath(".github/workflows/" + plainName(component->title) + ".yml"), workflowFrom(now, *component, *pipeline)});
  }
  const FilePath file = edit.created.front().file;
  if (now.files.contains(file)) return errorAt({file, {}}, "file-exists", file.text() + " exists already; rename or remove it first.");
  // A file makes way for what is made from it; a pipeline of Terraform stays until a person takes it out, with its roles.
  if (part && part->isWholeFile()) edit.removed.push_back(part->file);
  return edit;
}

}  // namespace slipway::workspace
