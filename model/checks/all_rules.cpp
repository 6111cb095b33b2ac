#include "model/checks/rule.h"

namespace slipway::checks {

namespace {

/// The order in which findings of equal rank are listed.
const std::vector<const Rule*>& allRules() {
  static const std::vector<const Rule*> all = {
      &kContainerPort, &kContainerName, &kFargateSize, &kDeploymentBlocked, &kClosedPort, &kSlowStart, &kSingleNat, &kPublicTask, &kS3Endpoint,
  };
  return all;
}

}  // namespace

Diagnostics check(const Subject& subject) {
  Diagnostics findings;
  for (const Rule* rule : allRules()) rule->find(subject, findings);
  return findings;
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
