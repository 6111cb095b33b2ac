#include "model/hcl/lexer.h"

#include "model/hcl/identifier.h"
#include "model/hcl/lexer_state.h"

namespace slipway::hcl {

void Lexer::scanCode() {
  const std::size_t depth = m_frames.size();
  while (m_at < m_size && m_frames.size() == depth) {
    const char character = m_text[m_at];
    const char next = at(m_at + 1);
    switch (character) {
      case ' ': case '\t': {
        std::uint32_t end = m_at + 1;
        while (isBlank(at(end))) ++end;
        emit(TokenKind::space, end - m_at);
        break;
      }
      case '\n': emit(TokenKind::newline, 1); break;
      case '\r': next == '\n' ? emit(TokenKind::newline, 2) : emit(TokenKind::invalid, 1); break;
      case '#': emit(TokenKind::lineComment, lineEnd(m_at) - m_at); break;
      case '/': scanSlash(); break;
      case '"':
        emit(TokenKind::openQuote, 1);
        open(Frame::quotes);
        break;
      case '{':
        emit(TokenKind::openBrace, 1);
        if (!m_frames.empty()) ++m_frames.back().braces;
        break;
      case '}': case '~': scanCloseBrace(); break;
      case '[': emit(TokenKind::openBracket, 1); break;
      case ']': emit(TokenKind::closeBracket, 1); break;
      case '(': emit(TokenKind::openParenthesis, 1); break;
      case ')': emit(TokenKind::closeParenthesis, 1); break;
      case ',': emit(TokenKind::comma, 1); break;
      case '?': emit(TokenKind::question, 1); break;
      case '+': emit(TokenKind::plus, 1); break;
      case '-': emit(TokenKind::minus, 1); break;
      case '*': emit(TokenKind::star, 1); break;
      case '%': emit(TokenKind::percent, 1); break;
      case '.':
        if (next == '.' && at(m_at + 2) == '.') emit(TokenKind::ellipsis, 3);
        else emit(TokenKind::dot, 1);
        break;
      case ':': next == ':' ? emit(TokenKind::doubleColon, 2) : emit(TokenKind::colon, 1); break;
      case '=':
        if (next == '=') emit(TokenKind::equal, 2);
        else if (next == '>') emit(TokenKind::arrow, 2);
        else emit(TokenKind::assign, 1);
        break;
      case '!': next == '=' ? emit(TokenKind::notEqual, 2) : emit(TokenKind::bang, 1); break;
      case '<': scanLess(); break;
      case '>': next == '=' ? emit(TokenKind::greaterEqual, 2) : emit(TokenKind::greater, 1); break;
      case '&': next == '&' ? emit(TokenKind::logicalAnd, 2) : emit(TokenKind::invalid, 1); break;
      case '|': next == '|' ? emit(TokenKind::logicalOr, 2) : emit(TokenKind::invalid, 1); break;
      default: scanOther(); break;
    }
  }
}

/// Identifiers, numbers, and what the language does not use.
void Lexer::scanOther() {
  const unsigned char character = static_cast<unsigned char>(m_text[m_at]);
  if (has(static_cast<char>(character), digit)) return scanNumber();
  if (has(static_cast<char>(character), word)) {
    std::uint32_t end = m_at + 1;
    while (end < m_size && has(m_text[end], word)) ++end;
    if (end < m_size && static_cast<unsigned char>(m_text[end]) >= 0x80)
      end = m_at + static_cast<std::uint32_t>(identifierLength(m_text.substr(m_at)));
    emit(TokenKind::identifier, end - m_at);
    return;
  }
  if (character < 0x80) return emit(TokenKind::invalid, 1);
  const std::uint32_t size = static_cast<std::uint32_t>(identifierLength(m_text.substr(m_at)));
  if (size > 0) emit(TokenKind::identifier, size);
  else scanNonAscii();
}

void Lexer::scanNonAscii() {
  std::size_t size = 0;
  decodedCharacter(m_text.substr(m_at), &size);
  if (size == 0) emit(TokenKind::badEncoding, 1);
  else emit(TokenKind::invalid, static_cast<std::uint32_t>(size));
}

/// Digits, dots and exponents in any order, not ending with a dot; whether they are a number is for the parser to say.
void Lexer::scanNumber() {
  std::uint32_t end = m_at + 1;
  std::uint32_t probe = end;
  while (probe < m_size) {
    const char character = m_text[probe];
    if (has(character, digit)) {
      end = ++probe;
    } else if (character == '.') {
      ++probe;
    } else if (character == 'e' || character == 'E') {
      const std::uint32_t exponent = probe + (at(probe + 1) == '+' || at(probe + 1) == '-' ? 2 : 1);
      if (!has(at(exponent), digit)) break;
      end = probe = exponent + 1;
    } else {
      break;
    }
  }
  emit(TokenKind::number, end - m_at);
}

void Lexer::scanSlash() {
  if (at(m_at + 1) == '/') return emit(TokenKind::lineComment, lineEnd(m_at) - m_at);
  if (at(m_at + 1) == '*' && m_hasCommentEnd) {
    const std::size_t end = m_text.find("*/", m_at + 2);
    if (end != std::string_view::npos) return emit(TokenKind::blockComment, static_cast<std::uint32_t>(end) + 2 - m_at);
    m_hasCommentEnd = false;
  }
  emit(TokenKind::slash, 1);
}

void Lexer::scanLess() {
  if (at(m_at + 1) == '=') return emit(TokenKind::lessEqual, 2);
  if (at(m_at + 1) == '<') {
    const std::uint32_t name = m_at + (at(m_at + 2) == '-' ? 3 : 2);
    const std::uint32_t length = name < m_size ? static_cast<std::uint32_t>(identifierLength(m_text.substr(name))) : 0;
    std::uint32_t end = name + length;
    if (at(end) == '\r' && at(end + 1) == '\n') ++end;
    if (length > 0 && at(end) == '\n') {
      emit(TokenKind::openHeredoc, end + 1 - m_at);
      open(Frame::heredoc);
      m_frames.back().marker = m_text.substr(name, length);
      return;
    }
  }
  emit(TokenKind::less, 1);
}

void Lexer::scanCloseBrace() {
  const bool trims = m_text[m_at] == '~';
  if (trims && at(m_at + 1) != '}') return emit(TokenKind::invalid, 1);
  const bool closesSequence = !m_frames.empty() && m_frames.back().braces == 0;
  emit(trims || closesSequence ? TokenKind::closeTemplate : TokenKind::closeBrace, trims ? 2 : 1);
  if (closesSequence) m_frames.pop_back();
  else if (!m_frames.empty()) --m_frames.back().braces;
}

void tokenise(std::string_view text, LexerMode mode, std::vector<Token>& tokens) { Lexer(text, mode, tokens).run(); }

std::vector<Token> tokenise(std::string_view text, LexerMode mode) {
  std::vector<Token> tokens;
  tokenise(text, mode, tokens);
  return tokens;
}

}  // namespace slipway::hcl
