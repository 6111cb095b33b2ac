#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "model/hcl/syntax_tree.h"

namespace slipway::hcl {

/// The characters that a piece of template text stands for: `$${` and `%%{` give `${` and `%{`, and inside quotes
/// `\n \r \t \" \\ \uXXXX \UXXXXXXXX` are resolved. An escape that is not valid stays as written.
std::string unescaped(std::string_view raw, bool isQuoted);

/// Calls `report` with the offset and size of each backslash escape in quoted text that is not valid, and why.
void findBrokenEscapes(std::string_view raw, const std::function<void(std::size_t offset, std::size_t size, std::string why)>& report);

/// What each templateText below a templateString or heredoc node adds to its value: escapes resolved, the common indentation
/// of a `<<-` heredoc taken off, and the white space that `~` marks take. In a heredoc a mark reaches to the end of the
/// line that it stands on, or back to its beginning, as Terraform does it.
std::map<NodeId, std::string> templateTexts(NodeRef templateNode);

}  // namespace slipway::hcl
