#include "model/hcl/parser.h"

#include <limits>
#include <utility>

#include "model/hcl/grammar.h"
#include "model/hcl/lexer.h"

namespace slipway::hcl {
namespace {

using Tree = std::shared_ptr<const SyntaxTree>;

/// 16 MB of tokens stay with a thread, enough for files of 6 MB.
constexpr std::size_t maxKeptTokens = 16'000'000 / sizeof(Token);

/// Texts that are no HCL at all get one diagnostic and one node instead of one for each character.
Tree refused(std::shared_ptr<const std::string> text, FilePath file, std::string code, std::string message, std::string detail) {
  const auto size = static_cast<std::uint32_t>(std::min<std::size_t>(text->size(), std::numeric_limits<std::uint32_t>::max()));
  std::vector<Node> nodes{{NodeKind::error, 0, 0, 1, {0, size}, noNode, noNode}, {NodeKind::body, 0, 0, 1, {0, size}, 0, noNode}};
  Diagnostics why{errorAt({file, {0, std::min(size, 2u)}}, std::move(code), std::move(message), std::move(detail))};
  return std::make_shared<SyntaxTree>(std::move(text), std::move(nodes), NodeId{1}, std::move(why));
}

bool isUtf16(std::string_view text) { return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"); }

Tree parseAs(std::shared_ptr<const std::string> text, FilePath file, LexerMode mode, NodeId (Grammar::*start)(), std::vector<Token>& tokens) {
  if (text == nullptr) text = std::make_shared<const std::string>();
  if (text->size() >= std::numeric_limits<std::uint32_t>::max())
    return refused(std::move(text), file, "hcl-too-large", "The file has more than 4 GB.", "Split it; no configuration is that long.");
  if (isUtf16(*text))
    return refused(std::move(text), file, "hcl-bad-encoding", "The file is UTF-16 text.", "Save it with UTF-8 encoding in the editor that made it.");
  tokenise(*text, mode, tokens);
  Grammar grammar(*text, file, tokens);
  const NodeId root = (grammar.*start)();
  return std::make_shared<SyntaxTree>(std::move(text), grammar.takeNodes(), root, grammar.takeDiagnostics());
}

Tree parseAs(std::shared_ptr<const std::string> text, FilePath file, LexerMode mode, NodeId (Grammar::*start)()) {
  // Kept from call to call: for a large file, getting fresh memory from the system takes longer than the lexer itself.
  static thread_local std::vector<Token> tokens;
  if (tokens.capacity() > maxKeptTokens) std::vector<Token>().swap(tokens);
  return parseAs(std::move(text), file, mode, start, tokens);
}

}  // namespace

Tree parse(std::shared_ptr<const std::string> text, FilePath file) {
  return parseAs(std::move(text), file, LexerMode::configuration, &Grammar::parseFile);
}

Tree parse(std::shared_ptr<const std::string> text, FilePath file, std::vector<Token>& tokens) {
  return parseAs(std::move(text), file, LexerMode::configuration, &Grammar::parseFile, tokens);
}

Tree parseExpression(std::shared_ptr<const std::string> text, FilePath file) {
  return parseAs(std::move(text), file, LexerMode::configuration, &Grammar::parseLoneExpression);
}

Tree parseTemplate(std::shared_ptr<const std::string> text, FilePath file) {
  return parseAs(std::move(text), file, LexerMode::bareTemplate, &Grammar::parseLoneTemplate);
}

std::string print(const SyntaxTree& tree) {
  const std::string_view text = tree.text();
  std::string printed;
  if (text.size() >= std::numeric_limits<std::uint32_t>::max()) return std::string(text);
  printed.reserve(text.size());
  const std::vector<Token> tokens = tokenise(text);
  for (std::size_t index = 0; index + 1 < tokens.size(); ++index)
    printed.append(text.substr(tokens[index].begin, tokens[index + 1].begin - tokens[index].begin));
  return printed;
}

}  // namespace slipway::hcl
