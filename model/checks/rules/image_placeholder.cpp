// <IMAGE1_NAME> in a task definition is replaced only where the action says so.
#include "model/checks/deployment_group.h"

namespace slipway::checks {

namespace {

/// The placeholder of an image: "IMAGE1_NAME" of "<IMAGE1_NAME>"; "" for a real image.
std::string placeholderOf(const std::string& image) {
  return image.size() > 2 && image.front() == '<' && image.back() == '>' ? image.substr(1, image.size() - 2) : std::string();
}

bool isFilled(const delivery::PipelineAction& action, const std::string& placeholder) {
  for (int number = 1; number <= 4; ++number) {
    const std::string image = "Image" + std::to_string(number);
    if (action.setting(image + "ContainerName") == placeholder) return action.configuration.contains(image + "ArtifactName");
  }
  return false;
}

void find(const View& view, Diagnostics& findings) {
  for (const DeliveryChain& chain : chainsOf(view))
    for (const delivery::PipelineStage& stage : chain.pipeline->stages)
      for (const delivery::PipelineAction& action : stage.actions) {
        if (action.provider.text != "CodeDeployToECS") continue;
        std::string path = action.setting("TaskDefinitionTemplatePath");
        if (path.empty()) path = "taskdef.json";
        for (const auto& [file, read] : view.deliveryFiles()) {
          if (read.taskDefinition == nullptr || (file.text() != path && !file.text().ends_with("/" + path))) continue;
          for (const delivery::Container& container : read.taskDefinition->containers) {
            const std::string placeholder = placeholderOf(container.image.text);
            if (placeholder.empty() || isFilled(action, placeholder)) continue;
            Diagnostic finding =
                errorAt(container.image.span, kImagePlaceholder.info.code, "Nothing replaces <" + placeholder + "> in " + file.text() + ".",
                        "The action " + action.name.text +
                            " replaces the placeholder that Image1ContainerName names with the image of Image1ArtifactName. Set both, "
                            "without the angle brackets.");
            finding.source = kImagePlaceholder.info.source;
            if (const design::Component* component = componentOf(view, chain, stage, action)) finding.component = component->id;
            const auto named = action.configuration.find("Image1ContainerName");
            const bool isLiteral = named != action.configuration.end() && named->second.span.isSomewhere() &&
                                   action.configuration.contains("Image1ArtifactName");
            finding.related.push_back(isLiteral ? named->second.span : action.span);
            if (isLiteral) {
              Fix fix{"Let the action replace " + placeholder, {}};
              fix.edit.label = fix.title;
              fix.edit.edits.push_back({named->second.span, "\"" + placeholder + "\""});
              finding.fixes.push_back(std::move(fix));
            }
            findings.push_back(std::move(finding));
          }
        }
      }
}

}  // namespace

const Rule kImagePlaceholder = {
    {"image-placeholder", "A placeholder of the task definition is never replaced",
     "CodeDeployToECS replaces <NAME> in the task definition where Image1ContainerName … Image4ContainerName is NAME. What stays is no "
     "valid image.",
     "AWS CodePipeline User Guide, Amazon ECS and CodeDeploy blue-green action reference; fact A.32; fault F29"},
    WholeProject{find}};

}  // namespace slipway::checks
