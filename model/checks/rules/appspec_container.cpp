// The appspec of a blue/green deployment names the container that gets the traffic.
#include "model/checks/deployment_group.h"

namespace slipway::checks {

namespace {

struct Known {
  std::string name;
  std::vector<int> ports;
  SourceSpan span;
};

/// The containers of the task definition file that lies beside the appspec, or of the only one of the project.
std::vector<Known> containersFor(const View& view, FilePath appspec) {
  const delivery::TaskDefinition* beside = nullptr;
  const delivery::TaskDefinition* only = nullptr;
  int count = 0;
  for (const auto& [file, read] : view.deliveryFiles()) {
    if (read.taskDefinition == nullptr) continue;
    ++count;
    only = read.taskDefinition.get();
    if (file.folder() == appspec.folder()) beside = beside == nullptr ? read.taskDefinition.get() : beside;
  }
  const delivery::TaskDefinition* task = beside != nullptr ? beside : count == 1 ? only : nullptr;
  std::vector<Known> known;
  if (task == nullptr) return known;
  for (const delivery::Container& container : task->containers) {
    Known& one = known.emplace_back();
    one.name = container.name.text;
    one.span = container.span;
    for (const delivery::PortMapping& port : container.ports) one.ports.push_back(port.containerPort);
  }
  return known;
}

Diagnostic findingFor(const delivery::Located& at, std::string message, std::string detail, SourceSpan other) {
  Diagnostic finding = errorAt(at.span, kAppspecContainer.info.code, std::move(message), std::move(detail));
  finding.source = kAppspecContainer.info.source;
  finding.related.push_back(other);
  return finding;
}

void offerText(Diagnostic& finding, const delivery::Located& at, const std::string& text) {
  Fix fix{"Write " + text, {}};
  fix.edit.label = fix.title;
  fix.edit.edits.push_back({at.span, text});
  finding.fixes.push_back(std::move(fix));
}

/// As it is quoted in the file, so that the fix keeps the quotes.
std::string quotedAs(const View& view, const SourceSpan& span, const std::string& text) {
  const std::string written = view.textAt(span);
  const char first = written.empty() ? 'x' : written.front();
  return first == '"' || first == '\'' ? first + text + first : text;
}

void judge(const View& view, FilePath file, const delivery::Appspec& appspec, Diagnostics& findings) {
  const std::vector<Known> containers = containersFor(view, file);
  if (containers.empty() || appspec.containerName.text.empty()) return;
  for (const Known& container : containers) {
    if (container.name != appspec.containerName.text) continue;
    const std::string& port = appspec.containerPort.text;
    if (port.empty() || container.ports.empty() || port.find_first_not_of("0123456789") != std::string::npos || port.size() > 5) return;
    if (std::find(container.ports.begin(), container.ports.end(), std::stoi(port)) != container.ports.end()) return;
    const std::string open = std::to_string(container.ports.front());
    Diagnostic finding = findingFor(
        appspec.containerPort, "The appspec sends traffic to port " + port + " of " + container.name + ", which listens on " + open + ".",
        "CodeDeploy refuses the deployment: the port must be one of the container's port mappings.", container.span);
    offerText(finding, appspec.containerPort, quotedAs(view, appspec.containerPort.span, open));
    findings.push_back(std::move(finding));
    return;
  }
  Diagnostic finding = findingFor(appspec.containerName,
                                  "The appspec names the container " + appspec.containerName.text + ", which the task definition lacks.",
                                  "It holds " + containers.front().name + ". CodeDeploy refuses the deployment.", containers.front().span);
  offerText(finding, appspec.containerName, quotedAs(view, appspec.containerName.span, containers.front().name));
  findings.push_back(std::move(finding));
}

void find(const View& view, Diagnostics& findings) {
  for (const auto& [file, read] : view.deliveryFiles())
    if (read.appspec != nullptr && read.appspec->platform == delivery::Platform::ecs) judge(view, file, *read.appspec, findings);
}

}  // namespace

const Rule kAppspecContainer = {{"appspec-container", "The appspec names a container or port that the task definition lacks",
                                 "LoadBalancerInfo of an ECS appspec says which container and port of the new task set the load balancer "
                                 "reaches. Both must be in the task definition.",
                                 "AWS CodeDeploy User Guide, AppSpec resources section for Amazon ECS deployments; fault F62"},
                                WholeProject{find}};

}  // namespace slipway::checks
