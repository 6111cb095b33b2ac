#include "model/yaml/scan.h"

#include <string>

namespace slipway::yaml::scan {

namespace {

bool isFlowIndicator(char c) { return c == ',' || c == '[' || c == ']' || c == '{' || c == '}'; }

/// Line folding and indentation change the white space of a scalar and nothing else: walk both texts without it.
std::uint32_t matchInk(std::string_view text, std::uint32_t at, std::string_view value) {
  std::uint32_t end = at;
  for (char wanted : value) {
    if (isSpace(wanted)) continue;
    while (at < text.size() && isSpace(text[at])) ++at;
    if (at == text.size() || text[at] != wanted) break;
    end = ++at;
  }
  return end;
}

}  // namespace

bool isBlank(char c) { return c == ' ' || c == '\t'; }
bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::uint32_t skipBlanks(std::string_view text, std::uint32_t at) {
  while (at < text.size() && isBlank(text[at])) ++at;
  return at;
}

std::uint32_t skipSpace(std::string_view text, std::uint32_t at) {
  while (at < text.size()) {
    if (isSpace(text[at])) {
      ++at;
    } else if (text[at] == '#' && (at == 0 || isSpace(text[at - 1]))) {
      while (at < text.size() && text[at] != '\n') ++at;
    } else {
      break;
    }
  }
  return at;
}

std::uint32_t propertiesEnd(std::string_view text, std::uint32_t at) {
  std::uint32_t end = at;
  while (at < text.size() && (text[at] == '&' || text[at] == '!')) {
    const bool isVerbatim = text.substr(at).starts_with("!<");
    while (at < text.size() && !isSpace(text[at]) && (isVerbatim || !isFlowIndicator(text[at]))) ++at;
    end = at;
    at = skipSpace(text, at);
  }
  return end;
}

std::uint32_t doubleQuotedEnd(std::string_view text, std::uint32_t at) {
  for (++at; at < text.size(); ++at) {
    if (text[at] == '\\') ++at;
    else if (text[at] == '"') return at + 1;
  }
  return unclosed;
}

std::uint32_t singleQuotedEnd(std::string_view text, std::uint32_t at) {
  for (++at; at < text.size(); ++at) {
    if (text[at] != '\'') continue;
    if (at + 1 < text.size() && text[at + 1] == '\'') ++at;
    else return at + 1;
  }
  return unclosed;
}

std::uint32_t flowEnd(std::string_view text, std::uint32_t at) {
  std::size_t depth = 0;
  bool beginsValue = true;  // only there is a quote one, and not a part of a plain scalar
  bool isQuotedKey = false;  // behind a quoted text a colon needs no blank after it
  while (at < text.size()) {
    const char c = text[at];
    if (beginsValue && (c == '"' || c == '\'')) {
      at = c == '"' ? doubleQuotedEnd(text, at) : singleQuotedEnd(text, at);
      if (at == unclosed) return unclosed;
      beginsValue = false;
      isQuotedKey = true;
      continue;
    }
    if (c == '#' && isSpace(text[at - 1])) at = lineEnd(text, at);
    else ++at;
    if (c == ']' || c == '}') {
      if (--depth == 0) return at;
    } else if (c == '[' || c == '{') {
      ++depth;
    }
    if (isSpace(c)) continue;
    const bool isColon = c == ':' && (isQuotedKey || at == text.size() || isSpace(text[at]));
    beginsValue = c == '[' || c == '{' || c == ',' || isColon;
    isQuotedKey = false;
  }
  return unclosed;
}

std::uint32_t plainEnd(std::string_view text, std::uint32_t at, std::string_view value) { return matchInk(text, at, value); }

std::uint32_t blockScalarEnd(std::string_view text, std::uint32_t at, std::string_view value) {
  std::uint32_t header = at + 1;
  while (header < text.size() && (text[header] == '+' || text[header] == '-' || (text[header] >= '1' && text[header] <= '9'))) ++header;
  const std::uint32_t body = lineEnd(text, header);
  const std::uint32_t end = matchInk(text, body, value);
  return end == body ? header : lineEnd(text, end);
}

std::uint32_t aliasEnd(std::string_view text, std::uint32_t at) {
  while (at < text.size() && !isSpace(text[at]) && !isFlowIndicator(text[at])) ++at;
  return at;
}

std::uint32_t nullEnd(std::string_view text, std::uint32_t at, bool expectsKey) {
  for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
    if (!text.substr(at).starts_with(word)) continue;
    const auto end = at + static_cast<std::uint32_t>(word.size());
    if (end < text.size() && text[end] != ':' && aliasEnd(text, end) != end) continue;  // a longer word
    const std::uint32_t colon = skipBlanks(text, end);
    return expectsKey || colon == text.size() || text[colon] != ':' ? end : at;
  }
  return at;
}

std::uint32_t collectionKeyEnd(std::string_view text, std::uint32_t at) {
  const char opening = at < text.size() ? text[at] : '\0';
  std::uint32_t end = opening == '[' || opening == '{' ? flowEnd(text, at) : unclosed;
  if (end != unclosed) return end;
  end = at;
  while (end < text.size() && !(text[end] == ':' && (end + 1 == text.size() || isSpace(text[end + 1])))) ++end;
  while (end > at && isSpace(text[end - 1])) --end;
  return end;
}

std::uint32_t lineBegin(std::string_view text, std::uint32_t at) {
  const std::uint32_t first = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  while (at > first && text[at - 1] != '\n') --at;
  return at;
}

std::uint32_t lineEnd(std::string_view text, std::uint32_t at) {
  while (at < text.size() && text[at] != '\n') ++at;
  return at > 0 && at < text.size() && text[at - 1] == '\r' ? at - 1 : at;
}

}  // namespace slipway::yaml::scan
