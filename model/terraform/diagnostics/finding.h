#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/core/diagnostic.h"
#include "model/hcl/syntax_tree.h"
#include "model/terraform/block_place.h"

namespace slipway::diagnostics {

/// Adds a fix that writes `text` over a place.
void offerReplacement(Diagnostic& diagnostic, SourceSpan place, std::string_view text);

/// Adds a fix that writes the nearest of `known` names over a mistyped one. Nothing if none is near.
void offerNearest(Diagnostic& diagnostic, SourceSpan place, std::string_view name, const std::vector<std::string_view>& known);

/// Adds a fix that removes an argument or block with its line.
void offerRemoval(Diagnostic& diagnostic, FilePath file, hcl::NodeRef item, std::string_view name);

/// Adds a fix that writes an argument into a body.
void offerArgument(Diagnostic& diagnostic, FilePath file, hcl::NodeRef body, std::string_view name, std::string_view value);

using terraform::gapOf;
using terraform::headerOf;

/// Said of an argument that is a block: " Did you mean to define a block of type …?", in JSON what stands for one.
std::string blockInstead(hcl::NodeRef item, std::string_view name);

/// The name in quotes.
std::string quotedName(std::string_view name);

}  // namespace slipway::diagnostics
