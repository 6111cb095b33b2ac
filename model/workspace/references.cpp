#include "model/workspace/references.h"

#include "model/workspace/locate.h"

namespace slipway::workspace {

namespace {

using hcl::NodeKind;
using hcl::NodeRef;

bool isVariable(NodeRef node, std::string_view name) { return node.kind() == NodeKind::variable && node.text() == name; }

void collect(NodeRef node, FilePath file, std::string_view type, std::string_view name, bool isData, std::vector<Mention>& found) {
  if (node.kind() == NodeKind::getAttribute) {
    const NodeRef object = node.child(0), last = node.child(1);
    if (last && last.text() == name) {
      const bool isPlain = !isData && isVariable(object, type);
      const bool isDatum = isData && object.kind() == NodeKind::getAttribute && isVariable(object.child(0), "data") && object.child(1) && object.child(1).text() == type;
      if (isPlain || isDatum) found.push_back({file, node, last});
    }
  }
  for (const NodeRef child : node.children()) collect(child, file, type, name, isData, found);
}

}  // namespace

std::vector<Mention> mentionsOf(const Snapshot& now, std::string_view folder, std::string_view type, std::string_view name, bool isData) {
  std::vector<Mention> found;
  for (const FilePath file : filesOfFolder(now, folder))
    if (!now.isBroken(file)) collect(now.trees.at(file)->root(), file, type, name, isData, found);
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
