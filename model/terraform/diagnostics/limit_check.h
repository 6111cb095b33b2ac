#pragma once

#include <string_view>

#include "model/terraform/diagnostics/context.h"

namespace slipway::diagnostics {

/// Holds a value against what the provider's code takes: one of some choices, a range, an ARN. Unknown values pass.
void checkLimit(Context& context, const schema::Found& provider, SourceSpan place, std::string_view name, const hcl::Value& value,
                const schema::Limit& limit);

}  // namespace slipway::diagnostics
