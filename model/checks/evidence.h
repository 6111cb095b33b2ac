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
  std::shared_ptr<CheckMemo> memo(const CheckMemo* previous) const;

  /// What several rules make of one thing, and what was read for it.
  struct Made {
    std::shared_ptr<const void> result;
    Reads reads;
  };

  const Subject& subject;
  Facts facts;
  FileFacts files;
  ResourceFacts resources;
  ComponentFacts components;
  RelationFacts relations;
  std::map<std::pair<const void*, const void*>, Made> made;  ///< by the function that made it, and the thing
};

}  // namespace slipway::checks
