// Somebody has to tell the pipeline that there is a commit.
#include <algorithm>

#include "model/checks/delivery_chain.h"

namespace slipway::checks {

namespace {

using catalog::RelationType;

bool isStarted(const View& view, const design::Component& stage) {
  const std::vector<const RelationEnds*> relations = view.relationsTo(stage.id);
  return std::any_of(relations.begin(), relations.end(), [&](const RelationEnds* relation) {
    const design::Component* from = relation->type == RelationType::delivery ? view.component(relation->from) : nullptr;
    return from != nullptr && from->kind == "eventbridge-rule";
  });
}

void find(const View& view, Diagnostics& findings) {
  for (const DeliveryChain& chain : chainsOf(view)) {
    if (!chain.resource->values.member("trigger").isNull()) continue;
    for (const delivery::PipelineStage& stage : chain.pipeline->stages)
      for (const delivery::PipelineAction& action : stage.actions) {
        if (action.provider.text != "CodeCommit" || action.setting("PollForSourceChanges") != "false") continue;
        const design::Component* source = componentOf(view, chain, stage, action);
        const design::Component* box = source == nullptr ? nullptr : view.component(source->parent);
        if (box == nullptr || isStarted(view, *box)) continue;
        Diagnostic finding = findingOn(*source, Severity::warning, kNoTrigger, "No push starts " + titleOf(view, *chain.resource) + ".",
                                       "Polling is off, and no EventBridge rule has the pipeline as its target. Add a rule for pushes to " +
                                           action.setting("BranchName") + ", or turn polling on.");
        if (const design::Property* polling = source->property("polling"); polling != nullptr && polling->place.isSomewhere()) {
          finding.span = polling->place;
          Fix fix{"Turn polling on", {}};
          fix.edit.label = fix.title;
          fix.edit.edits.push_back({polling->origin.isSomewhere() ? polling->origin : polling->place, "\"true\""});
          finding.fixes.push_back(std::move(fix));
        }
        findings.push_back(std::move(finding));
      }
  }
}

}  // namespace

const Rule kNoTrigger = {
    {"pipeline-without-trigger", "Nothing starts the pipeline",
     "A CodeCommit source is noticed through an EventBridge rule or by polling. The console makes the rule; files have to say it.",
     "AWS CodePipeline User Guide, Source change detection; fact A.23; fault F01"},
    WholeProject{find}};

}  // namespace slipway::checks
