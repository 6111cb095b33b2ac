#include "model/hcl/syntax_tree.h"

#include <utility>

#include "model/hcl/template_text.h"

namespace slipway::hcl {

SyntaxTree::SyntaxTree(std::shared_ptr<const std::string> text, std::vector<Node> nodes, NodeId root, Diagnostics diagnostics,
                       std::unique_ptr<const NodeTexts> nodeTexts)
    : m_text(std::move(text)),
      m_nodes(std::move(nodes)),
      m_root(root),
      m_diagnostics(std::move(diagnostics)),
      m_nodeTexts(std::move(nodeTexts)) {}

NodeRef SyntaxTree::root() const { return {*this, m_root}; }

NodeRef SyntaxTree::deepestAt(std::uint32_t offset) const {
  NodeRef deepest = root();
  for (NodeRef child = deepest.firstChild(); child;) {
    if (child.range().contains(offset)) {
      deepest = child;
      child = child.firstChild();
    } else {
      child = child.nextSibling();
    }
  }
  return deepest;
}

NodeRef NodeRef::child(std::size_t index) const {
  NodeRef at = firstChild();
  while (at && index-- > 0) at = at.nextSibling();
  return at ? at : NodeRef();
}

std::string_view NodeRef::blockType() const { return firstChild().text(); }

std::vector<std::string> NodeRef::blockLabels() const {
  std::vector<std::string> labels;
  for (NodeRef part = firstChild().nextSibling(); part && part.kind() != NodeKind::body; part = part.nextSibling()) {
    if (part.kind() == NodeKind::name) {
      labels.emplace_back(part.text());
      continue;
    }
    std::string label;
    for (NodeRef text : part.children()) label += unescaped(text.text(), true);
    labels.push_back(std::move(label));
  }
  return labels;
}

NodeRef NodeRef::blockBody() const {
  for (NodeRef part : children())
    if (part.kind() == NodeKind::body) return part;
  return {};
}

std::string_view NodeRef::attributeName() const { return firstChild().text(); }

NodeRef NodeRef::attributeValue() const { return firstChild().nextSibling(); }

NodeRef NodeRef::findAttribute(std::string_view name) const {
  for (NodeRef item : children())
    if (item.kind() == NodeKind::attribute && item.attributeName() == name) return item;
  return {};
}

std::vector<NodeRef> NodeRef::blocks(std::string_view type) const {
  std::vector<NodeRef> found;
  for (NodeRef item : children())
    if (item.kind() == NodeKind::block && (type.empty() || item.blockType() == type)) found.push_back(item);
  return found;
}

}  // namespace slipway::hcl
