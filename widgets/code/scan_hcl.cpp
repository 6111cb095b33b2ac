#include <algorithm>
#include <cctype>

#include "widgets/code/scanner.h"

namespace slipway::widgets {

namespace {

// State: bits 0–7 depth of brackets, 8 inside /* */, 9 inside a heredoc, 10–29 a hash of its end word.
constexpr LineState depthMask = 0xFF;
constexpr LineState inComment = 1 << 8;
constexpr LineState inHeredoc = 1 << 9;
constexpr int hashShift = 10;
constexpr LineState hashMask = 0xFFFFF << hashShift;

bool isNameStart(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_'; }
bool isNamePart(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-'; }

LineState hashOf(std::string_view word) {
  std::uint32_t hash = 2166136261u;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return static_cast<LineState>((hash >> 12 & 0xFFFFF) << hashShift);
}

std::string_view trimmed(std::string_view text) {
  const auto from = text.find_first_not_of(" \t\r");
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(" \t\r") - from + 1);
}

class LineScan {
public:
  LineScan(std::string_view line, LineState state, std::span<CodeStyle> styles) : m_line(line), m_styles(styles) {
    m_depth = state & depthMask;
    m_rest = state & ~depthMask;
  }

  LineState run() {
    if ((m_rest & inHeredoc) != 0) return heredoc();
    while (m_at < m_line.size()) {
      if ((m_rest & inComment) != 0) comment();
      else token();
    }
    return std::min(m_depth, static_cast<int>(depthMask)) | m_rest;
  }

private:
  char peek(std::size_t ahead = 0) const { return m_at + ahead < m_line.size() ? m_line[m_at + ahead] : '\0'; }
  void mark(std::size_t from, std::size_t to, CodeStyle style) {
    std::fill(m_styles.begin() + static_cast<std::ptrdiff_t>(from), m_styles.begin() + static_cast<std::ptrdiff_t>(to), style);
  }
  void take(std::size_t count, CodeStyle style) {
    const std::size_t to = std::min(m_at + count, m_line.size());
    mark(m_at, to, style);
    m_at = to;
  }
  char nextVisible(std::size_t from) const {
    from = m_line.find_first_not_of(" \t", from);
    return from == std::string_view::npos ? '\0' : m_line[from];
  }

  LineState heredoc() {
    if (hashOf(trimmed(m_line)) == (m_rest & hashMask)) {
      mark(0, m_line.size(), CodeStyle::operation);
      return m_depth;
    }
    while (m_at < m_line.size()) templateText('\0');
    return m_depth | m_rest;
  }

  void comment() {
    const std::size_t end = m_line.find("*/", m_at);
    if (end == std::string_view::npos) {
      take(m_line.size(), CodeStyle::comment);
      return;
    }
    take(end + 2 - m_at, CodeStyle::comment);
    m_rest &= ~inComment;
  }

  void token() {
    const char c = peek();
    if (c == ' ' || c == '\t' || c == '\r') {
      ++m_at;
      return;
    }
    if (c == '#' || (c == '/' && peek(1) == '/')) take(m_line.size(), CodeStyle::comment);
    else if (c == '/' && peek(1) == '*') {
      m_rest |= inComment;
      take(2, CodeStyle::comment);
    } else if (c == '"') string();
    else if (c == '<' && peek(1) == '<') heredocStart();
    else if (std::isdigit(static_cast<unsigned char>(c)) != 0) number();
    else if (isNameStart(c)) name();
    else {
      if (c == '{' || c == '[' || c == '(') ++m_depth;
      if ((c == '}' || c == ']' || c == ')') && m_depth > 0) --m_depth;
      take(1, CodeStyle::operation);
    }
    m_isFirst = false;
  }

  void number() {
    std::size_t to = m_at;
    while (to < m_line.size() && (std::isalnum(static_cast<unsigned char>(m_line[to])) != 0 || m_line[to] == '.')) ++to;
    take(to - m_at, CodeStyle::number);
  }

  void heredocStart() {
    std::size_t to = m_at + 2;
    if (to < m_line.size() && m_line[to] == '-') ++to;
    const std::size_t word = to;
    while (to < m_line.size() && isNamePart(m_line[to])) ++to;
    if (to == word) {
      take(2, CodeStyle::operation);
      return;
    }
    m_rest = inHeredoc | hashOf(m_line.substr(word, to - word));
    take(m_line.size(), CodeStyle::operation);
  }

  void string() {
    take(1, CodeStyle::string);
    while (m_at < m_line.size() && peek() != '"') templateText('"');
    if (m_at < m_line.size()) take(1, CodeStyle::string);
  }

  /// One piece of a template: text up to an interpolation, or the interpolation.
  void templateText(char end) {
    const char c = peek();
    if (c == '\\' && end != '\0') take(2, CodeStyle::string);
    else if ((c == '$' || c == '%') && peek(1) == c && peek(2) == '{') take(3, CodeStyle::string);
    else if ((c == '$' || c == '%') && peek(1) == '{') interpolation();
    else take(1, CodeStyle::string);
  }

  void interpolation() {
    take(2, CodeStyle::operation);
    int open = 1;
    while (m_at < m_line.size() && open > 0) {
      const char c = peek();
      if (c == '{') ++open;
      if (c == '}') --open;
      if (c == '{' || c == '}') take(1, CodeStyle::operation);
      else token();
    }
  }

  void name() {
    std::size_t to = m_at;
    while (to < m_line.size() && isNamePart(m_line[to])) ++to;
    const std::string_view word = m_line.substr(m_at, to - m_at);
    const char next = nextVisible(to);
    const std::size_t afterBlank = m_line.find_first_not_of(" \t", to);
    const bool isAssigned = next == '=' && (afterBlank + 1 >= m_line.size() || (m_line[afterBlank + 1] != '=' && m_line[afterBlank + 1] != '>'));
    const bool isMember = m_at > 0 && m_line[m_at - 1] == '.';
    CodeStyle style = CodeStyle::reference;
    if (word == "true" || word == "false" || word == "null") style = CodeStyle::number;
    else if (isAssigned && !isMember) style = CodeStyle::attribute;
    else if (m_isFirst && (next == '{' || next == '"')) style = m_depth == 0 ? CodeStyle::keyword : CodeStyle::block;
    else if (m_isFirst && m_depth == 0 && next == '\0') style = CodeStyle::keyword;
    else if (word == "for" || word == "in" || word == "if" || word == "else" || word == "endif" || word == "endfor") style = CodeStyle::keyword;
    else if (to < m_line.size() && m_line[to] == '(') style = CodeStyle::function;
    take(word.size(), style);
  }

  std::string_view m_line;
  std::span<CodeStyle> m_styles;
  std::size_t m_at = 0;
  int m_depth = 0;
  LineState m_rest = 0;
  bool m_isFirst = true;
};

LineState scanHcl(std::string_view line, LineState state, std::span<CodeStyle> styles) { return LineScan(line, state, styles).run(); }

int depthOf(LineState state) { return (state & depthMask) + ((state & inHeredoc) != 0 ? 1 : 0); }

}  // namespace

const Scanner hclScanner = {"Terraform", scanHcl, depthOf};

}  // namespace slipway::widgets
