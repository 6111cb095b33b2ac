#pragma once

#include <string_view>
#include <vector>

#include "model/hcl/type.h"

namespace slipway::diagnostics {

/// An argument that Terraform itself knows, in a block that no provider describes.
struct ArgumentRule {
  enum class Form : std::uint8_t {
    value,     ///< an expression of the block's module
    constant,  ///< an expression without names
    written,   ///< read as it is written: a reference, a type, a list of references
    list,      ///< a list that is written out: what is in it is looked at elsewhere
  };
  std::string_view name;
  hcl::TypeRef type = hcl::anyType();
  Form form = Form::value;
  bool isRequired = false;
};

struct ContentRule;

struct NestedRule {
  std::string_view name;
  unsigned labels = 0;
  unsigned least = 0;
  unsigned most = 0;                     ///< 0: any number
  const ContentRule* content = nullptr;  ///< null: not looked into
  bool hasSelf = false;
};

/// What a block may hold.
struct ContentRule {
  std::vector<ArgumentRule> arguments;
  std::vector<NestedRule> blocks;
  bool takesOthers = false;  ///< other arguments are fine too: the inputs of a module call
};

// Source: the pages of each block in https://developer.hashicorp.com/terraform/language, and what `terraform validate` 1.11 says.
const ContentRule& variableRule();
const ContentRule& outputRule();
const ContentRule& moduleRule();
const ContentRule& terraformRule();
const ContentRule& movedRule();
const ContentRule& importRule();
const ContentRule& removedRule();
const ContentRule& checkRule();
const ContentRule& resourceLifecycleRule();
const ContentRule& dataLifecycleRule();
const ContentRule& connectionRule();
/// Of a provisioner's type; one that is not known takes anything.
const ContentRule& provisionerRule(std::string_view type);

}  // namespace slipway::diagnostics
