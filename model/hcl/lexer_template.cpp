#include <algorithm>
#include <cstring>

#include "model/hcl/identifier.h"
#include "model/hcl/lexer_state.h"

namespace slipway::hcl {
namespace {

/// Unclosed heredocs that are looked at a second time: bounds the work on hostile text.
constexpr int maxHeredocRepairs = 8;

/// White space in Unicode's sense, which is what may stand beside a heredoc's marker.
bool isWhiteSpace(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

/// How many bytes at the beginning of a line, or at its end, are one character of white space; 0 if none are.
std::size_t whiteSpaceSize(std::string_view line, bool isAtEnd) {
  if (line.empty()) return 0;
  const auto edge = static_cast<unsigned char>(isAtEnd ? line.back() : line.front());
  if (edge < 0x80) return isWhiteSpace(edge) ? 1 : 0;
  for (std::size_t size = 2; size <= std::min<std::size_t>(3, line.size()); ++size) {
    const std::string_view character = isAtEnd ? line.substr(line.size() - size) : line.substr(0, size);
    std::size_t decoded = 0;
    const char32_t code = decodedCharacter(character, &decoded);
    if (decoded == size) return isWhiteSpace(code) ? size : 0;
  }
  return 0;
}

std::string_view trimmed(std::string_view line) {
  while (const std::size_t size = whiteSpaceSize(line, false)) line.remove_prefix(size);
  while (const std::size_t size = whiteSpaceSize(line, true)) line.remove_suffix(size);
  return line;
}

/// Whether a line says a heredoc's marker and nothing else; the first character tells most lines apart.
bool isMarkerLine(std::string_view line, std::string_view marker) {
  if (!line.ends_with('\n')) return false;
  const char first = *std::find_if_not(line.begin(), line.end(), isBlank);
  const bool isPlainInk = first > ' ' && static_cast<unsigned char>(first) < 0x80;
  return (!isPlainInk || first == marker.front()) && trimmed(line) == marker;
}

}  // namespace

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
      if (isMarkerLine(line, frame.marker)) {
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

}  // namespace slipway::hcl
