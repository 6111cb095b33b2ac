#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/hcl/large_reserve.h"
#include "model/hcl/lexer.h"

namespace slipway::hcl {

enum CharacterFlag : std::uint8_t { word = 1, digit = 2, endsQuotedRun = 4, endsHeredocRun = 8 };

inline constexpr std::array<std::uint8_t, 256> characterFlags = [] {
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

inline bool has(char character, CharacterFlag flag) { return (characterFlags[static_cast<unsigned char>(character)] & flag) != 0; }

inline bool isBlank(char character) { return character == ' ' || character == '\t'; }

/// The state behind tokenise(): code is scanned in lexer.cpp, what stands inside quotes and heredocs in lexer_template.cpp.
class Lexer {
public:
  Lexer(std::string_view text, LexerMode mode, std::vector<Token>& tokens)
      : m_text(text), m_size(static_cast<std::uint32_t>(text.size())), m_tokens(tokens) {
    m_tokens.clear();
    reserveLarge(m_tokens, text.size() / 3 + 16);
    if (mode == LexerMode::bareTemplate) m_frames.push_back({.kind = Frame::heredoc, .bare = true});
  }

  void run() {
    if (m_frames.empty() && m_text.starts_with("\xEF\xBB\xBF")) emit(TokenKind::byteOrderMark, 3);
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

}  // namespace slipway::hcl
