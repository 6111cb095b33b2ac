// Builds that share their addresses with others' run into Docker Hub's limit on pulls without a login.
#include "model/checks/rule.h"

namespace slipway::checks {

namespace {

/// Whether an image's name has no registry before it: "node:22", "grafana/grafana".
bool isOnDockerHub(const std::string& image) {
  if (image.empty() || image == "scratch" || image.find('$') != std::string::npos) return false;
  const std::size_t slash = image.find('/');
  if (slash == std::string::npos) return true;
  const std::string first = image.substr(0, slash);
  return first.find_first_of(".:") == std::string::npos && first != "localhost";
}

void find(const View& view, Diagnostics& findings) {
  bool hasBuilds = false;
  forEach(view, "aws_codebuild_project", [&](const View&, const terraform::Resource&) { hasBuilds = true; });
  if (!hasBuilds) return;
  for (const auto& [file, read] : view.deliveryFiles()) {
    if (read.dockerfile == nullptr) continue;
    for (const dockerfile::Stage& stage : read.dockerfile->stages) {
      if (stage.base || !isOnDockerHub(stage.image)) continue;
      Diagnostic finding = errorAt(
          {file, stage.imageRange}, kDockerHubImage.info.code, "The build pulls " + stage.image + " from Docker Hub without a login.",
          "Docker Hub limits what one address pulls, and builds of CodeBuild share theirs: some fail with toomanyrequests. "
          "Amazon ECR Public has Docker's official images too.");
      finding.severity = Severity::info;
      finding.source = kDockerHubImage.info.source;
      const TextRange range = stage.imageRange;
      if (stage.image.find('/') == std::string::npos && read.dockerfile->text->substr(range.begin, range.size()) == stage.image) {
        Fix fix{"Take it from Amazon ECR Public", {}};
        fix.edit.label = fix.title;
        fix.edit.edits.push_back({{file, {range.begin, range.begin}}, "public.ecr.aws/docker/library/"});
        finding.fixes.push_back(std::move(fix));
      }
      findings.push_back(std::move(finding));
    }
  }
}

}  // namespace

const Rule kDockerHubImage = {{"docker-hub-image", "A build pulls its base image from Docker Hub without a login",
                               "Docker Hub counts the pulls of those who do not log in by address, and refuses more than its limit. Builds "
                               "share their addresses with "
                               "those of others, so that a build fails now and then without a change.",
                               "AWS CodeBuild User Guide, Troubleshooting; fact B.2.16; fault F27"},
                              WholeProject{find}};

}  // namespace slipway::checks
