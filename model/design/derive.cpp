#include "model/design/derive.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "model/design/file_resources.h"
#include "model/design/steps.h"

namespace slipway::design {

namespace {

/// Siblings stand in this order; kinds that are not named come between.
int rankOf(std::string_view kind) {
  static constexpr std::pair<std::string_view, int> ranks[] = {
      {"delivery-lane", 0}, {"internet", 1}, {"region", 2}, {"developer", 3}, {"codecommit-repository", 4}, {"git-repository", 4}, {"eventbridge-rule", 5}, {"pipeline", 6},
      {"vpc", 7}, {"internet-gateway", 8}, {"zone", 9}, {"subnet", 10}, {"load-balancer", 11}, {"ecs-cluster", 12}, {"security-group", 90}};
  for (const auto& [name, rank] : ranks)
    if (name == kind) return rank;
  return 50;
}

/// Then as they are written: by file, by block; instances of one block by the call of their module, and by the literal that
/// their values come from.
auto placeOf(const Derivation& derivation, const Draft& draft) {
  SourceSpan block, call, origin;
  if (const terraform::Resource* resource = draft.principal.resource) {
    block = Derivation::spanOf(*resource);
    for (const terraform::Module& module : derivation.configuration.modules)
      if (module.path == resource->modulePath) call = {module.file, module.block};
  }
  for (const Property& property : draft.component.properties)
    if (property.origin.isSomewhere() && !origin.isSomewhere()) origin = property.origin;
  return std::tuple(block.file, block.range.begin, call.file, call.range.begin, origin.file, origin.range.begin);
}

bool isBefore(const Derivation& derivation, const Draft* a, const Draft* b) {
  const int rankA = rankOf(a->component.kind), rankB = rankOf(b->component.kind);
  if (rankA != rankB) return rankA < rankB;
  if (a->order != b->order) return a->order < b->order;
  if (a->component.kind == "zone") return a->name < b->name;
  const auto placeA = placeOf(derivation, *a), placeB = placeOf(derivation, *b);
  if (placeA != placeB) return placeA < placeB;
  return false;  // stable: as the resources are sorted
}

class Assembler {
public:
  Assembler(Derivation& derivation, Design& design) : m_derivation(derivation), m_design(design) {
    for (const Component& component : design.components) m_known.insert(component.id);
  }

  void assemble() {
    for (Draft& draft : m_derivation.drafts) {
      if (draft.isGone || draft.standIn != nullptr) continue;
      Draft* parent = draft.parent;
      while (parent != nullptr && (parent->isGone || parent->standIn != nullptr)) parent = parent->parent;
      m_children[parent].push_back(&draft);
    }
    take(nullptr);
    std::move(m_derivation.relations.begin(), m_derivation.relations.end(), std::back_inserter(m_design.relations));
  }

private:
  void take(const Draft* parent) {
    const auto found = m_children.find(parent);
    if (found == m_children.end()) return;
    std::vector<Draft*>& children = found->second;
    std::stable_sort(children.begin(), children.end(), [this](const Draft* a, const Draft* b) { return isBefore(m_derivation, a, b); });
    for (Draft* child : children) {
      Component& component = child->component;
      if (parent != nullptr) component.parent = parent->component.id;
      for (const Draft* subnet : child->spans) component.spans.push_back(subnet->component.id);
      // Regions, people and the lane are shared by all root folders.
      std::string id = component.id;
      if (m_known.insert(std::move(id)).second) m_design.components.push_back(component);
      take(child);
    }
  }

  Derivation& m_derivation;
  Design& m_design;
  std::map<const Draft*, std::vector<Draft*>> m_children;
  std::set<std::string> m_known;
};

/// A reference between two that work together in a stronger way says nothing more.
void dropWeakReferences(std::vector<Relation>& relations) {
  using catalog::RelationType;
  std::set<std::pair<std::string_view, std::string_view>> strong;
  for (const Relation& relation : relations)
    if (relation.type == RelationType::message || relation.type == RelationType::traffic || relation.type == RelationType::delivery) {
      strong.emplace(relation.from, relation.to);
      strong.emplace(relation.to, relation.from);
    }
  std::vector<Relation> kept;
  for (const Relation& relation : relations)
    if (relation.type != RelationType::reference || !relation.label.empty() || !strong.contains({relation.from, relation.to})) kept.push_back(relation);
  relations = std::move(kept);
}

void deriveInto(Design& design, const SourceFiles& files, const terraform::SyntaxTrees& trees, const terraform::Configuration& configuration, std::string prefix) {
  Derivation derivation(files, trees, configuration, std::move(prefix));
  recognisePrincipals(derivation);
  addDefaultRules(derivation);
  addPipelines(derivation);
  addFileParts(derivation);
  linkSatellites(derivation);
  addGenerics(derivation);
  placeInContainers(derivation);
  placeInZones(derivation);
  readProperties(derivation);
  collapseLogGroups(derivation);
  gatherAlarms(derivation);
  relateByCatalogue(derivation);
  relateRoutes(derivation);
  relateDelivery(derivation);
  relateFileParts(derivation);
  relatePolicies(derivation);
  relateRecipients(derivation);
  relateInternet(derivation);
  dropWeakReferences(derivation.relations);
  nameAll(derivation);
  setOwners(derivation);
  Assembler(derivation, design).assemble();
}

/// What delivery files describe joins the first root folder: there its names are looked up.
terraform::Configuration withResources(terraform::Configuration configuration, std::vector<terraform::Resource> described) {
  std::move(described.begin(), described.end(), std::back_inserter(configuration.resources));
  return configuration;
}

}  // namespace

Design derive(const SourceFiles& files, const terraform::SyntaxTrees& trees, const std::vector<std::shared_ptr<const terraform::Configuration>>& configurations,
              const delivery::DeliveryFiles& deliveryFiles) {
  Design design;
  std::vector<terraform::Resource> described = resourcesOfFiles(deliveryFiles, configurations);
  std::set<std::string, std::less<>> madeUp;
  for (const terraform::Resource& resource : described) madeUp.insert(resource.address);
  const auto isUsed = [](const auto& configuration) { return !configuration->resources.empty() || configuration->modules.size() > 1; };
  const bool hasSeveral = std::count_if(configurations.begin(), configurations.end(), isUsed) > 1;
  bool areDescribed = described.empty();
  for (const auto& configuration : configurations) {
    if (!isUsed(configuration)) continue;
    const std::string prefix = hasSeveral ? configuration->folder + ":" : "";
    if (areDescribed) deriveInto(design, files, trees, *configuration, prefix);
    else deriveInto(design, files, trees, withResources(*configuration, std::move(described)), prefix);
    areDescribed = true;
  }
  if (!areDescribed) deriveInto(design, files, trees, withResources({}, std::move(described)), "");
  // What stands in a file has its place there and no address in Terraform.
  for (Component& component : design.components) std::erase_if(component.addresses, [&](const std::string& address) { return madeUp.contains(address); });
  std::sort(design.relations.begin(), design.relations.end(), [](const Relation& a, const Relation& b) { return a.id < b.id; });
  design.relations.erase(std::unique(design.relations.begin(), design.relations.end(), [](const Relation& a, const Relation& b) { return a.id == b.id; }), design.relations.end());
  return design;
}

}  // namespace slipway::design
