#pragma once

#include <memory>
#include <string>

#include "model/terraform/configuration.h"

namespace slipway::terraform {

/// What an evaluation keeps for the next one of the same folder. Immutable.
struct EvaluationMemo;

struct Evaluated {
  Configuration configuration;
  std::shared_ptr<const EvaluationMemo> memo;
};

/// The same result as evaluate()'s; but a resource that would read nothing different from the evaluation that `previous` (null:
/// none) comes from is not evaluated again: its values are shared with the one before.
Evaluated evaluateAfter(const SourceFiles& files, const SyntaxTrees& trees, const std::string& folder, const Options& options,
                        std::shared_ptr<const EvaluationMemo> previous);

}  // namespace slipway::terraform
