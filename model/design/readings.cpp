// What is read in each component's own resources: its properties, and where its relations may lead.
#include <algorithm>

#include "model/design/file_resources.h"
#include "model/design/property_places.h"
#include "model/design/relations.h"
#include "model/design/steps.h"

namespace slipway::design {

namespace {

using Entry = DesignMemo::Entry;

/// The values of the resources that a draft is read from; none where these are made anew each time.
std::vector<hcl::Value> valuesOf(const Draft& draft) {
  std::vector<hcl::Value> values;
  const auto add = [&](const terraform::Resource& resource) {
    if (!isOfFile(resource)) values.push_back(resource.values);
  };
  if (draft.principal.resource != nullptr) add(*draft.principal.resource);
  for (const terraform::Resource* satellite : draft.satellites) add(*satellite);
  return values.size() == draft.satellites.size() + 1 ? values : std::vector<hcl::Value>();
}

bool isSame(const hcl::Value& a, const hcl::Value& b) { return a.identity() == b.identity() || (a.isNull() && b.isNull()); }

bool holds(const Derivation& derivation, const Draft& draft, const Entry& entry, const std::vector<hcl::Value>& values) {
  if (entry.kind != draft.kind || entry.prefix != draft.principal.prefix) return false;
  if (!std::equal(values.begin(), values.end(), entry.values.begin(), entry.values.end(), isSame)) return false;
  return std::all_of(entry.named.begin(), entry.named.end(), [&](const DesignMemo::Named& named) {
    const auto& resources = derivation.resourcesAt(named.address);
    return isSame(named.values, resources.empty() ? hcl::Value() : resources.front()->values);
  });
}

}  // namespace

void readDrafts(Derivation& derivation, const DesignMemo* previous) {
  for (Draft& draft : derivation.drafts) {
    if (draft.isGone || draft.kind == nullptr) continue;
    // What the network says of a draft stands before what is read here.
    std::vector<hcl::Value> values = draft.component.properties.empty() ? valuesOf(draft) : std::vector<hcl::Value>();
    if (const auto known = previous == nullptr ? nullptr : previous->find(draft.component.id);
        known != nullptr && !values.empty() && holds(derivation, draft, *known, values)) {
      draft.reading = known;
      draft.component.properties = known->properties;
      continue;
    }
    derivation.namesRead.clear();
    readProperties(derivation, draft);
    auto entry = std::make_shared<Entry>();
    if (draft.principal.resource != nullptr) entry->leads = leadsOf(derivation, draft);
    if (!values.empty()) {
      entry->kind = draft.kind;
      entry->prefix = draft.principal.prefix;
      entry->values = std::move(values);
      entry->named = derivation.namesRead;
      entry->properties = draft.component.properties;
    }
    draft.reading = std::move(entry);
  }
}

}  // namespace slipway::design
