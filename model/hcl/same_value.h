#pragma once

#include "model/hcl/value.h"

namespace slipway::hcl {

/// Deep equality of data and marks: nobody can tell the two apart. Fast where they share what they hold.
bool isSame(const Value& a, const Value& b);

/// The same, but where the literals stand that they come from may be different places.
bool isSameButPlaces(const Value& a, const Value& b);

}  // namespace slipway::hcl
