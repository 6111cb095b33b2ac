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

void recallDrafts(Derivation& derivation) {
  for (Draft& draft : derivation.drafts) {
    if (draft.isGone || draft.kind == nullptr) continue;
    std::vector<hcl::Value> values = valuesOf(draft);
    if (!values.empty() && derivation.previous != nullptr)
      if (auto known = derivation.previous->find(draft.component.id); known != nullptr && holds(derivation, draft, *known, values)) {
        draft.recalled = std::move(known);
        continue;
      }
    draft.reading = std::make_shared<Entry>();
    draft.reading->kind = draft.kind;
    draft.reading->prefix = draft.principal.prefix;
    draft.reading->name = draft.name;
    draft.reading->givenName = draft.givenName.value_or("");
    draft.reading->parts = draft.before != nullptr ? draft.before->parts : draft.parts;
    draft.reading->values = std::move(values);
  }
}

void readDrafts(Derivation& derivation) {
  for (Draft& draft : derivation.drafts) {
    if (draft.isGone || draft.kind == nullptr) continue;
    // What the network says of a draft stands before what is read here.
    const bool isPlain = draft.component.properties.empty();
    if (draft.recalled != nullptr && isPlain) {
      draft.component.properties = draft.recalled->properties;
      continue;
    }
    derivation.namesRead.clear();
    readProperties(derivation, draft);
    if (draft.reading == nullptr) continue;
    if (draft.principal.resource != nullptr) draft.reading->leads = leadsOf(derivation, draft);
    draft.reading->named = derivation.namesRead;
    if (isPlain) draft.reading->properties = draft.component.properties;
  }
}

}  // namespace slipway::design
