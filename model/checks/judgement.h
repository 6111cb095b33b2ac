#pragma once

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "model/checks/facts/facts.h"
#include "model/core/diagnostic.h"

namespace slipway::checks {

/// What a rule found when it judged one thing, and what it read for that. Immutable.
struct Judgement {
  Name thing = 0;          ///< the resource's address or the component's id; "" for the whole project
  std::uint32_t root = 0;  ///< root folder of a resource
  Reads reads;             ///< sorted
  Diagnostics findings;
};

/// Of one rule, in the order of the things.
using Judgements = std::vector<std::shared_ptr<const Judgement>>;

/// What is made of a project on the way to findings, and what was read for it.
struct Made {
  std::shared_ptr<const void> result;
  Reads reads;
};

/// By the names that View::kept() gets.
using KeptResults = std::unordered_map<Name, Made>;

class Evidence;
struct Rule;

/// Has a rule judge what it is for. What it judged in `previous` (may be null) and read nothing that has changed for is taken
/// from there.
std::shared_ptr<const Judgements> judgeBy(const Rule& rule, Evidence& evidence, const std::shared_ptr<const Judgements>& previous);

}  // namespace slipway::checks
