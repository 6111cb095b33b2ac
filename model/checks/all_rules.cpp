#include "model/checks/delivery_findings.h"
#include "model/checks/rule.h"

namespace slipway::checks {

namespace {

/// The order in which findings of equal rank are listed.
const std::vector<const Rule*>& allRules() {
  static const std::vector<const Rule*> all = {
      // what keeps tasks from starting or serving
      &kServiceRetired, &kContainerPort, &kContainerName, &kFargateSize, &kTargetType, &kDeploymentBlocked, &kClosedPort, &kClosedListener, &kPublicTask, &kNoWayOut,
      // what keeps clients from being served
      &kPrivateBalancer, &kOneZoneBalancer, &kPrivateNat, &kUnservedZone, &kRulePriority, &kRuleShadowed,
      // what keeps a commit from arriving
      &kArtifactMissing, &kImageDefinitionsName, &kPrivilegedBuild, &kImmutableTag, &kNoTrigger, &kBranchMismatch,
      &kTriggerRole, &kPipelineRole, &kRepositoryName, &kArtifactRegion, &kMissingBuildspec, &kImageFile, &kImagePlaceholder, &kDockerHubImage, &kAppspecContainer,
      &kGreenTargetGroup, &kBalancerShift, &kDeploymentTargets, &kImageTag, &kQueueUrl, &kUngatedProduction, &kPendingConnection,
      // what works, but not as well as it could
      &kSlowStart, &kStopsAll, &kSingleNat, &kWideOpen, &kPlainSecret, &kPublicDatabase, &kS3Endpoint,
  };
  return all;
}

}  // namespace

Diagnostics check(const Subject& subject) { return checkAfter(subject, nullptr).findings; }

Checked checkAfter(const Subject& subject, const CheckMemo* previous) {
  Subject whole = subject;
  delivery::DeliveryFiles read;
  if (whole.deliveryFiles == nullptr) {
    read = delivery::readDeliveryFiles(subject.files);
    whole.deliveryFiles = &read;
  }
  const ResourceIndex index(subject.configurations, subject.design, previous);
  whole.index = &index;
  Diagnostics findings;
  for (const Rule* rule : allRules()) rule->find(whole, findings);
  addDeliveryFindings(whole, findings);
  return {std::move(findings), index.memo()};
}

const std::vector<RuleInfo>& rules() {
  static const std::vector<RuleInfo> all = [] {
    std::vector<RuleInfo> infos;
    for (const Rule* rule : allRules()) infos.push_back(rule->info);
    return infos;
  }();
  return all;
}

}  // namespace slipway::checks
