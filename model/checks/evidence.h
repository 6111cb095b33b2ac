#pragma once

#include <map>
#include <memory>
#include <utility>

#include "model/checks/check_memo.h"

namespace slipway::checks {

/// What a check has before it: the facts of a project, which of them have changed since the check before, and what was made of
/// them during this check. Rules see it through a View.
class Evidence {
public:
  /// `previous` (may be null) comes from a check of a project with the same root folders.
  Evidence(const Subject& subject, const CheckMemo* previous);

  /// Whether the check after `previous` (may be null) can make use of it.
  static bool canFollow(const CheckMemo* previous, const Subject& subject);

  /// For the next check, without judgements.
  std::shared_ptr<CheckMemo> memo() const;

  /// A result of this check or, where nothing that was read for it has changed, of an earlier one; nullptr if there is none.
  const Made* resultOf(Name name);

  const Subject& subject;
  Facts facts;
  FileFacts files;
  ResourceFacts resources;
  ComponentFacts components;
  RelationFacts relations;
  std::map<std::pair<const void*, const void*>, Made> made;  ///< by the function that made it, and the thing
  KeptResults results;                                       ///< of this check

private:
  std::shared_ptr<const KeptResults> keptResults() const;

  const CheckMemo* m_previous;
};

}  // namespace slipway::checks
