// A tag that must not move cannot be pushed twice.
#include "model/checks/delivery_chain.h"
#include "model/delivery/build_steps.h"

namespace slipway::checks {

namespace {

using catalog::RelationType;

/// The build action that pushes to a repository, through the design's relation; its project by the component's address.
const terraform::Resource* projectThatPushes(const Subject& subject, const terraform::Configuration& configuration, const design::Component& repository) {
  for (const design::Relation& relation : subject.design.relations) {
    if (relation.type != RelationType::delivery || relation.to != repository.id) continue;
    const design::Component* action = subject.design.find(relation.from);
    if (action == nullptr) continue;
    for (const std::string& address : action->addresses)
      if (const terraform::Resource* project = configuration.find(address); project != nullptr && project->type == "aws_codebuild_project") return project;
  }
  return nullptr;
}

void find(const Subject& subject, Diagnostics& findings) {
  forEach(subject, "aws_ecr_repository", [&](const terraform::Configuration& configuration, const terraform::Resource& repository) {
    const design::Component* component = componentOf(subject, repository);
    if (component == nullptr || repository.values.member("image_tag_mutability").display() != "IMMUTABLE") return;
    const terraform::Resource* project = projectThatPushes(subject, configuration, *component);
    const BuildFile file = project == nullptr ? BuildFile() : buildFileOf(subject, *project);
    if (file.buildspec == nullptr) return;
    for (const delivery::BuildStep& step : delivery::stepsOf(*file.buildspec)) {
      if (step.kind != delivery::StepKind::imagePush || step.command.text.find(":latest") == std::string::npos) continue;
      Diagnostic finding = findingAt(subject, repository, "image_tag_mutability", Severity::error, kImmutableTag,
                                     "The second build fails: it pushes the tag latest to " + component->title + ", whose tags cannot move.",
                                     "Push the commit's tag only, or let tags move.");
      finding.related.push_back(step.command.span);
      offer(finding, setTo(subject, repository, "image_tag_mutability", "\"MUTABLE\"", "Let tags move"));
      findings.push_back(std::move(finding));
      return;
    }
  });
}

}  // namespace

const Rule kImmutableTag = {{"immutable-tag-pushed-again", "A build pushes the same tag again to a repository whose tags cannot move",
                             "In a repository with immutable tags each tag is pushed once. A build that pushes latest succeeds the first time and never again.",
                             "Amazon ECR User Guide, Image tag mutability; fact B.2.10; fault F26"},
                            find};

}  // namespace slipway::checks
