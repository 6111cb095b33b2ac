#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/hcl/value.h"
#include "model/terraform/configuration.h"

namespace slipway::design {

/// The arguments of a thing: those of a resource, or of a nested block of it that is a thing of its own (a pipeline's action).
struct Arguments {
  const terraform::Resource* resource = nullptr;
  hcl::Value values;
  std::string prefix;              ///< path of the nested block with a dot at its end: "stage.1.action.0."; "" for a resource
};

/// One value found by a path.
struct Argument {
  hcl::Value value;
  const terraform::Resource* owner = nullptr;
  std::string path;                ///< from the resource, with the indexes of lists: "network_configuration.0.subnets"
};

/// The values at a path, in order; lists, nested blocks and encoded texts (JSON) on the way are entered, nulls are left out.
/// The path "*" is all arguments as one value.
std::vector<Argument> argumentsAt(const Arguments& arguments, std::span<const std::string> path);

/// What a value is made of: of a text that jsonencode() made, or that is JSON, what it encodes; else the value itself.
hcl::Value structureOf(const hcl::Value& value);

/// All references of a value and of what is inside it, each once, in order.
std::vector<hcl::Reference> referencesIn(const hcl::Value& value);

}  // namespace slipway::design
