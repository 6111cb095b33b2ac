#pragma once

#include <string>

#include "model/hcl/type.h"
#include "model/hcl/value.h"

namespace slipway::hcl {

/// A converted value, or why it cannot be: `error` is "" or what is wrong, as Terraform words it ("a number is required",
/// "element 2: string required"); then `value` is unknown with the references of the original.
struct Conversion {
  Value value;
  std::string error;
};

/// Converts as Terraform does when a value is assigned to something with a type: numbers and booleans to text and back,
/// tuples to lists and sets, objects to maps and back; optional attributes are filled in. Unknown values and nulls go
/// through. Origin, references and sensitivity stay with each part.
Conversion convert(const Value& value, const Type& type);

}  // namespace slipway::hcl
