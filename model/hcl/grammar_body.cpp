#include <unordered_set>

#include "model/hcl/grammar.h"

namespace slipway::hcl {

/// Attributes and blocks up to `end`, which is not taken, or the end of the text.
void Grammar::parseItems(Chain& items, TokenKind end) {
  LineEnds lineEnds(*this, true);
  while (true) {
    const TokenKind kind = peek();
    if (kind == end || kind == TokenKind::end) return;
    if (isLineEnd(kind)) advance();
    else parseItem(items, false);
  }
}

/// What follows an opening brace on its line: the one argument of a one-line block. Anything more is an error, but its
/// items are read as if they stood on lines of their own.
void Grammar::parseInlineItems(Chain& items) {
  LineEnds lineEnds(*this, true);
  const std::size_t errors = m_diagnostics.size();
  const auto reportOnce = [&](std::string message) {
    if (m_diagnostics.size() == errors)
      report(nextRange(), "hcl-single-line-block", std::move(message), "Write each argument and block on a line of its own.");
  };
  while (true) {
    const TokenKind kind = peek();
    if (kind == TokenKind::closeBrace || kind == TokenKind::end) return;
    if (isLineEnd(kind)) {
      reportOnce("A block that begins with an argument on its first line ends on that line.");
      m_mayCloseAfterItem = true;
      parseItems(items, TokenKind::closeBrace);
      m_mayCloseAfterItem = false;
      return;
    }
    if (items.first != noNode) reportOnce("A block of one line has more than one argument.");
    else if (kind == TokenKind::comma) reportOnce("A comma stands where a block of one line has its argument.");
    if (takeIf(TokenKind::comma)) continue;
    parseItem(items, true);
    if (items.last != noNode && m_nodes[items.last].kind == NodeKind::block && m_diagnostics.size() == errors)
      report(m_nodes[items.last].range, "hcl-single-line-block", "A block stands inside a block of one line.",
             "Write each argument and block on a line of its own.");
  }
}

void Grammar::parseItem(Chain& items, bool isInline) {
  const TokenKind kind = peek();
  const std::size_t first = m_at;
  const TextRange range = rangeOf(first);
  if (kind == TokenKind::identifier) {
    advance();
    const TokenKind next = peek();
    if (next == TokenKind::assign) return parseAttribute(items, first, isInline);
    if (next == TokenKind::openBrace || next == TokenKind::openQuote || next == TokenKind::identifier)
      return parseBlock(items, first, isInline);
    if (!reportCharacter(m_at))
      report(range, "hcl-item-expected", std::string(textOf(range)) + " is neither an argument nor a block.",
             "Write = and a value after an argument's name, or { after a block's type.");
  } else {
    if (kind == TokenKind::closeBrace)
      report(range, "hcl-unexpected-brace", "The closing brace closes nothing.", "Remove it, or look above for a brace that closes too early.");
    else if (kind == TokenKind::openQuote)
      report(range, "hcl-quoted-name", "An argument's name stands in quotes.", "Remove the quotes.");
    else
      breakHere("hcl-item-expected", "An argument or a block is expected here.", "Write name = value, or type \"label\" { … }.");
    advance();
  }
  skipItem(first);
  append(items, addError(first));
}

void Grammar::parseAttribute(Chain& items, std::size_t firstToken, bool isInline) {
  const TextRange range = rangeOf(firstToken);
  const NodeId name = addName(range);
  advance();
  const std::uint32_t afterSign = m_lastEnd;
  const std::size_t firstOfValue = m_at;
  NodeId value = parseExpression();
  const bool isWhole = !m_isBroken;
  if (!isWhole) {
    m_nodes.resize(name + 1);
    skipItem(firstToken);
    value = addError(firstOfValue);
    if (value == noNode) value = add(NodeKind::error, {afterSign, afterSign}, 0, missing);
  }
  Chain parts;
  append(parts, name);
  append(parts, value);
  append(items, addParent(NodeKind::attribute, {range.begin, m_nodes[value].range.end}, parts));
  if (isWhole && !isInline) expectItemEnd(items, "argument");
}

void Grammar::parseBlock(Chain& items, std::size_t firstToken, bool isInline) {
  const std::size_t mark = m_nodes.size();
  Chain parts;
  append(parts, addName(rangeOf(firstToken)));
  parseLabels(parts, firstToken);
  if (!m_isBroken && enter()) {
    finishBlock(items, parts, {rangeOf(firstToken).begin, nextRange().end});
    leave();
    if (!m_isBroken) {
      if (!isInline) expectItemEnd(items, "block");
      return;
    }
  }
  m_nodes.resize(mark);
  skipItem(firstToken);
  append(items, addError(firstToken));
}

void Grammar::parseLabels(Chain& parts, std::size_t firstToken) {
  while (!m_isBroken) {
    const TokenKind kind = peek();
    if (kind == TokenKind::openBrace) return;
    if (kind == TokenKind::openQuote || kind == TokenKind::identifier)
      append(parts, parseLabel());
    else if (kind == TokenKind::assign)
      breakHere("hcl-item-expected", "An equals sign follows several words.", "Write one name before it, or { for a block.");
    else if (isLineEnd(kind) || kind == TokenKind::end)
      breakAt({rangeOf(firstToken).begin, m_lastEnd}, "hcl-missing-brace", "The block has no opening brace on its first line.",
              "Write { after its labels.");
    else
      breakHere("hcl-item-expected", "A label in quotes or an opening brace is expected here.");
  }
}

NodeId Grammar::parseLabel() {
  const TextRange range = nextRange();
  if (m_tokens[m_at].kind == TokenKind::identifier) {
    advance();
    return addName(range);
  }
  const NodeId label = parseTemplate();
  if (m_isBroken) return noNode;
  for (NodeId part = m_nodes[label].firstChild; part != noNode; part = m_nodes[part].nextSibling)
    if (m_nodes[part].kind != NodeKind::templateText)
      return breakAt(m_nodes[part].range, "hcl-template-in-label", "A block's label contains an expression.",
                     "Labels are constant: write $${ or %%{ for the characters themselves.");
  return label;
}

/// From the opening brace on.
void Grammar::finishBlock(Chain& items, Chain& parts, TextRange header) {
  const std::uint32_t open = m_tokens[m_at].begin;
  advance();
  Chain content;
  if (isLineEnd(peek()) || peek() == TokenKind::end) parseItems(content, TokenKind::closeBrace);
  else parseInlineItems(content);

  Chain moved;
  std::uint8_t flags = 0;
  if (!takeIf(TokenKind::closeBrace)) {
    if (!m_hasUnclosedBlock) report(likelyUnclosed(content, header), "hcl-missing-brace", "The block has no closing brace.", "Write } where it ends.");
    m_hasUnclosedBlock = true;
    flags = missing;
    moved = splitUnclosed(content, header);
    m_lastEnd = content.last == noNode ? header.end : m_nodes[content.last].range.end;
  }
  reportRepeatedAttributes(content);
  append(parts, addParent(NodeKind::body, {open, m_lastEnd}, content, 0, flags));
  append(items, addParent(NodeKind::block, {header.begin, m_lastEnd}, parts));
  if (moved.first == noNode || m_isBroken) return;
  append(items, moved.first);
  items.last = moved.last;
  items.height = std::max(items.height, moved.height);
}

/// After an item its line must end.
void Grammar::expectItemEnd(Chain& items, std::string_view what) {
  const TokenKind kind = peek();
  if (isLineEnd(kind) || kind == TokenKind::end) return;
  if (kind == TokenKind::closeBrace && m_mayCloseAfterItem) return;
  const std::size_t first = m_at;
  if (!reportCharacter(m_at)) {
    const std::string item(what);
    if (kind == TokenKind::comma)
      report(rangeOf(m_at), "hcl-missing-newline", "A comma follows the " + item + ".", "Arguments stand on lines of their own, without commas.");
    else
      report(rangeOf(m_at), "hcl-missing-newline", "The line goes on after the " + item + ".", "Begin a new line here.");
  }
  if (kind == TokenKind::closeBrace) return;
  skipItem(first);
  append(items, addError(first));
}

void Grammar::reportRepeatedAttributes(const Chain& items) {
  std::uint64_t seen = 0;
  std::unordered_set<std::string_view> names;
  bool usesNames = false;
  const auto nameOf = [&](NodeId attribute) { return textOf(m_nodes[m_nodes[attribute].firstChild].range); };
  for (NodeId item = items.first; item != noNode; item = m_nodes[item].nextSibling) {
    if (m_nodes[item].kind != NodeKind::attribute) continue;
    const std::string_view name = nameOf(item);
    if (!usesNames) {
      // A cheap sieve: few bodies have two names of one length, first and last letter.
      const std::size_t sieve = name.size() + 7u * static_cast<unsigned char>(name.front()) + 13u * static_cast<unsigned char>(name.back());
      const std::uint64_t mark = std::uint64_t{1} << (sieve & 63);
      const bool isNew = (seen & mark) == 0;
      seen |= mark;
      if (isNew) continue;
      for (NodeId other = items.first; other != item; other = m_nodes[other].nextSibling)
        if (m_nodes[other].kind == NodeKind::attribute) names.insert(nameOf(other));
      usesNames = true;
    }
    if (!names.insert(name).second)
      report(m_nodes[m_nodes[item].firstChild].range, "hcl-repeated-attribute", "Argument " + std::string(name) + " is set twice in one block.",
             "Keep one of the two.");
  }
}

}  // namespace slipway::hcl
