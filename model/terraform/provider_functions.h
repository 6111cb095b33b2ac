#pragma once

#include <string_view>

#include "model/hcl/functions/function.h"

namespace slipway::terraform {

/// A function that a provider defines, by its whole name (`provider::aws::arn_parse`); nullptr if none here has it.
/// Source: the AWS provider's documentation, "Functions".
const hcl::Function* providerFunction(std::string_view name);

}  // namespace slipway::terraform
