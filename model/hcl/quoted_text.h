#pragma once

#include <string>
#include <string_view>

namespace slipway::hcl {

/// Text as it stands between quotes: line ends, quotes, backslashes and what opens a template are escaped, characters that
/// cannot be printed become \uXXXX.
std::string escaped(std::string_view text);

/// The HCL literal for text: quoted and escaped.
std::string quoted(std::string_view text);

}  // namespace slipway::hcl
