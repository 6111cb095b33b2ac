#pragma once

#include "model/terraform/diagnostics/context.h"
#include "model/terraform/diagnostics/static_path.h"

namespace slipway::diagnostics {

/// Holds a constant path that begins with a resource type, `data`, `ephemeral` or `self` against the schema of what it leads
/// to: attributes that there are, lists that want an index, nested objects. Whether the resource is declared, and whether it
/// wants a key, the evaluation says.
void checkResourceReference(Context& context, const Surroundings& around, const StaticPath& path);

}  // namespace slipway::diagnostics
