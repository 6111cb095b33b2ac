#pragma once

#include <string>
#include <string_view>

namespace slipway::hcl {

/// A text in Unicode's composed normal form (NFC), which all strings of the language are in: `e` with a combining accent is
/// the letter `é`. Text that is not UTF-8 stays as it is. Source: https://www.unicode.org/reports/tr15/
std::string normalForm(std::string text);

/// Whether the bytes alone show that a text is in that form, as those of almost all texts do.
bool isPlainlyNormal(std::string_view text);

}  // namespace slipway::hcl
