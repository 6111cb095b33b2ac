#include "model/terraform/evaluation_reuse.h"

#include <algorithm>
#include <utility>

#include "model/hcl/same_value.h"
#include "model/terraform/address.h"

namespace slipway::terraform {

namespace {

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
  m_read = m_previous;
  if (m_previous != nullptr && !areEqual(m_previous->options, m_memo->options)) m_previous = nullptr;
  if (m_previous == nullptr) return;
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

void EvaluationReuse::read(const Target& target, const void* key) {
  m_last = target;
  m_lastKey = key;
  if (m_reading == nullptr || m_reading->m_entry == nullptr) return;
  std::vector<Target>& targets = m_reading->m_entry->targets;
  if (std::find(targets.begin(), targets.end(), target) == targets.end()) targets.push_back(target);
}

void EvaluationReuse::readNew(EvaluationMemo::Target target, const void* key) {
  read(m_targetAt.emplace(key, std::make_shared<const EvaluationMemo::Target>(std::move(target))).first->second, key);
}

void EvaluationReuse::note(Kind kind, const ModuleInstance& module, std::string_view name, const hcl::Value& value, const void* key) {
  if (const auto known = m_targetAt.find(key); known != m_targetAt.end()) read(known->second, key);
  else readNew({kind, module.path, std::string(name), value, {}, nullptr}, key);
}

void EvaluationReuse::noteFile(FilePath file, const std::shared_ptr<const std::string>& text) {
  if (const auto known = m_targetAt.find(text.get()); known != m_targetAt.end()) read(known->second, text.get());
  else readNew({Kind::file, {}, {}, {}, file, text}, text.get());
}

void EvaluationReuse::spoil() {
  if (m_reading != nullptr) m_reading->m_isSpoilt = true;
}

bool EvaluationReuse::compare(const Target& before) {
  const EvaluationMemo::Target& target = *before;
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
  m_last = nullptr;
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
  if (!isThere || m_last == nullptr) return false;
  const EvaluationMemo::Target& now = *m_last;
  if (now.kind != target.kind || now.name != target.name || now.module != target.module || !hcl::isSame(now.value, target.value)) return false;
  m_targetAt[m_lastKey] = before;  // who reads it from now on shares it with those that are not evaluated again
  return true;
}

bool EvaluationReuse::isSame(const Target& target) {
  if (const auto known = m_fates.find(target.get()); known != m_fates.end()) return known->second == Fate::same;
  const Reading nobody(this, nullptr);
  const bool is = compare(target);
  m_fates.emplace(target.get(), is ? Fate::same : Fate::changed);
  return is;
}

bool EvaluationReuse::take(ModuleInstance& module, const ResourceDeclaration& declaration, ResourceExpansion& expansion) {
  if (m_previous == nullptr) return false;
  std::string address = joinedAddress(module.path, declaration.address);
  const auto found = m_previous->entries.find(address);
  if (found == m_previous->entries.end()) return false;
  const EvaluationMemo::Entry& entry = *found->second;
  if (!isUntouched(entry, declaration) || !declaration.overriding.empty() || !m_evaluation.canSpend(entry.spent, entry.instances))
    return false;
  if (!std::all_of(entry.targets.begin(), entry.targets.end(), [&](const Target& target) { return isSame(target); })) return false;
  m_evaluation.spend(entry.spent, entry.instances);
  const State state = expansion.state;
  expansion = entry.expansion;
  expansion.state = state;
  std::shared_ptr<const EvaluationMemo::Entry> kept = found->second;
  if (const auto& tree = *treeOf(m_evaluation.trees(), declaration.file); tree != entry.tree) {
    auto moved = std::make_shared<EvaluationMemo::Entry>(entry);
    moved->tree = tree;
    kept = std::move(moved);
  }
  m_memo->entries.emplace(std::move(address), std::move(kept));
  return true;
}

void EvaluationReuse::keep(const ModuleInstance& module, const ResourceDeclaration& declaration, EvaluationMemo::Entry entry) {
  const auto* tree = treeOf(m_evaluation.trees(), declaration.file);
  if (tree == nullptr || tree->get() != &declaration.node.tree() || !declaration.overriding.empty()) return;
  entry.file = declaration.file;
  entry.tree = *tree;
  entry.block = declaration.node.range();
  m_memo->entries.insert_or_assign(joinedAddress(module.path, declaration.address), std::make_shared<const EvaluationMemo::Entry>(std::move(entry)));
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

}  // namespace slipway::terraform
