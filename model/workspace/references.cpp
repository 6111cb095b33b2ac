#include "model/workspace/references.h"

#include "model/language/symbol.h"
#include "model/workspace/locate.h"

namespace slipway::workspace {

using hcl::NodeKind;
using hcl::NodeRef;

namespace {

language::Symbol symbolOf(std::string_view folder, std::string_view type, std::string_view name, bool isData) {
  using language::SymbolKind;
  const std::string in(folder), called(name);
  if (type == "var") return {SymbolKind::variable, in, {}, called};
  if (type == "local") return {SymbolKind::local, in, {}, called};
  if (type == "module") return {SymbolKind::module, in, {}, called};
  return {isData ? SymbolKind::dataSource : SymbolKind::resource, in, std::string(type), called};
}

}  // namespace

std::vector<Mention> mentionsOf(const Snapshot& now, std::string_view folder, std::string_view type, std::string_view name, bool isData) {
  const language::Symbol symbol = symbolOf(folder, type, name, isData);
  std::vector<Mention> found;
  for (const FilePath file : filesOfFolder(now, folder)) {
    if (now.isBroken(file)) continue;
    for (const language::Occurrence& occurrence : language::occurrencesIn({now.files, now.trees, now.configurations}, file)) {
      if (occurrence.isDefinition || !(occurrence.symbol == symbol)) continue;
      const std::vector<NodeRef> path = pathTo(now.trees.at(file)->deepestAt(occurrence.name.range.begin));
      if (path.size() < 2 || path[path.size() - 2].kind() != NodeKind::getAttribute) continue;
      found.push_back({file, path[path.size() - 2], path.back()});
    }
  }
  return found;
}

std::vector<NodeRef> pathTo(NodeRef node) {
  std::vector<NodeRef> path;
  NodeRef at = node.tree().root();
  while (at) {
    path.push_back(at);
    if (at.id() == node.id()) return path;
    NodeRef inner;
    for (const NodeRef child : at.children())
      if (child.range().contains(node.range()) && (!inner || child.id() == node.id())) inner = child;
    at = inner;
  }
  return {};
}

}  // namespace slipway::workspace
