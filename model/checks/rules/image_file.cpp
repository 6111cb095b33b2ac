// Rolling deployments read imagedefinitions.json, blue/green ones imageDetail.json.
#include "model/checks/deployment_group.h"
#include "model/hcl/edit.h"

namespace slipway::checks {

namespace {

void judgeProvider(const View& view, const DeliveryChain& chain, const delivery::PipelineStage& stage,
                   const delivery::PipelineAction& action, const std::vector<DeploymentGroup>& groups, Diagnostics& findings) {
  const DeploymentGroup* group = groupOf(groups, chain, action);
  if (group == nullptr || !group->isPlatformKnown || group->platform != delivery::Platform::ecs) return;
  const SourceSpan place = action.provider.span.isSomewhere() ? action.provider.span : action.span;
  Diagnostic finding =
      errorAt(place, kImageFile.info.code, "The action " + action.name.text + " deploys to ECS with the provider CodeDeploy.",
              "CodeDeploy's own provider deploys to servers and fails here. CodeDeployToECS takes the task definition and the appspec; it "
              "needs their artifacts too.");
  finding.source = kImageFile.info.source;
  if (const design::Component* component = componentOf(view, chain, stage, action)) finding.component = component->id;
  finding.related.push_back({group->resource->file, group->resource->block});
  findings.push_back(std::move(finding));
}

void judgeFile(const View& view, const DeliveryChain& chain, const delivery::PipelineStage& stage,
               const delivery::PipelineAction& action, Diagnostics& findings) {
  const auto artifact = action.configuration.find("Image1ArtifactName");
  if (artifact == action.configuration.end()) return;
  for (const Feed& feed : feedsOf(view, chain, action)) {
    const delivery::PipelineAction* maker = chain.pipeline->producerOf(artifact->second.text);
    if (feed.build != maker || feed.file.buildspec == nullptr || handsOver(*feed.file.buildspec, "imageDetail.json")) continue;
    const SourceSpan place =
        feed.file.buildspec->artifacts.empty() ? SourceSpan{feed.file.file, {0, 0}} : feed.file.buildspec->artifacts.front().span;
    const bool hasOther = handsOver(*feed.file.buildspec, "imagedefinitions.json");
    Diagnostic finding = errorAt(
        place, kImageFile.info.code, "The build " + feed.build->name.text + " does not hand over imageDetail.json.",
        std::string(hasOther ? "It hands over imagedefinitions.json, which rolling deployments read. " : "") + "The blue/green action " +
            action.name.text + " takes the image from imageDetail.json ({\"ImageURI\": …}) in the artifact " + artifact->second.text +
            " and fails without it.");
    finding.source = kImageFile.info.source;
    if (const design::Component* component = componentOf(view, chain, stage, action)) finding.component = component->id;
    finding.related.push_back(action.span);
    findings.push_back(std::move(finding));
  }
}

void find(const View& view, Diagnostics& findings) {
  const std::vector<DeploymentGroup> groups = deploymentGroupsOf(view);
  for (const DeliveryChain& chain : chainsOf(view))
    for (const delivery::PipelineStage& stage : chain.pipeline->stages)
      for (const delivery::PipelineAction& action : stage.actions) {
        if (action.provider.text == "CodeDeploy") judgeProvider(view, chain, stage, action, groups, findings);
        if (action.provider.text == "CodeDeployToECS") judgeFile(view, chain, stage, action, findings);
      }
}

}  // namespace

const Rule kImageFile = {{"image-file", "A blue/green deployment gets the file of a rolling one",
                          "The ECS action reads imagedefinitions.json. CodeDeployToECS reads imageDetail.json from the artifact that "
                          "Image1ArtifactName names, a task definition and an "
                          "appspec.",
                          "AWS CodePipeline User Guide, Image definitions file reference; fact A.32; fault F61"},
                         WholeProject{find}};

}  // namespace slipway::checks
