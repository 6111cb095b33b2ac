#pragma once

#include <cstdint>
#include <functional>
#include <span>
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

/// Takes tokens in the order of the text, some thousand at a time. Each stretch but the last ends with an empty line, which
/// aligns nothing across it; the last one ends with `end`. The tokens and their texts are gone after the call.
using TakeTokens = std::function<void(std::span<FormatToken>)>;

/// The tokens of a tree's text without blanks, after the clean-ups that `terraform fmt` makes: labels in quotes, values that
/// are one interpolation (`"${x}"`) without their wrapping, and the quoted types of old variable blocks. `source` is what
/// tokenise() makes of the text.
void cleanTokens(const SyntaxTree& tree, const std::vector<Token>& source, const TakeTokens& take);

/// The tokens of a text as they stand, with the blanks before each; the last one is `end`.
std::vector<FormatToken> presentTokens(std::string_view text);

/// Whether the token is the last one of its line.
bool endsLine(const FormatToken& token);

/// What lines before have left open: one number of brackets for each step of indentation.
using OpenBrackets = std::vector<int>;

/// Chooses the blanks: indentation by open brackets, one blank or none between tokens, and the columns of `=` and of
/// trailing comments on consecutive lines. A text can come in stretches, as cleanTokens() makes them, with the same `open`.
void layOut(std::span<FormatToken> tokens, OpenBrackets& open);

}  // namespace slipway::hcl
