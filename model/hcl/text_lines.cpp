#include "model/hcl/text_lines.h"

#include "model/hcl/lexer.h"

namespace slipway::hcl {
namespace {

bool isBlank(char character) { return character == ' ' || character == '\t'; }

}  // namespace

std::string_view lineEndOf(std::string_view text) {
  const std::size_t newline = text.find('\n');
  return newline != std::string_view::npos && newline > 0 && text[newline - 1] == '\r' ? "\r\n" : "\n";
}

std::string withLineEnds(std::string_view text, std::string_view lineEnd) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\n')
      result += lineEnd;
    else if (text[at] != '\r' || at + 1 == text.size() || text[at + 1] != '\n')
      result += text[at];
  }
  return result;
}

std::uint32_t lineBegin(std::string_view text, std::uint32_t offset) {
  while (offset > 0 && text[offset - 1] != '\n') --offset;
  return offset;
}

std::string_view indentation(std::string_view text, std::uint32_t offset) {
  const std::uint32_t begin = lineBegin(text, offset);
  std::uint32_t end = begin;
  while (end < text.size() && isBlank(text[end])) ++end;
  return text.substr(begin, end - begin);
}

bool isFirstOnLine(std::string_view text, std::uint32_t offset) {
  while (offset > 0 && isBlank(text[offset - 1])) --offset;
  return offset == 0 || text[offset - 1] == '\n';
}

std::uint32_t restOfLine(std::string_view text, std::uint32_t offset) {
  std::size_t at = offset;
  while (at < text.size()) {
    if (isBlank(text[at]) || text[at] == '\r') {
      ++at;
    } else if (text[at] == '\n') {
      return static_cast<std::uint32_t>(at + 1);
    } else if (text[at] == '#' || text.substr(at, 2) == "//") {
      const std::size_t end = text.find('\n', at);
      return static_cast<std::uint32_t>(end == std::string_view::npos ? text.size() : end + 1);
    } else if (text.substr(at, 2) == "/*" && text.find("*/", at + 2) != std::string_view::npos) {
      at = text.find("*/", at + 2) + 2;
    } else {
      break;
    }
  }
  return static_cast<std::uint32_t>(at);
}

std::string indented(std::string_view source, std::string_view indentation) {
  const std::vector<Token> tokens = tokenise(source);
  std::string result;
  bool beginsLine = true;
  for (std::size_t index = 0; index + 1 < tokens.size(); ++index) {
    const std::string_view text = source.substr(tokens[index].begin, tokens[index + 1].begin - tokens[index].begin);
    const TokenKind kind = tokens[index].kind;
    if (beginsLine && kind != TokenKind::newline) result += indentation;
    result += text;
    beginsLine = (kind == TokenKind::newline || kind == TokenKind::lineComment) && text.ends_with('\n');
  }
  return result;
}

}  // namespace slipway::hcl
