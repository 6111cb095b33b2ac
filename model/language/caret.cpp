#include "model/language/caret.h"

#include <algorithm>

#include "model/hcl/lexer.h"

namespace slipway::language {

namespace {

using hcl::Token;
using hcl::TokenKind;

/// An open bracket of any kind, with what was going on when it opened.
struct Level {
  enum class Kind { block, object, list, parentheses, call, interpolation } kind = Kind::block;
  OpenBlock block;       ///< of a block
  std::string function;  ///< of a call
  unsigned commas = 0;
  std::string argument;        ///< of the body or object at this level: the name before `=`, while its value is read
  std::size_t valueBegin = 0;  ///< token after that `=`
};

class Reader {
public:
  Reader(std::string_view text, std::uint32_t offset) : m_text(text.substr(0, offset)), m_tokens(hcl::tokenise(m_text)) {}

  Caret read() {
    m_levels.push_back({});
    for (m_at = 0; m_at < m_tokens.size() && m_tokens[m_at].kind != TokenKind::end; ++m_at) step();
    return result();
  }

private:
  std::string_view textOf(std::size_t index) const {
    const std::size_t end = index + 1 < m_tokens.size() ? m_tokens[index + 1].begin : m_text.size();
    return m_text.substr(m_tokens[index].begin, end - m_tokens[index].begin);
  }
  TokenKind kindOf(std::size_t index) const { return m_tokens[index].kind; }
  bool isSpace(std::size_t index) const { return kindOf(index) == TokenKind::space || kindOf(index) == TokenKind::blockComment; }

  /// The last token before `index` that is no blank; `npos` if none.
  std::size_t before(std::size_t index) const {
    while (index-- > 0)
      if (!isSpace(index)) return index;
    return std::string::npos;
  }

  bool isBody() const { return m_levels.back().kind == Level::Kind::block; }
  bool isReadingValue() const { return !m_levels.back().argument.empty(); }

  void step() {
    Level& level = m_levels.back();
    switch (kindOf(m_at)) {
      case TokenKind::slash:  // a block comment that nothing closes yet
        m_isInComment = m_isInComment || (m_at + 1 < m_tokens.size() && kindOf(m_at + 1) == TokenKind::star);
        break;
      case TokenKind::newline:
      case TokenKind::lineComment:
        if (level.kind == Level::Kind::block || level.kind == Level::Kind::object) level.argument.clear();
        m_header.clear();
        break;
      case TokenKind::identifier:
        if (isBody() && !isReadingValue()) m_header.push_back({std::string(textOf(m_at)), m_tokens[m_at].begin});
        break;
      case TokenKind::quotedText:
        if (isBody() && !isReadingValue() && !m_header.empty()) m_header.push_back({std::string(textOf(m_at)), m_tokens[m_at].begin});
        break;
      case TokenKind::assign:
      case TokenKind::colon:
        if (level.kind == Level::Kind::block || level.kind == Level::Kind::object) assign();
        break;
      case TokenKind::comma:
        ++level.commas;
        if (level.kind == Level::Kind::object) level.argument.clear();
        break;
      case TokenKind::openBrace: openBrace(); break;
      case TokenKind::openBracket: open(Level::Kind::list); break;
      case TokenKind::openParenthesis: openParenthesis(); break;
      case TokenKind::openInterpolation:
      case TokenKind::openDirective: open(Level::Kind::interpolation); break;
      case TokenKind::closeBrace:
      case TokenKind::closeBracket:
      case TokenKind::closeParenthesis:
      case TokenKind::closeTemplate:
        if (m_levels.size() > 1) m_levels.pop_back();
        m_header.clear();
        break;
      default: break;
    }
  }

  void assign() {
    const std::size_t name = before(m_at);
    if (name == std::string::npos) return;
    Level& level = m_levels.back();
    level.argument = kindOf(name) == TokenKind::identifier ? std::string(textOf(name)) : "?";
    level.valueBegin = m_at + 1;
    m_header.clear();
  }

  void open(Level::Kind kind) {
    Level level;
    level.kind = kind;
    m_levels.push_back(std::move(level));
  }

  void openBrace() {
    const bool isBlock = isBody() && !isReadingValue();
    open(isBlock ? Level::Kind::block : Level::Kind::object);
    if (isBlock && !m_header.empty()) m_levels.back().block = blockOf(m_header);
    m_header.clear();
  }

  void openParenthesis() {
    const bool isCall = m_at > 0 && kindOf(m_at - 1) == TokenKind::identifier;
    open(isCall ? Level::Kind::call : Level::Kind::parentheses);
    if (isCall) m_levels.back().function = std::string(textOf(m_at - 1));
  }

  struct Word {
    std::string text;
    std::uint32_t begin;
  };
  static OpenBlock blockOf(const std::vector<Word>& header) {
    OpenBlock block{header.front().text, {}, header.front().begin};
    for (std::size_t i = 1; i < header.size(); ++i) block.labels.push_back(header[i].text);
    return block;
  }

  Caret result() {
    Caret caret;
    for (const Level& level : m_levels) {
      if (level.kind == Level::Kind::block && !level.block.type.empty()) caret.blocks.push_back(level.block);
      if (level.kind == Level::Kind::call) caret.function = level.function, caret.parameter = level.commas;
    }
    const auto offset = static_cast<std::uint32_t>(m_text.size());
    caret.word = {offset, offset};
    if (m_isInComment) return caret;
    const std::size_t count = m_tokens.size() - 1;  // without `end`
    const std::size_t last = count == 0 ? std::string::npos : count - 1;
    if (last == std::string::npos) {
      caret.place = Caret::Place::body;
      return caret;
    }
    const TokenKind kind = kindOf(last);
    if ((kind == TokenKind::lineComment && !textOf(last).ends_with('\n')) || kind == TokenKind::heredocText || kind == TokenKind::number)
      return caret;
    if (kind == TokenKind::blockComment && !textOf(last).ends_with("*/")) return caret;
    std::size_t wordAt = count;
    if (kind == TokenKind::openQuote || kind == TokenKind::quotedText) {
      const bool isAlone = kind == TokenKind::openQuote || (last > 0 && kindOf(last - 1) == TokenKind::openQuote);
      if (!isAlone) return caret;
      caret.isQuoted = true;
      wordAt = kind == TokenKind::quotedText ? last : count;
    } else if (kind == TokenKind::identifier) {
      wordAt = last;
    }
    if (wordAt < count) caret.word.begin = m_tokens[wordAt].begin;
    place(caret, caret.isQuoted ? (kind == TokenKind::quotedText ? last - 1 : last) : wordAt);
    return caret;
  }

  /// `first`: the token where the word, or its quote, begins; the number of tokens if there is none.
  void place(Caret& caret, std::size_t first) {
    const Level& level = m_levels.back();
    if (!caret.isQuoted) readTraversal(caret, first);
    if (level.kind == Level::Kind::block && level.argument.empty()) {
      const bool hasWord = !m_header.empty() && first < m_tokens.size() && m_header.back().begin >= m_tokens[first].begin;
      const std::size_t names = m_header.size() - (hasWord ? 1 : 0);
      if (names == 0) {
        caret.place = caret.isQuoted ? Caret::Place::nothing : Caret::Place::body;
        return;
      }
      caret.place = Caret::Place::label;
      caret.header = blockOf(std::vector<Word>(m_header.begin(), m_header.begin() + static_cast<std::ptrdiff_t>(names)));
      return;
    }
    if (level.kind == Level::Kind::object && level.argument.empty()) {
      caret.place = Caret::Place::key;
      caret.argument = ownerArgument();
      return;
    }
    caret.place = Caret::Place::expression;
    caret.argument = ownerArgument();
    const bool isDirect = level.kind == Level::Kind::block || level.kind == Level::Kind::object;
    const std::size_t previous = before(first);
    caret.isWholeValue = isDirect && caret.traversal.empty() && previous != std::string::npos && previous + 1 <= level.valueBegin;
  }

  /// The argument of the innermost body, whatever brackets of its value are open.
  std::string ownerArgument() const {
    for (auto level = m_levels.rbegin(); level != m_levels.rend(); ++level)
      if (level->kind == Level::Kind::block) return level->argument;
    return {};
  }

  /// Steps of `a.b[0].c.` before the word, back to the first name.
  void readTraversal(Caret& caret, std::size_t wordAt) {
    std::size_t at = wordAt;
    while (at > 0 && kindOf(at - 1) == TokenKind::dot) {
      std::size_t step = at - 1;
      while (step > 0 && (kindOf(step - 1) == TokenKind::closeBracket || kindOf(step - 1) == TokenKind::star)) {
        std::size_t depth = 0;  // an index or splat: over it
        do {
          --step;
          if (kindOf(step) == TokenKind::closeBracket) ++depth;
          if (kindOf(step) == TokenKind::openBracket) --depth;
        } while (step > 0 && depth > 0);
        if (step > 0 && kindOf(step - 1) == TokenKind::dot) --step;  // a.*.b
      }
      if (step == 0 || kindOf(step - 1) != TokenKind::identifier) {
        caret.traversal.clear();
        caret.traversal.emplace_back();  // of something that has no name: (…).x
        return;
      }
      caret.traversal.insert(caret.traversal.begin(), std::string(textOf(step - 1)));
      at = step - 1;
    }
  }

  const std::string_view m_text;
  const std::vector<Token> m_tokens;
  std::size_t m_at = 0;
  bool m_isInComment = false;
  std::vector<Level> m_levels;
  std::vector<Word> m_header;  ///< names and labels since the line began, in a body
};

}  // namespace

Caret caretAt(std::string_view text, std::uint32_t offset) {
  return Reader(text, std::min<std::uint32_t>(offset, static_cast<std::uint32_t>(text.size()))).read();
}

}  // namespace slipway::language
