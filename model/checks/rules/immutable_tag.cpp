// A tag that must not move cannot be pushed twice.
#include "model/checks/delivery_chain.h"
#include "model/delivery/build_steps.h"

namespace slipway::checks {

namespace {

using catalog::RelationType;

/// The build action that pushes to a repository, through the design's relation; its project by the component's address.
const terraform::Resource* projectThatPushes(const View& view, const design::Component& repository) {
  for (const RelationEnds* relation : view.relationsTo(repository.id)) {
    if (relation->type != RelationType::delivery) continue;
    const design::Component* action = view.component(relation->from);
    if (action == nullptr) continue;
    for (const std::string& address : action->addresses)
      if (const terraform::Resource* project = view.find(address); project != nullptr && project->type == "aws_codebuild_project")
        return project;
  }
  return nullptr;
}

void judge(const View& view, const terraform::Resource& repository, Diagnostics& findings) {
  const design::Component* component = componentOf(view, repository);
  if (component == nullptr || repository.values.member("image_tag_mutability").display() != "IMMUTABLE") return;
  const terraform::Resource* project = projectThatPushes(view, *component);
  const BuildFile file = project == nullptr ? BuildFile() : buildFileOf(view, *project);
  if (file.buildspec == nullptr) return;
  for (const delivery::BuildStep& step : delivery::stepsOf(*file.buildspec)) {
    if (step.kind != delivery::StepKind::imagePush || step.command.text.find(":latest") == std::string::npos) continue;
    Diagnostic finding = findingAt(view, repository, "image_tag_mutability", Severity::error, kImmutableTag,
                                   "The second build fails: it pushes the tag latest to " + component->title + ", whose tags cannot move.",
                                   "Push the commit's tag only, or let tags move.");
    finding.related.push_back(step.command.span);
    offer(finding, setTo(view, repository, "image_tag_mutability", "\"MUTABLE\"", "Let tags move"));
    findings.push_back(std::move(finding));
    return;
  }
}

}  // namespace

const Rule kImmutableTag = {
    {"immutable-tag-pushed-again", "A build pushes the same tag again to a repository whose tags cannot move",
     "In a repository with immutable tags each tag is pushed once. A build that pushes latest succeeds the first time and never again.",
     "Amazon ECR User Guide, Image tag mutability; fact B.2.10; fault F26"},
    EachResource{{"aws_ecr_repository"}, judge}};

}  // namespace slipway::checks
