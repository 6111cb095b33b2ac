#pragma once

#include <string>

#include "model/hcl/type.h"

namespace slipway::diagnostics {

/// Why no value of type `from` converts to `to`, as Terraform words it ("string required", `element "a": number required`); ""
/// if one may. `any` converts to everything.
std::string whyNotConverted(const hcl::Type& from, const hcl::Type& to);

/// Whether there is an `any` in it: then values decide.
bool isOpenType(const hcl::Type& type);

}  // namespace slipway::diagnostics
