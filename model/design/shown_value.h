#pragma once

#include <string>
#include <string_view>

#include "model/design/derivation.h"

namespace slipway::design {

/// What is shown for a value of which nothing is known, not even what it comes from.
inline constexpr std::string_view k_unknown = "known after apply";

/// The text that people read for a value: scalars as they are, lists with commas, what is known only after apply by what
/// it comes from ("ARN of user-service"), ids of resources by their names ("private-a").
std::string shownValue(const Derivation& derivation, const hcl::Value& value);

}  // namespace slipway::design
