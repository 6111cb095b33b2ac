#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace slipway::hcl {

enum class TokenKind : std::uint8_t {
  end,               ///< after the last byte; empty
  byteOrderMark,     ///< at the beginning of the text only
  space,             ///< blanks and tabs
  newline,           ///< LF or CR LF
  lineComment,       ///< # … or // …, with the line's end where there is one
  blockComment,      ///< /* … */
  identifier,
  number,
  openQuote,
  closeQuote,
  quotedText,        ///< inside quotes, escapes as written
  openHeredoc,       ///< <<EOT or <<-EOT with its line's end
  heredocText,       ///< at most one line, with its end
  closeHeredoc,      ///< the marker with the blanks around it, without the line's end
  openInterpolation, ///< ${ or ${~
  openDirective,     ///< %{ or %{~
  closeTemplate,     ///< } or ~} that ends one of the two
  openBrace,
  closeBrace,
  openBracket,
  closeBracket,
  openParenthesis,
  closeParenthesis,
  assign,            ///< =
  equal,             ///< ==
  notEqual,
  less,
  lessEqual,
  greater,
  greaterEqual,
  logicalAnd,
  logicalOr,
  bang,
  plus,
  minus,
  star,
  slash,
  percent,
  dot,
  comma,
  colon,
  doubleColon,
  ellipsis,
  arrow,             ///< =>
  question,
  invalid,           ///< a character that the language does not use
  badEncoding,       ///< a byte that is not UTF-8
};

/// Bytes from `begin` to the `begin` of the next token; every byte of a text is in exactly one token.
struct Token {
  std::uint32_t begin = 0;
  TokenKind kind = TokenKind::end;
  bool hasEscape = false;  ///< of quotedText: there is a backslash in it
};

/// What a text is read as.
enum class LexerMode : std::uint8_t {
  configuration,  ///< a body, or an expression
  bareTemplate,   ///< a template file: literal text (heredocText) with interpolations and directives
};

/// The tokens of a text below 4 GiB, ending with `end`. Never fails: a quoted string that its line does not close ends
/// there without `closeQuote`; a heredoc without its marker ends before the closing brace of its block, or with the text,
/// without `closeHeredoc`. O(bytes).
std::vector<Token> tokenise(std::string_view text, LexerMode mode = LexerMode::configuration);

/// The same into a vector whose memory is used again; what was in it goes.
void tokenise(std::string_view text, LexerMode mode, std::vector<Token>& tokens);

}  // namespace slipway::hcl
