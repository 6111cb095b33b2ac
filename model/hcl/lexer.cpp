#include "model/hcl/lexer.h"

#include <array>
#include <cstring>

#include "model/hcl/identifier.h"

namespace slipway::hcl {
namespace {

enum CharacterFlag : std::uint8_t { word = 1, digit = 2, endsQuotedRun = 4, endsHeredocRun = 8 };

constexpr std::array<std::uint8_t, 256> characterFlags = [] {
  std::array<std::uint8_t, 256> flags{};
  for (int c = 'a'; c <= 'z'; ++c) flags[c] |= word;
  for (int c = 'A'; c <= 'Z'; ++c) flags[c] |= word;
  for (int c = '0'; c <= '9'; ++c) flags[c] |= word | digit;
  flags['_'] |= word;
  flags['-'] |= word;
  for (int c = 0x80; c < 0x100; ++c) flags[c] |= endsQuotedRun | endsHeredocRun;
  for (int c : {'$', '%', '\n', '\r'}) flags[c] |= endsQuotedRun | endsHeredocRun;
  for (int c : {'"', '\\'}) flags[c] |= endsQuotedRun;
  return flags;
}();

bool has(char character, CharacterFlag flag) { return (characterFlags[static_cast<unsigned char>(character)] & flag) != 0; }

bool isBlank(char character) { return character == ' ' || character == '\t'; }

std::string_view trimmed(std::string_view line) {
  const auto isSpace = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
  while (!line.empty() && isSpace(line.front())) line.remove_prefix(1);
  while (!line.empty() && isSpace(line.back())) line.remove_suffix(1);
  return line;
}

/// Unclosed heredocs that are looked at a second time: bounds the work on hostile text.
constexpr int maxHeredocRepairs = 8;

class Lexer {
public:
  Lexer(std::string_view text, LexerMode mode, std::vector<Token>& tokens)
      : m_text(text), m_size(static_cast<std::uint32_t>(text.size())), m_tokens(tokens) {
    m_tokens.clear();
    m_tokens.reserve(text.size() / 3 + 16);
    if (mode == LexerMode::bareTemplate) m_frames.push_back({.kind = Frame::heredoc, .bare = true});
  }

  void run() {
    if (m_text.starts_with("\xEF\xBB\xBF")) emit(TokenKind::byteOrderMark, 3);
    do {
      while (m_at < m_size) {
        if (m_frames.empty() || m_frames.back().kind == Frame::sequence) scanCode();
        else if (m_frames.back().kind == Frame::quotes) scanQuotes();
        else scanHeredoc();
      }
    } while (repairHeredoc());
    emit(TokenKind::end, 0);
  }

private:
  /// Something that is open and has rules of its own: quotes, a heredoc, or ${ … } and %{ … } inside one.
  struct Frame {
    enum Kind : std::uint8_t { quotes, heredoc, sequence };
    Kind kind = quotes;
    bool bare = false;             ///< of a heredoc: a template file, which ends with the text
    bool atLineStart = true;       ///< of a heredoc: the marker may come now
    std::uint32_t begin = 0;       ///< first byte after the opening token
    std::uint32_t tokenCount = 0;  ///< tokens up to and with the opening one
    std::uint32_t braces = 0;      ///< of a sequence: open { inside
    std::string_view marker = {};
  };

  char at(std::uint32_t offset) const { return offset < m_size ? m_text[offset] : '\0'; }

  void emit(TokenKind kind, std::uint32_t size, bool hasEscape = false) {
    m_tokens.push_back({m_at, kind, hasEscape});
    m_at += size;
  }

  void open(Frame::Kind kind) {
    m_frames.push_back({.kind = kind, .begin = m_at, .tokenCount = static_cast<std::uint32_t>(m_tokens.size())});
  }

  void scanCode();
  void scanSlash();
  void scanNumber();
  void scanLess();
  void scanCloseBrace();
  void scanOther();
  void scanQuotes();
  void scanHeredoc();
  bool scanTemplateSequence();
  void scanNonAscii();
  void leaveBrokenQuotes();
  bool repairHeredoc();
  std::uint32_t lineEnd(std::uint32_t from) const;
  std::uint32_t brokenHeredocEnd(const Frame& frame) const;

  std::string_view m_text;
  std::uint32_t m_size;
  std::uint32_t m_at = 0;
  std::vector<Token>& m_tokens;
  std::vector<Frame> m_frames;
  bool m_hasCommentEnd = true;
  int m_heredocRepairs = 0;
};

void Lexer::scanCode() {
  const std::size_t depth = m_frames.size();
  while (m_at < m_size && m_frames.size() == depth) {
    const char character = m_text[m_at];
    const char next = at(m_at + 1);
    switch (character) {
      case ' ': case '\t': {
        std::uint32_t end = m_at + 1;
        while (isBlank(at(end))) ++end;
        emit(TokenKind::space, end - m_at);
        break;
      }
      case '\n': emit(TokenKind::newline, 1); break;
      case '\r': next == '\n' ? emit(TokenKind::newline, 2) : emit(TokenKind::invalid, 1); break;
      case '#': emit(TokenKind::lineComment, lineEnd(m_at) - m_at); break;
      case '/': scanSlash(); break;
      case '"':
        emit(TokenKind::openQuote, 1);
        open(Frame::quotes);
        break;
      case '{':
        emit(TokenKind::openBrace, 1);
        if (!m_frames.empty()) ++m_frames.back().braces;
        break;
      case '}': case '~': scanCloseBrace(); break;
      case '[': emit(TokenKind::openBracket, 1); break;
      case ']': emit(TokenKind::closeBracket, 1); break;
      case '(': emit(TokenKind::openParenthesis, 1); break;
      case ')': emit(TokenKind::closeParenthesis, 1); break;
      case ',': emit(TokenKind::comma, 1); break;
      case '?': emit(TokenKind::question, 1); break;
      case '+': emit(TokenKind::plus, 1); break;
      case '-': emit(TokenKind::minus, 1); break;
      case '*': emit(TokenKind::star, 1); break;
      case '%': emit(TokenKind::percent, 1); break;
      case '.':
        if (next == '.' && at(m_at + 2) == '.') emit(TokenKind::ellipsis, 3);
        else emit(TokenKind::dot, 1);
        break;
      case ':': next == ':' ? emit(TokenKind::doubleColon, 2) : emit(TokenKind::colon, 1); break;
      case '=':
        if (next == '=') emit(TokenKind::equal, 2);
        else if (next == '>') emit(TokenKind::arrow, 2);
        else emit(TokenKind::assign, 1);
        break;
      case '!': next == '=' ? emit(TokenKind::notEqual, 2) : emit(TokenKind::bang, 1); break;
      case '<': scanLess(); break;
      case '>': next == '=' ? emit(TokenKind::greaterEqual, 2) : emit(TokenKind::greater, 1); break;
      case '&': next == '&' ? emit(TokenKind::logicalAnd, 2) : emit(TokenKind::invalid, 1); break;
      case '|': next == '|' ? emit(TokenKind::logicalOr, 2) : emit(TokenKind::invalid, 1); break;
      default: scanOther(); break;
    }
  }
}

/// Identifiers, numbers, and what the language does not use.
void Lexer::scanOther() {
  const unsigned char character = static_cast<unsigned char>(m_text[m_at]);
  if (has(static_cast<char>(character), digit)) return scanNumber();
  if (has(static_cast<char>(character), word)) {
    std::uint32_t end = m_at + 1;
    while (end < m_size && has(m_text[end], word)) ++end;
    if (end < m_size && static_cast<unsigned char>(m_text[end]) >= 0x80)
      end = m_at + static_cast<std::uint32_t>(identifierLength(m_text.substr(m_at)));
    emit(TokenKind::identifier, end - m_at);
    return;
  }
  if (character < 0x80) return emit(TokenKind::invalid, 1);
  const std::uint32_t size = static_cast<std::uint32_t>(identifierLength(m_text.substr(m_at)));
  if (size > 0) emit(TokenKind::identifier, size);
  else scanNonAscii();
}

void Lexer::scanNonAscii() {
  std::size_t size = 0;
  decodedCharacter(m_text.substr(m_at), &size);
  if (size == 0) emit(TokenKind::badEncoding, 1);
  else emit(TokenKind::invalid, static_cast<std::uint32_t>(size));
}

/// Digits, dots and exponents in any order, not ending with a dot; whether they are a number is for the parser to say.
void Lexer::scanNumber() {
  std::uint32_t end = m_at + 1;
  std::uint32_t probe = end;
  while (probe < m_size) {
    const char character = m_text[probe];
    if (has(character, digit)) {
      end = ++probe;
    } else if (character == '.') {
      ++probe;
    } else if (character == 'e' || character == 'E') {
      const std::uint32_t exponent = probe + (at(probe + 1) == '+' || at(probe + 1) == '-' ? 2 : 1);
      if (!has(at(exponent), digit)) break;
      end = probe = exponent + 1;
    } else {
      break;
    }
  }
  emit(TokenKind::number, end - m_at);
}

void Lexer::scanSlash() {
  if (at(m_at + 1) == '/') return emit(TokenKind::lineComment, lineEnd(m_at) - m_at);
  if (at(m_at + 1) == '*' && m_hasCommentEnd) {
    const std::size_t end = m_text.find("*/", m_at + 2);
    if (end != std::string_view::npos) return emit(TokenKind::blockComment, static_cast<std::uint32_t>(end) + 2 - m_at);
    m_hasCommentEnd = false;
  }
  emit(TokenKind::slash, 1);
}

void Lexer::scanLess() {
  if (at(m_at + 1) == '=') return emit(TokenKind::lessEqual, 2);
  if (at(m_at + 1) == '<') {
    const std::uint32_t name = m_at + (at(m_at + 2) == '-' ? 3 : 2);
    const std::uint32_t length = name < m_size ? static_cast<std::uint32_t>(identifierLength(m_text.substr(name))) : 0;
    std::uint32_t end = name + length;
    if (at(end) == '\r' && at(end + 1) == '\n') ++end;
    if (length > 0 && at(end) == '\n') {
      emit(TokenKind::openHeredoc, end + 1 - m_at);
      open(Frame::heredoc);
      m_frames.back().marker = m_text.substr(name, length);
      return;
    }
  }
  emit(TokenKind::less, 1);
}

void Lexer::scanCloseBrace() {
  const bool trims = m_text[m_at] == '~';
  if (trims && at(m_at + 1) != '}') return emit(TokenKind::invalid, 1);
  const bool closesSequence = !m_frames.empty() && m_frames.back().braces == 0;
  emit(trims || closesSequence ? TokenKind::closeTemplate : TokenKind::closeBrace, trims ? 2 : 1);
  if (closesSequence) m_frames.pop_back();
  else if (!m_frames.empty()) --m_frames.back().braces;
}

/// At '$' or '%': opens a sequence and says true, or emits the character (or the escape of a sequence) as text.
bool Lexer::scanTemplateSequence() {
  const char sign = m_text[m_at];
  const bool inQuotes = m_frames.back().kind == Frame::quotes;
  const TokenKind text = inQuotes ? TokenKind::quotedText : TokenKind::heredocText;
  if (at(m_at + 1) == '{') {
    emit(sign == '$' ? TokenKind::openInterpolation : TokenKind::openDirective, at(m_at + 2) == '~' ? 3 : 2);
    m_frames.back().atLineStart = false;
    open(Frame::sequence);
    return true;
  }
  if (at(m_at + 1) == sign && at(m_at + 2) == '{') emit(text, at(m_at + 3) == '~' ? 4 : 3);
  else emit(text, 1);
  m_frames.back().atLineStart = false;
  return false;
}

void Lexer::scanQuotes() {
  while (m_at < m_size) {
    std::uint32_t end = m_at;
    bool hasEscape = false;
    while (end < m_size) {
      const char character = m_text[end];
      if (!has(character, endsQuotedRun)) {
        ++end;
      } else if (character == '\\') {
        hasEscape = true;
        ++end;
        // The escaped character belongs to the run, whatever it is; only a line's end never does.
        std::size_t size = 0;
        if (end < m_size && m_text[end] != '\n' && m_text[end] != '\r') decodedCharacter(m_text.substr(end, 4), &size);
        end += static_cast<std::uint32_t>(size);
      } else if (static_cast<unsigned char>(character) >= 0x80) {
        std::size_t size = 0;
        decodedCharacter(m_text.substr(end, 4), &size);
        if (size == 0) break;
        end += static_cast<std::uint32_t>(size);
      } else {
        break;
      }
    }
    if (end > m_at) emit(TokenKind::quotedText, end - m_at, hasEscape);
    if (m_at == m_size) return;
    const char character = m_text[m_at];
    if (character == '"') {
      emit(TokenKind::closeQuote, 1);
      m_frames.pop_back();
      return;
    }
    if (character == '$' || character == '%') {
      if (scanTemplateSequence()) return;
    } else if (character == '\n' || character == '\r') {
      return leaveBrokenQuotes();
    } else {
      emit(TokenKind::badEncoding, 1);
    }
  }
}

/// A line's end inside quotes: whatever was opened on this line ends here, so that the damage stays on its line.
void Lexer::leaveBrokenQuotes() {
  const std::size_t previous = m_text.rfind('\n', m_frames.back().begin - 1);
  const std::uint32_t lineBegin = previous == std::string_view::npos ? 0 : static_cast<std::uint32_t>(previous) + 1;
  m_frames.pop_back();
  while (!m_frames.empty() && m_frames.back().kind != Frame::heredoc && m_frames.back().begin > lineBegin) m_frames.pop_back();
  if (m_text[m_at] == '\n') emit(TokenKind::newline, 1);
  else if (at(m_at + 1) == '\n') emit(TokenKind::newline, 2);
  else emit(TokenKind::invalid, 1);
}

void Lexer::scanHeredoc() {
  while (m_at < m_size) {
    Frame& frame = m_frames.back();
    if (frame.atLineStart && !frame.bare) {
      const std::uint32_t end = lineEnd(m_at);
      std::string_view line = m_text.substr(m_at, end - m_at);
      if (line.ends_with('\n') && trimmed(line) == frame.marker) {
        line.remove_suffix(line.ends_with("\r\n") ? 2 : 1);
        emit(TokenKind::closeHeredoc, static_cast<std::uint32_t>(line.size()));
        m_frames.pop_back();
        return;
      }
    }
    std::uint32_t end = m_at;
    while (end < m_size) {
      const char character = m_text[end];
      std::size_t size = 1;
      if (has(character, endsHeredocRun)) {
        if (static_cast<unsigned char>(character) < 0x80) break;
        decodedCharacter(m_text.substr(end, 4), &size);
        if (size == 0) break;
      }
      end += static_cast<std::uint32_t>(size);
    }
    const char stop = at(end);
    if (stop == '\n' || (stop == '\r' && at(end + 1) == '\n')) {
      emit(TokenKind::heredocText, end + (stop == '\n' ? 1 : 2) - m_at);
      frame.atLineStart = true;
      continue;
    }
    if (end > m_at) {
      emit(TokenKind::heredocText, end - m_at);
      frame.atLineStart = false;
    }
    if (m_at == m_size) return;
    if (stop == '$' || stop == '%') {
      if (scanTemplateSequence()) return;
    } else {
      emit(stop == '\r' ? TokenKind::invalid : TokenKind::badEncoding, 1);
    }
  }
}

std::uint32_t Lexer::lineEnd(std::uint32_t from) const {
  const void* newline = std::memchr(m_text.data() + from, '\n', m_size - from);
  return newline == nullptr ? m_size : static_cast<std::uint32_t>(static_cast<const char*>(newline) - m_text.data()) + 1;
}

/// Where a heredoc without end gives way: after its marker (which an open ${ swallowed), or before the line that looks
/// like the end of its block or the beginning of another one.
std::uint32_t Lexer::brokenHeredocEnd(const Frame& frame) const {
  const auto indentation = [&](std::uint32_t line) {
    std::uint32_t end = line;
    while (isBlank(at(end))) ++end;
    return end - line;
  };
  std::uint32_t own = frame.begin - 1;
  while (own > 0 && m_text[own - 1] != '\n') --own;
  for (std::uint32_t line = frame.begin; line < m_size; line = lineEnd(line)) {
    const std::string_view content = trimmed(m_text.substr(line, lineEnd(line) - line));
    if (content == frame.marker) return lineEnd(line);
    if (content.starts_with('}') && indentation(line) < indentation(own)) return line;
    if (content.ends_with('{') && indentation(line) == 0 && identifierLength(content) > 0) return line;
  }
  return m_size;
}

/// At the end of the text: if a heredoc is open, takes its text as plain lines up to where it should have ended.
bool Lexer::repairHeredoc() {
  for (std::size_t index = 0; index < m_frames.size(); ++index) {
    const Frame frame = m_frames[index];
    if (frame.kind != Frame::heredoc || frame.bare) continue;
    if (m_heredocRepairs++ >= maxHeredocRepairs) return false;
    const std::uint32_t end = brokenHeredocEnd(frame);
    m_frames.resize(index);
    m_tokens.resize(frame.tokenCount);
    m_at = frame.begin;
    while (m_at < end) emit(TokenKind::heredocText, lineEnd(m_at) - m_at);
    return true;
  }
  return false;
}

}  // namespace

void tokenise(std::string_view text, LexerMode mode, std::vector<Token>& tokens) { Lexer(text, mode, tokens).run(); }

std::vector<Token> tokenise(std::string_view text, LexerMode mode) {
  std::vector<Token> tokens;
  tokenise(text, mode, tokens);
  return tokens;
}

}  // namespace slipway::hcl
