#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/core/diagnostic.h"
#include "model/hcl/syntax_tree.h"

namespace slipway::hcl {

/// What took the place of a function that Terraform 0.12 removed: "tomap" for "map", "tolist" for "list"; "" for other names.
std::string_view successorOf(std::string_view name);

/// The finding `removed-function` at a call of such a function in `file`: what to write instead and, unless the call holds
/// comments or stands in JSON, a fix that writes it: `map("a", 1)` becomes `tomap({ "a" = 1 })`.
/// Source: `terraform validate` 1.11.4, "deprecated in Terraform v0.12 and is no longer available".
Diagnostic removedFunction(NodeRef call, FilePath file);

/// ` Did you mean "x"?` or nothing: of the functions that there are, and by their successors of those that are gone.
std::string functionSuggestion(std::string_view name);

}  // namespace slipway::hcl
