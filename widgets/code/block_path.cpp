#include "widgets/code/block_path.h"

namespace slipway::widgets {

namespace {

std::string titleOf(hcl::NodeRef block) {
  const std::vector<std::string> labels = block.blockLabels();
  const std::string type(block.blockType());
  if (labels.empty()) return type;
  // A resource is known by its address; other blocks keep their word: variable.region, module.network.
  std::string title = type == "resource" ? std::string() : type;
  for (const std::string& label : labels) title += (title.empty() ? "" : ".") + label;
  return title;
}

}  // namespace

std::vector<BlockStep> blockPath(const hcl::SyntaxTree& tree, std::uint32_t offset) {
  std::vector<BlockStep> path;
  hcl::NodeRef body = tree.root();
  while (body) {
    hcl::NodeRef inner;
    for (hcl::NodeRef block : body.blocks())
      if (offset >= block.range().begin && offset <= block.range().end) {
        inner = block;
        break;
      }
    if (!inner) break;
    path.push_back({titleOf(inner), inner.range()});
    body = inner.blockBody();
  }
  return path;
}

}  // namespace slipway::widgets
