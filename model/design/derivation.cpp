#include "model/design/derivation.h"

#include <algorithm>

#include "model/design/naming.h"

namespace slipway::design {

namespace {

/// Roughly what a derivation keeps for each resource: a draft, its places in the tables, its relations.
constexpr std::size_t k_bytesPerResource = 1536;

void addOnce(std::vector<Draft*>& drafts, Draft* draft) {
  if (std::find(drafts.begin(), drafts.end(), draft) == drafts.end()) drafts.push_back(draft);
}

}  // namespace

Derivation::Derivation(const SourceFiles& sourceFiles, const terraform::SyntaxTrees& trees, const terraform::Configuration& root, std::string prefix,
                       Recollection& before)
    : m_memory(root.resources.size() * k_bytesPerResource + k_bytesPerResource), files(sourceFiles), configuration(root), places(trees), drafts(&m_memory),
      m_prefix(std::move(prefix)), m_before(before), m_addresses(before.addressesOf(root.resources)), m_links(root.resources.size(), &m_memory), m_byId(&m_memory), m_byKind(&m_memory), m_relations(&m_memory),
      m_ends(&m_memory), m_namedDrafts(&m_memory) {
  m_byId.reserve(root.resources.size() * 2);
  m_relations.reserve(root.resources.size() * 2);
  relations.reserve(root.resources.size() * 2);
  const hcl::Value given = root.provider.member("region");
  region = given.isString() && !given.asString().empty() ? given.asString() : terraform::Options().region;
}

Draft& Derivation::add(std::string_view kind, std::string id) { return add(catalog::findKind(kind), kind, std::move(id)); }

Draft& Derivation::add(const catalog::Kind& kind, std::string id) { return add(&kind, kind.id, std::move(id)); }

Draft& Derivation::add(const catalog::Kind* kind, std::string_view kindId, std::string id) {
  Draft& draft = drafts.emplace_back();
  draft.kind = kind;
  draft.component.kind = kindId;
  draft.component.id = std::move(id);
  draft.last = m_before.find(draft.component.id);
  if (draft.last != nullptr && draft.last->table != m_addresses->number()) draft.last = draft.last->lookedUpIn(*m_addresses);
  m_byId.emplace(draft.component.id, &draft);
  // Those of one kind mostly follow one another.
  if (m_lastOfKind == nullptr || m_lastOfKind->front()->component.kind != kindId) m_lastOfKind = &m_byKind[kind != nullptr ? std::string_view(kind->id) : kept(kindId)];
  m_lastOfKind->push_back(&draft);
  return draft;
}

std::string_view Derivation::kept(std::string_view text) {
  if (text.empty()) return {};
  char* copy = static_cast<char*>(m_memory.allocate(text.size(), 1));
  std::copy(text.begin(), text.end(), copy);
  return {copy, text.size()};
}

Draft& Derivation::developerDraft() {
  if (Draft* known = findDraft("developer")) return *known;
  Draft& draft = add("developer", "developer");
  draft.component.title = "Developer";
  draft.parent = &laneDraft();
  return draft;
}

Draft* Derivation::findDraft(std::string_view id) {
  const auto found = m_byId.find(id);
  return found == m_byId.end() ? nullptr : found->second;
}

Draft& Derivation::regionDraft() {
  if (m_region != nullptr) return *m_region;
  Draft& draft = add("region", "region:" + region);
  m_region = &draft;
  draft.component.title = "AWS";
  draft.component.detail = region;
  draft.order = 2;
  return draft;
}

Draft& Derivation::laneDraft() {
  if (Draft* known = findDraft("delivery")) return *known;
  Draft& draft = add("delivery-lane", "delivery");
  draft.component.title = "Delivery";
  return draft;
}

Draft& Derivation::internetDraft() {
  if (Draft* known = findDraft("internet")) return *known;
  Draft& draft = add("internet", "internet");
  draft.component.title = "Internet clients";
  draft.order = 1;
  return draft;
}

std::vector<Draft*> Derivation::draftsOf(std::string_view kind) const {
  const auto found = m_byKind.find(kind);
  return found == m_byKind.end() ? std::vector<Draft*>() : std::vector<Draft*>(found->second.begin(), found->second.end());
}

const terraform::Resource* Derivation::resourceAt(std::string_view address) const {
  const std::span<const std::uint32_t> found = m_addresses->at(address);
  return found.empty() ? nullptr : &configuration.resources[found.front()];
}

std::string Derivation::nameOf(const terraform::Resource& resource) const {
  for (const Draft* draft : draftsWith(resource))
    if (draft->principal.resource == &resource && draft->principal.prefix.empty()) return std::string(draft->name);
  return peoplesName(resource);
}

std::string Derivation::nameAt(const std::string& address) const {
  const terraform::Resource* resource = resourceAt(address);
  std::string name = resource == nullptr ? std::string() : nameOf(*resource);
  namesRead.push_back({address, resource == nullptr ? hcl::Value() : resource->values, name});
  return name;
}

std::vector<const terraform::Resource*> Derivation::resourcesIn(const hcl::Value& value) const {
  std::vector<const terraform::Resource*> found;
  for (const std::uint32_t index : mentionOf(value).resources) found.push_back(&configuration.resources[index]);
  return found;
}

bool Derivation::link(Draft& draft, const terraform::Resource& resource) {
  std::pmr::vector<Draft*>& links = m_links[indexOf(resource)];
  if (std::find(links.begin(), links.end(), &draft) != links.end()) return false;
  links.push_back(&draft);
  if (draft.principal.resource != &resource || !draft.principal.prefix.empty()) draft.satellites.push_back(&resource);
  return true;
}

std::span<Draft* const> Derivation::draftsWith(const terraform::Resource& resource) const { return m_links[indexOf(resource)]; }

std::vector<Argument> Derivation::argumentsOf(const Draft& draft, const catalog::Place& place) const {
  if (place.head.empty()) return argumentsAt(draft.principal, place.path);
  if (place.head == "container") return containerArguments(draft, place.path);
  const bool isData = place.head.starts_with("data.");
  const std::string_view type = isData ? std::string_view(place.head).substr(5) : std::string_view(place.head);
  std::vector<Argument> found;
  for (const terraform::Resource* satellite : draft.satellites)
    if (satellite->type == type && satellite->isData == isData)
      for (Argument& argument : argumentsAt({satellite, satellite->values, {}}, place.path)) found.push_back(std::move(argument));
  return found;
}

/// The container that the load balancer sends requests to, or else the first.
Arguments Derivation::containerOf(const Draft& draft) {
  const terraform::Resource* task = nullptr;
  for (const terraform::Resource* satellite : draft.satellites)
    if (satellite->type == "aws_ecs_task_definition" && task == nullptr) task = satellite;
  if (draft.principal.resource != nullptr && draft.principal.resource->type == "aws_ecs_task_definition") task = draft.principal.resource;
  if (task == nullptr) return {};
  const hcl::Value containers = structureOf(task->values.member("container_definitions"));
  if (!containers.isSequence() || containers.elements().empty()) return {};
  static const std::vector<std::string> nameInBalancer = {"load_balancer", "container_name"};
  std::size_t chosen = 0;
  if (const auto named = argumentsAt(draft.principal, nameInBalancer); !named.empty())
    for (std::size_t i = 0; i < containers.elements().size(); ++i)
      if (named[0].value.isString() && containers.elements()[i].member("name") == named[0].value) chosen = i;
  return {task, containers.elements()[chosen], "container_definitions." + std::to_string(chosen) + "."};
}

std::vector<Argument> Derivation::containerArguments(const Draft& draft, std::span<const std::string> path) const {
  if (m_container.draft != &draft || m_container.satellites != draft.satellites.size()) m_container = {&draft, draft.satellites.size(), containerOf(draft)};
  return m_container.arguments.resource == nullptr ? std::vector<Argument>() : argumentsAt(m_container.arguments, path);
}

std::vector<Draft*> Derivation::draftsIn(const Mention& mention, std::string_view kind) {
  std::vector<Draft*> found;
  for (const std::uint32_t index : mention.resources)
    for (Draft* draft : m_links[index]) {
      if (draft->isGone || (kind != "any" && draft->component.kind != kind)) continue;
      addOnce(found, draft);
      if (kind == "any") break;
    }
  if (mention.namesOthers && (kind == "any" || kind == "module"))
    for (const hcl::Reference& reference : mention.references)
      if (reference.address.starts_with("module.") && m_addresses->at(reference.address).empty())
        if (Draft* module = findDraft(idOf(reference.address)); module != nullptr && module->component.kind == "module") addOnce(found, module);
  return found.empty() && kind != "any" ? draftsNamed(mention.names, kind) : found;
}

std::vector<Draft*> Derivation::draftsNamed(std::span<const std::string_view> names, std::string_view kind) {
  if (names.empty()) return {};
  for (; m_namesRead < drafts.size(); ++m_namesRead) {
    Draft& draft = drafts[m_namesRead];
    if (draft.principal.resource == nullptr) continue;
    if (!draft.givenName) draft.givenName = kept(givenName(draft.principal.values));
    if (!draft.givenName->empty()) m_namedDrafts[*draft.givenName].push_back(&draft);
  }
  std::vector<Draft*> found;
  for (const std::string_view name : names)
    if (const auto known = m_namedDrafts.find(name); known != m_namedDrafts.end())
      for (Draft* draft : known->second)
        if (!draft->isGone && draft->component.kind == kind) addOnce(found, draft);
  return found;
}

void Derivation::relate(const Draft& fromDraft, const Draft& toDraft, catalog::RelationType type, std::string label, SourceSpan source) {
  const Draft& from = fromDraft.standIn != nullptr ? *fromDraft.standIn : fromDraft;
  const Draft& to = toDraft.standIn != nullptr ? *toDraft.standIn : toDraft;
  if (&from == &to) return;
  const auto [known, isNew] = m_relations.try_emplace({&from, &to, type}, relations.size());
  if (isNew) {
    const std::string_view name = catalog::nameOf(type);
    std::string id;
    id.reserve(from.component.id.size() + to.component.id.size() + name.size() + 6);
    id.append(from.component.id).append(" > ").append(to.component.id).append(" : ").append(name);
    relations.push_back({std::move(id), from.component.id, to.component.id, type, std::move(label), {}, {}});
    m_ends.push_back({&from, &to, type});
  }
  Relation& relation = relations[known->second];
  if (relation.label.empty() && !isNew) relation.label = std::move(label);
  if (source.isSomewhere() && std::find(relation.sources.begin(), relation.sources.end(), source) == relation.sources.end()) relation.sources.push_back(source);
}

void Derivation::dropWeakReferences() {
  using catalog::RelationType;
  const auto workTogether = [&](const Draft* a, const Draft* b) {
    for (const RelationType type : {RelationType::message, RelationType::traffic, RelationType::delivery})
      if (m_relations.contains({a, b, type}) || m_relations.contains({b, a, type})) return true;
    return false;
  };
  std::size_t kept = 0;
  for (std::size_t i = 0; i < relations.size(); ++i) {
    if (relations[i].type == RelationType::reference && relations[i].label.empty() && workTogether(m_ends[i].from, m_ends[i].to)) continue;
    if (kept != i) relations[kept] = std::move(relations[i]);
    ++kept;
  }
  relations.resize(kept);
}

SourceSpan Derivation::spanOf(const Argument& argument) {
  if (argument.owner == nullptr) return {};
  const hcl::NodeRef expression = places.expressionOf(*argument.owner, argument.path);
  return {argument.owner->file, expression ? expression.range() : argument.owner->block};
}

bool isInside(const Draft& inner, const Draft& outer) {
  for (const Draft* at = inner.parent; at != nullptr; at = at->parent)
    if (at == &outer) return true;
  return false;
}

Draft* commonBox(const std::vector<Draft*>& all) {
  if (all.empty()) return nullptr;
  Draft* box = all.front();
  while (box != nullptr && !std::all_of(all.begin(), all.end(), [&](const Draft* draft) { return draft == box || isInside(*draft, *box); })) box = box->parent;
  return box;
}

}  // namespace slipway::design
