// Titles and sub-lines, from the catalogue's templates.
#include <algorithm>

#include "model/design/naming.h"
#include "model/design/steps.h"
#include "model/design/template_text.h"

namespace slipway::design {

namespace {

std::string zonesOf(const Draft& draft) {
  std::vector<const Draft*> zones;
  for (const Draft* subnet : draft.spans) {
    const Draft* zone = subnet->parent;
    if (zone != nullptr && zone->component.kind == "zone" && std::find(zones.begin(), zones.end(), zone) == zones.end()) zones.push_back(zone);
  }
  if (zones.empty()) return {};
  return std::to_string(zones.size()) + (zones.size() == 1 ? " zone" : " zones");
}

/// What a cluster's services run on, where they agree.
std::string capacityOf(const Derivation& derivation, const Draft& cluster) {
  std::string capacity;
  for (const Draft* service : derivation.draftsOf("ecs-service")) {
    if (service->parent != &cluster) continue;
    const std::string one = shownText(*service, "launch-type");
    if (!capacity.empty() && capacity != one) return {};
    capacity = one;
  }
  return capacity;
}

std::string letterOf(const Draft& zone) {
  std::string letter;
  for (auto at = zone.name.rbegin(); at != zone.name.rend() && std::isalpha(static_cast<unsigned char>(*at)) != 0; ++at) letter.insert(letter.begin(), *at);
  return letter.empty() ? std::string(zone.name) : letter;
}

bool holdsWord(std::string_view text, std::string_view word) {
  std::string name(text);
  std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return name.find(word) != std::string::npos;
}

/// "Private a", where the name says no more than that and no other subnet of the zone is called so; else the name.
std::string subnetTitle(const Derivation& derivation, const Draft& subnet) {
  const std::string tier = subnet.component.text("tier");
  if (subnet.parent == nullptr || subnet.parent->component.kind != "zone" || !holdsWord(subnet.name, tier)) return std::string(subnet.name);
  for (const Draft* other : derivation.draftsOf("subnet"))
    if (other != &subnet && other->parent == subnet.parent && other->component.text("tier") == tier) return std::string(subnet.name);
  std::string title = tier + " " + letterOf(*subnet.parent);
  title[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(title[0])));
  return title;
}

std::size_t countOf(const Derivation& derivation, std::string_view kind) {
  const std::vector<Draft*> drafts = derivation.draftsOf(kind);
  return static_cast<std::size_t>(std::count_if(drafts.begin(), drafts.end(), [](const Draft* draft) { return !draft->isGone; }));
}

/// Fills the kind's templates, unless they say what they said before.
void nameDraft(const Derivation& derivation, Draft& draft) {
  Component& component = draft.component;
  // A box is named after what it holds, a subnet after its routes: these are not among its own resources.
  const bool isItself = component.title.empty() && component.detail.empty() && component.kind != "ecs-cluster" && component.kind != "subnet";
  std::string zones = zonesOf(draft);
  if (isItself && draft.recalled != nullptr && draft.recalled->zones == zones && !draft.recalled->title.empty()) {
    component.title = draft.recalled->title;
    component.detail = draft.recalled->detail;
    return;
  }
  const Words more = {{"name", std::string(draft.name)}, {"zones", zones}, {"capacity", component.kind == "ecs-cluster" ? capacityOf(derivation, draft) : ""}};
  if (component.title.empty()) component.title = filledTemplate(draft.kind->titleTemplate, draft, more);
  if (component.title.empty()) component.title = draft.name;
  if (component.detail.empty()) component.detail = filledTemplate(draft.kind->detailTemplate, draft, more);
  if (!isItself || draft.reading == nullptr) return;
  draft.reading->title = component.title;
  draft.reading->detail = component.detail;
  draft.reading->zones = std::move(zones);
}

}  // namespace

void nameAll(Derivation& derivation) {
  const bool hasSeveralNetworks = countOf(derivation, "vpc") > 1;
  for (Draft& draft : derivation.drafts) {
    if (draft.isGone || draft.kind == nullptr || draft.principal.resource == nullptr) continue;
    Component& component = draft.component;
    nameDraft(derivation, draft);
    if (component.kind == "subnet") component.title = subnetTitle(derivation, draft);
    if (component.kind == "vpc" && hasSeveralNetworks) component.title = draft.name;
  }
}

}  // namespace slipway::design
