#include "model/workspace/named_blocks.h"

#include <algorithm>

#include "model/hcl/edit.h"

namespace slipway::workspace {

namespace {

using hcl::NodeKind;
using hcl::NodeRef;

/// `innermost` is the nested block around `node`, if there is one.
void collect(NodeRef node, NodeRef innermost, int blockDepth, const std::string& literal, FilePath file, std::vector<NamedBlock>& found) {
  if (node.kind() == NodeKind::block && ++blockDepth > 1) innermost = node;
  if (node.kind() == NodeKind::templateString && innermost && node.text() == literal) {
    const bool isKnown = std::any_of(found.begin(), found.end(), [&](const NamedBlock& other) { return other.file == file && other.block.id() == innermost.id(); });
    if (!isKnown) found.push_back({file, innermost});
    return;
  }
  for (const NodeRef child : node.children()) collect(child, innermost, blockDepth, literal, file, found);
}

}  // namespace

std::vector<NamedBlock> blocksNaming(const Snapshot& now, const terraform::Configuration& configuration, const std::string& name) {
  std::vector<NamedBlock> found;
  const auto isPart = [&](std::string_view folder) {
    return folder == configuration.folder || std::any_of(configuration.modules.begin(), configuration.modules.end(), [&](const terraform::Module& module) {
             return !module.isOpaque && module.folder == folder;
           });
  };
  for (const auto& [file, tree] : now.trees)
    if (isPart(file.folder()) && !now.isBroken(file)) collect(tree->root(), {}, 0, hcl::quoted(name), file, found);
  return found;
}

TextEdit copiedFor(const NamedBlock& named, const std::string& name, const std::string& newName) {
  const std::string& text = named.block.tree().text();
  const TextRange range = named.block.range();
  const auto line = range.begin == 0 ? std::string::npos : text.rfind('\n', range.begin - 1);
  const std::string indentation = text.substr(line + 1, range.begin - line - 1);
  std::string copy(named.block.text());
  for (std::size_t at = copy.find('"' + name); at != std::string::npos; at = copy.find('"' + name, at + newName.size())) copy.replace(at + 1, name.size(), newName);
  return {{named.file, {range.end, range.end}}, "\n\n" + indentation + copy};
}

}  // namespace slipway::workspace
