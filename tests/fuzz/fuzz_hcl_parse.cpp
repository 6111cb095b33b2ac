#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "model/hcl/lexer.h"
#include "model/hcl/parser.h"
#include "model/hcl/template_text.h"

namespace {

using namespace slipway::hcl;

void require(bool holds) {
  if (!holds) std::abort();
}

/// Every node lies in its parent and behind its elder sibling; what reads nodes reads them all.
void checkNode(NodeRef node, int depthLeft) {
  require(depthLeft > 0 && node.range().begin <= node.range().end);
  if (node.kind() == NodeKind::templateString || node.kind() == NodeKind::heredoc) templateTexts(node);
  if (node.kind() == NodeKind::block) require(node.blockBody() && node.blockLabels().size() < 1'000'000);
  std::uint32_t from = node.range().begin;
  for (NodeRef child : node.children()) {
    require(from <= child.range().begin && child.range().end <= node.range().end && child->height <= node->height);
    from = child.range().end;
    checkNode(child, depthLeft - 1);
  }
}

void checkTree(const SyntaxTree& tree) {
  require(print(tree) == tree.text());
  checkNode(tree.root(), 1000);
  for (const slipway::Diagnostic& diagnostic : tree.diagnostics())
    require(diagnostic.span.range.begin <= diagnostic.span.range.end && diagnostic.span.range.end <= tree.text().size());
}

}  // namespace

/// Any bytes: a tree that gives them back, sound nodes, places inside the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = std::make_shared<const std::string>(reinterpret_cast<const char*>(data), size);
  const slipway::FilePath file("fuzz.tf");
  const std::vector<Token> tokens = tokenise(*text);
  for (std::size_t index = 1; index < tokens.size(); ++index) require(tokens[index - 1].begin <= tokens[index].begin);
  require(tokens.front().begin == 0 && tokens.back().begin == size);
  checkTree(*parse(text, file));
  checkTree(*parseExpression(text, file));
  checkTree(*parseTemplate(text, file));
  return 0;
}
