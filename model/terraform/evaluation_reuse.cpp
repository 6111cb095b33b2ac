#include "model/terraform/evaluation_reuse.h"

#include <algorithm>
#include <utility>

#include "model/hcl/same_value.h"

namespace slipway::terraform {

namespace {

bool areEqual(const Options& a, const Options& b) {
  return a.variables == b.variables && a.variableFiles == b.variableFiles && a.region == b.region && a.account == b.account &&
         a.isStatic == b.isStatic && a.zones == b.zones && a.mostInstances == b.mostInstances;
}

bool isSame(const Each& a, const Each& b) {
  return a.hasEach == b.hasEach && a.hasCount == b.hasCount && hcl::isSame(a.key, b.key) && hcl::isSame(a.value, b.value) &&
         hcl::isSame(a.index, b.index);
}

/// Whether an expansion is what it was. Instances that are, get the values that they had.
bool takeOver(ResourceExpansion& now, const ResourceExpansion& before) {
  bool isSameAll = now.kind == before.kind && now.dependsOn == before.dependsOn && now.instances.size() == before.instances.size();
  for (std::size_t i = 0; i < now.instances.size() && i < before.instances.size(); ++i) {
    ResourceInstance& one = now.instances[i];
    const ResourceInstance& old = before.instances[i];
    const bool hasSameValues = hcl::isSame(one.values, old.values);
    if (hasSameValues) one.values = old.values;
    isSameAll = isSameAll && hasSameValues && one.key == old.key && one.address == old.address && one.region == old.region &&
                isSame(one.each, old.each);
  }
  return isSameAll;  // what the address means follows from the instances
}

/// Values up to which they are looked through for places: a few lines can make millions.
constexpr std::uint32_t mostWalked = 10'000;

/// Adds the files in which the literals stand that a value comes from; the empty path for any.
void addPlaces(const hcl::Value& value, std::vector<FilePath>& places) {
  const bool isLarge = value.weight() > mostWalked;
  const FilePath file = isLarge ? FilePath() : value.origin().file;
  const bool isPlace = isLarge || !file.isEmpty();
  if (isPlace && std::find(places.begin(), places.end(), file) == places.end()) places.push_back(file);
  if (isLarge) return;
  for (const hcl::Value& element : value.elements()) addPlaces(element, places);
  for (const auto& [name, member] : value.members()) addPlaces(member, places);
  if (value.hasDecoded()) addPlaces(value.decoded(), places);
}

bool areDisjoint(const std::vector<FilePath>& a, const std::vector<FilePath>& b) {
  const auto isAny = [](FilePath file) { return file.isEmpty(); };
  const auto isInOther = [&](FilePath file) { return std::find(b.begin(), b.end(), file) != b.end(); };
  return std::none_of(b.begin(), b.end(), isAny) && std::none_of(a.begin(), a.end(), isAny) && std::none_of(a.begin(), a.end(), isInOther);
}

}  // namespace

EvaluationReuse::EvaluationReuse(Evaluation& evaluation, std::shared_ptr<const EvaluationMemo> previous)
    : m_evaluation(evaluation),
      m_previous(std::move(previous)),
      m_memo(std::make_shared<EvaluationMemo>()),
      m_isOn(!evaluation.options().isStatic) {
  m_memo->options = evaluation.options();
  m_read = m_previous;
  if (m_previous != nullptr && (!m_isOn || !areEqual(m_previous->options, m_memo->options))) m_previous = nullptr;
  if (m_previous == nullptr) return;
  m_memo->ids = m_previous->ids;
  m_places.resize(m_previous->ids);
}

EvaluationReuse::Reading::Reading(EvaluationReuse& reuse, Slot* slot) : m_reuse(reuse), m_slot(slot) {
  m_outer = std::exchange(m_reuse.m_reading, this);
  m_diagnostics = m_reuse.m_evaluation.diagnostics().size();
  m_spent = m_reuse.m_evaluation.spent();
  m_instances = m_reuse.m_evaluation.instances();
}

EvaluationReuse::Reading::~Reading() {
  m_reuse.m_reading = m_outer;
  const std::size_t spent = m_reuse.m_evaluation.spent() - m_spent, instances = m_reuse.m_evaluation.instances() - m_instances;
  const bool isClean = !m_isSpoilt && m_reuse.m_evaluation.diagnostics().size() == m_diagnostics;
  if (isClean && m_slot != nullptr && m_slot->kept.known != nullptr && m_slot->kept.way == nullptr) {
    m_way.spent = spent - m_innerSpent;
    m_way.instances = instances - m_innerInstances;
    for (Read& read : m_way.reads) read.isPlaceless = areDisjoint(read.known->places, m_slot->kept.known->places);
    m_slot->kept.way = std::make_shared<const Way>(std::move(m_way));
  }
  if (m_outer == nullptr) return;
  m_outer->m_innerSpent += spent;
  m_outer->m_innerInstances += instances;
}

void EvaluationReuse::add(const KnownPtr& known) {
  std::vector<Read>& reads = m_reading->m_way.reads;
  if (std::none_of(reads.begin(), reads.end(), [&](const Read& one) { return one.known == known; })) reads.push_back({known});
}

void EvaluationReuse::read(const Slot& slot) {
  const bool isNoted = m_reading != nullptr && m_reading->m_slot != nullptr && m_reading->m_slot != &slot;
  if (isNoted && slot.known() != nullptr) add(slot.known());
}

void EvaluationReuse::readAttribute(ResourceSlot& slot, std::string_view attribute) {
  if (m_reading == nullptr || m_reading->m_slot == nullptr || slot.known() == nullptr) return;
  add(attributeOf(slot, attribute));
}

const KnownPtr& EvaluationReuse::attributeOf(ResourceSlot& slot, std::string_view attribute) {
  const auto isIt = [&](const KnownPtr& known) { return known->attribute == attribute; };
  const auto known = std::find_if(slot.attributes.begin(), slot.attributes.end(), isIt);
  if (known != slot.attributes.end()) return *known;
  Known read;
  read.kind = Kind::attribute;
  read.id = slot.known()->id;
  read.attribute = attribute;
  read.whole = slot.expansion->collection;
  read.value = read.whole.member(attribute);
  addPlaces(read.value, read.places);
  return slot.attributes.emplace_back(std::make_shared<const Known>(std::move(read)));
}

void EvaluationReuse::noteFile(FilePath file, const std::shared_ptr<const std::string>& text) {
  if (m_reading == nullptr || m_reading->m_slot == nullptr) return;
  KnownPtr& known = m_files[text.get()];
  if (known == nullptr) {
    Known read;
    read.kind = Kind::file;
    read.file = file;
    read.text = text;
    known = std::make_shared<const Known>(std::move(read));
  }
  add(known);
}

void EvaluationReuse::spoil() {
  if (m_reading != nullptr) m_reading->m_isSpoilt = true;
}

KnownPtr EvaluationReuse::newKnown(const Slot& slot, Kind kind, hcl::Value value, std::shared_ptr<const ResourceExpansion> expansion) {
  Known known;
  known.kind = kind;
  known.id = slot.before != nullptr && slot.before->known != nullptr ? slot.before->known->id : m_memo->ids++;
  known.value = std::move(value);
  known.expansion = std::move(expansion);
  addPlaces(known.value, known.places);
  if (known.expansion != nullptr) {
    for (const ResourceInstance& instance : known.expansion->instances)
      // Of a resource whose number nobody knows the address says nothing about what its instance holds.
      for (const hcl::Value* part : {&instance.values, &instance.each.key, &instance.each.value, &instance.each.index}) addPlaces(*part, known.places);
  }
  return std::make_shared<const Known>(std::move(known));
}

void EvaluationReuse::settle(Lazy& lazy, Kind kind) {
  if (!m_isOn) return;
  const Known* before = lazy.before == nullptr ? nullptr : lazy.before->known.get();
  if (before != nullptr && hcl::isSame(lazy.value, before->value)) {
    lazy.value = before->value;
    lazy.kept.known = lazy.before->known;
  } else {
    lazy.kept.known = newKnown(lazy, kind, lazy.value);
  }
}

void EvaluationReuse::settle(ResourceSlot& slot, ResourceExpansion expansion) {
  const Known* before = slot.before == nullptr ? nullptr : slot.before->known.get();
  if (m_isOn && before != nullptr && takeOver(expansion, *before->expansion)) {
    slot.kept.known = slot.before->known;
    slot.expansion = before->expansion.get();
    return;
  }
  slot.own = std::make_shared<const ResourceExpansion>(std::move(expansion));
  slot.expansion = slot.own.get();
  if (m_isOn) slot.kept.known = newKnown(slot, Kind::resource, slot.own->collection, slot.own);
}

void EvaluationReuse::settle(CallExpansion& call, hcl::Value sign) {
  if (!m_isOn) return;
  const Known* before = call.before == nullptr ? nullptr : call.before->known.get();
  call.kept.known =
      before != nullptr && hcl::isSame(sign, before->value) ? call.before->known : newKnown(call, Kind::call, std::move(sign));
}

bool EvaluationReuse::isUntouched(const Slot& slot, const Declaration& declaration) {
  if (slot.was == &declaration) return true;
  if (slot.was == nullptr || !slot.was->overriding.empty() || !declaration.overriding.empty()) return false;
  const TextRange range = declaration.node.range();
  if (slot.was->file != declaration.file || slot.was->node.range() != range) return false;
  const hcl::SyntaxTree &was = slot.was->node.tree(), &now = declaration.node.tree();
  return &was == &now ||
         std::string_view(was.text()).substr(range.begin, range.size()) == std::string_view(now.text()).substr(range.begin, range.size());
}

bool EvaluationReuse::compute(const Known& known, const Place& place) {
  const Reading nobody(*this);
  ModuleInstance& module = *place.module;
  switch (known.kind) {
    case Kind::variable:
      m_evaluation.variable(module, static_cast<const VariableDeclaration&>(*place.declaration), place.declaration->span());
      break;
    case Kind::local: m_evaluation.local(module, *place.declaration, place.declaration->span()); break;
    case Kind::output: m_evaluation.output(module, *place.declaration, place.declaration->span()); break;
    case Kind::resource:
    case Kind::attribute:
      m_evaluation.resource(module, static_cast<const ResourceDeclaration&>(*place.declaration), place.declaration->span());
      break;
    case Kind::call: m_evaluation.call(module, *place.declaration, place.declaration->span()); break;
    case Kind::outputs: m_evaluation.outputsOf(module, {}); break;
    case Kind::provider: m_evaluation.provider(module, std::string(place.name), {}); break;
    case Kind::file: break;
  }
  return place.slot->state == State::done;
}

/// What is known now of what was read then, once that is computed.
KnownPtr EvaluationReuse::currentOf(const Known& known) {
  Slot& slot = *m_places[known.id].slot;
  return known.kind == Kind::attribute ? attributeOf(static_cast<ResourceSlot&>(slot), known.attribute) : slot.known();
}

EvaluationReuse::Sameness EvaluationReuse::compare(const Read& read) {
  const Known& known = *read.known;
  if (known.kind == Kind::file) {
    const auto found = m_evaluation.files().find(known.file);
    return found != m_evaluation.files().end() && found->second == known.text ? Sameness::same : Sameness::other;
  }
  const Place& place = m_places[known.id];
  // What is being computed would close a circle: that is found, and said, where the name stands.
  if (place.slot == nullptr || place.slot->state == State::running) return Sameness::other;
  if (place.slot->state == State::fresh && !compute(known, place)) return Sameness::other;
  if (place.slot->known() == read.known) return Sameness::same;
  if (known.kind == Kind::attribute) {
    const ResourceExpansion& expansion = *static_cast<ResourceSlot&>(*place.slot).expansion;
    if (expansion.collection.identity() == known.whole.identity()) return Sameness::same;
    if (expansion.kind != Instances::Kind::single) return Sameness::other;
  }
  const KnownPtr now = currentOf(known);
  if (now == nullptr) return Sameness::other;
  if (read.isPlaceless) return hcl::isSameButPlaces(now->value, known.value) ? Sameness::equal : Sameness::other;
  return known.kind == Kind::attribute && hcl::isSame(now->value, known.value) ? Sameness::equal : Sameness::other;
}

bool EvaluationReuse::take(Slot& slot, const Declaration& declaration) {
  if (slot.before == nullptr || slot.before->way == nullptr || !isUntouched(slot, declaration)) return false;
  const Way& way = *slot.before->way;
  if (!m_evaluation.canSpend(way.spent, way.instances)) return false;
  bool isEqualOnly = false;
  for (const Read& read : way.reads) {
    const Sameness sameness = compare(read);
    if (sameness == Sameness::other) return false;
    isEqualOnly = isEqualOnly || sameness == Sameness::equal;
  }
  m_evaluation.spend(way.spent, way.instances);
  slot.isTaken = !isEqualOnly;
  if (isEqualOnly) {
    // What was read is another object now, with the same value: the next time that shall be found without comparing.
    Way again = way;
    for (Read& read : again.reads)
      if (read.known->kind != Kind::file) read.known = currentOf(*read.known);
    slot.kept = {slot.before->known, std::make_shared<const Way>(std::move(again))};
  }
  return true;
}

bool EvaluationReuse::take(Lazy& lazy, const Declaration& declaration) {
  if (!take(static_cast<Slot&>(lazy), declaration)) return false;
  lazy.value = lazy.known()->value;
  return true;
}

bool EvaluationReuse::take(ResourceSlot& slot, const Declaration& declaration) {
  if (!take(static_cast<Slot&>(slot), declaration)) return false;
  slot.expansion = slot.known()->expansion.get();
  return true;
}

void EvaluationReuse::attach(ModuleInstance& module, Slot& slot, const Kept& kept, const Declaration* was, const Declaration* declaration,
                             std::string_view name) {
  slot.was = was;
  slot.before = &kept;
  if (kept.known != nullptr) m_places[kept.known->id] = {&module, &slot, declaration, name};
}

template <class Declared, class Slots>
void EvaluationReuse::attachAll(ModuleInstance& module, const Declared& was, const std::vector<Kept>& kept, const Declared& now,
                                Slots& slots) {
  auto old = was.begin();
  for (const auto& [name, declaration] : now) {
    // Both are sorted by name.
    while (old != was.end() && &now != &was && old->first < name) ++old;
    if (old == was.end()) return;
    if (&now != &was && old->first != name) continue;
    attach(module, slots[declaration.index], kept[old->second.index], &old->second, &declaration, name);
    ++old;
  }
}

void EvaluationReuse::attach(ModuleInstance& module) {
  if (m_previous == nullptr) return;
  const auto found = m_previous->instances.find(module.path);
  if (found == m_previous->instances.end()) return;
  const EvaluationMemo::Instance& before = *found->second;
  const Declarations &was = *before.declarations, &now = *module.declarations;
  module.before = &before;
  attachAll(module, was.variables, before.variables, now.variables, module.variables);
  attachAll(module, was.locals, before.locals, now.locals, module.locals);
  attachAll(module, was.outputs, before.outputs, now.outputs, module.outputs);
  attachAll(module, was.resources, before.resources, now.resources, module.resources);
  attachAll(module, was.calls, before.calls, now.calls, module.calls);
  attach(module, module.allOutputs, before.allOutputs, nullptr, nullptr, {});
  for (const auto& [name, kept] : before.providers) attach(module, module.providers[name], kept, nullptr, nullptr, name);
}

std::shared_ptr<const Declarations> EvaluationReuse::declarationsOf(const std::string& folder) {
  EvaluationMemo::Folder& now = m_memo->folders[folder];
  for (const auto& [file, tree] : m_evaluation.trees())
    if (file.folder() == folder && isConfigurationFile(file)) now.trees.push_back(tree);
  const auto before = m_read == nullptr ? decltype(m_read->folders.end())() : m_read->folders.find(folder);
  if (m_read != nullptr && before != m_read->folders.end() && before->second.trees == now.trees)
    now.declarations = before->second.declarations;
  else
    now.declarations = std::make_shared<const Declarations>(readDeclarations(m_evaluation.trees(), folder));
  return now.declarations;
}

const std::vector<std::uint32_t>* EvaluationReuse::orderBefore() const { return m_previous == nullptr ? nullptr : m_previous->order.get(); }

void EvaluationReuse::keepOrder(std::vector<std::uint32_t> order) {
  m_memo->order = std::make_shared<const std::vector<std::uint32_t>>(std::move(order));
}

namespace {

bool isAsBefore(const Slot& slot) {
  return slot.isTaken || (slot.before != nullptr && slot.kept.way == slot.before->way && slot.known() == slot.before->known);
}

template <class Slots>
std::vector<Kept> keptOf(Slots& slots) {
  std::vector<Kept> kept;
  kept.reserve(slots.size());
  for (Slot& slot : slots) kept.push_back(slot.isTaken ? *slot.before : std::move(slot.kept));
  return kept;
}

bool isAsBefore(const ModuleInstance& module) {
  if (module.before == nullptr || module.before->declarations.get() != module.declarations) return false;
  const auto areAsBefore = [](const auto& slots) {
    return std::all_of(slots.begin(), slots.end(), [](const Slot& slot) { return isAsBefore(slot); });
  };
  return module.providers.size() == module.before->providers.size() && areAsBefore(module.variables) && areAsBefore(module.locals) &&
         areAsBefore(module.outputs) && areAsBefore(module.resources) && areAsBefore(module.calls) && isAsBefore(module.allOutputs) &&
         std::all_of(module.providers.begin(), module.providers.end(), [](const auto& provider) { return isAsBefore(provider.second); });
}

}  // namespace

std::shared_ptr<const EvaluationMemo> EvaluationReuse::memo(std::deque<ModuleInstance>& modules) {
  m_memo->instances.reserve(modules.size());
  if (m_memo->order == nullptr && m_previous != nullptr) m_memo->order = m_previous->order;
  for (ModuleInstance& module : modules) {
    if (module.declarations == nullptr) continue;
    std::shared_ptr<const EvaluationMemo::Instance>& kept = m_memo->instances[module.path];
    if (isAsBefore(module)) {
      kept = m_previous->instances.at(module.path);
      continue;
    }
    auto now = std::make_shared<EvaluationMemo::Instance>();
    now->declarations = m_memo->folders.at(module.declarations->folder).declarations;
    now->variables = keptOf(module.variables);
    now->locals = keptOf(module.locals);
    now->outputs = keptOf(module.outputs);
    now->resources = keptOf(module.resources);
    now->calls = keptOf(module.calls);
    now->allOutputs = std::move(module.allOutputs.kept);
    for (auto& [name, provider] : module.providers) now->providers.emplace(name, std::move(provider.kept));
    kept = std::move(now);
  }
  return m_memo;
}

}  // namespace slipway::terraform
