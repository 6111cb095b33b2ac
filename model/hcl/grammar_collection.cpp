#include "model/hcl/grammar.h"

namespace slipway::hcl {

NodeId Grammar::parseIdentifier() {
  const TextRange name = nextRange();
  advance();
  const TokenKind next = peek();
  if (next == TokenKind::openParenthesis || next == TokenKind::doubleColon) return parseCall(name);
  const std::string_view text = textOf(name);
  const bool isLiteral = text == "true" || text == "false" || text == "null";
  return add(isLiteral ? NodeKind::literal : NodeKind::variable, name);
}

NodeId Grammar::parseCall(TextRange name) {
  while (takeIf(TokenKind::doubleColon)) {
    if (peek() != TokenKind::identifier)
      return breakHere("hcl-missing-name", "A function's name is missing after ::.", "Write namespace::name(arguments).");
    name.end = nextRange().end;
    advance();
  }
  if (peek() != TokenKind::openParenthesis)
    return breakHere("hcl-missing-parenthesis", "Function " + std::string(textOf(name)) + " has no arguments.", "Write (arguments) after its name.");
  advance();
  LineEnds lineEnds(*this, false);
  Chain parts;
  append(parts, addName(name));
  std::uint8_t flags = 0;
  while (!takeIf(TokenKind::closeParenthesis)) {
    append(parts, parseExpression());
    if (m_isBroken) return noNode;
    if (takeIf(TokenKind::closeParenthesis)) break;
    if (takeIf(TokenKind::ellipsis)) {
      flags = expandLast;
      if (takeIf(TokenKind::closeParenthesis)) break;
      return breakHere("hcl-missing-parenthesis", "An expanded argument (…) is not the last one.", "Close the parenthesis right after the three dots.");
    }
    if (takeIf(TokenKind::comma)) continue;
    if (peek() == TokenKind::end)
      return breakAt(name, "hcl-missing-parenthesis", "The call of " + std::string(textOf(name)) + " has no closing parenthesis.");
    return breakHere("hcl-missing-separator", "A comma is expected between two arguments of " + std::string(textOf(name)) + ".",
                     "Write a comma, or close the parenthesis.");
  }
  return addParent(NodeKind::call, {name.begin, m_lastEnd}, parts, 0, flags);
}

NodeId Grammar::parseTuple() {
  const TextRange open = nextRange();
  advance();
  LineEnds lineEnds(*this, false);
  if (isKeyword("for")) return parseFor(open, false);
  Chain items;
  while (!takeIf(TokenKind::closeBracket)) {
    append(items, parseExpression());
    if (m_isBroken) return noNode;
    if (takeIf(TokenKind::closeBracket)) break;
    if (takeIf(TokenKind::comma)) continue;
    if (peek() == TokenKind::end) return breakAt(open, "hcl-missing-bracket", "The list has no closing bracket.");
    return breakHere("hcl-missing-separator", "A comma or the closing bracket is expected after a list's item.", "Write a comma between two items.");
  }
  return addParent(NodeKind::tuple, {open.begin, m_lastEnd}, items);
}

NodeId Grammar::parseObject() {
  const TextRange open = nextRange();
  advance();
  {
    // A for expression may begin on a later line; an object counts its lines.
    LineEnds lineEnds(*this, false);
    const std::size_t first = m_at;
    if (isKeyword("for")) return parseFor(open, true);
    m_at = first;
  }
  LineEnds lineEnds(*this, true);
  Chain items;
  while (true) {
    while (isLineEnd(peek())) advance();
    if (takeIf(TokenKind::closeBrace)) break;
    append(items, parseObjectItem(open));
    if (m_isBroken) return noNode;
    if (takeIf(TokenKind::closeBrace)) break;
    if (takeIf(TokenKind::comma) || isLineEnd(peek())) continue;
    if (peek() == TokenKind::end) return breakAt(open, "hcl-missing-brace", "The object has no closing brace.");
    return breakHere("hcl-missing-separator", "A new line or a comma is expected after an object's value.", "Write each attribute on its own line.");
  }
  return addParent(NodeKind::object, {open.begin, m_lastEnd}, items);
}

NodeId Grammar::parseObjectItem(TextRange open) {
  if (peek() == TokenKind::end) return breakAt(open, "hcl-missing-brace", "The object has no closing brace.");
  Chain parts;
  append(parts, parseExpression());
  if (m_isBroken) return noNode;
  const TokenKind separator = peek();
  if (separator == TokenKind::end) return breakAt(open, "hcl-missing-brace", "The object has no closing brace.");
  if (separator != TokenKind::assign && separator != TokenKind::colon) {
    if (isLineEnd(separator) || separator == TokenKind::comma)
      return breakHere("hcl-missing-value", "The object's attribute has no value.", "Write = and a value after the name.");
    return breakHere("hcl-missing-separator", "An equals sign is expected between an object's name and value.",
                     "Write a name with dots or blanks in quotes.");
  }
  advance();
  append(parts, parseExpression());
  if (m_isBroken) return noNode;
  return addParent(NodeKind::objectItem, {beginOf(parts.first), m_lastEnd}, parts, separator == TokenKind::assign ? '=' : ':');
}

/// `name in`, or `key, name in`, after the keyword for.
bool Grammar::parseForNames(Chain& parts, std::string_view what, std::uint8_t* flags) {
  const std::string place(what);
  for (int count = 1;; ++count) {
    if (peek() != TokenKind::identifier) {
      breakHere("hcl-invalid-for", "The for " + place + " has no name for " + (count == 1 ? "its items." : "its values."), "Write for name in collection.");
      return false;
    }
    append(parts, addName(nextRange()));
    advance();
    if (count == 2 || !takeIf(TokenKind::comma)) break;
    *flags |= twoNames;
  }
  if (!isKeyword("in")) {
    breakHere("hcl-invalid-for", "The for " + place + " has no collection.", "Write in and the collection after the names.");
    return false;
  }
  advance();
  return true;
}

NodeId Grammar::parseFor(TextRange open, bool makesObject) {
  const TokenKind close = makesObject ? TokenKind::closeBrace : TokenKind::closeBracket;
  advance();
  Chain parts;
  std::uint8_t flags = 0;
  if (!parseForNames(parts, "expression", &flags)) return noNode;
  append(parts, parseExpression());
  if (m_isBroken) return noNode;
  if (!takeIf(TokenKind::colon))
    return breakHere("hcl-invalid-for", "The for expression has no result.", "Write a colon and the result after the collection.");
  const NodeId result = parseExpression();
  append(parts, result);
  if (m_isBroken) return noNode;
  const bool hasKey = takeIf(TokenKind::arrow);
  if (hasKey) append(parts, parseExpression());
  if (m_isBroken) return noNode;
  const TextRange ellipsis = nextRange();
  if (takeIf(TokenKind::ellipsis)) flags |= grouping;
  if (isKeyword("if")) {
    advance();
    flags |= hasCondition;
    append(parts, parseExpression());
    if (m_isBroken) return noNode;
  }
  if (!takeIf(close)) {
    if (peek() == TokenKind::end)
      return breakAt(open, makesObject ? "hcl-missing-brace" : "hcl-missing-bracket", "The for expression is not closed.");
    return breakHere("hcl-invalid-for", "The for expression ends here, but more text follows.",
                     makesObject ? "Close it with a brace." : "Close it with a bracket.");
  }
  const TextRange range{open.begin, m_lastEnd};
  if (hasKey && !makesObject)
    return breakAt(m_nodes[result].range, "hcl-invalid-for", "A for expression that makes a list has a key.", "Write braces to make an object.");
  if ((flags & grouping) != 0 && !makesObject)
    return breakAt(ellipsis, "hcl-invalid-for", "A for expression that makes a list groups its values.", "Write braces to make an object.");
  if (!hasKey && makesObject)
    return breakAt(m_nodes[result].range, "hcl-invalid-for", "A for expression that makes an object has no key.", "Write key => value.");
  return addParent(makesObject ? NodeKind::forObject : NodeKind::forTuple, range, parts, 0, flags);
}

}  // namespace slipway::hcl
