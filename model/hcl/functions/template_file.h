#pragma once

#include <memory>
#include <string>

#include "model/hcl/evaluate.h"
#include "model/hcl/work.h"

namespace slipway::hcl {

/// The text that a template gives with these variables (an object or map). What the variables bring, unknown parts
/// included, leaves its references on the result; a template of JSON is decoded as far as it is known.
Value renderedTemplate(std::shared_ptr<const std::string> text, FilePath file, const Value& variables, const Scope& scope,
                       Diagnostics& diagnostics, Work& work);

}  // namespace slipway::hcl
