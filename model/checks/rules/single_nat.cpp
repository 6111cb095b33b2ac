// Private subnets of several zones should not all leave through the NAT gateway of one.
#include <algorithm>
#include <set>

#include "model/checks/rule.h"

namespace slipway::checks {

namespace {

/// The route tables that lead to a NAT gateway.
std::vector<const terraform::Resource*> tablesBehind(const View& view, const terraform::Resource& nat) {
  std::vector<const terraform::Resource*> tables;
  for (const terraform::Resource* resource : view.referring(nat, {"aws_route", "aws_route_table"})) {
    const bool isTable = resource->type == "aws_route_table";
    const auto gateways = allReferred(view, resource->values.member(isTable ? "route" : "nat_gateway_id"), "aws_nat_gateway");
    // A route has one gateway, a table as many as routes.
    if (isTable ? std::find(gateways.begin(), gateways.end(), &nat) == gateways.end() : gateways.empty() || gateways.front() != &nat)
      continue;
    const terraform::Resource* table = isTable ? resource : referred(view, resource->values.member("route_table_id"), "aws_route_table");
    if (table != nullptr) tables.push_back(table);
  }
  return tables;
}

/// The zones of the subnets whose route table leads to a NAT gateway.
std::set<std::string> zonesBehind(const View& view, const terraform::Resource& nat) {
  std::set<std::string> zones;
  for (const terraform::Resource* table : tablesBehind(view, nat))
    for (const terraform::Resource* association : view.referring(*table, {"aws_route_table_association"})) {
      if (referred(view, association->values.member("route_table_id"), "aws_route_table") != table) continue;
      const terraform::Resource* subnet = referred(view, association->values.member("subnet_id"), "aws_subnet");
      if (subnet != nullptr && subnet->values.member("availability_zone").isString())
        zones.insert(subnet->values.member("availability_zone").asString());
    }
  return zones;
}

void judge(const View& view, const terraform::Resource& nat, Diagnostics& findings) {
  const std::size_t served = zonesBehind(view, nat).size();
  if (served < 2) return;
  const design::Component* gateway = componentOf(view, nat);  // its title says what it is, its sub-line which
  const std::string name = gateway == nullptr || gateway->detail.empty() ? titleOf(view, nat) : gateway->detail;
  findings.push_back(findingAt(
      view, nat, "subnet_id", Severity::warning, kSingleNat, std::to_string(served) + " zones leave through one NAT gateway, " + name + ".",
      "When its zone fails, tasks in the others keep serving but pull no image and write no log; a gateway and a route table in each zone "
      "keep the others whole."));
}

}  // namespace

const Rule kSingleNat = {
    {"single-nat-gateway", "Several zones share one NAT gateway",
     "A NAT gateway lives in one zone. Route tables of other zones that lead to it lose their way out together with that zone.",
     "Amazon VPC User Guide, NAT gateways; fact G.4; fault F88"},
    EachResource{{"aws_nat_gateway", "data.aws_nat_gateway"}, judge}};

}  // namespace slipway::checks
