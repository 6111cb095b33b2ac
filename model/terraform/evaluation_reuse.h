#pragma once

#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/terraform/evaluation_memo.h"

namespace slipway::terraform {

/// Notes what each resource reads while it is evaluated, and finds those for which nothing that was read is different from
/// the evaluation before. A resource is kept only if nothing was wrong with it: findings are made anew.
class EvaluationReuse {
public:
  using Kind = EvaluationMemo::Kind;

  /// `previous` may be null.
  EvaluationReuse(Evaluation& evaluation, std::shared_ptr<const EvaluationMemo> previous);

  /// While it lives, what is read belongs to one resource, or (without an entry) to nobody.
  class Reading {
  public:
    Reading(EvaluationReuse* reuse, EvaluationMemo::Entry* entry);
    ~Reading();
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;
    bool isClean() const;  ///< nothing was reported, and no name was missing

  private:
    friend class EvaluationReuse;
    EvaluationReuse* m_reuse;
    EvaluationMemo::Entry* m_entry;
    Reading* m_outer = nullptr;
    bool m_isSpoilt = false;
    std::size_t m_diagnostics = 0, m_spent = 0, m_instances = 0;  ///< before
    std::size_t m_innerSpent = 0, m_innerInstances = 0;
  };

  /// Something was read; `key` is the same address for the same thing in one evaluation.
  void note(Kind kind, const ModuleInstance& module, std::string_view name, const hcl::Value& value, const void* key);
  void noteFile(FilePath file, const std::shared_ptr<const std::string>& text);
  /// Something was read that cannot be compared later.
  void spoil();

  /// Takes a resource's expansion from the evaluation before, if nothing that it read is different.
  bool take(ModuleInstance& module, const ResourceDeclaration& declaration, ResourceExpansion& expansion);
  void keep(const ModuleInstance& module, const ResourceDeclaration& declaration, EvaluationMemo::Entry entry);

  /// Declarations of a folder whose files are the same as before, else read now.
  std::shared_ptr<const Declarations> declarationsOf(const std::string& folder);
  void addModule(ModuleInstance& module) { m_moduleAt[module.path] = &module; }

  std::shared_ptr<const EvaluationMemo> memo() const { return m_memo; }

private:
  enum class Fate : std::uint8_t { same, changed };

  using Target = std::shared_ptr<const EvaluationMemo::Target>;

  bool isSame(const Target& target);
  bool compare(const Target& target);
  void readNew(EvaluationMemo::Target target, const void* key);
  void read(const Target& target, const void* key);

  Evaluation& m_evaluation;
  std::shared_ptr<const EvaluationMemo> m_previous;  ///< null also where its options were others
  std::shared_ptr<const EvaluationMemo> m_read;      ///< the same with any options: declarations do not depend on them
  std::shared_ptr<EvaluationMemo> m_memo;
  std::unordered_map<std::string_view, ModuleInstance*> m_moduleAt;
  std::unordered_map<const void*, Target> m_targetAt;
  std::unordered_map<const EvaluationMemo::Target*, Fate> m_fates;  ///< of the previous targets
  Target m_last;                                                    ///< the target noted last
  const void* m_lastKey = nullptr;
  Reading* m_reading = nullptr;
};

}  // namespace slipway::terraform
