// A build that looks for a file which is not in the repository.
#include <algorithm>

#include "model/checks/delivery_chain.h"
#include "model/hcl/edit.h"

namespace slipway::checks {

namespace {

void judge(const View& view, const terraform::Resource& project, Diagnostics& findings) {
  std::vector<FilePath> present;
  for (const auto& [file, read] : view.deliveryFiles())
    if (read.buildspec != nullptr) present.push_back(file);
  if (present.empty()) return;  // the sources live in another repository: nothing to compare with
  const hcl::Value path = terraform::argumentValue(project, "source.0.buildspec");
  if (!path.isString() || path.asString().find('\n') != std::string::npos || path.asString().starts_with("arn:") || path.asString().empty())
    return;
  if (!buildFileOf(view, project).file.isEmpty()) return;
  Diagnostic finding = findingAt(
      view, project, "source.0.buildspec", Severity::error, kMissingBuildspec,
      "The build " + titleOf(view, project) + " looks for " + path.asString() + ", which is not there.",
      "CodeBuild stops in DOWNLOAD_SOURCE. The project has " + present.front().text() + (present.size() > 1 ? " and others." : "."));
  const std::string name(FilePath(path.asString()).name());
  const auto near = std::find_if(present.begin(), present.end(), [&](FilePath file) { return present.size() == 1 || file.name() == name; });
  if (near != present.end())
    offer(finding, setTo(view, project, "source.0.buildspec", hcl::quoted(near->text()), "Build by " + near->text()));
  findings.push_back(std::move(finding));
}

}  // namespace

const Rule kMissingBuildspec = {
    {"missing-buildspec", "A build names a buildspec that the repository lacks",
     "CodeBuild reads buildspec.yml at the root of the source, or the path that the project names. Without it no phase runs.",
     "AWS CodeBuild User Guide, Build specification reference; fact B.2.6; fault F17"},
    EachResource{{"aws_codebuild_project"}, judge}};

}  // namespace slipway::checks
