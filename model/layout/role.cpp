#include "model/layout/role.h"

#include <algorithm>
#include <array>
#include <utility>

namespace slipway::layout {

namespace {

// Sorted by kind. Kinds that are plain nodes need no line.
constexpr std::array<std::pair<std::string_view, Role>, 28> k_roles = {{
    {"asg", Role::card},
    {"auto-scaling-group", Role::card},
    {"delivery-lane", Role::lane},
    {"developer", Role::person},
    {"ecs-cluster", Role::container},
    {"ecs-service", Role::card},
    {"egress-only-internet-gateway", Role::gateway},
    {"eks-cluster", Role::container},
    {"generic-container", Role::container},
    {"iam-policy", Role::absent},
    {"iam-role", Role::absent},
    {"internet", Role::capsule},
    {"internet-gateway", Role::gateway},
    {"listener-rule", Role::pill},
    {"load-balancer", Role::card},
    {"network-load-balancer", Role::card},
    {"person", Role::person},
    {"pipeline", Role::pipeline},
    {"pipeline-action", Role::action},
    {"pipeline-stage", Role::stage},
    {"region", Role::region},
    {"security-group", Role::outline},
    {"subnet", Role::subnet},
    {"user", Role::person},
    {"users", Role::person},
    {"vpc", Role::vpc},
    {"vpn-gateway", Role::gateway},
    {"zone", Role::zone},
}};
static_assert(std::is_sorted(k_roles.begin(), k_roles.end(), [](const auto& a, const auto& b) { return a.first < b.first; }));

}  // namespace

Role roleOf(std::string_view kind, bool showRoles) {
  if (kind == "iam-role" && showRoles) return Role::node;
  const auto found = std::lower_bound(k_roles.begin(), k_roles.end(), kind, [](const auto& entry, std::string_view wanted) { return entry.first < wanted; });
  return found != k_roles.end() && found->first == kind ? found->second : Role::node;
}

}  // namespace slipway::layout
