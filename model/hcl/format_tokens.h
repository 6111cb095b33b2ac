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
  /// What the token is the first of, so that its place depends on other lines.
  enum class Cell : std::uint8_t { none, line, assign, comment };

  TokenKind kind = TokenKind::end;
  std::string_view text;
  std::uint32_t spacesBefore = 0;
  Cell cell = Cell::none;  ///< set by layOut()
};

/// The tokens of a tree's text without blanks, after the clean-ups that `terraform fmt` makes: labels in quotes, values that
/// are one interpolation (`"${x}"`) without their wrapping, and the quoted types of old variable blocks. `made` holds the
/// texts that are not in the source. The last token is `end`.
std::vector<FormatToken> cleanTokens(const SyntaxTree& tree, std::deque<std::string>& made);

/// The tokens of a text as they stand, with the blanks before each; the last one is `end`.
std::vector<FormatToken> presentTokens(std::string_view text);

/// Chooses the blanks: indentation by open brackets, one blank or none between tokens, and the columns of `=` and of
/// trailing comments on consecutive lines.
void layOut(std::vector<FormatToken>& tokens);

}  // namespace slipway::hcl
