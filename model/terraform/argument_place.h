#pragma once

#include <string_view>

#include "model/hcl/syntax_tree.h"
#include "model/terraform/configuration.h"

namespace slipway::terraform {

/// The block that declares a resource; empty if the tree is not that of the text it was evaluated from.
hcl::NodeRef blockOf(const SyntaxTrees& trees, const Resource& resource);

/// Where an argument is written, by its path with indexes of nested blocks ("load_balancer.0.container_port"): the
/// expression's span. Nowhere if it is not set, or written in a `dynamic` block.
SourceSpan argumentPlace(const SyntaxTrees& trees, const Resource& resource, std::string_view path);

/// The same path in the values: the argument, or null.
hcl::Value argumentValue(const Resource& resource, std::string_view path);

}  // namespace slipway::terraform
