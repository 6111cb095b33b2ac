#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace slipway::hcl {

/// A number as Terraform turns it into text: never with an exponent, no needless digits ("15", "0.5"). Up to 18
/// significant digits of a fraction; Terraform itself computes with 150, which shows only in periodic fractions.
std::string numberText(long double number);

/// The number that a text stands for: decimal digits, optional sign, fraction and exponent, nothing around them.
std::optional<long double> parsedNumber(std::string_view text);

}  // namespace slipway::hcl
