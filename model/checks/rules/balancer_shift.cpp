// A network load balancer cannot shift traffic in parts.
#include "model/checks/deployment_group.h"
#include "model/hcl/edit.h"

namespace slipway::checks {

namespace {

constexpr const char* kAllAtOnce = "CodeDeployDefault.ECSAllAtOnce";

const terraform::Resource* networkBalancerOf(const DeploymentGroup& group) {
  for (const terraform::Resource* listener : group.listeners) {
    const terraform::Resource* balancer = referred(group.view, listener->values.member("load_balancer_arn"), "aws_lb");
    if (balancer != nullptr && balancer->values.member("load_balancer_type").display() == "network") return balancer;
  }
  return nullptr;
}

void find(const View& view, Diagnostics& findings) {
  for (const DeploymentGroup& group : deploymentGroupsOf(view)) {
    const hcl::Value wanted = group.resource->values.member("deployment_config_name");
    if (!wanted.isString() || wanted.asString() == kAllAtOnce) continue;
    const terraform::Resource* balancer = networkBalancerOf(group);
    if (balancer == nullptr) continue;
    Diagnostic finding =
        findingAt(view, *group.resource, "deployment_config_name", Severity::error, kBalancerShift,
                  titleOf(view, *balancer) + " is a network load balancer: it cannot shift traffic by " + wanted.asString() + ".",
                  "CodeDeploy refuses the deployment. Use " + std::string(kAllAtOnce) + ", or an application load balancer.");
    finding.related.push_back({balancer->file, balancer->block});
    offer(finding, setTo(view, *group.resource, "deployment_config_name", hcl::quoted(kAllAtOnce), "Shift all at once"));
    findings.push_back(std::move(finding));
  }
}

}  // namespace

const Rule kBalancerShift = {
    {"balancer-shift", "A canary or linear deployment behind a network load balancer",
     "Traffic is shifted by the weights of an application load balancer's listener. A network load balancer has none, so only ECSAllAtOnce "
     "works with it.",
     "AWS CodeDeploy User Guide, Deployment configurations on an Amazon ECS compute platform; fact C.23; fault F60"},
    WholeProject{find}};

}  // namespace slipway::checks
