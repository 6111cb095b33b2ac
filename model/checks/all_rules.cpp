#include "model/checks/delivery_findings.h"
#include "model/checks/evidence.h"
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
  if (!Evidence::canFollow(previous, whole)) previous = nullptr;
  Evidence evidence(whole, previous);
  std::vector<std::shared_ptr<const Judgements>> judgements;
  const auto judge = [&](const Rule& rule) -> const Judgements& {
    judgements.push_back(judgeBy(rule, evidence, previous == nullptr ? nullptr : previous->judgements[judgements.size()]));
    return *judgements.back();
  };
  Diagnostics findings;
  for (const Rule* rule : allRules())
    for (const auto& judgement : judge(*rule)) findings.insert(findings.end(), judgement->findings.begin(), judgement->findings.end());
  for (const Rule& reader : deliveryReaders())
    for (const auto& judgement : judge(reader)) addUnsaid(judgement->findings, findings);
  const std::shared_ptr<CheckMemo> memo = evidence.memo();
  memo->judgements = std::move(judgements);
  return {std::move(findings), memo};
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
