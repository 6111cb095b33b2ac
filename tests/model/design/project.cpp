#include "tests/model/design/project.h"

namespace slipway::design {

std::string textOf(const Design& design) {
  std::string text;
  for (const Component& component : design.components) {
    std::size_t depth = 0;
    for (const Component* at = design.find(component.parent); at != nullptr; at = design.find(at->parent)) ++depth;
    const std::string indent(2 * depth, ' ');
    text += indent + component.id + " [" + component.kind + "] " + component.title + (component.detail.empty() ? "" : " | " + component.detail) + "\n";
    for (const std::string& span : component.spans) text += indent + "    across " + span + "\n";
    for (std::size_t i = 0; i < component.addresses.size(); ++i)
      if (component.addresses[i] != component.id) text += indent + "    with " + component.addresses[i] + "\n";
  }
  for (const Relation& relation : design.relations)
    text += relation.id + (relation.label.empty() ? "" : " | " + relation.label) + (relation.artifact.empty() ? "" : " | artifact " + relation.artifact) + "\n";
  return text;
}

std::string pathTo(const Design& design, const std::string& id) {
  std::string path;
  for (const Component* at = design.find(id); at != nullptr; at = design.find(at->parent)) path = at->id + (path.empty() ? "" : " / " + path);
  return path;
}

const Relation* relation(const Design& design, const std::string& from, const std::string& to, catalog::RelationType type) {
  for (const Relation& one : design.relations)
    if (one.from == from && one.to == to && one.type == type) return &one;
  return nullptr;
}

}  // namespace slipway::design
