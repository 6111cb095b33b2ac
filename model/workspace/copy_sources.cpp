#include "model/workspace/copy_sources.h"

#include <cctype>

#include "model/workspace/port_places.h"

namespace slipway::workspace {

namespace {

std::string stemOf(const std::string& name) { return name.substr(0, name.find('-')); }

/// Paths that the service answers are named after it: /users of user-service.
std::string withPaths(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + 1)) {
    const std::size_t end = at + from.size();
    if (end < text.size() && std::isalnum(static_cast<unsigned char>(text[end])) != 0) continue;
    text.replace(at, from.size(), to);
    at += to.size() - 1;
  }
  return text;
}

std::string withPort(const Snapshot& now, FilePath file, const std::string& text, const PortChange& port) {
  if (port.to.empty()) return text;
  const auto read = now.deliveryFiles.find(file);
  const bool hasStructure = read != now.deliveryFiles.end() && read->second.document != nullptr && !hasErrors(read->second.document->diagnostics());
  const std::vector<TextRange> places = hasStructure ? portPlaces(*read->second.document, port.from) : portPlaces(std::string_view(text), port.from);
  std::string result = text;
  for (auto place = places.rbegin(); place != places.rend(); ++place) result.replace(place->begin, place->size(), port.to);
  return result;
}

}  // namespace

std::vector<NewFile> copiedSources(const Snapshot& now, const MemberName& member, const std::string& newName, const std::optional<PortChange>& port) {
  std::vector<NewFile> copies;
  for (const auto& [file, text] : now.files) {
    const std::string& path = file.text();
    const auto at = path.find(member.name + "/");
    if (at == std::string::npos || (at != 0 && path[at - 1] != '/')) continue;
    const FilePath copy(path.substr(0, at) + newName + path.substr(at + member.name.size()));
    if (now.files.contains(copy)) continue;
    std::string content = renamed(member, port ? withPort(now, file, *text, *port) : *text, newName);
    if (port) content = withPaths(std::move(content), "/" + stemOf(member.name) + "s", "/" + stemOf(newName) + "s");
    copies.push_back({copy, std::move(content)});
  }
  return copies;
}

}  // namespace slipway::workspace
