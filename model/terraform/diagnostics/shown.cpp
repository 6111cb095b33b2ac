#include "model/terraform/block_values.h"
#include "model/terraform/diagnostics/finding.h"
#include "model/terraform/diagnostics/judgement.h"

namespace slipway::diagnostics {

using hcl::NodeRef;

namespace {

void mix(std::size_t& hash, std::string_view text) {
  hash ^= std::hash<std::string_view>()(text) + 0x9e3779b97f4a7c15ull + (hash << 6) + (hash >> 2);
}

/// What a call passes on is the business of its own file: to its module, and to others, an input may have any value.
void mixCall(std::size_t& hash, NodeRef block) {
  mix(hash, block.text().substr(0, block.blockBody().range().begin - block.range().begin));
  for (NodeRef item : block.blockBody().children()) {
    const bool isInput = item.kind() == hcl::NodeKind::attribute && !terraform::isCallMeta(item.attributeName());
    if (!isInput) mix(hash, item.text());
  }
}

}  // namespace

std::size_t shownHash(FilePath file, const hcl::SyntaxTree& tree) {
  std::size_t hash = 0;
  const std::string_view name = file.name();
  const bool isWhole = name.find("override") != std::string_view::npos || !name.ends_with(".tf");
  if (isWhole) {
    mix(hash, tree.root().text());
    return hash;
  }
  for (NodeRef block : tree.root().blocks()) {
    const std::string_view type = block.blockType();
    const bool isResource = type == "resource" || type == "data" || type == "ephemeral";
    if (block.blockBody() && type == "module") {
      mixCall(hash, block);
      continue;
    }
    if (!block.blockBody() || (!isResource && type != "output")) {
      mix(hash, block.text());
      continue;
    }
    const TextRange header = headerOf(block);
    mix(hash, block.text().substr(header.begin - block.range().begin, header.size()));
    if (!isResource) continue;
    if (block.blockBody().findAttribute("count")) mix(hash, "count");
    if (block.blockBody().findAttribute("for_each")) mix(hash, "for_each");
    if (const NodeRef provider = block.blockBody().findAttribute("provider")) mix(hash, provider.text());
  }
  return hash;
}

bool readsFiles(const hcl::SyntaxTree& tree) {
  const std::string_view text = tree.root().text();
  for (std::size_t at = text.find("file"); at != std::string_view::npos; at = text.find("file", at + 4)) {
    const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789", at);
    if (end != std::string_view::npos && text[end] == '(') return true;
  }
  return false;
}

}  // namespace slipway::diagnostics
