#pragma once

#include <memory>

#include "model/hcl/syntax_tree.h"

namespace slipway::hcl {

/// Parses HCL native syntax (a Terraform file, a .tfvars file). Never fails: what cannot be understood becomes `error`
/// nodes with a diagnostic each, whose spans name `file`. Depth is limited to 256 nested expressions or blocks
/// (`hcl-too-deep`). O(bytes).
/// Syntax: https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
std::shared_ptr<const SyntaxTree> parse(std::shared_ptr<const std::string> text, FilePath file);

/// Parses one expression (what stands right of `=`); the root is its node.
std::shared_ptr<const SyntaxTree> parseExpression(std::shared_ptr<const std::string> text, FilePath file);

/// The text that the tree's tokens give back: equal, byte for byte, to what was parsed.
std::string print(const SyntaxTree& tree);

}  // namespace slipway::hcl
