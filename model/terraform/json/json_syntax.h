#pragma once

#include <memory>
#include <string>

#include "model/hcl/syntax_tree.h"

namespace slipway::terraform {

/// Reads a .tf.json file into the tree that the same configuration has in native syntax; ranges are places in the JSON
/// text. Never fails: what cannot be understood has a diagnostic (`json-syntax`, `invalid-json-block` …).
/// Source: https://developer.hashicorp.com/terraform/language/syntax/json
std::shared_ptr<const hcl::SyntaxTree> parseJson(std::shared_ptr<const std::string> text, FilePath file);

/// Reads a .tfvars.json file: attributes with values that are taken as they are.
std::shared_ptr<const hcl::SyntaxTree> parseVariablesJson(std::shared_ptr<const std::string> text, FilePath file);

}  // namespace slipway::terraform
