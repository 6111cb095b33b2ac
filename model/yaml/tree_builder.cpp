#include "model/yaml/tree_builder.h"

#include <algorithm>
#include <utility>

namespace slipway::yaml {

TreeBuilder::TreeBuilder(std::shared_ptr<const std::string> text, FilePath file, bool isJson) : m_document(std::make_shared<Document>()) {
  m_document->m_text = std::move(text);
  m_document->m_file = file;
  m_document->m_isJson = isJson;
}

void TreeBuilder::setKey(std::string text, TextRange range) {
  if (!m_frames.empty() && !m_frames.back().keys.insert(text).second)
    report("duplicate-key", range, "The key \"" + text + "\" is in this mapping already.", "Readers keep the last one only. Remove or rename one of them.");
  m_key = std::move(text);
  m_keyRange = range;
  m_hasKey = true;
}

void TreeBuilder::setDash(TextRange range) { m_keyRange = range; }

Document::Data* TreeBuilder::add(Kind kind, Style style, TextRange range, TextRange properties) {
  std::vector<Document::Data>& nodes = m_document->m_nodes;
  if (nodes.size() >= mostNodes) {
    report("too-many-nodes", range, "The file holds more than " + std::to_string(mostNodes) + " values, the most that Slipway reads.");
    return nullptr;
  }
  const auto id = static_cast<NodeId>(nodes.size());
  Document::Data node;
  node.kind = kind;
  node.style = style;
  node.range = range;
  node.properties = properties;
  node.key = std::exchange(m_keyRange, {});
  if (std::exchange(m_hasKey, false)) {
    m_document->m_strings.push_back(std::move(m_key));
    node.keyText = static_cast<std::uint32_t>(m_document->m_strings.size());
  }
  if (m_frames.empty()) {
    m_document->m_roots.push_back(id);
  } else {
    Frame& frame = m_frames.back();
    node.parent = frame.id;
    (frame.lastChild == noNode ? nodes[frame.id].firstChild : nodes[frame.lastChild].nextSibling) = id;
    frame.lastChild = id;
    ++nodes[frame.id].size;
  }
  nodes.push_back(node);
  return &nodes.back();
}

void TreeBuilder::account(std::uint64_t weight, std::uint32_t height) {
  if (m_frames.empty()) return;
  m_frames.back().weight += weight;
  m_frames.back().height = std::max(m_frames.back().height, height + 1);
}

void TreeBuilder::remember(std::size_t anchor, NodeId node, std::uint64_t weight, std::uint32_t height) {
  if (anchor == 0) return;
  if (m_anchors.size() <= anchor) m_anchors.resize(anchor + 1);
  m_anchors[anchor] = {node, weight, height};
}

bool TreeBuilder::addScalar(Kind kind, Style style, TextRange range, TextRange properties, std::string value) {
  Document::Data* node = add(kind, style, range, properties);
  if (node == nullptr) return false;
  if (!value.empty()) {
    m_document->m_strings.push_back(std::move(value));
    node->text = static_cast<std::uint32_t>(m_document->m_strings.size());
  }
  remember(std::exchange(m_nextAnchor, 0), static_cast<NodeId>(m_document->m_nodes.size() - 1), 1, 1);
  account(1, 1);
  return true;
}

bool TreeBuilder::open(Kind kind, Style style, std::uint32_t begin, TextRange properties) {
  if (m_frames.size() >= mostLevels) {
    report("too-deep", {begin, begin}, "The values are nested more than " + std::to_string(mostLevels) + " levels deep, the most that Slipway reads.");
    return false;
  }
  if (add(kind, style, {begin, begin}, properties) == nullptr) return false;
  Frame frame;
  frame.id = static_cast<NodeId>(m_document->m_nodes.size() - 1);
  frame.anchor = std::exchange(m_nextAnchor, 0);
  remember(frame.anchor, frame.id, 0, 0);
  m_frames.push_back(std::move(frame));
  return true;
}

void TreeBuilder::close(std::uint32_t end) {
  if (m_frames.empty()) return;
  const Frame frame = std::move(m_frames.back());
  m_frames.pop_back();
  TextRange& range = m_document->m_nodes[frame.id].range;
  range.end = std::max(range.begin, end);
  remember(frame.anchor, frame.id, frame.weight, frame.height);
  account(frame.weight, frame.height);
}

bool TreeBuilder::addAlias(TextRange range, std::size_t anchor) {
  const Anchor meant = anchor < m_anchors.size() ? m_anchors[anchor] : Anchor{};
  Document::Data* node = add(Kind::null, Style::plain, range, {});
  if (node == nullptr) return false;
  node->isAlias = true;
  const std::string name = text().substr(range.begin, range.size());
  if (meant.weight == 0) {
    report("alias-limit", range, "The alias " + name + " stands for a value that holds the alias itself.", "It is read as null.");
  } else if (m_frames.size() + meant.height > mostLevels) {
    report("too-deep", range, "With the alias " + name + " the values are nested more than " + std::to_string(mostLevels) + " levels deep.", "It is read as null.");
  } else if ((m_expanded += meant.weight) > mostExpanded) {
    report("alias-limit", range, "Aliases stand for more than " + std::to_string(mostExpanded) + " values, the most that Slipway follows.",
           "This one and all after it are read as null.");
    return false;
  } else {
    node->target = meant.node;
    remember(std::exchange(m_nextAnchor, 0), meant.node, meant.weight, meant.height);
    account(meant.weight, meant.height);
  }
  return true;
}

void TreeBuilder::report(std::string code, TextRange range, std::string message, std::string detail) {
  m_document->m_diagnostics.push_back(errorAt({m_document->m_file, range}, std::move(code), std::move(message), std::move(detail)));
}

void TreeBuilder::warn(std::string code, TextRange range, std::string message, std::string detail) {
  m_document->m_diagnostics.push_back(warningAt({m_document->m_file, range}, std::move(code), std::move(message), std::move(detail)));
}

std::shared_ptr<const Document> TreeBuilder::finish(std::uint32_t end) {
  while (!m_frames.empty()) close(end);
  return std::exchange(m_document, nullptr);
}

}  // namespace slipway::yaml
