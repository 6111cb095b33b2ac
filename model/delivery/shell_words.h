#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace slipway::delivery {

/// Splits a text of shell commands at line ends, `;`, `&`, `|`, `&&` and `||` outside quotes. As written, trimmed; empty ones left out.
std::vector<std::string> shellCommands(std::string_view text);

/// The words of one command with quotes and backslashes resolved. `valueOf` gives a variable's value or the text as
/// written ("$NAME"); it is not asked inside single quotes. `>` and `<` are words of their own.
std::vector<std::string> shellWords(std::string_view command, const std::function<std::string(std::string_view name, std::string_view written)>& valueOf);

}  // namespace slipway::delivery
