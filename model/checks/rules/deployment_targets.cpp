// An in-place deployment reaches the instances that its group names, and no others.
#include "model/checks/deployment_group.h"
#include "model/hcl/edit.h"

namespace slipway::checks {

namespace {

const char* const kTags[] = {"ec2_tag_filter", "ec2_tag_set", "on_premises_instance_tag_filter"};

void judgeTraffic(const View& view, const DeploymentGroup& group, Diagnostics& findings) {
  const bool isControlled =
      terraform::argumentValue(*group.resource, "deployment_style.0.deployment_option").display() == "WITH_TRAFFIC_CONTROL";
  const bool hasBalancer = !group.resource->values.member("load_balancer_info").elements().empty();
  if (isControlled && hasBalancer) return;
  for (const terraform::Resource* scaling :
       allReferred(group.view, group.resource->values.member("autoscaling_groups"), "aws_autoscaling_group")) {
    if (scaling->values.member("target_group_arns").isNull()) continue;
    Diagnostic finding = findingAt(view, *group.resource, "deployment_style.0.deployment_option", Severity::warning, kDeploymentTargets,
                                   "Instances of " + titleOf(view, *scaling) + " get requests while they are deployed to.",
                                   "Its target groups are not part of the deployment group. Set deployment_option to WITH_TRAFFIC_CONTROL "
                                   "and name the target group in load_balancer_info.");
    finding.related.push_back({scaling->file, scaling->block});
    findings.push_back(std::move(finding));
  }
}

/// The one group of machines of the project; nullptr if there is none, or a choice.
const terraform::Resource* onlyScalingGroup(const DeploymentGroup& group) {
  const auto all = group.view.resources({"aws_autoscaling_group"});
  return all.size() == 1 ? all.front() : nullptr;
}

void find(const View& view, Diagnostics& findings) {
  for (const DeploymentGroup& group : deploymentGroupsOf(view)) {
    if (!group.isPlatformKnown || group.platform != delivery::Platform::server) continue;
    const hcl::Value& values = group.resource->values;
    bool hasTargets = !values.member("autoscaling_groups").isNull() &&
                      !(values.member("autoscaling_groups").isSequence() && values.member("autoscaling_groups").elements().empty());
    for (const char* tag : kTags) hasTargets = hasTargets || !values.member(tag).isNull();
    if (hasTargets) {
      judgeTraffic(view, group, findings);
      continue;
    }
    Diagnostic finding = findingAt(
        view, *group.resource, "autoscaling_groups", Severity::error, kDeploymentTargets,
        "The deployment group " + titleOf(view, *group.resource) + " has no instances.",
        "It names neither Auto Scaling groups nor tags, so a deployment reaches nothing, and new instances start without the application.");
    const terraform::Resource* scaling = onlyScalingGroup(group);
    if (scaling != nullptr && scaling->modulePath == group.resource->modulePath && scaling->key.index() == 0)
      offer(finding, setTo(view, *group.resource, "autoscaling_groups", "[aws_autoscaling_group." + scaling->name + ".name]",
                           "Deploy to " + scaling->name));
    findings.push_back(std::move(finding));
  }
}

}  // namespace

const Rule kDeploymentTargets = {{"deployment-targets", "A deployment group is not tied to its instances or their load balancer",
                                  "With an Auto Scaling group, CodeDeploy also deploys to each new instance before it counts as in "
                                  "service. With a target group and traffic control, "
                                  "instances leave the load balancer while they are changed.",
                                  "AWS CodeDeploy User Guide, Integrating CodeDeploy with Amazon EC2 Auto Scaling; fault F71"},
                                 WholeProject{find}};

}  // namespace slipway::checks
