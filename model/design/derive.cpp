#include "model/design/derive.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

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

/// How a draft stands among its siblings: by kind, then as they are written: by file, by block; instances of one block by the
/// call of their module, and by the literal that their values come from. Zones stand by name.
struct Standing {
  int rank = 0, order = 0;
  std::string_view zone;
  SourceSpan block, call, origin;

  friend bool operator<(const Standing& a, const Standing& b) {
    const auto key = [](const Standing& one) {
      return std::tie(one.rank, one.order, one.zone, one.block.file, one.block.range.begin, one.call.file, one.call.range.begin, one.origin.file,
                      one.origin.range.begin);
    };
    return key(a) < key(b);
  }
};

class Assembler {
public:
  Assembler(Derivation& derivation, Design& design) : m_derivation(derivation), m_design(design), m_children(&derivation.memory()), m_known(&derivation.memory()) {
    m_design.components.reserve(m_design.components.size() + m_derivation.drafts.size());  // ids are referred to where they stand
    for (const Component& component : design.components) m_known.insert(component.id);
    for (const terraform::Module& module : derivation.configuration.modules) m_modules.emplace(module.path, &module);
  }

  void assemble() {
    for (Draft& draft : m_derivation.drafts) {
      if (draft.isGone || draft.standIn != nullptr) continue;
      Draft* parent = draft.parent;
      while (parent != nullptr && (parent->isGone || parent->standIn != nullptr)) parent = parent->parent;
      m_children[parent].push_back({standingOf(draft), &draft});
    }
    take(nullptr);
    if (m_design.relations.empty()) m_design.relations = std::move(m_derivation.relations);
    else std::move(m_derivation.relations.begin(), m_derivation.relations.end(), std::back_inserter(m_design.relations));
  }

private:
  struct Child {
    Standing standing;
    Draft* draft;
  };

  static const std::string& idOf(const Draft& draft) { return draft.shownId != nullptr ? *draft.shownId : draft.component.id; }

  Standing standingOf(const Draft& draft) const {
    Standing standing{rankOf(draft.component.kind), draft.order, {}, {}, {}, {}};
    if (draft.component.kind == "zone") {
      standing.zone = draft.name;
      return standing;
    }
    if (const terraform::Resource* resource = draft.principal.resource) {
      standing.block = Derivation::spanOf(*resource);
      if (const auto module = m_modules.find(resource->modulePath); module != m_modules.end()) standing.call = {module->second->file, module->second->block};
    }
    for (const Property& property : draft.component.properties)
      if (property.origin.isSomewhere() && !standing.origin.isSomewhere()) standing.origin = property.origin;
    return standing;
  }

  void take(const Draft* parent) {
    const auto found = m_children.find(parent);
    if (found == m_children.end()) return;
    auto& children = found->second;
    // Those that stand alike stay as the resources are sorted.
    std::stable_sort(children.begin(), children.end(), [](const Child& a, const Child& b) { return a.standing < b.standing; });
    for (const Child& child : children) {
      Component& component = child.draft->component;
      if (parent != nullptr) component.parent = idOf(*parent);
      for (const Draft* subnet : child.draft->spans) component.spans.push_back(idOf(*subnet));
      // Regions, people and the lane are shared by all root folders.
      if (!m_known.contains(component.id)) {
        m_design.components.push_back(std::move(component));
        child.draft->shownId = &m_design.components.back().id;
        m_known.insert(*child.draft->shownId);
      }
      take(child.draft);
    }
  }

  Derivation& m_derivation;
  Design& m_design;
  std::pmr::unordered_map<const Draft*, std::pmr::vector<Child>> m_children;
  std::unordered_map<std::string_view, const terraform::Module*> m_modules;
  std::pmr::unordered_set<std::string_view> m_known;
};

/// Each once.
void sortById(std::vector<Relation>& relations) {
  std::vector<std::pair<std::string_view, std::size_t>> order;  // small to move
  order.reserve(relations.size());
  for (std::size_t i = 0; i < relations.size(); ++i) order.emplace_back(relations[i].id, i);
  std::sort(order.begin(), order.end());
  order.erase(std::unique(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first == b.first; }), order.end());
  std::vector<Relation> sorted;
  sorted.reserve(order.size());
  for (const auto& [id, index] : order) sorted.push_back(std::move(relations[index]));
  relations = std::move(sorted);
}

/// What is derived into, and what is kept of it.
struct Work {
  Design design;
  DesignMemo memo;
  Recollection before;
};

void deriveInto(Work& work, const SourceFiles& files, const terraform::SyntaxTrees& trees, const terraform::Configuration& configuration, std::string prefix) {
  Derivation derivation(files, trees, configuration, std::move(prefix), work.before);
  recognisePrincipals(derivation);
  addDefaultRules(derivation);
  addPipelines(derivation);
  addFileParts(derivation);
  linkSatellites(derivation);
  addContainers(derivation);
  addGenerics(derivation);
  recallDrafts(derivation);
  placeInContainers(derivation);
  placeInZones(derivation);
  readDrafts(derivation);
  collapseLogGroups(derivation);
  gatherAlarms(derivation);
  relateByCatalogue(derivation);
  relateRoutes(derivation);
  relateDelivery(derivation);
  relateFileParts(derivation);
  relatePolicies(derivation);
  relateRecipients(derivation);
  relateInternet(derivation);
  derivation.dropWeakReferences();
  nameAll(derivation);
  setOwners(derivation);
  keepReadings(derivation, work.memo);
  Assembler(derivation, work.design).assemble();
}

/// What delivery files describe joins the first root folder: there its names are looked up.
terraform::Configuration withResources(terraform::Configuration configuration, std::vector<terraform::Resource> described) {
  std::move(described.begin(), described.end(), std::back_inserter(configuration.resources));
  return configuration;
}

}  // namespace

Derived deriveAfter(const SourceFiles& files, const terraform::SyntaxTrees& trees, const std::vector<std::shared_ptr<const terraform::Configuration>>& configurations,
                    const delivery::DeliveryFiles& deliveryFiles, const DesignMemo* previous) {
  Work work{{}, {}, Recollection(previous)};
  if (previous != nullptr) work.memo.entries.reserve(previous->entries.size());
  std::vector<terraform::Resource> described = resourcesOfFiles(deliveryFiles, configurations);
  std::set<std::string, std::less<>> madeUp;
  for (const terraform::Resource& resource : described) madeUp.insert(resource.address);
  const auto isUsed = [](const auto& configuration) { return !configuration->resources.empty() || configuration->modules.size() > 1; };
  const bool hasSeveral = std::count_if(configurations.begin(), configurations.end(), isUsed) > 1;
  bool areDescribed = described.empty();
  for (const auto& configuration : configurations) {
    if (!isUsed(configuration)) continue;
    const std::string prefix = hasSeveral ? configuration->folder + ":" : "";
    if (areDescribed) deriveInto(work, files, trees, *configuration, prefix);
    else deriveInto(work, files, trees, withResources(*configuration, std::move(described)), prefix);
    areDescribed = true;
  }
  if (!areDescribed) deriveInto(work, files, trees, withResources({}, std::move(described)), "");
  Design& design = work.design;
  // What stands in a file has its place there and no address in Terraform.
  if (!madeUp.empty())
    for (Component& component : design.components) std::erase_if(component.addresses, [&](const std::string& address) { return madeUp.contains(address); });
  sortById(design.relations);
  design.indexById();
  return {std::move(work.design), std::make_shared<const DesignMemo>(std::move(work.memo))};
}

Design derive(const SourceFiles& files, const terraform::SyntaxTrees& trees, const std::vector<std::shared_ptr<const terraform::Configuration>>& configurations,
              const delivery::DeliveryFiles& deliveryFiles) {
  return deriveAfter(files, trees, configurations, deliveryFiles, nullptr).design;
}

}  // namespace slipway::design
