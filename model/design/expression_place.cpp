#include "model/design/expression_place.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace slipway::design {

namespace {

using hcl::NodeKind;
using hcl::NodeRef;

std::pair<std::string_view, std::string_view> firstPart(std::string_view path) {
  const std::size_t dot = path.find('.');
  return dot == std::string_view::npos ? std::pair(path, std::string_view()) : std::pair(path.substr(0, dot), path.substr(dot + 1));
}

std::optional<std::size_t> indexOf(std::string_view part) {
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), index);
  return error == std::errc() && end == part.data() + part.size() ? std::optional(index) : std::nullopt;
}

NodeRef unwrapped(NodeRef expression) {
  while (expression) {
    if (expression.kind() == NodeKind::parentheses)
      expression = expression.firstChild();
    else if (expression.kind() == NodeKind::call && expression.child(0).text() == "jsonencode")
      expression = expression.child(1);
    else
      break;
  }
  return expression;
}

bool isKey(NodeRef key, std::string_view name) {
  const std::string_view text = key.text();
  return text == name || (text.size() == name.size() + 2 && text.front() == '"' && text.back() == '"' && text.substr(1, name.size()) == name);
}

NodeRef insideExpression(NodeRef expression, std::string_view path) {
  while (!path.empty()) {
    expression = unwrapped(expression);
    if (!expression) return {};
    const auto [part, rest] = firstPart(path);
    const std::optional<std::size_t> index = indexOf(part);
    NodeRef next;
    if (expression.kind() == NodeKind::tuple && index) {
      next = expression.child(*index);
    } else if (expression.kind() == NodeKind::object) {
      for (const NodeRef item : expression.children())
        if (item.kind() == NodeKind::objectItem && isKey(item.child(0), part)) next = item.child(1);
    }
    expression = next;
    path = rest;
  }
  return expression;
}

struct Step {
  NodeRef block;
  std::string_view rest;
};

/// The nested block that the path's first part and index name; a dynamic block stands for all of its instances.
Step enterBlock(NodeRef body, std::string_view path) {
  const auto [name, afterName] = firstPart(path);
  const auto [indexPart, afterIndex] = firstPart(afterName);
  const std::optional<std::size_t> index = indexOf(indexPart);
  const std::string_view rest = index ? afterIndex : afterName;
  const std::vector<NodeRef> blocks = body.blocks(name);
  if (index.value_or(0) < blocks.size()) return {blocks[index.value_or(0)], rest};
  NodeRef only;
  int count = 0;
  for (const NodeRef block : body.blocks("dynamic"))
    if (const auto labels = block.blockLabels(); !labels.empty() && labels[0] == name && ++count == 1) only = block;
  if (count != 1 || !blocks.empty() || !only.blockBody()) return {};
  const std::vector<NodeRef> contents = only.blockBody().blocks("content");
  return contents.empty() ? Step{} : Step{contents[0], rest};
}

}  // namespace

hcl::NodeRef ExpressionPlaces::blockOf(const terraform::Resource& resource) {
  const auto [known, isNew] = m_blocks.try_emplace(resource.file);
  if (isNew)
    if (const auto tree = m_trees.find(resource.file); tree != m_trees.end() && tree->second != nullptr)
      for (const NodeRef child : tree->second->root().children())
        if (child.kind() == NodeKind::block) known->second.push_back(child);
  const auto found = std::lower_bound(known->second.begin(), known->second.end(), resource.block.begin,
                                      [](NodeRef block, std::uint32_t begin) { return block.range().begin < begin; });
  return found != known->second.end() && found->range() == resource.block ? *found : NodeRef();
}

hcl::NodeRef ExpressionPlaces::expressionOf(const terraform::Resource& resource, std::string_view path) {
  const NodeRef block = blockOf(resource);
  NodeRef body = block ? block.blockBody() : NodeRef();
  while (body && !path.empty()) {
    const auto [name, rest] = firstPart(path);
    if (const NodeRef attribute = body.findAttribute(name)) return insideExpression(attribute.attributeValue(), rest);
    const Step step = enterBlock(body, path);
    body = step.block ? step.block.blockBody() : NodeRef();
    path = step.rest;
  }
  return {};
}

bool ExpressionPlaces::isWrittenOut(SourceSpan place) const {
  const auto tree = m_trees.find(place.file);
  if (tree == m_trees.end() || tree->second == nullptr) return false;
  NodeRef at = tree->second->root();
  while (at && at.range() != place.range) {
    NodeRef next;
    for (const NodeRef child : at.children())
      if (child.range().contains(place.range)) next = child;
    at = next;
  }
  if (!at) return false;
  if (at.kind() == NodeKind::templateString || at.kind() == NodeKind::heredoc) {
    for (const NodeRef part : at.children())
      if (part.kind() != NodeKind::templateText) return false;
    return true;
  }
  return at.kind() == NodeKind::number || at.kind() == NodeKind::literal || at.kind() == NodeKind::unary || at.kind() == NodeKind::tuple || at.kind() == NodeKind::object;
}

hcl::NodeRef ExpressionPlaces::nestedBlockOf(const terraform::Resource& resource, std::string_view path) {
  NodeRef block = blockOf(resource);
  while (block && !path.empty()) {
    const Step step = enterBlock(block.blockBody(), path);
    block = step.block;
    path = step.rest;
  }
  return block;
}

}  // namespace slipway::design
