#pragma once

#include <memory>
#include <string>

#include "model/hcl/parser.h"

namespace slipway::hcl {

inline std::shared_ptr<const SyntaxTree> parsed(std::string text) {
  return parse(std::make_shared<const std::string>(std::move(text)), FilePath("main.tf"));
}

/// A tree as one line: leaves are their text, inner nodes their kind and children in parentheses.
inline std::string outline(NodeRef node) {
  static const char* const kinds[] = {"body",       "attribute", "block",      "name",          "error",          "number",       "literal",   "string",
                                      "heredoc",    "text",      "interpolation", "templateIf", "templateFor",    "parts",        "variable",  "get",
                                      "index",      "attributeSplat", "fullSplat", "item",      "tuple",          "object",       "pair",      "forTuple",
                                      "forObject",  "call",      "unary",      "binary",        "conditional",    "parentheses"};
  if (node.kind() == NodeKind::error) return "error<" + std::string(node.text()) + ">";
  if (node.kind() == NodeKind::splatItem) return "each";
  std::string line;
  if (!node.firstChild() && node.kind() != NodeKind::body && node.kind() != NodeKind::templateString && node.kind() != NodeKind::tuple &&
      node.kind() != NodeKind::object && node.kind() != NodeKind::templateParts && node.kind() != NodeKind::heredoc)
    line = std::string(node.text());
  else
    line = kinds[static_cast<int>(node.kind())];
  if (node.kind() == NodeKind::unary) line = std::string(1, static_cast<char>(node->op));
  if (node.kind() == NodeKind::binary) {
    static const char* const operators[] = {"+", "-", "*", "/", "%", "==", "!=", "<", "<=", ">", ">=", "&&", "||"};
    line = operators[node->op];
  }
  if (node.kind() != NodeKind::name && node.kind() != NodeKind::templateText) {
    if ((node->flags & trimLeft) != 0) line = "~" + line;
    if ((node->flags & trimRight) != 0) line += "~";
    if ((node->flags & (grouping | expandLast)) != 0) line += "...";
  }
  if (!node.firstChild()) return line;
  line += "(";
  for (NodeRef child : node.children()) line += (child.id() == node.firstChild().id() ? "" : " ") + outline(child);
  return line + ")";
}

/// The outline of one expression, and the codes of its diagnostics.
inline std::string expression(const std::string& text) {
  const auto tree = parseExpression(std::make_shared<const std::string>(text), FilePath("main.tf"));
  std::string result = outline(tree->root());
  for (const Diagnostic& diagnostic : tree->diagnostics()) result += " !" + diagnostic.code;
  return result;
}

/// Every diagnostic as "code@the text it points at".
inline std::string complaints(const SyntaxTree& tree) {
  std::string all;
  for (const Diagnostic& diagnostic : tree.diagnostics())
    all += (all.empty() ? "" : " ") + diagnostic.code + "@" + tree.text().substr(diagnostic.span.range.begin, diagnostic.span.range.size());
  return all;
}

}  // namespace slipway::hcl
