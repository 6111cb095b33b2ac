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

/// Descriptions and rules of a variable are read where it stands.
void mixVariable(std::size_t& hash, NodeRef block) {
  for (NodeRef item : block.blockBody().children())
    if (item.kind() == hcl::NodeKind::attribute && item.attributeName() != "description") mix(hash, item.text());
}

void mixLocals(Shown& shown, NodeRef block) {
  for (NodeRef item : block.blockBody().children()) {
    const bool isLocal = item.kind() == hcl::NodeKind::attribute;
    mix(isLocal ? shown.names["local." + std::string(item.attributeName())] : shown.rest, item.text());
  }
}

void mixResource(std::size_t& hash, NodeRef block) {
  const TextRange header = headerOf(block);
  mix(hash, block.text().substr(header.begin - block.range().begin, header.size()));
  if (block.blockType() == "output") return;
  if (block.blockBody().findAttribute("count")) mix(hash, "count");
  if (block.blockBody().findAttribute("for_each")) mix(hash, "for_each");
  if (const NodeRef provider = block.blockBody().findAttribute("provider")) mix(hash, provider.text());
}

}  // namespace

Shown shownBy(FilePath file, const hcl::SyntaxTree& tree) {
  Shown shown;
  const std::string_view name = file.name();
  const bool isWhole = name.find("override") != std::string_view::npos || !name.ends_with(".tf");
  if (isWhole) {
    mix(shown.rest, tree.root().text());
    return shown;
  }
  for (NodeRef block : tree.root().blocks()) {
    const std::string_view type = block.blockType();
    if (!block.blockBody())
      mix(shown.rest, block.text());
    else if (type == "resource" || type == "data" || type == "ephemeral" || type == "output")
      mixResource(shown.rest, block);
    else if (type == "module")
      mixCall(shown.rest, block);
    else if (type == "locals")
      mixLocals(shown, block);
    else if (const auto labels = block.blockLabels(); type == "variable" && labels.size() == 1)
      mixVariable(shown.names["var." + labels[0]], block);
    else
      mix(shown.rest, block.text());
  }
  return shown;
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
