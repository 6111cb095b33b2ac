#include "model/hcl/format.h"

#include <utility>

#include "model/hcl/format_tokens.h"
#include "model/hcl/parser.h"

namespace slipway::hcl {
namespace {

std::string formatted(const SyntaxTree& tree, const std::vector<Token>& tokens) {
  std::string text;
  text.reserve(tree.text().size() + tree.text().size() / 64);
  OpenBrackets open;
  cleanTokens(tree, tokens, [&](std::span<FormatToken> stretch) {
    layOut(stretch, open);
    for (const FormatToken& token : stretch) {
      text.append(token.spacesBefore, ' ');
      text.append(token.text);
    }
  });
  return text;
}

}  // namespace

std::string formatted(const SyntaxTree& tree) { return formatted(tree, tokenise(tree.text())); }

Result<std::string> formatted(std::shared_ptr<const std::string> text, FilePath file) {
  std::vector<Token> tokens;
  const auto tree = parse(std::move(text), file, tokens);
  if (hasErrors(tree->diagnostics())) return tree->diagnostics();
  return formatted(*tree, tokens);
}

Result<std::string> formatted(std::string_view text, FilePath file) { return formatted(std::make_shared<const std::string>(text), file); }

}  // namespace slipway::hcl
