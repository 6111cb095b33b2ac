#include "model/hcl/format_tokens.h"

#include <algorithm>
#include <deque>
#include <string>

#include "model/hcl/quoted_text.h"
#include "model/hcl/template_text.h"

namespace slipway::hcl {
namespace {

bool isKept(TokenKind kind) { return kind != TokenKind::space && kind != TokenKind::byteOrderMark && kind != TokenKind::end; }

/// Tokens that are handed over together: few enough that they stay in the processor's cache.
constexpr std::size_t stretch = 4096;

/// Walks tree and tokens side by side and writes the tokens out, changed where a clean-up applies.
class Cleaner {
public:
  Cleaner(const SyntaxTree& tree, const std::vector<Token>& source, const TakeTokens& take)
      : m_tree(tree), m_text(tree.text()), m_source(source), m_take(take) {
    m_result.reserve(std::min(source.size() + 1, 2 * stretch));
  }

  void run() {
    cleanBody(m_tree.root(), {});
    copyUntil(static_cast<std::uint32_t>(m_text.size()));
    // Blanks after the last token stay, as that program leaves them.
    std::size_t last = m_source.size() - 1;
    while (last > 0 && !isKept(m_source[last - 1].kind)) --last;
    const std::size_t end = last == 0 ? 0 : m_source[last].begin;
    add(TokenKind::end, {}, static_cast<std::uint32_t>(m_text.size() - end));
    m_take(m_result);
  }

private:
  /// Between two items of the file: hands over what stands before the last empty line, with that line.
  void handOver() {
    if (m_result.size() < stretch) return;
    std::size_t end = m_result.size();
    while (end > 0 && !(m_result[end - 1].kind == TokenKind::newline && (end == 1 || endsLine(m_result[end - 2])))) --end;
    if (end == 0) return;
    m_take(std::span(m_result).first(end));
    m_result.erase(m_result.begin(), m_result.begin() + static_cast<std::ptrdiff_t>(end));
  }

  std::string_view textOf(std::size_t token) const {
    return m_text.substr(m_source[token].begin, m_source[token + 1].begin - m_source[token].begin);
  }

  void copyUntil(std::uint32_t offset) {
    for (; m_at + 1 < m_source.size() && m_source[m_at].begin < offset; ++m_at)
      if (isKept(m_source[m_at].kind)) add(m_source[m_at].kind, textOf(m_at));
  }

  void dropUntil(std::uint32_t offset) {
    while (m_at + 1 < m_source.size() && m_source[m_at].begin < offset) ++m_at;
  }

  void add(TokenKind kind, std::string_view text, std::uint32_t spacesBefore = 0) {
    m_result.push_back({kind, text, spacesBefore, FormatToken::Cell::none});
  }

  /// `outer` is the type of the block that the body belongs to if that stands at the top, else empty.
  void cleanBody(NodeRef body, std::string_view outer) {
    const bool isFile = body.id() == m_tree.root().id();
    for (NodeRef item : body.children()) {
      if (isFile) handOver();
      if (item.kind() == NodeKind::attribute) {
        copyUntil(item.attributeValue().range().begin);
        cleanValue(item.attributeValue().range().end, outer == "variable" && item.attributeName() == "type");
      } else if (item.kind() == NodeKind::block) {
        cleanLabels(item);
        cleanBody(item.blockBody(), isFile ? item.blockType() : std::string_view());
      }
    }
  }

  /// Whether the label at the next token already is as it shall be: quotes around plain text.
  bool isPlainLabel() const {
    if (m_at + 3 >= m_source.size() || m_source[m_at + 1].kind != TokenKind::quotedText || m_source[m_at + 1].hasEscape ||
        m_source[m_at + 2].kind != TokenKind::closeQuote)
      return false;
    const std::string_view text = textOf(m_at + 1);
    return std::all_of(text.begin(), text.end(), [](char character) { return character >= 0x20 && character < 0x7F; });
  }

  /// Whether that program's lexer cuts the label's text in several tokens, as a $ or % inside does. It then loses the label;
  /// no name in Terraform can have one.
  bool isCut(std::uint32_t end) const {
    int texts = 0;
    for (std::size_t at = m_at; m_source[at].begin < end; ++at) texts += m_source[at].kind == TokenKind::quotedText ? 1 : 0;
    return texts > 1;
  }

  /// Each label in quotes, and nothing between the block's type and the last one.
  void cleanLabels(NodeRef block) {
    const NodeRef type = block.firstChild();
    copyUntil(type.range().end);
    for (NodeRef label = type.nextSibling(); label && label.kind() != NodeKind::body; label = label.nextSibling()) {
      const TextRange range = label.range();
      dropUntil(range.begin);
      if (isPlainLabel()) {
        copyUntil(range.end);
        continue;
      }
      if (!isCut(range.end)) {
        std::string text;
        if (label.kind() == NodeKind::name) text = label.text();
        for (NodeRef part : label.children()) text += unescaped(part.text(), true);
        add(TokenKind::openQuote, "\"");
        if (!text.empty()) add(TokenKind::quotedText, m_made.emplace_back(escaped(text)));
        add(TokenKind::closeQuote, "\"");
      }
      dropUntil(range.end);
    }
  }

  void cleanValue(std::uint32_t end, bool isType) {
    const std::size_t first = m_result.size();
    copyUntil(end);
    if (isType)
      cleanType(first);
    else
      unwrap(first);
  }

  bool hasKinds(std::size_t first, std::initializer_list<TokenKind> kinds) const {
    return m_result.size() - first == kinds.size() &&
           std::equal(kinds.begin(), kinds.end(), m_result.begin() + static_cast<std::ptrdiff_t>(first),
                      [](TokenKind kind, const FormatToken& token) { return token.kind == kind; });
  }

  /// `list` is list(any), and the "list" of Terraform 0.11 was list(string).
  void cleanType(std::size_t first) {
    const bool isQuoted = hasKinds(first, {TokenKind::openQuote, TokenKind::quotedText, TokenKind::closeQuote});
    if (!isQuoted && !hasKinds(first, {TokenKind::identifier})) return;
    const std::string_view type = m_result[first + (isQuoted ? 1 : 0)].text;
    const bool isCollection = type == "list" || type == "map" || (type == "set" && !isQuoted);
    if (!isCollection && !(isQuoted && type == "string")) return;
    m_result.resize(first);
    add(TokenKind::identifier, type);
    if (!isCollection) return;
    add(TokenKind::openParenthesis, "(");
    add(TokenKind::identifier, isQuoted ? "string" : "any");
    add(TokenKind::closeParenthesis, ")");
  }

  /// Whether the tokens between are the inside of one interpolation: nothing there ends it, and no text stands beside it.
  static bool isOneSequence(const FormatToken* begin, const FormatToken* end) {
    int quotes = 0;
    for (const FormatToken* token = begin; token != end; ++token) {
      if (token->kind == TokenKind::openQuote)
        ++quotes;
      else if (token->kind == TokenKind::closeQuote)
        --quotes;
      else if (quotes <= 0 && (token->kind == TokenKind::openInterpolation || token->kind == TokenKind::closeTemplate ||
                               token->kind == TokenKind::quotedText))
        return false;
    }
    return true;
  }

  /// "${x}" is x; in parentheses if it takes several lines, which only brackets allow.
  void unwrap(std::size_t first) {
    const std::size_t size = m_result.size() - first;
    const FormatToken* tokens = m_result.data() + first;
    if (size < 5 || tokens[0].kind != TokenKind::openQuote || tokens[1].kind != TokenKind::openInterpolation ||
        tokens[size - 2].kind != TokenKind::closeTemplate || tokens[size - 1].kind != TokenKind::closeQuote)
      return;
    const FormatToken* begin = tokens + 2;
    const FormatToken* end = tokens + size - 2;
    if (!isOneSequence(begin, end)) return;
    while (begin != end && begin->kind == TokenKind::newline) ++begin;
    while (begin != end && (end - 1)->kind == TokenKind::newline) --end;
    std::vector<FormatToken> inside(begin, end);
    if (inside.empty()) return;
    const bool isLong =
        std::any_of(inside.begin(), inside.end(), [](const FormatToken& token) { return token.kind == TokenKind::newline; });
    const bool hasParentheses =
        inside.front().kind == TokenKind::openParenthesis && inside.size() > 1 && inside.back().kind == TokenKind::closeParenthesis;
    m_result.resize(first);
    if (isLong && !hasParentheses) add(TokenKind::openParenthesis, "(");
    m_result.insert(m_result.end(), inside.begin(), inside.end());
    if (isLong && !hasParentheses) add(TokenKind::closeParenthesis, ")");
  }

  const SyntaxTree& m_tree;
  std::string_view m_text;
  const std::vector<Token>& m_source;
  const TakeTokens& m_take;
  std::size_t m_at = 0;
  std::vector<FormatToken> m_result;
  std::deque<std::string> m_made;  ///< texts that are not in the source
};

}  // namespace

std::vector<FormatToken> presentTokens(std::string_view text) {
  const std::vector<Token> source = tokenise(text);
  std::vector<FormatToken> tokens;
  tokens.reserve(source.size());
  std::uint32_t end = 0;
  for (std::size_t index = 0; index < source.size(); ++index) {
    const bool isEnd = source[index].kind == TokenKind::end;
    if (!isKept(source[index].kind) && !isEnd) continue;
    const std::uint32_t begin = source[index].begin;
    const std::uint32_t next = isEnd ? begin : source[index + 1].begin;
    tokens.push_back({source[index].kind, text.substr(begin, next - begin), begin - end, FormatToken::Cell::none});
    end = next;
  }
  return tokens;
}

void cleanTokens(const SyntaxTree& tree, const std::vector<Token>& source, const TakeTokens& take) { Cleaner(tree, source, take).run(); }

}  // namespace slipway::hcl
