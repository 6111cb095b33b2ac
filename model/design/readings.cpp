// What is read in each component's own resources: its properties, and where its relations may lead.
#include <algorithm>

#include "model/design/file_resources.h"
#include "model/design/policies.h"
#include "model/design/property_places.h"
#include "model/design/relations.h"
#include "model/design/steps.h"

namespace slipway::design {

namespace {

using Entry = DesignMemo::Entry;

/// The values of the resources that a draft is read from; none where these are made anew each time.
std::vector<hcl::Value> valuesOf(const Draft& draft) {
  if (draft.principal.resource == nullptr || isOfFile(*draft.principal.resource)) return {};
  std::vector<hcl::Value> values = {draft.principal.resource->values};
  for (const terraform::Resource* satellite : draft.satellites) {
    if (isOfFile(*satellite)) return {};
    values.push_back(satellite->values);
  }
  return values;
}

bool isSame(const hcl::Value& a, const hcl::Value& b) { return a.identity() == b.identity() || (a.isNull() && b.isNull()); }

bool holds(const Derivation& derivation, const Draft& draft, const Entry& entry) {
  if (!entry.isRead || entry.kind != draft.kind || entry.prefix != draft.principal.prefix) return false;
  if (draft.principal.resource == nullptr || entry.values.size() != draft.satellites.size() + 1) return false;
  if (!isSame(entry.values.front(), draft.principal.resource->values)) return false;
  for (std::size_t i = 0; i < draft.satellites.size(); ++i)
    if (!isSame(entry.values[i + 1], draft.satellites[i]->values)) return false;
  return std::all_of(entry.named.begin(), entry.named.end(), [&](const DesignMemo::Named& named) {
    const terraform::Resource* resource = derivation.resourceAt(named.address);
    if (resource == nullptr) return named.values.isNull();
    return isSame(named.values, resource->values) || (!named.values.isNull() && named.name == derivation.nameOf(*resource));
  });
}

/// What is known of a draft before its own resources are read.
std::shared_ptr<Entry> begun(const Derivation& derivation, const Draft& draft) {
  auto entry = std::make_shared<Entry>();
  entry->id = draft.component.id;
  entry->table = derivation.addresses()->number();
  entry->kind = draft.kind;
  entry->prefix = draft.principal.prefix;
  entry->name = draft.name;
  entry->givenName = draft.givenName.value_or(std::string_view());
  entry->parts = draft.before != nullptr ? draft.before->parts : draft.parts;
  return entry;
}

/// Of what turned out to be a part of another, and of what is made up.
std::shared_ptr<const Entry> unread(const Derivation& derivation, const Draft& draft) {
  if (draft.last != nullptr && !draft.last->isRead && draft.last->kind == draft.kind && (draft.principal.resource == nullptr || draft.before != nullptr)) return draft.last;
  std::shared_ptr<Entry> entry = begun(derivation, draft);
  if (draft.principal.resource != nullptr && !isOfFile(*draft.principal.resource)) entry->values = {draft.principal.resource->values};
  return entry;
}

}  // namespace

void keepReadings(const Derivation& derivation, DesignMemo& memo) {
  memo.addresses.push_back(derivation.addresses());
  for (const Draft& draft : derivation.drafts) {
    if (draft.recalled != nullptr) memo.entries.push_back(draft.recalled);
    else if (draft.reading != nullptr) memo.entries.push_back(draft.reading);
    else memo.entries.push_back(unread(derivation, draft));
  }
}

void recallDrafts(Derivation& derivation) {
  for (Draft& draft : derivation.drafts) {
    if (draft.isGone || draft.kind == nullptr) continue;
    if (draft.last != nullptr && holds(derivation, draft, *draft.last)) {
      draft.recalled = draft.last;
      continue;
    }
    draft.reading = begun(derivation, draft);
    draft.reading->isRead = true;
    draft.reading->values = valuesOf(draft);
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
    if (draft.component.kind == "iam-role") draft.reading->statements = statementsOf(derivation, draft);
    if (isPlain) draft.reading->properties = draft.component.properties;
  }
}

}  // namespace slipway::design
