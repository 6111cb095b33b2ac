#pragma once

#include <memory>

#include "model/hcl/lexer.h"
#include "model/hcl/syntax_tree.h"

namespace slipway::hcl {

/// Parses HCL native syntax (a Terraform file, a .tfvars file). Never fails: what cannot be understood becomes `error`
/// nodes with a diagnostic each, whose spans name `file`; after a hundred diagnostics a last one (`hcl-more-errors`) says
/// that there are more. Depth is limited to 255 nested expressions or blocks (`hcl-too-deep`). A file is in error exactly
/// if `terraform fmt` refuses it. O(bytes).
/// Syntax: https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
std::shared_ptr<const SyntaxTree> parse(std::shared_ptr<const std::string> text, FilePath file);

/// The same, and leaves the text's tokens (as tokenise() makes them) in `tokens`; none of a text that is not read at all,
/// UTF-16 or above 4 GB.
std::shared_ptr<const SyntaxTree> parse(std::shared_ptr<const std::string> text, FilePath file, std::vector<Token>& tokens);

/// Parses one expression (what stands right of `=`); the root is its node.
std::shared_ptr<const SyntaxTree> parseExpression(std::shared_ptr<const std::string> text, FilePath file);

/// Parses a template file, as templatefile() reads it; the root is a templateString node over the whole text.
std::shared_ptr<const SyntaxTree> parseTemplate(std::shared_ptr<const std::string> text, FilePath file);

/// The text that the tree's tokens give back: equal, byte for byte, to what was parsed.
std::string print(const SyntaxTree& tree);

}  // namespace slipway::hcl
