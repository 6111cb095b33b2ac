#include "model/terraform/evaluation_reuse.h"

#include <algorithm>
#include <utility>

#include "model/hcl/same_value.h"
#include "model/terraform/address.h"

namespace slipway::terraform {

namespace {

constexpr std::uint32_t nothing = ~std::uint32_t{0};

const std::shared_ptr<const hcl::SyntaxTree>* treeOf(const SyntaxTrees& trees, FilePath file) {
  const auto found = trees.find(file);
  return found == trees.end() ? nullptr : &found->second;
}

bool areEqual(const Options& a, const Options& b) {
  return a.variables == b.variables && a.variableFiles == b.variableFiles && a.region == b.region && a.account == b.account &&
         a.isStatic == b.isStatic && a.zones == b.zones && a.mostInstances == b.mostInstances;
}

/// Whether a block still says what it said, at the same place.
bool isUntouched(const EvaluationMemo::Entry& entry, const ResourceDeclaration& declaration) {
  if (entry.file != declaration.file || entry.block != declaration.node.range()) return false;
  if (entry.tree.get() == &declaration.node.tree()) return true;
  const TextRange range = entry.block;
  return std::string_view(entry.tree->text()).substr(range.begin, range.size()) ==
         std::string_view(declaration.node.tree().text()).substr(range.begin, range.size());
}

}  // namespace

EvaluationReuse::EvaluationReuse(Evaluation& evaluation, std::shared_ptr<const EvaluationMemo> previous)
    : m_evaluation(evaluation), m_previous(std::move(previous)), m_memo(std::make_shared<EvaluationMemo>()) {
  m_memo->options = evaluation.options();
  if (m_previous != nullptr && !areEqual(m_previous->options, m_memo->options)) m_previous = nullptr;
  if (m_previous == nullptr) return;
  m_fates.resize(m_previous->targets.size());
  m_newTarget.resize(m_previous->targets.size());
  m_memo->targets.reserve(m_previous->targets.size());
  m_memo->entries.reserve(m_previous->entries.size());
}

EvaluationReuse::Reading::Reading(EvaluationReuse* reuse, EvaluationMemo::Entry* entry) : m_reuse(reuse), m_entry(entry) {
  if (m_reuse == nullptr) return;
  m_outer = std::exchange(m_reuse->m_reading, this);
  m_diagnostics = m_reuse->m_evaluation.diagnostics().size();
  m_spent = m_reuse->m_evaluation.spent();
  m_instances = m_reuse->m_evaluation.instances();
}

EvaluationReuse::Reading::~Reading() {
  if (m_reuse == nullptr) return;
  m_reuse->m_reading = m_outer;
  const std::size_t spent = m_reuse->m_evaluation.spent() - m_spent, instances = m_reuse->m_evaluation.instances() - m_instances;
  if (m_entry != nullptr) {
    m_entry->spent = spent - m_innerSpent;
    m_entry->instances = instances - m_innerInstances;
  }
  if (m_outer == nullptr) return;
  m_outer->m_innerSpent += spent;
  m_outer->m_innerInstances += instances;
}

bool EvaluationReuse::Reading::isClean() const {
  return m_reuse != nullptr && !m_isSpoilt && m_reuse->m_evaluation.diagnostics().size() == m_diagnostics;
}

void EvaluationReuse::read(std::uint32_t target) {
  m_last = target;
  if (m_reading == nullptr || m_reading->m_entry == nullptr) return;
  std::vector<std::uint32_t>& targets = m_reading->m_entry->targets;
  if (std::find(targets.begin(), targets.end(), target) == targets.end()) targets.push_back(target);
}

std::uint32_t EvaluationReuse::targetOf(EvaluationMemo::Target target, const void* key) {
  const auto [known, isNew] = m_targetAt.try_emplace(key, static_cast<std::uint32_t>(m_memo->targets.size()));
  if (isNew) m_memo->targets.push_back(std::move(target));
  return known->second;
}

void EvaluationReuse::note(Kind kind, const ModuleInstance& module, std::string_view name, const hcl::Value& value, const void* key) {
  const auto known = m_targetAt.find(key);
  read(known != m_targetAt.end() ? known->second : targetOf({kind, module.path, std::string(name), value, {}, nullptr}, key));
}

void EvaluationReuse::noteFile(FilePath file, const std::shared_ptr<const std::string>& text) {
  read(targetOf({Kind::file, {}, {}, {}, file, text}, text.get()));
}

void EvaluationReuse::spoil() {
  if (m_reading != nullptr) m_reading->m_isSpoilt = true;
}

bool EvaluationReuse::compare(const EvaluationMemo::Target& target) {
  if (target.kind == Kind::file) {
    const auto found = m_evaluation.files().find(target.file);
    if (found == m_evaluation.files().end() || found->second != target.text) return false;
    noteFile(target.file, target.text);
    return true;
  }
  const auto at = m_moduleAt.find(target.module);
  if (at == m_moduleAt.end()) return false;
  ModuleInstance& module = *at->second;
  if (module.declarations == nullptr) return false;
  const Declarations& declarations = *module.declarations;
  const auto isSameIn = [&](const auto& all, const auto& evaluate) {
    const auto found = all.find(target.name);
    if (found == all.end()) return false;
    evaluate(found->second);
    return true;
  };
  bool isThere = true;
  m_last = nothing;
  switch (target.kind) {
    case Kind::variable:
      isThere = isSameIn(declarations.variables, [&](const auto& one) { m_evaluation.variable(module, one, one.span()); });
      break;
    case Kind::local: isThere = isSameIn(declarations.locals, [&](const auto& one) { m_evaluation.local(module, one, one.span()); }); break;
    case Kind::output:
      isThere = isSameIn(declarations.outputs, [&](const auto& one) { m_evaluation.output(module, one, one.span()); });
      break;
    case Kind::resource:
      isThere = isSameIn(declarations.resources, [&](const auto& one) { m_evaluation.resource(module, one, one.span()); });
      break;
    case Kind::call: isThere = isSameIn(declarations.calls, [&](const auto& one) { m_evaluation.call(module, one, one.span()); }); break;
    case Kind::outputs: m_evaluation.outputsOf(module, {}); break;
    case Kind::provider: m_evaluation.provider(module, target.name, {}); break;
    case Kind::file: break;
  }
  if (!isThere || m_last == nothing) return false;
  const EvaluationMemo::Target& now = m_memo->targets[m_last];
  return now.kind == target.kind && now.name == target.name && now.module == target.module && hcl::isSame(now.value, target.value);
}

bool EvaluationReuse::isSame(std::uint32_t target) {
  if (m_fates[target] == Fate::open) {
    const Reading nobody(this, nullptr);
    const bool is = compare(m_previous->targets[target]);
    m_newTarget[target] = m_last;
    m_fates[target] = is ? Fate::same : Fate::changed;
  }
  return m_fates[target] == Fate::same;
}

bool EvaluationReuse::take(ModuleInstance& module, const ResourceDeclaration& declaration, ResourceExpansion& expansion) {
  if (m_previous == nullptr) return false;
  std::string address = joinedAddress(module.path, declaration.address);
  const auto found = m_previous->entries.find(address);
  if (found == m_previous->entries.end()) return false;
  const EvaluationMemo::Entry& entry = found->second;
  if (!isUntouched(entry, declaration) || !declaration.overriding.empty() || !m_evaluation.canSpend(entry.spent, entry.instances))
    return false;
  if (!std::all_of(entry.targets.begin(), entry.targets.end(), [&](std::uint32_t target) { return isSame(target); })) return false;
  m_evaluation.spend(entry.spent, entry.instances);
  const State state = expansion.state;
  expansion = entry.expansion;
  expansion.state = state;
  EvaluationMemo::Entry kept = entry;
  for (std::uint32_t& target : kept.targets) target = m_newTarget[target];
  kept.tree = *treeOf(m_evaluation.trees(), declaration.file);
  m_memo->entries.emplace(std::move(address), std::move(kept));
  return true;
}

void EvaluationReuse::keep(const ModuleInstance& module, const ResourceDeclaration& declaration, EvaluationMemo::Entry entry) {
  const auto* tree = treeOf(m_evaluation.trees(), declaration.file);
  if (tree == nullptr || tree->get() != &declaration.node.tree() || !declaration.overriding.empty()) return;
  entry.file = declaration.file;
  entry.tree = *tree;
  entry.block = declaration.node.range();
  m_memo->entries.insert_or_assign(joinedAddress(module.path, declaration.address), std::move(entry));
}

std::shared_ptr<const Declarations> EvaluationReuse::declarationsOf(const std::string& folder) {
  EvaluationMemo::Folder& now = m_memo->folders[folder];
  for (const auto& [file, tree] : m_evaluation.trees())
    if (file.folder() == folder && isConfigurationFile(file)) now.trees.push_back(tree);
  const auto before = m_previous == nullptr ? decltype(m_previous->folders.end())() : m_previous->folders.find(folder);
  if (m_previous != nullptr && before != m_previous->folders.end() && before->second.trees == now.trees)
    now.declarations = before->second.declarations;
  else
    now.declarations = std::make_shared<const Declarations>(readDeclarations(m_evaluation.trees(), folder));
  return now.declarations;
}

}  // namespace slipway::terraform
