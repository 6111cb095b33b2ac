// A Fargate task has to reach the registry before it can start.
#include <algorithm>

#include "model/checks/subnets.h"

namespace slipway::checks {

namespace {

bool hasRegistryEndpoint(const View& view) {
  const std::vector<const design::Component*> endpoints = view.components("vpc-endpoint");
  return std::any_of(endpoints.begin(), endpoints.end(), [](const design::Component* endpoint) {
    const std::string service = endpoint->text("service");
    return service.find(".ecr.") != std::string::npos || service.empty();
  });
}

void judge(const View& view, const terraform::Resource& service, Diagnostics& findings) {
  if (hasRegistryEndpoint(view)) return;
  const design::Component* component = componentOf(view, service);
  if (component == nullptr || service.values.member("launch_type").display() != "FARGATE") return;
  for (const design::Component* subnet : subnetsOf(view, *component)) {
    if (!hasKnownRoutes(*subnet) || subnet->text("tier") != "private" || !subnet->text("route").empty()) continue;
    findings.push_back(findingAt(view, service, "network_configuration.0.subnets", Severity::error, kNoWayOut,
                                 component->title + " runs in " + subnet->title + ", which has no way out.",
                                 "Its tasks reach neither the image registry nor the logs and end before they start. Route 0.0.0.0/0 to a "
                                 "NAT gateway, or add endpoints for "
                                 "ecr.api, ecr.dkr, s3 and logs."));
    return;
  }
}

}  // namespace

const Rule kNoWayOut = {{"no-way-to-registry", "A Fargate task cannot reach the image registry",
                         "A task pulls its image over its own network interface. In a private subnet that needs a NAT gateway or VPC "
                         "endpoints for ECR, S3 and the logs.",
                         "Amazon ECS Developer Guide, CannotPullContainer errors; facts G.11 and D.38; fault F31"},
                        EachResource{{"aws_ecs_service"}, judge}};

}  // namespace slipway::checks
