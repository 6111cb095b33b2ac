#pragma once

#include <string_view>

#include "model/hcl/type.h"

namespace slipway::diagnostics {

/// The type of what a function gives, as far as its name says; `any` where it depends on the arguments, or is not known.
hcl::TypeRef resultType(std::string_view function);

}  // namespace slipway::diagnostics
