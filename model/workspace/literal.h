#pragma once

#include <string>

#include "model/catalog/kind.h"
#include "model/core/result.h"
#include "model/hcl/syntax_tree.h"

namespace slipway::workspace {

/// Checks a text that a person typed against a property's type, range and choices; fails with `bad-value` and a sentence.
Result<std::string> checkedText(const catalog::PropertyKind& property, const std::string& text);

/// The HCL for a typed text. What stands there now decides the style (a quoted number stays quoted); without it, the
/// property's type does, and without that, whether the text reads as a number or true/false.
std::string literalFor(const std::string& text, hcl::NodeRef present, const catalog::PropertyKind* property);

/// The HCL for a text typed into a property that only the provider's schema describes: design::Property::type. A list may be
/// typed without its brackets and quotes.
std::string literalFor(const std::string& text, hcl::NodeRef present, const std::string& type);

}  // namespace slipway::workspace
