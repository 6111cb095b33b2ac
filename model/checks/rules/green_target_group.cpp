// Blue/green needs two target groups that are alike.
#include "model/checks/deployment_group.h"

namespace slipway::checks {

namespace {

void judgePair(const View& view, const DeploymentGroup& group, Diagnostics& findings) {
  const terraform::Resource &blue = *group.targetGroups[0], &green = *group.targetGroups[1];
  if (&blue == &green || blue.address == green.address) {
    findings.push_back(findingAt(view, *group.resource, "load_balancer_info.0.target_group_pair_info.0.target_group.1.name",
                                 Severity::error, kGreenTargetGroup, "Blue and green are the same target group, " + blue.name + ".",
                                 "The new tasks need a group of their own. Name a second target group."));
    return;
  }
  for (const char* path : {"port", "protocol", "target_type", "vpc_id", "health_check.0.path", "health_check.0.port"}) {
    const hcl::Value first = terraform::argumentValue(blue, path), second = terraform::argumentValue(green, path);
    if (first.isUnknown() || second.isUnknown() || first.display() == second.display()) continue;
    Diagnostic finding = findingAt(view, green, path, Severity::warning, kGreenTargetGroup,
                                   "The target groups " + blue.name + " and " + green.name + " differ in " +
                                       std::string(path).substr(std::string_view(path).rfind('.') + 1) + ".",
                                   "Each deployment swaps their roles: what is right for one is wrong for the other, and the green tasks "
                                   "do not become healthy. Make them alike.");
    const SourceSpan place = view.argumentPlace(blue, path);
    finding.related.push_back(place.isSomewhere() ? place : SourceSpan{blue.file, blue.block});
    if (place.isSomewhere()) offer(finding, setTo(view, green, path, view.textAt(place), "Take it from " + blue.name));
    findings.push_back(std::move(finding));
  }
}

void find(const View& view, Diagnostics& findings) {
  for (const DeploymentGroup& group : deploymentGroupsOf(view)) {
    if (!group.isPlatformKnown || group.platform != delivery::Platform::ecs) continue;
    if (group.targetGroupCount < 2) {
      findings.push_back(findingAt(view, *group.resource, "load_balancer_info.0.target_group_pair_info.0.target_group.0.name",
                                   Severity::error, kGreenTargetGroup,
                                   "The deployment group " + titleOf(view, *group.resource) + " has " +
                                       (group.targetGroupCount == 0 ? "no target groups." : "only one target group."),
                                   "A blue/green deployment starts the new tasks in a second target group and moves the listener there. "
                                   "Add a target group and name it in the pair."));
    } else if (group.targetGroups.size() == 2) {
      judgePair(view, group, findings);
    }
  }
}

}  // namespace

const Rule kGreenTargetGroup = {{"green-target-group", "A blue/green deployment without a second, equal target group",
                                 "CodeDeploy registers the replacement tasks in the target group that is not in use, waits until they are "
                                 "healthy there, and swaps the two.",
                                 "AWS CodeDeploy User Guide, Amazon ECS deployment group; facts C.20 to C.29; faults F63 and F64"},
                                WholeProject{find}};

}  // namespace slipway::checks
