#include "model/dockerfile/words.h"

#include <cctype>
#include <nlohmann/json.hpp>

namespace slipway::dockerfile {

namespace {

bool isBlank(char c) { return c == ' ' || c == '\t'; }
bool isNameCharacter(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

}  // namespace

std::vector<Word> wordsOf(const LogicalLine& line, std::size_t from, char escape) {
  std::vector<Word> words;
  const std::string& text = line.text;
  for (std::size_t at = from; at < text.size();) {
    if (isBlank(text[at])) {
      ++at;
      continue;
    }
    Word word;
    word.range.begin = line.places[at];
    char quote = '\0';
    for (; at < text.size() && (quote != '\0' || !isBlank(text[at])); ++at) {
      const char c = text[at];
      if (c == escape && quote != '\'' && at + 1 < text.size()) word.text += text[++at];
      else if (quote == '\0' && (c == '"' || c == '\'')) quote = c;
      else if (c == quote) quote = '\0';
      else word.text += c;
    }
    word.range.end = line.places[at - 1] + 1;
    words.push_back(std::move(word));
  }
  return words;
}

std::optional<std::vector<Word>> execFormOf(const LogicalLine& line, std::size_t from) {
  const std::string& text = line.text;
  while (from < text.size() && isBlank(text[from])) ++from;
  if (from == text.size() || text[from] != '[') return std::nullopt;
  const nlohmann::json array = nlohmann::json::parse(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(), nullptr, false);
  if (!array.is_array()) return std::nullopt;
  std::vector<Word> words;
  std::size_t at = from;
  for (const nlohmann::json& element : array) {
    if (!element.is_string()) return std::nullopt;
    const std::size_t begin = text.find('"', at);
    for (at = begin + 1; text[at] != '"'; ++at)
      if (text[at] == '\\') ++at;
    ++at;
    words.push_back({element.get<std::string>(), {line.places[begin], line.places[at - 1] + 1}});
  }
  return words;
}

std::string expanded(const std::string& text, const std::map<std::string, std::string>& variables) {
  std::string result;
  for (std::size_t at = 0; at < text.size() && result.size() <= mostExpandedBytes;) {
    if (text[at] != '$') {
      result += text[at++];
      continue;
    }
    const bool hasBraces = at + 1 < text.size() && text[at + 1] == '{';
    std::size_t end = at + (hasBraces ? 2 : 1);
    const std::size_t nameBegin = end;
    while (end < text.size() && isNameCharacter(text[end])) ++end;
    const std::string name = text.substr(nameBegin, end - nameBegin);
    std::string modifier;
    if (hasBraces) {
      const std::size_t brace = text.find('}', end);
      if (brace == std::string::npos) return result + text.substr(at);
      modifier = text.substr(end, brace - end);
      end = brace + 1;
    }
    const auto variable = variables.find(name);
    const bool isSet = variable != variables.end() && !variable->second.empty();
    if (modifier.starts_with(":-") && !isSet) result += modifier.substr(2);
    else if (modifier.starts_with(":+")) result += isSet ? modifier.substr(2) : std::string();
    else if (variable != variables.end()) result += variable->second;
    else result += text.substr(at, end - at);
    at = end;
  }
  if (result.size() > mostExpandedBytes) result.resize(mostExpandedBytes);
  return result;
}

}  // namespace slipway::dockerfile
