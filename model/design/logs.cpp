// All log groups of the region are one component: what matters is who writes there, and how long it is kept.
#include "model/design/steps.h"

namespace slipway::design {

void collapseLogGroups(Derivation& derivation) {
  std::vector<Draft*> groups;
  for (Draft* draft : derivation.draftsOf("log-group"))
    if (!draft->isGone) groups.push_back(draft);
  if (groups.empty()) return;
  Draft& logs = derivation.add("log-group", "logs:" + derivation.region);
  logs.component.title = "CloudWatch Logs";
  logs.component.detail = std::to_string(groups.size()) + (groups.size() == 1 ? " log group" : " log groups");
  logs.parent = &derivation.regionDraft();
  for (Draft* group : groups) {
    group->standIn = &logs;
    if (const Property* retention = group->component.property("retention")) {
      Property one = *retention;
      one.name = groups.size() == 1 ? "retention" : "retention:" + std::string(group->name);
      one.title = group->name;
      logs.component.properties.push_back(std::move(one));
    }
  }
}

}  // namespace slipway::design
