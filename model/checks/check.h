#pragma once

#include <memory>

#include "model/core/diagnostic.h"
#include "model/core/source_files.h"
#include "model/delivery/delivery_files.h"
#include "model/design/design.h"
#include "model/terraform/configuration.h"

namespace slipway::checks {

/// What a check keeps for the next one of the same project. Immutable.
struct CheckMemo;

/// What is checked.
struct Subject {
  const SourceFiles& files;
  const terraform::SyntaxTrees& trees;
  const std::vector<std::shared_ptr<const terraform::Configuration>>& configurations;
  const design::Design& design;
  const delivery::DeliveryFiles* deliveryFiles = nullptr;   ///< of `files`; check() reads them where they are not given
};

/// Findings of all rules, in the rules' order. Each rule is one file and one line in all_rules.cpp.
Diagnostics check(const Subject& subject);

struct Checked {
  Diagnostics findings;
  std::shared_ptr<const CheckMemo> memo;
};

/// The same findings as check()'s; but what a rule has read nothing else for than in the check that `previous` (null: none) comes
/// from is not judged again.
Checked checkAfter(const Subject& subject, const CheckMemo* previous);

/// What `slipway explain CODE` says.
struct RuleInfo { std::string code; std::string title; std::string story; std::string source; };
const std::vector<RuleInfo>& rules();

}  // namespace slipway::checks
