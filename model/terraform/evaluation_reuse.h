#pragma once

#include <deque>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/terraform/evaluation.h"

namespace slipway::terraform {

/// Notes what is read on the way to each value, and finds those values for which nothing that was read is different from the
/// evaluation before. A value is kept only if nothing was wrong on the way to it: findings are made anew. What is computed anew and
/// comes out the same keeps its identity.
class EvaluationReuse {
public:
  using Kind = Known::Kind;

  /// `previous` may be null.
  EvaluationReuse(Evaluation& evaluation, std::shared_ptr<const EvaluationMemo> previous);

  /// While it lives, what is read belongs to the way to one value, or (without one) to nobody.
  class Reading {
  public:
    explicit Reading(EvaluationReuse& reuse, Slot* slot = nullptr);
    ~Reading();
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;

  private:
    friend class EvaluationReuse;
    EvaluationReuse& m_reuse;
    Slot* m_slot;
    Way m_way;
    Reading* m_outer = nullptr;
    bool m_isSpoilt = false;                                      ///< a name was missing, or what cannot be compared was read
    std::size_t m_diagnostics = 0, m_spent = 0, m_instances = 0;  ///< before
    std::size_t m_innerSpent = 0, m_innerInstances = 0;
  };

  /// Finds what was kept of a new module instance.
  void attach(ModuleInstance& module);

  /// Takes what was kept of a name, if its declaration is untouched and nothing that was read on the way is different.
  bool take(Slot& slot, const Declaration& declaration);
  bool take(Lazy& lazy, const Declaration& declaration);
  bool take(ResourceSlot& slot, const Declaration& declaration);
  /// Whether a declaration says what it said, at the same place.
  static bool isUntouched(const Slot& slot, const Declaration& declaration);

  /// A name has its value now: if it is what it was before, it gets that one.
  void settle(Lazy& lazy, Kind kind);
  void settle(ResourceSlot& slot, ResourceExpansion expansion);
  void settle(CallExpansion& call, hcl::Value sign);

  // Something was read.
  void read(const Slot& slot);
  void readAttribute(ResourceSlot& slot, std::string_view attribute);
  void noteFile(FilePath file, const std::shared_ptr<const std::string>& text);
  /// Something was read that cannot be compared later.
  void spoil();

  /// Declarations of a folder whose files are the same as before, else read now.
  std::shared_ptr<const Declarations> declarationsOf(const std::string& folder);

  /// The order of the resource instances before; null if there is none.
  const std::vector<std::uint32_t>* orderBefore() const;
  void keepOrder(std::vector<std::uint32_t> order);

  /// What the next evaluation needs of this one, which is done.
  std::shared_ptr<const EvaluationMemo> memo(std::deque<ModuleInstance>& modules);

private:
  /// Where a name of the evaluation before is now.
  struct Place {
    ModuleInstance* module = nullptr;
    Slot* slot = nullptr;  ///< null: the name is gone
    const Declaration* declaration = nullptr;
    std::string_view name;  ///< of a provider
  };

  enum class Sameness : std::uint8_t {
    other,
    equal,  ///< another object with the same value, as far as it matters
    same,
  };

  Sameness compare(const Read& read);
  KnownPtr currentOf(const Known& known);
  bool compute(const Known& known, const Place& place);
  void add(const KnownPtr& known);
  const KnownPtr& attributeOf(ResourceSlot& slot, std::string_view attribute);
  KnownPtr newKnown(const Slot& slot, Kind kind, hcl::Value value, std::shared_ptr<const ResourceExpansion> expansion = nullptr);
  void attach(ModuleInstance& module, Slot& slot, const Kept& kept, const Declaration* was, const Declaration* declaration,
              std::string_view name);
  template <class Declared, class Slots>
  void attachAll(ModuleInstance& module, const Declared& was, const std::vector<Kept>& kept, const Declared& now, Slots& slots);

  Evaluation& m_evaluation;
  std::shared_ptr<const EvaluationMemo> m_previous;  ///< null also where its options were others
  std::shared_ptr<const EvaluationMemo> m_read;      ///< the same with any options: declarations do not depend on them
  std::shared_ptr<EvaluationMemo> m_memo;
  std::vector<Place> m_places;  ///< by the ids of the evaluation before
  std::unordered_map<const std::string*, KnownPtr> m_files;
  Reading* m_reading = nullptr;
  bool m_isOn;  ///< no evaluation is kept of what `terraform validate` knows
};

}  // namespace slipway::terraform
