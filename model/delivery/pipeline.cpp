#include "model/delivery/pipeline.h"

#include <algorithm>

#include "model/delivery/shape.h"
#include "model/delivery/view.h"

namespace slipway::delivery {

namespace {

/// The API and Terraform say the same under other names; where the API nests, `inner` is the member of the nested object.
struct Names {
  const char* stages;
  const char* actions;
  const char* runOrder;
  const char* inputs;
  const char* outputs;
  const char* variableNamespace;
  const char* role;
  const char* artifactStore;
  const char* type;
  const char* executionMode;
  const char* onFailure;
  const char* triggers;
  const char* variables;
};

constexpr Names apiNames = {"stages", "actions", "runOrder", "inputArtifacts", "outputArtifacts", "namespace", "roleArn", "artifactStore", "pipelineType", "executionMode", "onFailure", "triggers", "variables"};
constexpr Names terraformNames = {"stage", "action", "run_order", "input_artifacts", "output_artifacts", "namespace", "role_arn", "artifact_store", "pipeline_type", "execution_mode", "on_failure", "trigger", "variable"};

/// [{"name": "source"}] and ["source"]
LocatedTexts artifactsOf(const View& artifacts) {
  LocatedTexts names;
  for (const View& artifact : artifacts.items()) {
    const View name = artifact.isMapping() ? artifact.member("name") : artifact;
    if (name.isScalar()) names.push_back(name.located());
  }
  return names;
}

/// Terraform writes single blocks as lists of one.
View onlyOf(const View& view) {
  const std::vector<View> items = view.items();
  return items.empty() ? view : items.front();
}

PipelineAction actionOf(const View& view, const Names& names) {
  PipelineAction action;
  const View kind = view.member("actionTypeId").isMapping() ? view.member("actionTypeId") : view;
  action.name = view.member("name").located();
  action.category = kind.member("category").located();
  action.owner = kind.member("owner").located();
  action.provider = kind.member("provider").located();
  action.version = kind.member("version").located();
  if (const View runOrder = view.member(names.runOrder); runOrder.isScalar()) {
    action.runOrder = static_cast<int>(std::clamp<std::int64_t>(runOrder.integer().value_or(0), -1, 1'000'000));
    action.runOrderSpan = runOrder.span();
  }
  action.configuration = view.member("configuration").map();
  if (!view.member("configuration").isAbsent()) action.configurationSpan = view.member("configuration").headSpan();
  action.inputs = artifactsOf(view.member(names.inputs));
  action.outputs = artifactsOf(view.member(names.outputs));
  action.region = view.member("region").located();
  action.variableNamespace = view.member(names.variableNamespace).located();
  action.role = view.member(names.role).located();
  action.span = view.span().isSomewhere() ? view.span() : action.name.span;
  return action;
}

void fill(Pipeline& pipeline, const View& view, const Names& names) {
  pipeline.name = view.member("name").located();
  pipeline.role = view.member(names.role).located();
  pipeline.type = view.member(names.type).located();
  pipeline.executionMode = view.member(names.executionMode).located();
  const auto placeOf = [&view](const char* name) {
    const View list = view.member(name);
    return list.items().empty() ? std::nullopt : std::optional(list.headSpan());
  };
  pipeline.triggers = placeOf(names.triggers);
  pipeline.variables = placeOf(names.variables);
  View store = onlyOf(view.member(names.artifactStore));
  if (store.isAbsent())  // one a Region
    if (const auto stores = view.member("artifactStores").members(); !stores.empty()) store = stores.front().second;
  pipeline.artifactBucket = store.member("location").located();
  for (const View& stageView : view.member(names.stages).items()) {
    PipelineStage stage;
    stage.name = stageView.member("name").located();
    stage.span = stageView.span().isSomewhere() ? stageView.span() : stage.name.span;
    stage.onFailure = onlyOf(stageView.member(names.onFailure)).member("result").located();
    for (const View& action : stageView.member(names.actions).items()) stage.actions.push_back(actionOf(action, names));
    pipeline.stages.push_back(std::move(stage));
  }
}

}  // namespace

std::string PipelineAction::setting(std::string_view wanted) const {
  const auto found = configuration.find(std::string(wanted));
  return found == configuration.end() ? std::string() : found->second.text;
}

const PipelineStage* Pipeline::stage(std::string_view stageName) const {
  const auto found = std::find_if(stages.begin(), stages.end(), [stageName](const PipelineStage& one) { return one.name.text == stageName; });
  return found == stages.end() ? nullptr : &*found;
}

const PipelineAction* Pipeline::producerOf(std::string_view artifact) const {
  for (const PipelineStage& one : stages)
    for (const PipelineAction& action : one.actions)
      for (const Located& output : action.outputs)
        if (output.text == artifact) return &action;
  return nullptr;
}

std::shared_ptr<const Pipeline> readPipeline(const std::shared_ptr<const yaml::Document>& document) {
  auto pipeline = std::make_shared<Pipeline>();
  pipeline->diagnostics = document->diagnostics();
  yaml::Node node = document->root();
  const yaml::Node file = node;
  if (node.find("pipeline").isMapping()) node = node.find("pipeline");
  pipeline->span = node ? node.span() : SourceSpan{document->file(), {}};
  if (!node.find("stages").isSequence()) {
    if (!hasErrors(pipeline->diagnostics)) pipeline->diagnostics.push_back(errorAt(pipeline->span, "not-a-pipeline", "The file holds no pipeline: it has no list of stages."));
    return pipeline;
  }
  fill(*pipeline, View(node), apiNames);
  // What a broken text still shows is not held against it.
  if (hasErrors(pipeline->diagnostics)) return pipeline;
  for (Diagnostic& finding : checkPipeline(*pipeline)) pipeline->diagnostics.push_back(std::move(finding));
  addShapeFindings(node, "pipeline", pipeline->diagnostics);
  if (file.id() != node.id()) addShapeFindings(file, "pipeline-file", pipeline->diagnostics);
  return pipeline;
}

std::shared_ptr<const Pipeline> pipelineOf(const hcl::Value& values, SourceSpan block) {
  auto pipeline = std::make_shared<Pipeline>();
  pipeline->span = block;
  fill(*pipeline, View(values), terraformNames);
  pipeline->diagnostics = checkPipeline(*pipeline);
  return pipeline;
}

}  // namespace slipway::delivery
