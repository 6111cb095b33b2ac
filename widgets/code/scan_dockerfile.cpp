#include <algorithm>
#include <cctype>
#include <string>

#include "widgets/code/scanner.h"

namespace slipway::widgets {

namespace {

constexpr LineState isContinued = 1;

void mark(std::span<CodeStyle> styles, std::size_t from, std::size_t to, CodeStyle style) {
  std::fill(styles.begin() + static_cast<std::ptrdiff_t>(from), styles.begin() + static_cast<std::ptrdiff_t>(to), style);
}

bool isNamePart(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

void scanArguments(std::string_view line, std::size_t at, std::span<CodeStyle> styles) {
  while (at < line.size()) {
    const char c = line[at];
    std::size_t end = at + 1;
    if (c == '"' || c == '\'') {
      while (end < line.size() && line[end] != c) end += line[end] == '\\' ? 2 : 1;
      end = std::min(end + 1, line.size());
      mark(styles, at, end, CodeStyle::string);
    } else if (c == '$') {
      while (end < line.size() && (isNamePart(line[end]) || line[end] == '{' || line[end] == '}' || line[end] == ':' || line[end] == '-')) ++end;
      mark(styles, at, end, CodeStyle::reference);
    } else if (c == '-' && end < line.size() && line[end] == '-' && (at == 0 || line[at - 1] == ' ')) {
      while (end < line.size() && line[end] != '=' && line[end] != ' ') ++end;
      mark(styles, at, end, CodeStyle::block);
    } else if (std::isdigit(static_cast<unsigned char>(c)) != 0 && (at == 0 || line[at - 1] == ' ')) {
      while (end < line.size() && (std::isdigit(static_cast<unsigned char>(line[end])) != 0 || line[end] == '.')) ++end;
      mark(styles, at, end, CodeStyle::number);
    } else if (isNamePart(c)) {
      while (end < line.size() && isNamePart(line[end])) ++end;
      const std::string_view word = line.substr(at, end - at);
      if (word == "AS" || word == "as") mark(styles, at, end, CodeStyle::keyword);
    } else if (c == '[' || c == ']' || c == ',' || c == '&' || c == '\\' || c == '|' || c == '=') {
      mark(styles, at, end, CodeStyle::operation);
    }
    at = end;
  }
}

LineState scanDockerfile(std::string_view line, LineState state, std::span<CodeStyle> styles) {
  std::size_t at = line.find_first_not_of(" \t\r");
  if (at == std::string_view::npos) return state;
  if (line[at] == '#') {
    mark(styles, at, line.size(), CodeStyle::comment);
    return state;
  }
  if ((state & isContinued) == 0) {
    std::size_t end = at;
    while (end < line.size() && std::isalpha(static_cast<unsigned char>(line[end])) != 0) ++end;
    mark(styles, at, end, CodeStyle::keyword);
    at = end;
  }
  scanArguments(line, at, styles);
  const std::size_t last = line.find_last_not_of(" \t\r");
  return line[last] == '\\' ? isContinued : 0;
}

int depthOf(LineState state) { return state; }

LineState scanNothing(std::string_view, LineState, std::span<CodeStyle>) { return 0; }

bool endsWith(std::string_view name, std::string_view end) { return name.size() >= end.size() && name.substr(name.size() - end.size()) == end; }

}  // namespace

const Scanner dockerfileScanner = {"Dockerfile", scanDockerfile, depthOf};
const Scanner plainScanner = {"Plain text", scanNothing, depthOf};

const Scanner& scannerFor(std::string_view name) {
  if (endsWith(name, ".tf") || endsWith(name, ".tfvars") || endsWith(name, ".hcl")) return hclScanner;
  if (endsWith(name, ".yml") || endsWith(name, ".yaml")) return yamlScanner;
  if (endsWith(name, ".json")) return jsonScanner;
  if (name.starts_with("Dockerfile") || endsWith(name, ".dockerfile")) return dockerfileScanner;
  return plainScanner;
}

}  // namespace slipway::widgets
