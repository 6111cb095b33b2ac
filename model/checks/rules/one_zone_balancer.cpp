// An application load balancer takes subnets of two zones or more.
#include "model/checks/subnets.h"

namespace slipway::checks {

namespace {

void judge(const View& view, const terraform::Resource& balancer, Diagnostics& findings) {
  const hcl::Value type = balancer.values.member("load_balancer_type");
  const design::Component* component = componentOf(view, balancer);
  if (component == nullptr || type.isUnknown() || (type.isString() && type.asString() != "application")) return;
  const std::set<std::string> zones = zonesOf(view, *component);
  if (zones.size() != 1) return;
  findings.push_back(findingAt(view, balancer, "subnets", Severity::error, kOneZoneBalancer, component->title + " has subnets in one zone, " + *zones.begin() + ".",
                               "AWS makes an application load balancer only with subnets in two zones or more; add one of another zone."));
}

}  // namespace

const Rule kOneZoneBalancer = {{"balancer-in-one-zone", "An application load balancer has subnets in one zone only",
                                "AWS refuses an application load balancer with fewer than two zones, so that the loss of one does not take it away.",
                                "User Guide for Application Load Balancers, Subnets; fact E.21"},
                               EachResource{{"aws_lb"}, judge}};

}  // namespace slipway::checks
