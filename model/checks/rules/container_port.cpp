// The port that a service registers must be one that its container opens.
#include <set>

#include "model/checks/rule.h"

namespace slipway::checks {

namespace {

std::set<int> portsOf(const hcl::Value& container, bool* isKnown) {
  std::set<int> ports;
  const hcl::Value mappings = container.member("portMappings");
  *isKnown = !mappings.isUnknown();
  for (const hcl::Value& mapping : mappings.elements()) {
    const hcl::Value port = mapping.member("containerPort");
    if (port.isNumber()) ports.insert(static_cast<int>(port.asNumber()));
    else *isKnown = false;
  }
  return ports;
}

std::string listed(const std::set<int>& ports) {
  std::string text;
  for (const int port : ports) text += (text.empty() ? "" : ", ") + std::to_string(port);
  return text.empty() ? "none" : text + (ports.size() == 1 ? " only" : "");
}

void judge(const View& view, const terraform::Resource& service, Diagnostics& findings) {
  const terraform::Resource* definition = referred(view, service.values.member("task_definition"), "aws_ecs_task_definition");
  if (definition == nullptr) return;
  const hcl::Value containers = containersOf(*definition);
  const std::size_t attachments = service.values.member("load_balancer").elements().size();
  for (std::size_t i = 0; i < attachments; ++i) {
    const std::string block = "load_balancer." + std::to_string(i) + ".";
    const hcl::Value name = terraform::argumentValue(service, block + "container_name"), port = terraform::argumentValue(service, block + "container_port");
    if (!name.isString() || !port.isNumber()) continue;
    const int wanted = static_cast<int>(port.asNumber());
    for (const hcl::Value& container : containers.elements()) {
      if (container.member("name") != name) continue;
      bool isKnown = false;
      const std::set<int> ports = portsOf(container, &isKnown);
      if (!isKnown || ports.contains(wanted)) continue;
      Diagnostic finding = findingAt(view, service, block + "container_port", Severity::error, kContainerPort,
                                     titleOf(view, service) + " has no container port " + std::to_string(wanted) + ".",
                                     "The task definition opens " + listed(ports) + ", so ECS would refuse the service and terraform apply would stop at this resource.");
      finding.related.push_back(view.argumentPlace(*definition, "container_definitions"));
      if (!ports.empty())
        offer(finding, setTo(view, service, block + "container_port", std::to_string(*ports.begin()), "Set container_port to " + std::to_string(*ports.begin())));
      findings.push_back(std::move(finding));
    }
  }
}

}  // namespace

const Rule kContainerPort = {{"container-port-mismatch", "A service registers a port that its container does not open",
                              "A load_balancer block names a container and one of its ports. ECS checks both when the service is created and refuses a port that the task "
                              "definition does not list in portMappings.",
                              "Amazon ECS API Reference, LoadBalancer; fault F40"},
                             EachResource{{"aws_ecs_service"}, judge}};

}  // namespace slipway::checks
