#include <algorithm>
#include <cctype>

#include "widgets/code/scanner.h"

namespace slipway::widgets {

namespace {

void mark(std::span<CodeStyle> styles, std::size_t from, std::size_t to, CodeStyle style) {
  std::fill(styles.begin() + static_cast<std::ptrdiff_t>(from), styles.begin() + static_cast<std::ptrdiff_t>(to), style);
}

std::size_t stringEnd(std::string_view line, std::size_t at) {
  for (++at; at < line.size(); ++at) {
    if (line[at] == '\\') ++at;
    else if (line[at] == '"') return at + 1;
  }
  return line.size();
}

/// The state is the depth of brackets.
LineState scanJson(std::string_view line, LineState state, std::span<CodeStyle> styles) {
  for (std::size_t at = 0; at < line.size();) {
    const char c = line[at];
    std::size_t end = at + 1;
    if (c == '"') {
      end = std::min(stringEnd(line, at), line.size());
      const std::size_t next = line.find_first_not_of(" \t", end);
      mark(styles, at, end, next != std::string_view::npos && line[next] == ':' ? CodeStyle::reference : CodeStyle::string);
    } else if (std::isdigit(static_cast<unsigned char>(c)) != 0 || c == '-') {
      while (end < line.size() && (std::isalnum(static_cast<unsigned char>(line[end])) != 0 || line[end] == '.' || line[end] == '+')) ++end;
      mark(styles, at, end, CodeStyle::number);
    } else if (std::isalpha(static_cast<unsigned char>(c)) != 0) {
      while (end < line.size() && std::isalpha(static_cast<unsigned char>(line[end])) != 0) ++end;
      mark(styles, at, end, CodeStyle::number);
    } else if (c != ' ' && c != '\t') {
      if (c == '{' || c == '[') ++state;
      if ((c == '}' || c == ']') && state > 0) --state;
      mark(styles, at, end, CodeStyle::operation);
    }
    at = end;
  }
  return state;
}

int depthOf(LineState state) { return state; }

}  // namespace

const Scanner jsonScanner = {"JSON", scanJson, depthOf};

}  // namespace slipway::widgets
