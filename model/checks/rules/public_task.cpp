// A Fargate task in a public subnet reaches nothing without a public address.
#include <map>
#include <set>

#include "model/checks/rule.h"

namespace slipway::checks {

namespace {

/// Subnets with a route to an internet gateway.
std::set<const terraform::Resource*> publicSubnets(const terraform::Configuration& configuration) {
  std::set<const terraform::Resource*> tables, subnets;
  for (const terraform::Resource& resource : configuration.resources) {
    if (resource.type == "aws_route" && referred(configuration, resource.values.member("gateway_id"), "aws_internet_gateway") != nullptr)
      tables.insert(referred(configuration, resource.values.member("route_table_id"), "aws_route_table"));
    if (resource.type == "aws_route_table" && referred(configuration, resource.values.member("route"), "aws_internet_gateway") != nullptr) tables.insert(&resource);
  }
  for (const terraform::Resource& association : configuration.resources)
    if (association.type == "aws_route_table_association" && tables.contains(referred(configuration, association.values.member("route_table_id"), "aws_route_table")))
      subnets.insert(referred(configuration, association.values.member("subnet_id"), "aws_subnet"));
  subnets.erase(nullptr);
  return subnets;
}

void find(const Subject& subject, Diagnostics& findings) {
  std::map<const terraform::Configuration*, std::set<const terraform::Resource*>> publicOf;
  forEach(subject, "aws_ecs_service", [&](const terraform::Configuration& configuration, const terraform::Resource& service) {
    const hcl::Value isFargate = service.values.member("launch_type"), address = terraform::argumentValue(service, "network_configuration.0.assign_public_ip");
    if (!isFargate.isString() || isFargate.asString() != "FARGATE" || address.isUnknown() || (address.isBoolean() && address.asBoolean())) return;
    const auto [known, isNew] = publicOf.try_emplace(&configuration);
    if (isNew) known->second = publicSubnets(configuration);
    const std::set<const terraform::Resource*>& open = known->second;
    for (const terraform::Resource* subnet : allReferred(configuration, terraform::argumentValue(service, "network_configuration.0.subnets"), "aws_subnet")) {
      if (!open.contains(subnet)) continue;
      Diagnostic finding = findingAt(subject, service, "network_configuration.0.subnets", Severity::error, kPublicTask,
                                     titleOf(subject, service) + " runs in the public subnet " + titleOf(subject, *subnet) + " without a public address.",
                                     "A route to an internet gateway carries nothing from a private address, so its tasks cannot pull their image. Use private subnets, or "
                                     "assign public addresses.");
      if (terraform::argumentPlace(subject.trees, service, "network_configuration.0.assign_public_ip").isSomewhere())
        offer(finding, setTo(subject, service, "network_configuration.0.assign_public_ip", "true", "Assign public addresses"));
      findings.push_back(std::move(finding));
      return;
    }
  });
}

}  // namespace

const Rule kPublicTask = {{"public-subnet-without-address", "A Fargate task in a public subnet has no public address",
                           "An internet gateway translates public addresses only. A task without one in a public subnet has no way out, not even to the image registry.",
                           "Amazon ECS Developer Guide, CannotPullContainer errors; fact G.13"},
                          find};

}  // namespace slipway::checks
