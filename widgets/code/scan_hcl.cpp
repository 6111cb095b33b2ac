#include <algorithm>
#include <string>
#include <vector>

#include "model/hcl/lexer.h"
#include "widgets/code/scanner.h"

// What is a token the lexer of the model says, line by line; here is what it looks like.

namespace slipway::widgets {

namespace {

using hcl::Token;
using hcl::TokenKind;

// State: bits 0–7 depth of brackets, 8 inside /* */, 9 inside a heredoc, 10–29 a hash of its end word.
constexpr LineState depthMask = 0xFF;
constexpr LineState inComment = 1 << 8;
constexpr LineState inHeredoc = 1 << 9;
constexpr int hashShift = 10;
constexpr LineState hashMask = 0xFFFFF << hashShift;

LineState hashOf(std::string_view word) {
  std::uint32_t hash = 2166136261u;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return static_cast<LineState>((hash >> 12 & 0xFFFFF) << hashShift);
}

std::string_view trimmed(std::string_view text) {
  const auto from = text.find_first_not_of(" \t\r");
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(" \t\r") - from + 1);
}

class LineScan {
public:
  LineScan(std::string_view line, LineState state, std::span<CodeStyle> styles)
      : m_line(line), m_styles(styles), m_depth(state & depthMask), m_rest(state & ~depthMask) {}

  LineState run() {
    if ((m_rest & inHeredoc) != 0 && hashOf(trimmed(m_line)) == (m_rest & hashMask)) {
      mark(0, m_line.size(), CodeStyle::operation);
      return m_depth;
    }
    std::size_t begin = 0;
    if ((m_rest & inComment) != 0) {
      const std::size_t end = m_line.find("*/");
      begin = end == std::string_view::npos ? m_line.size() : end + 2;
      mark(0, begin, CodeStyle::comment);
      if (end != std::string_view::npos) m_rest &= ~inComment;
    }
    if (begin < m_line.size()) code(begin);
    return std::min(m_depth, static_cast<int>(depthMask)) | m_rest;
  }

private:
  void mark(std::size_t from, std::size_t to, CodeStyle style) {
    to = std::min(to, m_line.size());
    if (from < to)
      std::fill(m_styles.begin() + static_cast<std::ptrdiff_t>(from), m_styles.begin() + static_cast<std::ptrdiff_t>(to), style);
  }

  void code(std::size_t begin) {
    m_text.assign(m_line.substr(begin));
    m_text += '\n';  // a heredoc opens only at the end of a line
    hcl::tokenise(m_text, (m_rest & inHeredoc) != 0 ? hcl::LexerMode::bareTemplate : hcl::LexerMode::configuration, m_tokens);
    bool isFirst = true;
    for (std::size_t i = 0; i + 1 < m_tokens.size(); ++i) {
      const TokenKind kind = m_tokens[i].kind;
      if (kind == TokenKind::slash && m_tokens[i + 1].kind == TokenKind::star) {  // a comment that a later line ends
        mark(begin + m_tokens[i].begin, m_line.size(), CodeStyle::comment);
        m_rest |= inComment;
        return;
      }
      if (kind == TokenKind::openHeredoc) {
        const std::string_view word = trimmed(textOf(i).substr(2, textOf(i).size() - 3));
        m_rest = inHeredoc | hashOf(word.starts_with('-') ? word.substr(1) : word);
      }
      if (kind == TokenKind::openBrace || kind == TokenKind::openBracket || kind == TokenKind::openParenthesis) ++m_depth;
      const bool closes = kind == TokenKind::closeBrace || kind == TokenKind::closeBracket || kind == TokenKind::closeParenthesis;
      if (closes && m_depth > 0) --m_depth;
      mark(begin + m_tokens[i].begin, begin + m_tokens[i + 1].begin, kind == TokenKind::identifier ? nameStyle(i, isFirst) : styleOf(kind));
      if (kind != TokenKind::space) isFirst = false;
    }
  }

  std::string_view textOf(std::size_t token) const {
    return std::string_view(m_text).substr(m_tokens[token].begin, m_tokens[token + 1].begin - m_tokens[token].begin);
  }

  static CodeStyle styleOf(TokenKind kind) {
    switch (kind) {
      case TokenKind::end:
      case TokenKind::byteOrderMark:
      case TokenKind::space:
      case TokenKind::newline: return CodeStyle::text;
      case TokenKind::lineComment:
      case TokenKind::blockComment: return CodeStyle::comment;
      case TokenKind::number: return CodeStyle::number;
      case TokenKind::openQuote:
      case TokenKind::closeQuote:
      case TokenKind::quotedText:
      case TokenKind::heredocText: return CodeStyle::string;
      default: return CodeStyle::operation;
    }
  }

  CodeStyle nameStyle(std::size_t token, bool isFirst) const {
    const std::string_view word = textOf(token);
    const bool isCall = m_tokens[token + 1].kind == TokenKind::openParenthesis;
    const bool isMember = token > 0 && m_tokens[token - 1].kind == TokenKind::dot;
    const TokenKind next = m_tokens[token + (m_tokens[token + 1].kind == TokenKind::space ? 2 : 1)].kind;
    if (word == "true" || word == "false" || word == "null") return CodeStyle::number;
    if (next == TokenKind::assign && !isMember) return CodeStyle::attribute;
    if (isFirst && (next == TokenKind::openBrace || next == TokenKind::openQuote))
      return m_depth == 0 ? CodeStyle::keyword : CodeStyle::block;
    if (isFirst && m_depth == 0 && (next == TokenKind::newline || next == TokenKind::end)) return CodeStyle::keyword;
    for (const char* control : {"for", "in", "if", "else", "endif", "endfor"})
      if (word == control) return CodeStyle::keyword;
    return isCall ? CodeStyle::function : CodeStyle::reference;
  }

  // Their memory is used again: a file has thousands of lines.
  static thread_local std::string m_text;
  static thread_local std::vector<Token> m_tokens;

  std::string_view m_line;
  std::span<CodeStyle> m_styles;
  int m_depth = 0;
  LineState m_rest = 0;
};

thread_local std::string LineScan::m_text;
thread_local std::vector<Token> LineScan::m_tokens;

LineState scanHcl(std::string_view line, LineState state, std::span<CodeStyle> styles) { return LineScan(line, state, styles).run(); }

int depthOf(LineState state) { return (state & depthMask) + ((state & inHeredoc) != 0 ? 1 : 0); }

}  // namespace

const Scanner hclScanner = {"Terraform", scanHcl, depthOf};

}  // namespace slipway::widgets
