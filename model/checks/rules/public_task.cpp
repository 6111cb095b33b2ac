// A Fargate task in a public subnet reaches nothing without a public address.
#include <algorithm>

#include "model/checks/rule.h"

namespace slipway::checks {

namespace {

/// Whether a route to an internet gateway is one of the table's, written inside it or beside it.
bool leadsOut(const View& view, const terraform::Resource& table) {
  if (referred(view, table.values.member("route"), "aws_internet_gateway") != nullptr) return true;
  const auto routes = view.referring(table, {"aws_route"});
  return std::any_of(routes.begin(), routes.end(), [&](const terraform::Resource* route) {
    return referred(view, route->values.member("gateway_id"), "aws_internet_gateway") != nullptr &&
           referred(view, route->values.member("route_table_id"), "aws_route_table") == &table;
  });
}

bool isPublic(const View& view, const terraform::Resource& subnet) {
  const auto associations = view.referring(subnet, {"aws_route_table_association"});
  return std::any_of(associations.begin(), associations.end(), [&](const terraform::Resource* association) {
    if (referred(view, association->values.member("subnet_id"), "aws_subnet") != &subnet) return false;
    const terraform::Resource* table = referred(view, association->values.member("route_table_id"), "aws_route_table");
    return table != nullptr && leadsOut(view, *table);
  });
}

void judge(const View& view, const terraform::Resource& service, Diagnostics& findings) {
  const hcl::Value isFargate = service.values.member("launch_type"),
                   address = terraform::argumentValue(service, "network_configuration.0.assign_public_ip");
  if (!isFargate.isString() || isFargate.asString() != "FARGATE" || address.isUnknown() || (address.isBoolean() && address.asBoolean()))
    return;
  for (const terraform::Resource* subnet :
       allReferred(view, terraform::argumentValue(service, "network_configuration.0.subnets"), "aws_subnet")) {
    if (!view.shared(*subnet, isPublic)) continue;
    Diagnostic finding =
        findingAt(view, service, "network_configuration.0.subnets", Severity::error, kPublicTask,
                  titleOf(view, service) + " runs in the public subnet " + titleOf(view, *subnet) + " without a public address.",
                  "A route to an internet gateway carries nothing from a private address, so its tasks cannot pull their image. Use "
                  "private subnets, or "
                  "assign public addresses.");
    if (view.argumentPlace(service, "network_configuration.0.assign_public_ip").isSomewhere())
      offer(finding, setTo(view, service, "network_configuration.0.assign_public_ip", "true", "Assign public addresses"));
    findings.push_back(std::move(finding));
    return;
  }
}

}  // namespace

const Rule kPublicTask = {{"public-subnet-without-address", "A Fargate task in a public subnet has no public address",
                           "An internet gateway translates public addresses only. A task without one in a public subnet has no way out, "
                           "not even to the image registry.",
                           "Amazon ECS Developer Guide, CannotPullContainer errors; fact G.13"},
                          EachResource{{"aws_ecs_service"}, judge}};

}  // namespace slipway::checks
