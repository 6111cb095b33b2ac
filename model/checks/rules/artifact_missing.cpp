// The deploy action looks for a file that the build has to hand over.
#include "model/checks/deployment_group.h"
#include "model/yaml/edit.h"

namespace slipway::checks {

namespace {

void offerFile(Diagnostic& finding, const delivery::Buildspec& buildspec, const std::string& wanted) {
  const yaml::Node files = buildspec.document->at("artifacts.files");
  if (!files.isSequence()) return;
  const Result<TextEdit> edit = yaml::insertItem(files, yaml::Draft::string(wanted));
  if (!edit) return;
  Fix fix{"Hand over " + wanted, {}};
  fix.edit.label = fix.title;
  fix.edit.edits.push_back(*edit);
  finding.fixes.push_back(std::move(fix));
}

void judge(const View& view, const DeliveryChain& chain, const delivery::PipelineStage& stage, const delivery::PipelineAction& deploy, Diagnostics& findings) {
  const std::string given = deploy.setting("FileName"), wanted = given.empty() ? "imagedefinitions.json" : given;
  for (const delivery::Located& input : deploy.inputs) {
    const delivery::PipelineAction* build = chain.pipeline->producerOf(input.text);
    const terraform::Resource* project = build == nullptr ? nullptr : projectOf(chain, *build);
    const BuildFile file = project == nullptr ? BuildFile() : buildFileOf(view, *project);
    if (file.buildspec == nullptr || hasErrors(file.buildspec->document->diagnostics()) || handsOver(*file.buildspec, wanted)) continue;
    const SourceSpan place = file.buildspec->artifacts.empty() ? SourceSpan{file.file, {0, 0}} : file.buildspec->artifacts.front().span;
    Diagnostic finding = errorAt(place, kArtifactMissing.info.code, "The build " + build->name.text + " does not hand over " + wanted + ".",
                                 "The deploy action " + deploy.name.text + " looks for it in the artifact " + input.text + " and fails: \"Did not find the image definition file " + wanted +
                                     " in the input artifacts ZIP file.\" Name it under artifacts.files.");
    finding.source = kArtifactMissing.info.source;
    if (const design::Component* component = componentOf(view, chain, stage, deploy)) finding.component = component->id;
    finding.related.push_back(deploy.span);
    offerFile(finding, *file.buildspec, wanted);
    findings.push_back(std::move(finding));
  }
}

void find(const View& view, Diagnostics& findings) {
  for (const DeliveryChain& chain : chainsOf(view))
    for (const delivery::PipelineStage& stage : chain.pipeline->stages)
      for (const delivery::PipelineAction& action : stage.actions)
        if (action.provider.text == "ECS") judge(view, chain, stage, action, findings);
}

}  // namespace

const Rule kArtifactMissing = {{"artifact-not-declared", "A build does not hand over the file that the deployment reads",
                                "CodeBuild uploads only what artifacts.files of the buildspec names. The ECS deploy action reads the new image from imagedefinitions.json in "
                                "that artifact.",
                                "AWS CodePipeline User Guide, Image definitions file reference; fact A.33; fault F24"},
                               WholeProject{find}};

}  // namespace slipway::checks
