// The container that a service's load balancer block names must exist in the task definition.
#include "model/checks/rule.h"
#include "model/hcl/edit.h"

namespace slipway::checks {

namespace {

void judge(const View& view, const terraform::Resource& service, Diagnostics& findings) {
  const terraform::Resource* definition = referred(view, service.values.member("task_definition"), "aws_ecs_task_definition");
  if (definition == nullptr) return;
  const hcl::Value containers = containersOf(*definition);
  if (containers.elements().empty()) return;
  for (std::size_t i = 0; i < service.values.member("load_balancer").elements().size(); ++i) {
    const std::string path = "load_balancer." + std::to_string(i) + ".container_name";
    const hcl::Value name = terraform::argumentValue(service, path);
    if (!name.isString()) continue;
    std::string present;
    bool isThere = false, isKnown = true;
    for (const hcl::Value& container : containers.elements()) {
      const hcl::Value other = container.member("name");
      isKnown = isKnown && other.isString();
      if (!other.isString()) continue;
      isThere = isThere || other.asString() == name.asString();
      if (present.empty()) present = other.asString();
    }
    if (isThere || !isKnown) continue;
    Diagnostic finding = findingAt(view, service, path, Severity::error, kContainerName,
                                   titleOf(view, service) + " has no container " + name.asString() + ".",
                                   "The task definition holds " + present + ", so ECS would refuse the service.");
    finding.related.push_back(view.argumentPlace(*definition, "container_definitions"));
    offer(finding, setTo(view, service, path, hcl::quoted(present), "Set container_name to " + present));
    findings.push_back(std::move(finding));
  }
}

}  // namespace

const Rule kContainerName = {{"container-name-mismatch", "A service names a container that its task definition lacks",
                              "A load_balancer block names the container that receives the requests. The name must be one of the task definition's.",
                              "Amazon ECS API Reference, LoadBalancer; fault F62"},
                             EachResource{{"aws_ecs_service"}, judge}};

}  // namespace slipway::checks
