#include "model/hcl/grammar.h"

namespace slipway::hcl {
namespace {

struct Operator {
  std::uint8_t level = 0;  ///< 1 binds loosest; 0: not a binary operator
  BinaryOp op = BinaryOp::add;
};

constexpr Operator binaryOperator(TokenKind kind) {
  switch (kind) {
    case TokenKind::logicalOr: return {1, BinaryOp::logicalOr};
    case TokenKind::logicalAnd: return {2, BinaryOp::logicalAnd};
    case TokenKind::equal: return {3, BinaryOp::equal};
    case TokenKind::notEqual: return {3, BinaryOp::notEqual};
    case TokenKind::greater: return {4, BinaryOp::greater};
    case TokenKind::greaterEqual: return {4, BinaryOp::greaterEqual};
    case TokenKind::less: return {4, BinaryOp::less};
    case TokenKind::lessEqual: return {4, BinaryOp::lessEqual};
    case TokenKind::plus: return {5, BinaryOp::add};
    case TokenKind::minus: return {5, BinaryOp::subtract};
    case TokenKind::star: return {6, BinaryOp::multiply};
    case TokenKind::slash: return {6, BinaryOp::divide};
    case TokenKind::percent: return {6, BinaryOp::modulo};
    default: return {};
  }
}

/// digits [. [digits]] [e [sign] digits]: what the token allows beyond that is no number.
bool isNumber(std::string_view text) {
  std::size_t at = 0;
  const auto skipDigits = [&] {
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
  };
  skipDigits();
  if (at < text.size() && text[at] == '.') {
    ++at;
    skipDigits();
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    skipDigits();
  }
  return at == text.size();
}

}  // namespace

TextRange Grammar::rangeOf(std::size_t token) const {
  if (m_tokens[token].kind == TokenKind::end) return {m_tokens[token].begin, m_tokens[token].begin};
  return {m_tokens[token].begin, m_tokens[token + 1].begin};
}

NodeId Grammar::parseExpression() {
  if (!enter()) return noNode;
  NodeId result = parseBinary(1);
  if (!m_isBroken && peek() == TokenKind::question) {
    Chain parts;
    append(parts, result);
    advance();
    append(parts, parseExpression());
    if (!m_isBroken && peek() != TokenKind::colon)
      breakHere("hcl-missing-colon", "The conditional has no second result.", "Write condition ? result : other result.");
    if (!m_isBroken) {
      advance();
      append(parts, parseExpression());
    }
    result = m_isBroken ? noNode : addParent(NodeKind::conditional, {beginOf(parts.first), m_lastEnd}, parts);
  }
  leave();
  return m_isBroken ? noNode : result;
}

NodeId Grammar::parseBinary(int lowest) {
  NodeId left = parseTerm();
  while (!m_isBroken) {
    const Operator next = binaryOperator(peek());
    if (next.level == 0 || next.level < lowest) return left;
    advance();
    const NodeId right = parseBinary(next.level + 1);
    if (m_isBroken) break;
    Chain operands;
    append(operands, left);
    append(operands, right);
    left = addParent(NodeKind::binary, {beginOf(left), m_lastEnd}, operands, static_cast<std::uint8_t>(next.op));
  }
  return noNode;
}

NodeId Grammar::parseTerm() {
  NodeId term = noNode;
  switch (peek()) {
    case TokenKind::identifier: term = parseIdentifier(); break;
    case TokenKind::openQuote: case TokenKind::openHeredoc: term = parseTemplate(); break;
    case TokenKind::number: term = parseNumber(); break;
    case TokenKind::openBracket: term = parseTuple(); break;
    case TokenKind::openBrace: term = parseObject(); break;
    case TokenKind::openParenthesis: term = parseParentheses(); break;
    case TokenKind::minus: case TokenKind::bang: return parseUnary();
    default: return missingExpression();
  }
  return m_isBroken ? noNode : parsePostfix(term);
}

NodeId Grammar::parseNumber() {
  const TextRange range = nextRange();
  advance();
  if (!isNumber(textOf(range)))
    report(range, "hcl-invalid-number", "Number " + std::string(textOf(range)) + " has more than one point or exponent.");
  return add(NodeKind::number, range);
}

NodeId Grammar::parseUnary() {
  const TextRange sign = nextRange();
  const std::uint8_t op = static_cast<std::uint8_t>(m_text[sign.begin]);
  advance();
  if (!enter()) return noNode;
  Chain operand;
  append(operand, parseTerm());
  leave();
  return m_isBroken ? noNode : addParent(NodeKind::unary, {sign.begin, m_lastEnd}, operand, op);
}

NodeId Grammar::parseParentheses() {
  const TextRange open = nextRange();
  advance();
  LineEnds lineEnds(*this, false);
  Chain inner;
  append(inner, parseExpression());
  if (m_isBroken) return noNode;
  if (!takeIf(TokenKind::closeParenthesis)) {
    if (peek() == TokenKind::end) return breakAt(open, "hcl-missing-parenthesis", "The parenthesis has no closing one.");
    return breakHere("hcl-missing-parenthesis", "A closing parenthesis is expected here.", "Close the parenthesis after the expression.");
  }
  return addParent(NodeKind::parentheses, {open.begin, m_lastEnd}, inner);
}

NodeId Grammar::parsePostfix(NodeId source) {
  while (!m_isBroken) {
    const TokenKind kind = peek();
    if (kind == TokenKind::dot) source = parseDot(source);
    else if (kind == TokenKind::openBracket) source = parseBracket(source);
    else return source;
  }
  return noNode;
}

NodeId Grammar::parseDot(NodeId source) {
  advance();
  const TokenKind kind = peek();
  if (kind == TokenKind::star) return parseAttributeSplat(source);
  if (kind != TokenKind::identifier && kind != TokenKind::number)
    return breakHere("hcl-missing-name", "An attribute's name is missing after the dot.", "Write the name right after the dot.");
  const TextRange name = nextRange();
  advance();
  if (kind == TokenKind::number && textOf(name).find('.') != std::string_view::npos)
    report(name, "hcl-legacy-index", "Two indexes cannot be chained with dots.", "Write them in brackets: [0][1].");
  Chain parts;
  append(parts, source);
  append(parts, kind == TokenKind::number ? add(NodeKind::number, name) : addName(name));
  return addParent(NodeKind::getAttribute, {beginOf(source), m_lastEnd}, parts);
}

NodeId Grammar::parseAttributeSplat(NodeId source) {
  advance();
  NodeId each = add(NodeKind::splatItem, {m_lastEnd, m_lastEnd});
  while (!m_isBroken && peek() == TokenKind::dot) {
    const std::size_t dot = m_at;
    advance();
    const bool isNested = peek() == TokenKind::star;
    m_at = dot;
    if (isNested) return breakAt(rangeOf(dot), "hcl-nested-splat", "A .* splat cannot stand inside another one.", "Write the outer one as [*].");
    each = parseDot(each);
  }
  if (m_isBroken) return noNode;
  Chain parts;
  append(parts, source);
  append(parts, each);
  return addParent(NodeKind::attributeSplat, {beginOf(source), m_lastEnd}, parts);
}

NodeId Grammar::parseBracket(NodeId source) {
  const TextRange open = nextRange();
  advance();
  Chain parts;
  append(parts, source);
  if (peek() == TokenKind::star) {
    advance();
    if (!takeIf(TokenKind::closeBracket))
      return breakHere("hcl-missing-bracket", "The splat's star is not followed by a closing bracket.", "Write [*].");
    // The steps after [*] belong to each element; they may be splats again, hence the depth.
    if (!enter()) return noNode;
    append(parts, parsePostfix(add(NodeKind::splatItem, {m_lastEnd, m_lastEnd})));
    leave();
    return m_isBroken ? noNode : addParent(NodeKind::fullSplat, {beginOf(source), m_lastEnd}, parts);
  }
  LineEnds lineEnds(*this, false);
  append(parts, parseExpression());
  if (m_isBroken) return noNode;
  if (!takeIf(TokenKind::closeBracket)) {
    if (peek() == TokenKind::end) return breakAt(open, "hcl-missing-bracket", "The index has no closing bracket.");
    return breakHere("hcl-missing-bracket", "A closing bracket is expected here.", "Close the index after its key.");
  }
  return addParent(NodeKind::index, {beginOf(source), m_lastEnd}, parts);
}

}  // namespace slipway::hcl
