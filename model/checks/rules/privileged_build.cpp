// docker build needs a Docker daemon, which CodeBuild starts in privileged mode only.
#include <algorithm>

#include "model/checks/delivery_chain.h"
#include "model/delivery/build_steps.h"

namespace slipway::checks {

namespace {

void judge(const View& view, const terraform::Resource& project, Diagnostics& findings) {
  const hcl::Value isPrivileged = terraform::argumentValue(project, "environment.0.privileged_mode");
  if (isPrivileged.isUnknown() || (isPrivileged.isBoolean() && isPrivileged.asBoolean())) return;
  const BuildFile file = buildFileOf(view, project);
  if (file.buildspec == nullptr) return;
  const std::vector<delivery::BuildStep> steps = delivery::stepsOf(*file.buildspec);
  const auto step = std::find_if(steps.begin(), steps.end(), [](const delivery::BuildStep& one) { return one.kind == delivery::StepKind::imageBuild; });
  if (step == steps.end()) return;
  Diagnostic finding = findingAt(view, project, "environment.0.privileged_mode", Severity::error, kPrivilegedBuild,
                                 "The build " + titleOf(view, project) + " runs docker build without privileged mode.",
                                 "There is no Docker daemon then, and the command fails: \"Cannot connect to the Docker daemon\".");
  finding.related.push_back(step->command.span);
  offer(finding, setTo(view, project, "environment.0.privileged_mode", "true", "Turn privileged mode on"));
  findings.push_back(std::move(finding));
}

}  // namespace

const Rule kPrivilegedBuild = {{"build-not-privileged", "A build makes an image without privileged mode",
                                "CodeBuild starts a Docker daemon inside the build only if the project's environment is privileged.",
                                "AWS CodeBuild User Guide, Troubleshooting; fact B.2.7; fault F16"},
                               EachResource{{"aws_codebuild_project"}, judge}};

}  // namespace slipway::checks
