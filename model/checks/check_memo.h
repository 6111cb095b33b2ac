#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "model/checks/facts/component_facts.h"
#include "model/checks/facts/file_facts.h"
#include "model/checks/facts/relation_facts.h"
#include "model/checks/facts/resource_facts.h"
#include "model/checks/judgement.h"

namespace slipway::checks {

/// What one check keeps for the next: what it looked at, and what each rule found with what it read for that. Immutable once its
/// check is done.
struct CheckMemo {
  std::shared_ptr<const Names> names;
  std::size_t firstNames = 0;  ///< how many there were when the first of this row of checks was done
  KeptFiles files;
  KeptResources resources;
  KeptComponents components;
  std::shared_ptr<const KeptRelations> relations;
  std::vector<std::shared_ptr<const Judgements>> judgements;  ///< by rule
  std::shared_ptr<const KeptResults> results;
};

}  // namespace slipway::checks
