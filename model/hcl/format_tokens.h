#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "model/hcl/lexer.h"
#include "model/hcl/syntax_tree.h"

namespace slipway::hcl {

/// A token on its way to its canonical place: only the blanks before it are still to be chosen.
struct FormatToken {
  TokenKind kind = TokenKind::end;
  std::string_view text;
  std::uint32_t spacesBefore = 0;
};

/// The tokens of a tree's text without blanks, after the clean-ups that `terraform fmt` makes: labels in quotes, values that
/// are one interpolation (`"${x}"`) without their wrapping, and the quoted types of old variable blocks. `made` holds the
/// texts that are not in the source. The last token is `end`.
std::vector<FormatToken> cleanTokens(const SyntaxTree& tree, std::deque<std::string>& made);

/// Chooses the blanks: indentation by open brackets, one blank or none between tokens, and the columns of `=` and of
/// trailing comments on consecutive lines.
void layOut(std::vector<FormatToken>& tokens);

}  // namespace slipway::hcl
