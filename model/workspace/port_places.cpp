#include "model/workspace/port_places.h"

#include <algorithm>
#include <cctype>

namespace slipway::workspace {

namespace {

bool isLetter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool isLower(char c) { return std::islower(static_cast<unsigned char>(c)) != 0; }
bool isNumberCharacter(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '.'; }

std::string lowered(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return lower;
}

/// "port", "PORT", "containerPort", "ports"; not "import" or "report".
bool holdsWord(std::string_view line, std::string_view word) {
  const std::string lower = lowered(line);
  for (std::size_t at = lower.find(word); at != std::string::npos; at = lower.find(word, at + 1)) {
    const bool begins = at == 0 || !isLetter(line[at - 1]) || (isLower(line[at - 1]) && !isLower(line[at]));
    std::size_t end = at + word.size();
    if (end < lower.size() && lower[end] == 's') ++end;
    if (begins && (end >= line.size() || !isLower(line[end]))) return true;
  }
  return false;
}

bool followsHost(std::string_view before) {
  if (!before.ends_with(':')) return false;
  before.remove_suffix(1);
  return before.empty() || before.ends_with("localhost") || before.ends_with("127.0.0.1") || before.ends_with("0.0.0.0") ||
         before.ends_with(']') || before.ends_with('"') || before.ends_with('\'') || before.ends_with(' ');
}

bool isPortName(std::string_view name) {
  const std::string lower = lowered(name);
  return lower.ends_with("port") && holdsWord(name, "port");
}

void collect(yaml::Node node, std::string_view port, std::vector<TextRange>& places) {
  if (node.isAlias()) return;
  if (!node.isScalar()) {
    const bool isPort = isPortName(node.find("name").text()) && node.find("value").text() == port;
    for (const yaml::Node child : node.children()) {
      const bool isValue = isPort && child.key() == "value";
      if (child.isScalar() && child.text() == port && (isValue || isPortName(child.key()))) {
        const std::size_t inside = child.document().text().find(port, child.range().begin);  // within its quotes
        places.push_back({static_cast<std::uint32_t>(inside), static_cast<std::uint32_t>(inside + port.size())});
      } else {
        collect(child, port, places);
      }
    }
    return;
  }
  if (node.text() == port) return;
  for (TextRange place : portPlaces(std::string_view(node.document().text()).substr(node.range().begin, node.range().size()), port))
    places.push_back({place.begin + node.range().begin, place.end + node.range().begin});
}

}  // namespace

std::vector<TextRange> portPlaces(std::string_view text, std::string_view port) {
  std::vector<TextRange> places;
  if (port.empty()) return places;
  for (std::size_t at = text.find(port); at != std::string_view::npos; at = text.find(port, at + 1)) {
    const std::size_t end = at + port.size();
    const bool isDecimal = end + 1 < text.size() && text[end] == '.' && std::isdigit(static_cast<unsigned char>(text[end + 1])) != 0;
    if ((at > 0 && isNumberCharacter(text[at - 1])) || (end < text.size() && (text[end] == '.' ? isDecimal : isNumberCharacter(text[end]))))
      continue;
    const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const std::string_view line = text.substr(begin, std::min(text.find('\n', at), text.size()) - begin);
    const bool speaksOfIt = holdsWord(line, "port") || holdsWord(line, "listen") || holdsWord(line, "expose");
    if (speaksOfIt || followsHost(text.substr(begin, at - begin)))
      places.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
  }
  return places;
}

std::vector<TextRange> portPlaces(const yaml::Document& document, std::string_view port) {
  std::vector<TextRange> places;
  if (port.empty()) return places;
  for (std::size_t index = 0; index < document.documentCount(); ++index) collect(document.root(index), port, places);
  std::sort(places.begin(), places.end(), [](TextRange a, TextRange b) { return a.begin < b.begin; });
  return places;
}

}  // namespace slipway::workspace
