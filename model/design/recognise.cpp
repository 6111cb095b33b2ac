// Principals and their satellites: which resources are one thing on the canvas.
#include <map>
#include <unordered_map>
#include <utility>

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

/// Finds the parts of drafts, in rounds: each may find parts of what the last one found, a policy of an attachment of a role.
/// What a round has nothing new to look at for is passed over.
class Linker {
public:
  explicit Linker(Derivation& derivation) : m_derivation(derivation), m_seen(derivation.drafts.size(), none) {
    // Those of one type follow one another.
    std::string_view type;
    const std::vector<Rules::ByRule>* byRules = nullptr;
    for (const Resource& resource : derivation.configuration.resources) {
      if (resource.isData) continue;
      if (resource.type != type) byRules = satelliteRules(type = resource.type);
      if (byRules != nullptr) m_partsOfOthers.push_back({&resource, byRules, {}, none});
    }
  }

  /// False if it found nothing new.
  bool round() {
    bool isNew = false;
    std::size_t index = 0;
    for (Draft& draft : m_derivation.drafts) {
      std::size_t& seen = m_seen[index++];
      if (draft.kind == nullptr || draft.principal.resource == nullptr || seen == draft.satellites.size()) continue;
      seen = draft.satellites.size();
      isNew |= linkFrom(draft);
    }
    for (PartOfOthers& part : m_partsOfOthers) isNew |= linkBy(part);
    return isNew;
  }

private:
  static constexpr std::size_t none = ~std::size_t{0};

  /// A resource that says whose part it is: what it refers to there, and how many drafts had that when it was looked at.
  struct PartOfOthers {
    const Resource* resource;
    const std::vector<Rules::ByRule>* rules;
    std::vector<const Resource*> targets;
    std::size_t links;
  };

  static const std::vector<Rules::ByRule>* satelliteRules(std::string_view type) {
    const auto found = rules().satellites.find(type);
    return found == rules().satellites.end() ? nullptr : &found->second;
  }

  bool linkFrom(Draft& draft) {
    bool isNew = false;
    const std::vector<DesignMemo::PartLead>& known = leadsOf(draft);
    auto next = known.begin();
    for (const catalog::SatelliteRule& rule : draft.kind->satellites)
      for (const catalog::Place& place : rule.from) {
        for (; next != known.end() && next->place == &place; ++next) isNew |= follow(draft, rule, next->mention);
        if (isOfPrincipal(place)) continue;
        for (const Argument& argument : m_derivation.argumentsOf(draft, place)) isNew |= follow(draft, rule, m_derivation.mentionOf(argument.value));
      }
    return isNew;
  }

  static bool isOfPrincipal(const catalog::Place& place) { return place.head.empty(); }

  /// What the principal itself says, in the order of the rules; read once.
  const std::vector<DesignMemo::PartLead>& leadsOf(Draft& draft) {
    if (draft.before != nullptr) return draft.before->parts;
    if (std::exchange(draft.isLed, true)) return draft.parts;
    for (const catalog::SatelliteRule& rule : draft.kind->satellites)
      for (const catalog::Place& place : rule.from)
        if (isOfPrincipal(place))
          for (const Argument& argument : m_derivation.argumentsOf(draft, place)) draft.parts.push_back({&place, m_derivation.mentionOf(argument.value)});
    return draft.parts;
  }

  bool follow(Draft& draft, const catalog::SatelliteRule& rule, const Mention& mention) {
    bool isNew = false, hasReference = false;
    for (const std::uint32_t index : mention.resources) {
      const Resource& resource = m_derivation.configuration.resources[index];
      if (!isOfType(resource, rule.type)) continue;
      hasReference = true;
      if (&resource != draft.principal.resource) isNew |= m_derivation.link(draft, resource);
    }
    if (hasReference || !mention.value.isString()) return isNew;
    const auto& named = resourcesNamed(rule.type);
    for (const std::string_view name : mention.names)
      for (auto [one, end] = named.equal_range(name); one != end; ++one) isNew |= m_derivation.link(draft, *one->second);
    return isNew;
  }

  /// Those of a type ("data.…": data sources) that have a name in AWS, by it.
  const std::multimap<std::string, const Resource*, std::less<>>& resourcesNamed(std::string_view type) {
    const auto [known, isNew] = m_named.try_emplace(type);
    if (isNew)
      for (const Resource& resource : m_derivation.configuration.resources)
        if (isOfType(resource, type))
          if (std::string name = givenName(resource.values); !name.empty()) known->second.emplace(std::move(name), &resource);
    return known->second;
  }

  std::size_t linksOf(const PartOfOthers& part) const {
    std::size_t links = 0;
    for (const Resource* target : part.targets) links += m_derivation.draftsWith(*target).size();
    return links;
  }

  bool linkBy(PartOfOthers& part) {
    const Resource& resource = *part.resource;
    if (part.links != none && part.links == linksOf(part)) return false;
    const bool isFirst = part.links == none;
    bool isNew = false;
    for (const auto& [kind, rule] : *part.rules)
      for (const catalog::Place& place : rule->by)
        for (const Argument& argument : argumentsAt({&resource, resource.values, {}}, place.path)) {
          bool hasOwner = false;
          for (const Resource* target : m_derivation.resourcesIn(argument.value)) {
            if (target == &resource) continue;
            if (isFirst) part.targets.push_back(target);
            const std::size_t owners = m_derivation.draftsWith(*target).size();  // linking may add to them
            for (std::size_t i = 0; i < owners; ++i)
              if (Draft* owner = m_derivation.draftsWith(*target)[i]; owner->kind == kind && owner->principal.resource != &resource) {
                hasOwner = true;
                isNew |= m_derivation.link(*owner, resource);
              }
          }
          if (hasOwner || !argument.value.isString()) continue;
          for (Draft* owner : m_derivation.draftsNamed(namesIn(argument.value.asString()), kind->id)) isNew |= m_derivation.link(*owner, resource);
        }
    part.links = linksOf(part);  // only the resource's own have changed meanwhile
    return isNew;
  }

  Derivation& m_derivation;
  std::vector<std::size_t> m_seen;   ///< satellites that each draft had when it was looked at
  std::vector<PartOfOthers> m_partsOfOthers;
  std::unordered_map<std::string_view, std::multimap<std::string, const Resource*, std::less<>>> m_named;   ///< see resourcesNamed()
};

/// Names that are known from the derivation before are those of the same values.
void nameDraft(Derivation& derivation, Draft& draft) {
  const Resource& principal = *draft.principal.resource;
  const DesignMemo::Entry* last = draft.last.get();
  if (last != nullptr && !last->values.empty() && last->values.front().identity() == principal.values.identity()) draft.before = last;
  draft.name = draft.before != nullptr ? std::string_view(draft.before->name) : derivation.kept(peoplesName(principal));
  draft.givenName = draft.before != nullptr ? std::string_view(draft.before->givenName) : derivation.kept(givenName(principal.values));
}

}  // namespace

void recognisePrincipals(Derivation& derivation) {
  const Resource* before = nullptr;  // they are sorted: resources of one type follow one another
  const catalog::Kind* kind = nullptr;
  for (const Resource& resource : derivation.configuration.resources) {
    if (before == nullptr || before->isData != resource.isData || before->type != resource.type) kind = kindOf(resource);
    before = &resource;
    if (kind == nullptr) continue;
    Draft& draft = derivation.add(*kind, derivation.idOf(resource.address));
    draft.principal = {&resource, resource.values, {}};
    nameDraft(derivation, draft);
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
  constexpr int mostRounds = 5;
  Linker linker(derivation);
  for (int round = 0; round < mostRounds && linker.round(); ++round) continue;
  for (Draft& draft : derivation.drafts) {
    const Resource* principal = draft.principal.resource;
    if (principal == nullptr || !draft.principal.prefix.empty() || draft.name == "default") continue;
    for (const Draft* other : derivation.draftsWith(*principal))
      if (other != &draft && !other->isGone) draft.isGone = true;
  }
}

}  // namespace slipway::design
