#include "model/terraform/json/json_tree.h"

#include <algorithm>

#include "model/hcl/parser.h"

namespace slipway::terraform {

using hcl::NodeKind;

JsonTree::JsonTree(const yaml::Document& document) : m_document(document), m_diagnostics(document.diagnostics()) {
  m_texts->text = document.text();
}

void JsonTree::fail(TextRange range, std::string code, std::string message, std::string detail) {
  m_diagnostics.push_back(errorAt({m_document.file(), range}, std::move(code), std::move(message), std::move(detail)));
}

JsonTree::NodeId JsonTree::add(NodeKind kind, TextRange range, TextRange text, const Nodes& children, std::uint8_t op) {
  hcl::Node node{kind, op, 0, 1, range, children.empty() ? hcl::noNode : children.front(), hcl::noNode};
  for (std::size_t i = 0; i < children.size(); ++i) {
    hcl::Node& child = m_nodes[children[i]];
    if (i + 1 < children.size()) child.nextSibling = children[i + 1];
    node.height = std::max<std::uint8_t>(node.height, child.height == 255 ? 255 : static_cast<std::uint8_t>(child.height + 1));
  }
  m_nodes.push_back(node);
  m_texts->ranges.push_back(text);
  return static_cast<NodeId>(m_nodes.size() - 1);
}

/// Where a string's own text stands: in the file if it has no escapes, else behind it.
TextRange JsonTree::textOf(const JsonString& string) {
  if (string.isAsWritten()) return string.inner();
  const auto begin = static_cast<std::uint32_t>(m_texts->text.size());
  m_texts->text += string.text();
  return {begin, begin + static_cast<std::uint32_t>(string.text().size())};
}

JsonTree::NodeId JsonTree::name(TextRange quoted) {
  const JsonString string(m_document.text(), quoted);
  return add(NodeKind::name, quoted, textOf(string), {});
}

JsonTree::NodeId JsonTree::attribute(yaml::Node entry, NodeId value) {
  return add(NodeKind::attribute, entry.entryRange(), entry.entryRange(), {name(entry.keyRange()), value});
}

JsonTree::NodeId JsonTree::block(const std::vector<yaml::Node>& header, TextRange range, NodeId body) {
  Nodes parts;
  for (const yaml::Node& entry : header) parts.push_back(name(entry.keyRange()));
  parts.push_back(body);
  return add(NodeKind::block, range, range, parts);
}

/// Takes over the nodes of a tree that was made of a string's text.
JsonTree::NodeId JsonTree::graft(const hcl::SyntaxTree& tree, const JsonString& string, TextRange whole) {
  const auto first = static_cast<NodeId>(m_nodes.size());
  const std::uint32_t shift = textOf(string).begin;
  const auto moved = [&](NodeId id) { return id == hcl::noNode ? id : id + first; };
  for (std::size_t i = 0; i < tree.nodeCount(); ++i) {
    hcl::Node node = tree.node(static_cast<NodeId>(i));
    m_texts->ranges.push_back({node.range.begin + shift, node.range.end + shift});
    node.range = string.placeOf(node.range);
    node.firstChild = moved(node.firstChild);
    node.nextSibling = moved(node.nextSibling);
    m_nodes.push_back(node);
  }
  for (Diagnostic diagnostic : tree.diagnostics()) {
    diagnostic.span.range = string.placeOf(diagnostic.span.range);
    diagnostic.fixes.clear();  // they are edits of the string's own text
    m_diagnostics.push_back(std::move(diagnostic));
  }
  const NodeId root = tree.root().id() + first;
  m_nodes[root].range = whole;
  m_nodes[root].nextSibling = hcl::noNode;
  return root;
}

JsonTree::NodeId JsonTree::string(TextRange quoted, Strings strings) {
  const JsonString string(m_document.text(), quoted);
  const std::string& text = string.text();
  if (strings == Strings::references)
    return graft(*hcl::parseExpression(std::make_shared<const std::string>(text), m_document.file()), string, quoted);
  const bool hasTemplate = text.find("${") != std::string::npos || text.find("%{") != std::string::npos;
  if (strings == Strings::templates && hasTemplate)
    return graft(*hcl::parseTemplate(std::make_shared<const std::string>(text), m_document.file()), string, quoted);
  if (text.empty()) return add(NodeKind::templateString, quoted, string.inner(), {});
  TextRange said;
  if (hasTemplate) {
    // Text that stays as it is: doubling the marks keeps them from being read as the ends of escapes.
    said.begin = static_cast<std::uint32_t>(m_texts->text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool isMark = (text[i] == '$' || text[i] == '%') && i + 1 < text.size() && text[i + 1] == '{';
      m_texts->text.append(isMark ? 2 : 1, text[i]);
    }
    said.end = static_cast<std::uint32_t>(m_texts->text.size());
  } else {
    said = textOf(string);
  }
  return add(NodeKind::templateString, quoted, said, {add(NodeKind::templateText, string.inner(), said, {})});
}

JsonTree::NodeId JsonTree::value(yaml::Node value, Strings strings) {
  const TextRange range = value.range();
  switch (value.kind()) {
    case yaml::Kind::string: return string(range, strings);
    case yaml::Kind::number: return add(NodeKind::number, range, range, {});
    case yaml::Kind::boolean:
    case yaml::Kind::null: return add(NodeKind::literal, range, range, {});
    case yaml::Kind::sequence: {
      Nodes items;
      for (yaml::Node item = value.firstChild(); item; item = item.nextSibling()) items.push_back(this->value(item, strings));
      return add(NodeKind::tuple, range, range, items);
    }
    case yaml::Kind::mapping: {
      Nodes items;
      for (yaml::Node item = value.firstChild(); item; item = item.nextSibling()) {
        const NodeId key = string(item.keyRange(), strings);
        items.push_back(add(NodeKind::objectItem, item.entryRange(), item.entryRange(), {key, this->value(item, strings)}, '='));
      }
      return add(NodeKind::object, range, range, items);
    }
  }
  return add(NodeKind::error, range, range, {});
}

JsonTree::NodeId JsonTree::expression(yaml::Node value) { return this->value(value, Strings::templates); }
JsonTree::NodeId JsonTree::literal(yaml::Node value) { return this->value(value, Strings::literals); }
JsonTree::NodeId JsonTree::reference(yaml::Node value) { return this->value(value, Strings::references); }

std::shared_ptr<const hcl::SyntaxTree> JsonTree::take(NodeId root) {
  return std::make_shared<const hcl::SyntaxTree>(m_document.sharedText(), std::move(m_nodes), root, std::move(m_diagnostics),
                                                 std::move(m_texts));
}

}  // namespace slipway::terraform
