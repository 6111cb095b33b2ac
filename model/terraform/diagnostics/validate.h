#pragma once

#include <string>

#include "model/terraform/diagnostics/judgement.h"

namespace slipway::diagnostics {

/// What `terraform validate` finds in one root folder and in the local modules that it calls, without the values of variables,
/// resources and outputs: unsupported and missing arguments and blocks, types, names, references into resources. With hints
/// at variables and locals that nothing uses. Providers whose schema is not known are not judged; where the configuration
/// asks for a version whose schema is not here, what depends on it is a warning.
/// Sorted by file and place; what `evaluated` already says at the same place is left out. For one look; judgement.h keeps what the next
/// look needs.
Diagnostics validate(const SourceFiles& files, const terraform::SyntaxTrees& trees, const std::string& folder,
                     const Diagnostics& evaluated = {});

}  // namespace slipway::diagnostics
