// A NAT gateway itself needs the way to the internet.
#include "model/checks/subnets.h"

namespace slipway::checks {

namespace {

void judge(const View& view, const terraform::Resource& gateway, Diagnostics& findings) {
  if (gateway.values.member("connectivity_type").display() == "private") return;
  const design::Component* component = componentOf(view, gateway);
  const design::Component* subnet = component == nullptr ? nullptr : boxAround(view, *component, "subnet");
  if (subnet == nullptr || !hasKnownRoutes(*subnet) || subnet->text("tier") != "private") return;
  findings.push_back(findingAt(view, gateway, "subnet_id", Severity::error, kPrivateNat,
                               "The NAT gateway " + component->detail + " stands in the private subnet " + subnet->title + ".",
                               "It has no way to the internet from there, and neither has what leaves through it. Put it into a public subnet."));
}

}  // namespace

const Rule kPrivateNat = {{"nat-in-private-subnet", "A NAT gateway stands in a private subnet",
                           "A public NAT gateway passes traffic on to the internet gateway of its VPC, which its own subnet's route table must name.",
                           "Amazon VPC User Guide, NAT gateways; facts G.4 and G.14"},
                          EachResource{{"aws_nat_gateway"}, judge}};

}  // namespace slipway::checks
