// Alarms of a region that has several stand together in one box: each is small, they are many, and all do the same.
#include "model/design/steps.h"

namespace slipway::design {

namespace {

constexpr std::size_t k_fewest = 3;  // fewer stand better where what they watch is

}  // namespace

void gatherAlarms(Derivation& derivation) {
  std::vector<Draft*> alarms;
  for (Draft* draft : derivation.draftsOf("alarm"))
    if (!draft->isGone && draft->parent != nullptr && draft->parent->component.kind == "region") alarms.push_back(draft);
  if (alarms.size() < k_fewest) return;
  Draft& group = derivation.add("alarm-group", "alarms:" + derivation.region);
  group.component.title = "CloudWatch alarms";
  group.component.detail = std::to_string(alarms.size());
  group.parent = alarms.front()->parent;
  for (Draft* alarm : alarms) alarm->parent = &group;
}

}  // namespace slipway::design
