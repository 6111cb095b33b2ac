#include "tests/model/hcl/lossless.h"

#include "model/hcl/lexer.h"
#include "model/hcl/parser.h"
#include "model/hcl/template_text.h"

namespace slipway::hcl {
namespace {

std::string whatIsUnsound(NodeRef node, int depthLeft) {
  const std::string place = " at " + std::to_string(node.range().begin);
  if (depthLeft == 0) return "The tree is deeper than its limit" + place;
  if (node.range().begin > node.range().end) return "A range is inverted" + place;
  if (node.kind() == NodeKind::templateString || node.kind() == NodeKind::heredoc) templateTexts(node);
  if (node.kind() == NodeKind::block && !node.blockBody()) return "A block has no body" + place;
  std::uint32_t from = node.range().begin;
  for (NodeRef child : node.children()) {
    if (child.range().begin < from || child.range().end > node.range().end) return "A node leaves its place" + place;
    if (child->height > node->height) return "A height is too small" + place;
    from = child.range().end;
    if (std::string why = whatIsUnsound(child, depthLeft - 1); !why.empty()) return why;
  }
  return {};
}

std::string whatIsWrong(const SyntaxTree& tree) {
  for (const Diagnostic& diagnostic : tree.diagnostics()) {
    if (diagnostic.message.empty()) return "A diagnostic says nothing";
    if (diagnostic.span.range.begin > diagnostic.span.range.end || diagnostic.span.range.end > tree.text().size())
      return diagnostic.code + " is outside the text";
  }
  return whatIsUnsound(tree.root(), 1000);
}

}  // namespace

std::string whatIsLost(const std::string& text) {
  const std::vector<Token> tokens = tokenise(text);
  if (tokens.front().begin != 0 || tokens.back().begin != text.size() || tokens.back().kind != TokenKind::end)
    return "The tokens do not span the text";
  for (std::size_t index = 1; index < tokens.size(); ++index)
    if (tokens[index - 1].begin >= tokens[index].begin && tokens[index].kind != TokenKind::end &&
        tokens[index - 1].kind != TokenKind::closeHeredoc)
      return "A token is empty at " + std::to_string(tokens[index].begin);
  const auto shared = std::make_shared<const std::string>(text);
  const FilePath file("any.tf");
  const auto tree = parse(shared, file);
  if (print(*tree) != text) return "The printed text differs";
  if (std::string why = whatIsWrong(*tree); !why.empty()) return why;
  if (std::string why = whatIsWrong(*parseExpression(shared, file)); !why.empty()) return "As an expression: " + why;
  if (std::string why = whatIsWrong(*parseTemplate(shared, file)); !why.empty()) return "As a template: " + why;
  return {};
}

}  // namespace slipway::hcl
