// Private subnets of several zones should not all leave through the NAT gateway of one.
#include <map>
#include <set>

#include "model/checks/rule.h"

namespace slipway::checks {

namespace {

void find(const Subject& subject, Diagnostics& findings) {
  for (const auto& configuration : subject.configurations) {
    // NAT gateway → zones of the subnets whose route table leads to it.
    std::map<const terraform::Resource*, std::set<std::string>> zones;
    const auto addTable = [&](const terraform::Resource& nat, const terraform::Resource& table) {
      for (const terraform::Resource& association : configuration->resources) {
        if (association.type != "aws_route_table_association" || referred(*configuration, association.values.member("route_table_id"), "aws_route_table") != &table) continue;
        const terraform::Resource* subnet = referred(*configuration, association.values.member("subnet_id"), "aws_subnet");
        if (subnet != nullptr && subnet->values.member("availability_zone").isString()) zones[&nat].insert(subnet->values.member("availability_zone").asString());
      }
    };
    for (const terraform::Resource& resource : configuration->resources) {
      if (resource.type == "aws_route") {
        const terraform::Resource* nat = referred(*configuration, resource.values.member("nat_gateway_id"), "aws_nat_gateway");
        const terraform::Resource* table = referred(*configuration, resource.values.member("route_table_id"), "aws_route_table");
        if (nat != nullptr && table != nullptr) addTable(*nat, *table);
      } else if (resource.type == "aws_route_table") {
        for (const terraform::Resource* nat : allReferred(*configuration, resource.values.member("route"), "aws_nat_gateway")) addTable(*nat, resource);
      }
    }
    for (const auto& [nat, served] : zones) {
      if (served.size() < 2) continue;
      const design::Component* gateway = componentOf(subject, *nat);   // its title says what it is, its sub-line which
      const std::string name = gateway == nullptr || gateway->detail.empty() ? titleOf(subject, *nat) : gateway->detail;
      findings.push_back(findingAt(subject, *nat, "subnet_id", Severity::warning, kSingleNat,
                                   std::to_string(served.size()) + " zones leave through one NAT gateway, " + name + ".",
                                   "When its zone fails, tasks in the others keep serving but pull no image and write no log; a gateway and a route table in each zone "
                                   "keep the others whole."));
    }
  }
}

}  // namespace

const Rule kSingleNat = {{"single-nat-gateway", "Several zones share one NAT gateway",
                          "A NAT gateway lives in one zone. Route tables of other zones that lead to it lose their way out together with that zone.",
                          "Amazon VPC User Guide, NAT gateways; fact G.4; fault F88"},
                         find};

}  // namespace slipway::checks
