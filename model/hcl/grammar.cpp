#include "model/hcl/grammar.h"

#include <utility>

#include "model/hcl/identifier.h"
#include "model/hcl/large_reserve.h"

namespace slipway::hcl {

Grammar::Grammar(std::string_view text, FilePath file, const std::vector<Token>& tokens) : m_text(text), m_file(file), m_tokens(tokens) {
  reserveLarge(m_nodes, tokens.size() / 2 + 16);
}

NodeId Grammar::parseFile() {
  Chain items;
  parseItems(items, TokenKind::end);
  reportRepeatedAttributes(items);
  return addParent(NodeKind::body, {0, static_cast<std::uint32_t>(m_text.size())}, items);
}

NodeId Grammar::parseLoneExpression() {
  LineEnds lineEnds(*this, false);
  NodeId expression = parseExpression();
  if (!m_isBroken && peek() != TokenKind::end)
    breakHere("hcl-invalid-expression", "The expression ends here, but more text follows.", "Remove the text after the expression.");
  if (!m_isBroken) return expression;
  return add(NodeKind::error, {0, static_cast<std::uint32_t>(m_text.size())});
}

NodeId Grammar::parseLoneTemplate() {
  Chain parts;
  parseParts(parts, false);
  if (!m_isBroken && m_tokens[m_at].kind != TokenKind::end) reportCharacter(m_at);
  const TextRange all{0, static_cast<std::uint32_t>(m_text.size())};
  if (!m_diagnostics.empty() && m_isBroken) return add(NodeKind::error, all);
  return addParent(NodeKind::templateString, all, parts);
}

bool Grammar::isKeyword(std::string_view word) { return peek() == TokenKind::identifier && textOf(rangeOf(m_at)) == word; }

NodeId Grammar::add(NodeKind kind, TextRange range, std::uint8_t op, std::uint8_t flags) {
  m_nodes.push_back({kind, op, flags, 1, range, noNode, noNode});
  return static_cast<NodeId>(m_nodes.size() - 1);
}

NodeId Grammar::addParent(NodeKind kind, TextRange range, const Chain& children, std::uint8_t op, std::uint8_t flags) {
  // Parts of one construct do not nest anything by themselves.
  const bool isPart = kind == NodeKind::attribute || kind == NodeKind::body || kind == NodeKind::objectItem ||
                      kind == NodeKind::interpolation || kind == NodeKind::templateParts;
  const int height = std::max(1, children.height + (isPart ? 0 : 1));
  if (height > maxDepth)
    return breakAt(range, "hcl-too-deep", "Expression nests more than " + std::to_string(maxDepth) + " levels deep.",
                   "Move a part of it into a local value.");
  m_nodes.push_back({kind, op, flags, static_cast<std::uint8_t>(height), range, children.first, noNode});
  return static_cast<NodeId>(m_nodes.size() - 1);
}

bool Grammar::enter() {
  if (m_depth >= maxDepth) {
    breakAt(nextRange(), "hcl-too-deep", "Expressions or blocks nest more than " + std::to_string(maxDepth) + " levels deep here.",
            "Move the inner part into a local value or a module.");
    return false;
  }
  ++m_depth;
  return true;
}

void Grammar::report(TextRange range, std::string_view code, std::string message, std::string detail) {
  if (m_diagnostics.size() < maxDiagnostics) {
    m_diagnostics.push_back(errorAt({m_file, range}, std::string(code), std::move(message), std::move(detail)));
  } else if (m_diagnostics.size() == maxDiagnostics) {
    m_diagnostics.push_back(errorAt({m_file, range}, "hcl-more-errors", "More errors follow from here on.",
                                    "Correct the first ones; the file may not be Terraform configuration at all."));
  }
}

NodeId Grammar::breakAt(TextRange range, std::string_view code, std::string message, std::string detail) {
  if (!m_isBroken) report(range, code, std::move(message), std::move(detail));
  m_isBroken = true;
  return noNode;
}

NodeId Grammar::breakHere(std::string_view code, std::string message, std::string detail) {
  const TextRange range = nextRange();
  if (!m_isBroken && reportCharacter(m_at)) return noNode;
  return breakAt(range, code, std::move(message), std::move(detail));
}

/// If the token is a character that fits nowhere, says so instead of what else is wrong there.
bool Grammar::reportCharacter(std::size_t token) {
  const TextRange range = rangeOf(token);
  if (m_tokens[token].kind == TokenKind::badEncoding || (m_tokens[token].kind == TokenKind::invalid && m_text[range.begin] == '\0')) {
    if (!m_hasEncodingError)
      report(range, "hcl-bad-encoding", "The file is not UTF-8 text from here on.", "Save it with UTF-8 encoding in the editor that made it.");
    m_hasEncodingError = true;
    m_isBroken = true;
    return true;
  }
  if (m_tokens[token].kind != TokenKind::invalid) return false;
  const std::string_view text = textOf(range);
  std::string detail = "The language does not use it outside of quotes and comments.";
  if (text == "'") detail = "Strings stand between double quotes (\").";
  if (text == "\xE2\x80\x9C" || text == "\xE2\x80\x9D") detail = "Strings stand between straight double quotes (\"), not curly ones.";
  if (text == "`") detail = "Text of several lines is written as a heredoc: <<EOT, the lines, EOT.";
  if (text == ";") detail = "A new line ends an argument, and a comma an item of a list.";
  if (text == "&") detail = "Both conditions: &&. There are no bitwise operators.";
  if (text == "|") detail = "Either condition: ||. There are no bitwise operators.";
  breakAt(range, "hcl-invalid-character", text == "\r" ? "A lone carriage return has no meaning here."
                                                       : "Character " + std::string(text) + " has no meaning here.", std::move(detail));
  return true;
}

NodeId Grammar::missingExpression() {
  const TokenKind kind = peek();
  if (kind == TokenKind::end || kind == TokenKind::newline || kind == TokenKind::lineComment)
    return breakAt({m_lastEnd, m_lastEnd}, "hcl-missing-expression", "An expression is missing here.", "Write a value: a string, a number, a reference.");
  const TextRange found = nextRange();
  const std::string what = found.size() <= 20 ? std::string(textOf(found)) : "this text";
  return breakHere("hcl-invalid-expression", "An expression cannot begin with " + what + ".", "Write a value: a string, a number, a reference.");
}

}  // namespace slipway::hcl
