#include "model/hcl/grammar.h"

namespace slipway::hcl {
namespace {

int bracketChange(TokenKind kind) {
  switch (kind) {
    case TokenKind::openBrace: case TokenKind::openBracket: case TokenKind::openParenthesis:
    case TokenKind::openInterpolation: case TokenKind::openDirective: return 1;
    case TokenKind::closeBrace: case TokenKind::closeBracket: case TokenKind::closeParenthesis: case TokenKind::closeTemplate: return -1;
    default: return 0;
  }
}

bool isBlankOrComment(TokenKind kind) {
  return kind == TokenKind::space || kind == TokenKind::newline || kind == TokenKind::lineComment || kind == TokenKind::blockComment;
}

}  // namespace

/// Moves behind the broken item that began at `firstToken`: to the end of the line on which its brackets are closed again,
/// or before a line that is indented no deeper than it and looks like the next item or the end of its block. The second
/// rule is what keeps a forgotten bracket from hiding the rest of the file.
void Grammar::skipItem(std::size_t firstToken) {
  m_isBroken = false;
  int depth = 0;
  for (std::size_t token = firstToken; token < m_at; ++token) depth = std::max(0, depth + bracketChange(m_tokens[token].kind));
  const std::uint32_t own = indentationAt(m_tokens[firstToken].begin);
  bool isAtStart = isAtLineStart(m_tokens[m_at].begin);
  for (; m_tokens[m_at].kind != TokenKind::end; ++m_at) {
    const TokenKind kind = m_tokens[m_at].kind;
    if (isLineEnd(kind)) {
      if (depth == 0) return;
      isAtStart = true;
      continue;
    }
    const int change = bracketChange(kind);
    if (isAtStart && !isBlankOrComment(kind) && m_at > firstToken) {
      const std::uint32_t indentation = indentationAt(m_tokens[m_at].begin);
      if (change < 0 && indentation == own && depth > 0) depth = 1;
      else if (change < 0 && indentation <= own && kind == TokenKind::closeBrace) return;
      else if (indentation <= own && looksLikeItem(m_at)) return;
    }
    if (kind != TokenKind::space && kind != TokenKind::blockComment) isAtStart = kind == TokenKind::heredocText;
    if (kind == TokenKind::closeBrace && depth == 0 && m_at > firstToken) return;
    depth = std::max(0, depth + change);
  }
}

/// An error node from a token to the last one that was passed, without the blanks around; none if that is nothing.
NodeId Grammar::addError(std::size_t firstToken) {
  std::size_t end = m_at;
  while (firstToken < end && isBlankOrComment(m_tokens[firstToken].kind)) ++firstToken;
  while (end > firstToken && isBlankOrComment(m_tokens[end - 1].kind)) --end;
  if (end == firstToken) return noNode;
  m_lastEnd = m_tokens[end].begin;
  return add(NodeKind::error, {m_tokens[firstToken].begin, m_lastEnd});
}

bool Grammar::isAtLineStart(std::uint32_t offset) const {
  while (offset > 0 && (m_text[offset - 1] == ' ' || m_text[offset - 1] == '\t')) --offset;
  return offset == 0 || m_text[offset - 1] == '\n';
}

/// Blanks before the first character of the line. Remembers the line asked for last: a broken line may be all there is.
std::uint32_t Grammar::indentationAt(std::uint32_t offset) const {
  const std::uint32_t known = offset >= m_line.offset ? m_line.offset : 0;
  std::uint32_t begin = offset;
  while (begin > known && m_text[begin - 1] != '\n') --begin;
  if (begin == known && known > 0) begin = m_line.begin;
  m_line = {offset, begin};
  std::uint32_t end = begin;
  while (end < m_text.size() && (m_text[end] == ' ' || m_text[end] == '\t')) ++end;
  return end - begin;
}

/// name =, type {, type "label", type label.
bool Grammar::looksLikeItem(std::size_t token) const {
  if (m_tokens[token].kind != TokenKind::identifier) return false;
  do ++token;
  while (m_tokens[token].kind == TokenKind::space || m_tokens[token].kind == TokenKind::blockComment);
  const TokenKind next = m_tokens[token].kind;
  return next == TokenKind::assign || next == TokenKind::openBrace || next == TokenKind::openQuote || next == TokenKind::identifier;
}

/// Of a block that the end of the file left open: cuts off the items from the first one that stands no deeper than the
/// block itself. Those were never meant to be inside.
Grammar::Chain Grammar::splitUnclosed(Chain& items, TextRange header) {
  const std::uint32_t own = indentationAt(header.begin);
  NodeId previous = noNode;
  for (NodeId item = items.first; item != noNode; previous = item, item = m_nodes[item].nextSibling) {
    const std::uint32_t begin = beginOf(item);
    if (!isAtLineStart(begin) || indentationAt(begin) > own) continue;
    const Chain after{item, items.last, items.height};
    if (previous == noNode) {
      items = {};
    } else {
      m_nodes[previous].nextSibling = noNode;
      items.last = previous;
    }
    return after;
  }
  return {};
}

/// The header to point at when a block is not closed: if one inside ends with a brace further left than it begins, that
/// one took the brace of the block around it.
TextRange Grammar::likelyUnclosed(const Chain& items, TextRange header) const {
  for (NodeId item = items.first; item != noNode; item = m_nodes[item].nextSibling) {
    if (m_nodes[item].kind != NodeKind::block) continue;
    NodeId body = m_nodes[item].firstChild;
    while (m_nodes[body].kind != NodeKind::body) body = m_nodes[body].nextSibling;
    const TextRange braces = m_nodes[body].range;
    const std::uint32_t begin = beginOf(item);
    if (braces.size() > 1 && m_text[braces.end - 1] == '}' && isAtLineStart(braces.end - 1) && isAtLineStart(begin) &&
        indentationAt(braces.end - 1) < indentationAt(begin)) {
      const TextRange own{begin, braces.begin + 1};
      return likelyUnclosed({m_nodes[body].firstChild, noNode, 0}, own);
    }
  }
  return header;
}

}  // namespace slipway::hcl
