#include "model/terraform/argument_place.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace slipway::terraform {

namespace {

std::string_view takePart(std::string_view& path) {
  const auto dot = std::min(path.find('.'), path.size());
  const std::string_view part = path.substr(0, dot);
  path.remove_prefix(std::min(dot + 1, path.size()));
  return part;
}

std::optional<std::size_t> indexIn(std::string_view part) {
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), index);
  if (error != std::errc() || end != part.data() + part.size()) return std::nullopt;
  return index;
}

}  // namespace

hcl::NodeRef blockOf(const SyntaxTrees& trees, const Resource& resource) {
  const auto tree = trees.find(resource.file);
  if (tree == trees.end()) return {};
  for (const hcl::NodeRef child : tree->second->root().children())
    if (child.kind() == hcl::NodeKind::block && child.range() == resource.block) return child;
  return {};
}

SourceSpan argumentPlace(const SyntaxTrees& trees, const Resource& resource, std::string_view path) {
  const hcl::NodeRef block = blockOf(trees, resource);
  if (!block) return {};
  hcl::NodeRef body = block.blockBody();
  while (!path.empty()) {
    const std::string_view name = takePart(path);
    if (const hcl::NodeRef attribute = body.findAttribute(name); attribute) return {resource.file, attribute.attributeValue().range()};
    std::size_t index = 0;
    if (const auto given = indexIn(path.substr(0, path.find('.'))); given && !path.empty()) {
      index = *given;
      takePart(path);
    }
    const std::vector<hcl::NodeRef> blocks = body.blocks(name);
    if (index >= blocks.size()) return {};
    body = blocks[index].blockBody();
  }
  return {};
}

hcl::Value argumentValue(const Resource& resource, std::string_view path) {
  hcl::Value value = resource.values;
  while (!path.empty()) {
    const std::string_view part = takePart(path);
    const auto index = indexIn(part);
    value = index ? value.element(*index) : value.member(part);
  }
  return value;
}

}  // namespace slipway::terraform
