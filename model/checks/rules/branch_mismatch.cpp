// The rule that starts a pipeline should wait for the branch that the pipeline builds.
#include "model/checks/rule.h"

namespace slipway::checks {

namespace {

using catalog::RelationType;

const design::Component* sourceActionOf(const View& view, const design::Component& stage) {
  for (const design::Component* action : view.childrenOf(stage.id))
    if (action->text("category") == "Source" && !action->text("branch").empty()) return action;
  return nullptr;
}

/// The rule follows the pipeline where its pattern is written out; else the pipeline follows the rule.
void offerBranch(const View& view, Diagnostic& finding, const design::Property& waits, const design::Property& builds) {
  const std::string pattern = view.textAt(waits.place), branch = view.textAt(builds.place);
  Fix fix;
  if (pattern == "[\"" + waits.text + "\"]")
    fix = {"Wait for " + builds.text, {"", {{waits.place, "[\"" + builds.text + "\"]"}}, {}, {}}};
  else if (branch == "\"" + builds.text + "\"" && waits.text.find(", ") == std::string::npos)
    fix = {"Build " + waits.text, {"", {{builds.place, "\"" + waits.text + "\""}}, {}, {}}};
  else
    return;
  fix.edit.label = fix.title;
  finding.fixes.push_back(std::move(fix));
}

void judge(const View& view, const design::Component& rule, Diagnostics& findings) {
  for (const RelationEnds* relation : view.relationsFrom(rule.id)) {
    const design::Component* stage = relation->type == RelationType::delivery ? view.component(relation->to) : nullptr;
    if (stage == nullptr || stage->kind != "pipeline-stage") continue;
    const design::Component* source = sourceActionOf(view, *stage);
    const design::Property* waits = rule.property("branch");
    if (source == nullptr || waits == nullptr || !waits->isSet || !waits->isKnown || !source->property("branch")->isKnown) continue;
    const std::string built = source->text("branch");
    if ((", " + waits->text + ",").find(", " + built + ",") != std::string::npos) continue;
    Diagnostic finding = findingOn(rule, Severity::warning, kBranchMismatch,
                                   "Pushes to " + built + " start nothing: the rule waits for " + waits->text + ".",
                                   "The pipeline builds " + built + ". Name that branch in the rule's event pattern.");
    if (waits->place.isSomewhere()) finding.span = waits->place;
    if (source->property("branch")->place.isSomewhere()) finding.related.push_back(source->property("branch")->place);
    offerBranch(view, finding, *waits, *source->property("branch"));
    findings.push_back(std::move(finding));
  }
}

}  // namespace

const Rule kBranchMismatch = {
    {"branch-mismatch", "The trigger waits for another branch than the pipeline builds",
     "An EventBridge rule starts the pipeline for the branches in its pattern; the source action then takes the head of its own branch.",
     "AWS CodePipeline User Guide, Source change detection; fault F02"},
    EachComponent{{"eventbridge-rule"}, judge}};

}  // namespace slipway::checks
