#pragma once

#include <string_view>
#include <vector>

#include "model/hcl/value.h"
#include "model/terraform/block_scope.h"

namespace slipway::terraform {

/// The arguments and nested blocks of a resource's body. Meta-arguments (count, lifecycle …) are left out; dynamic blocks
/// are written out; override files have had their say.
hcl::Value::Members resourceMembers(const Declaration& declaration, BlockScope& scope);

/// Of a module call: the inputs only.
bool isCallMeta(std::string_view name);

}  // namespace slipway::terraform
