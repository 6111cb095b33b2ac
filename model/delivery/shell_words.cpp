#include "model/delivery/shell_words.h"

#include <cctype>

namespace slipway::delivery {

namespace {

bool isNameCharacter(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front()))) text.remove_prefix(1);
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back()))) text.remove_suffix(1);
  return text;
}

/// Past $NAME, ${…} or $(…) at `at`; `name` is empty for what is no plain variable.
std::size_t variableEnd(std::string_view text, std::size_t at, std::string_view& name) {
  name = {};
  std::size_t end = at + 1;
  if (end < text.size() && (text[end] == '{' || text[end] == '(')) {
    const char opening = text[end], closing = opening == '{' ? '}' : ')';
    const std::size_t begin = end + 1;
    int depth = 0;
    for (; end < text.size(); ++end) {
      if (text[end] == opening) ++depth;
      if (text[end] == closing && --depth == 0) break;
    }
    if (end == text.size()) return end;
    const std::string_view inside = text.substr(begin, end - begin);
    bool isName = opening == '{' && !inside.empty();
    for (char c : inside) isName = isName && isNameCharacter(c);
    if (isName) name = inside;
    return end + 1;
  }
  while (end < text.size() && isNameCharacter(text[end])) ++end;
  name = text.substr(at + 1, end - at - 1);
  return end;
}

}  // namespace

std::vector<std::string> shellCommands(std::string_view text) {
  std::vector<std::string> commands;
  std::size_t begin = 0;
  char quote = '\0';
  int depth = 0;   // of $( … )
  const auto cut = [&](std::size_t end) {
    if (const std::string_view command = trimmed(text.substr(begin, end - begin)); !command.empty()) commands.emplace_back(command);
    begin = end + 1;
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\\' && quote != '\'') ++at;
    else if (quote != '\0') quote = c == quote ? '\0' : quote;
    else if (c == '"' || c == '\'') quote = c;
    else if (c == '(') ++depth;
    else if (c == ')') --depth;
    else if (depth <= 0 && (c == '\n' || c == ';' || c == '|' || c == '&')) cut(at);
  }
  cut(text.size());
  return commands;
}

std::vector<std::string> shellWords(std::string_view command, const std::function<std::string(std::string_view, std::string_view)>& valueOf) {
  std::vector<std::string> words;
  std::string word;
  bool hasWord = false;
  char quote = '\0';
  const auto finish = [&] {
    if (hasWord) words.push_back(std::move(word));
    word.clear();
    hasWord = false;
  };
  for (std::size_t at = 0; at < command.size();) {
    const char c = command[at];
    if (c == '\\' && quote != '\'' && at + 1 < command.size()) {
      // In double quotes a backslash is itself before all but these.
      const char next = command[at + 1];
      if (quote == '"' && next != '"' && next != '\\' && next != '$' && next != '`') word += c;
      if (next != '\n') word += next;
      hasWord = true;
      at += 2;
    } else if (c == '$' && quote != '\'') {
      std::string_view name;
      const std::size_t end = variableEnd(command, at, name);
      const std::string_view written = command.substr(at, end - at);
      word += name.empty() ? std::string(written) : valueOf(name, written);
      hasWord = true;
      at = end;
    } else if (quote == '\0' && (c == '"' || c == '\'')) {
      quote = c;
      hasWord = true;
      ++at;
    } else if (quote != '\0' && c == quote) {
      quote = '\0';
      ++at;
    } else if (quote == '\0' && std::isspace(static_cast<unsigned char>(c))) {
      finish();
      ++at;
    } else if (quote == '\0' && (c == '>' || c == '<')) {
      finish();
      words.emplace_back(1, c);
      ++at;
    } else {
      word += c;
      hasWord = true;
      ++at;
    }
  }
  finish();
  return words;
}

}  // namespace slipway::delivery
