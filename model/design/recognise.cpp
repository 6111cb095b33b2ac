// Principals and their satellites: which resources are one thing on the canvas.
#include <unordered_map>

#include "model/design/naming.h"
#include "model/design/steps.h"

namespace slipway::design {

namespace {

using terraform::Resource;

/// The catalogue's rules by the type that they are about.
struct Rules {
  std::unordered_map<std::string_view, const catalog::Kind*> dataSources;
  struct ByRule { const catalog::Kind* kind; const catalog::SatelliteRule* rule; };
  std::unordered_map<std::string_view, std::vector<ByRule>> satellites;   ///< those that refer to their owner, by their type

  Rules() {
    for (const catalog::Kind& kind : catalog::kinds()) {
      for (const std::string& type : kind.dataSources) dataSources.emplace(type, &kind);
      for (const catalog::SatelliteRule& rule : kind.satellites)
        if (!rule.by.empty()) satellites[rule.type].push_back({&kind, &rule});
    }
  }
};

const Rules& rules() {
  static const Rules all;
  return all;
}

const catalog::Kind* kindOf(const Resource& resource) {
  if (!resource.isData) return catalog::kindOfResourceType(resource.type);
  const auto found = rules().dataSources.find(resource.type);
  return found == rules().dataSources.end() ? nullptr : found->second;
}

bool isOfType(const Resource& resource, std::string_view type) {
  if (type.starts_with("data.")) return resource.isData && resource.type == type.substr(5);
  return !resource.isData && resource.type == type;
}

bool linkFrom(Derivation& derivation, Draft& draft) {
  bool isNew = false;
  for (const catalog::SatelliteRule& rule : draft.kind->satellites)
    for (const catalog::Place& place : rule.from)
      for (const Argument& argument : derivation.argumentsOf(draft, place)) {
        bool hasReference = false;
        for (const Resource* resource : derivation.resourcesIn(argument.value))
          if (isOfType(*resource, rule.type)) {
            hasReference = true;
            if (resource != draft.principal.resource) isNew |= derivation.link(draft, *resource);
          }
        if (hasReference || !argument.value.isString()) continue;
        for (const Resource& resource : derivation.configuration.resources)
          if (isOfType(resource, rule.type) && isNamedIn(givenName(resource.values), argument.value.asString())) isNew |= derivation.link(draft, resource);
      }
  return isNew;
}

bool linkBy(Derivation& derivation, const Resource& resource) {
  const auto found = rules().satellites.find(resource.type);
  if (resource.isData || found == rules().satellites.end()) return false;
  bool isNew = false;
  for (const auto& [kind, rule] : found->second)
    for (const catalog::Place& place : rule->by)
      for (const Argument& argument : argumentsAt({&resource, resource.values, {}}, place.path)) {
        bool hasOwner = false;
        for (const Resource* target : derivation.resourcesIn(argument.value)) {
          if (target == &resource) continue;
          const std::vector<Draft*> owners = derivation.draftsWith(*target);  // copied: linking may add to it
          for (Draft* owner : owners)
            if (owner->kind == kind && owner->principal.resource != &resource) {
              hasOwner = true;
              isNew |= derivation.link(*owner, resource);
            }
        }
        if (hasOwner || !argument.value.isString()) continue;
        for (Draft* owner : derivation.draftsNamed(argument.value.asString(), kind->id)) isNew |= derivation.link(*owner, resource);
      }
  return isNew;
}

}  // namespace

void recognisePrincipals(Derivation& derivation) {
  for (const Resource& resource : derivation.configuration.resources) {
    const catalog::Kind* kind = kindOf(resource);
    if (kind == nullptr) continue;
    Draft& draft = derivation.add(kind->id, derivation.idOf(resource.address));
    draft.principal = {&resource, resource.values, {}};
    draft.name = peoplesName(resource);
    derivation.link(draft, resource);
  }
}

void addDefaultRules(Derivation& derivation) {
  for (const Resource& resource : derivation.configuration.resources) {
    if (resource.isData || (resource.type != "aws_lb_listener" && resource.type != "aws_alb_listener")) continue;
    if (resource.values.member("default_action").elements().empty()) continue;
    Draft& draft = derivation.add("listener-rule", derivation.idOf(resource.address) + "/default");
    draft.principal = {&resource, resource.values, {}};
    draft.name = "default";
    draft.order = 100'000;
  }
}

void linkSatellites(Derivation& derivation) {
  // Each round may find parts of what the last one found: a policy of an attachment of a role.
  constexpr int mostRounds = 5;
  for (int round = 0; round < mostRounds; ++round) {
    bool isNew = false;
    for (Draft& draft : derivation.drafts)
      if (draft.kind != nullptr && draft.principal.resource != nullptr) isNew |= linkFrom(derivation, draft);
    for (const Resource& resource : derivation.configuration.resources) isNew |= linkBy(derivation, resource);
    if (!isNew) break;
  }
  for (Draft& draft : derivation.drafts) {
    const Resource* principal = draft.principal.resource;
    if (principal == nullptr || !draft.principal.prefix.empty() || draft.name == "default") continue;
    for (const Draft* other : derivation.draftsWith(*principal))
      if (other != &draft && !other->isGone) draft.isGone = true;
  }
}

}  // namespace slipway::design
