#include <algorithm>
#include <cctype>

#include "widgets/code/scanner.h"

namespace slipway::widgets {

namespace {

// State: bit 0 inside a block text (| or >), bits 1… the indentation of the line that began it.
constexpr LineState inBlockText = 1;

void mark(std::span<CodeStyle> styles, std::size_t from, std::size_t to, CodeStyle style) {
  std::fill(styles.begin() + static_cast<std::ptrdiff_t>(from), styles.begin() + static_cast<std::ptrdiff_t>(to), style);
}

bool isNumber(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '-'; }) &&
         std::isdigit(static_cast<unsigned char>(word.back())) != 0;
}

bool isConstant(std::string_view word) {
  return word == "true" || word == "false" || word == "null" || word == "~" || word == "yes" || word == "no" || word == "on" || word == "off";
}

/// Where a key ends (its colon), or npos: a colon followed by a blank or the line's end, outside quotes.
std::size_t keyEnd(std::string_view line, std::size_t at) {
  char quote = '\0';
  for (std::size_t i = at; i < line.size(); ++i) {
    const char c = line[i];
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if ((c == '"' || c == '\'') && i == at) quote = c;
    else if (c == '#' && i > at && line[i - 1] == ' ') return std::string_view::npos;
    else if (c == ':' && (i + 1 == line.size() || line[i + 1] == ' ' || line[i + 1] == '\r')) return i;
  }
  return std::string_view::npos;
}

void scanValue(std::string_view line, std::size_t at, std::span<CodeStyle> styles) {
  while (at < line.size()) {
    const char c = line[at];
    std::size_t end = at + 1;
    if (c == ' ' || c == '\t' || c == '\r') {
    } else if (c == '#' && (at == 0 || line[at - 1] == ' ')) {
      end = line.size();
      mark(styles, at, end, CodeStyle::comment);
    } else if (c == '"' || c == '\'') {
      while (end < line.size() && line[end] != c) end += line[end] == '\\' && c == '"' ? 2 : 1;
      end = std::min(end + 1, line.size());
      mark(styles, at, end, CodeStyle::string);
    } else if (c == '[' || c == ']' || c == '{' || c == '}' || c == ',' || c == '|' || c == '>') mark(styles, at, end, CodeStyle::operation);
    else if (c == '&' || c == '*' || c == '!') {
      while (end < line.size() && line[end] != ' ') ++end;
      mark(styles, at, end, CodeStyle::keyword);
    } else if (c == '$') {
      while (end < line.size() && (std::isalnum(static_cast<unsigned char>(line[end])) != 0 || line[end] == '_' || line[end] == '{' || line[end] == '}')) ++end;
      mark(styles, at, end, CodeStyle::reference);
    } else {
      while (end < line.size() && line[end] != ' ' && line[end] != ',' && line[end] != ']' && line[end] != '}' && line[end] != '$') ++end;
      const std::string_view word = line.substr(at, end - at);
      mark(styles, at, end, isNumber(word) || isConstant(word) ? CodeStyle::number : CodeStyle::string);
    }
    at = end;
  }
}

LineState scanYaml(std::string_view line, LineState state, std::span<CodeStyle> styles) {
  std::size_t at = line.find_first_not_of(" \t\r");
  if (at == std::string_view::npos) return state;
  const auto indent = static_cast<LineState>(at);
  if ((state & inBlockText) != 0) {
    if (indent > state >> 1) {
      mark(styles, at, line.size(), CodeStyle::string);
      return state;
    }
    state = 0;
  }
  if (line[at] == '#') {
    mark(styles, at, line.size(), CodeStyle::comment);
    return state;
  }
  while (line[at] == '-' && (at + 1 == line.size() || line[at + 1] == ' ')) {
    mark(styles, at, at + 1, CodeStyle::operation);
    at = line.find_first_not_of(' ', at + 1);
    if (at == std::string_view::npos) return 0;
  }
  const std::size_t colon = keyEnd(line, at);
  if (colon != std::string_view::npos) {
    mark(styles, at, colon, CodeStyle::reference);
    mark(styles, colon, colon + 1, CodeStyle::operation);
    at = colon + 1;
  }
  scanValue(line, at, styles);
  const std::size_t value = line.find_first_not_of(' ', at);
  const bool isBlockText = value != std::string_view::npos && (line[value] == '|' || line[value] == '>');
  return isBlockText ? (indent << 1 | inBlockText) : 0;
}

}  // namespace

const Scanner yamlScanner = {"YAML", scanYaml, nullptr};

}  // namespace slipway::widgets
