#include "model/workspace/value_text.h"

#include <algorithm>

namespace slipway::workspace {

namespace {

/// Where the `=` of a NAME= stands that begins at `begin`; npos if none does.
std::size_t equalsAfterName(std::string_view text, std::size_t begin) {
  const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
  if (begin >= text.size() || !isLetter(text[begin])) return std::string_view::npos;
  std::size_t at = begin + 1;
  while (at < text.size() && (isLetter(text[at]) || (text[at] >= '0' && text[at] <= '9') || text[at] == '.' || text[at] == '-')) ++at;
  return at < text.size() && text[at] == '=' ? at : std::string_view::npos;
}

}  // namespace

yaml::Draft scalar(const std::string& text, const catalog::PropertyKind* rule, const std::string& present) {
  const auto isNumber = [](const std::string& one) { return !one.empty() && one.find_first_not_of("0123456789") == std::string::npos; };
  const bool isNumeric = rule != nullptr && (rule->type == "integer" || rule->type == "number" || rule->type == "duration");
  const bool isBoolean = rule != nullptr ? rule->type == "boolean" : text == "true" || text == "false";
  if (isBoolean && (text == "true" || text == "false")) return yaml::Draft::boolean(text == "true");
  if (isNumber(text) && (isNumeric || (rule == nullptr && (present.empty() || isNumber(present))))) return yaml::Draft::number(text);
  return yaml::Draft::string(text);
}

std::optional<Pairs> pairsIn(const std::string& text) {
  Pairs pairs;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t equals = equalsAfterName(text, begin);
    if (equals == std::string::npos) return std::nullopt;
    std::size_t end = text.find(", ", equals);
    while (end != std::string::npos && equalsAfterName(text, end + 2) == std::string::npos) end = text.find(", ", end + 1);
    pairs.emplace_back(text.substr(begin, equals - begin), text.substr(equals + 1, end == std::string::npos ? end : end - equals - 1));
    begin = end == std::string::npos ? text.size() : end + 2;
  }
  return pairs;
}

std::vector<std::string> wordsIn(const std::string& text) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(", ", begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    begin = end + 2;
  }
  return words;
}

const std::string* valueOf(const Pairs& pairs, const std::string& name) {
  const auto found = std::find_if(pairs.begin(), pairs.end(), [&](const auto& pair) { return pair.first == name; });
  return found == pairs.end() ? nullptr : &found->second;
}

}  // namespace slipway::workspace
