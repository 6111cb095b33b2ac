// An internet-facing load balancer needs subnets that the internet reaches.
#include "model/checks/subnets.h"

namespace slipway::checks {

namespace {

void judge(const View& view, const terraform::Resource& balancer, Diagnostics& findings) {
  const hcl::Value isInternal = balancer.values.member("internal");
  const design::Component* component = componentOf(view, balancer);
  if (component == nullptr || isInternal.isUnknown() || (isInternal.isBoolean() && isInternal.asBoolean())) return;
  for (const design::Component* subnet : subnetsOf(view, *component)) {
    if (!hasKnownRoutes(*subnet) || subnet->text("tier") != "private") continue;
    findings.push_back(findingAt(view, balancer, "subnets", Severity::error, kPrivateBalancer,
                                 component->title + " faces the internet but stands in the private subnet " + subnet->title + ".",
                                 "No route leads there from an internet gateway, so clients wait until they time out. Put it into public subnets, or make it internal."));
    return;
  }
}

}  // namespace

const Rule kPrivateBalancer = {{"balancer-in-private-subnet", "An internet-facing load balancer stands in a private subnet",
                                "A load balancer that faces the internet gets public addresses, but they are reached only where the subnet's route table leads to an internet "
                                "gateway.",
                                "Elastic Load Balancing User Guide, Troubleshooting; fact G.14; fault F44"},
                               EachResource{{"aws_lb"}, judge}};

}  // namespace slipway::checks
