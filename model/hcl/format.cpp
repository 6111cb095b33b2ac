#include "model/hcl/format.h"

#include <memory>

#include "model/hcl/format_tokens.h"
#include "model/hcl/parser.h"

namespace slipway::hcl {

std::string formatted(const SyntaxTree& tree) {
  std::deque<std::string> made;
  std::vector<FormatToken> tokens = cleanTokens(tree, made);
  layOut(tokens);
  std::string text;
  text.reserve(tree.text().size() + tree.text().size() / 8);
  for (const FormatToken& token : tokens) {
    text.append(token.spacesBefore, ' ');
    text.append(token.text);
  }
  return text;
}

Result<std::string> formatted(std::string_view text, FilePath file) {
  const auto tree = parse(std::make_shared<const std::string>(text), file);
  if (hasErrors(tree->diagnostics())) return tree->diagnostics();
  return formatted(*tree);
}

}  // namespace slipway::hcl
