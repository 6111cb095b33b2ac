#include "model/workspace/list_item.h"

#include "model/hcl/edit.h"
#include "model/workspace/map_entry.h"
#include "model/workspace/tidy.h"

namespace slipway::workspace {

namespace {

using hcl::NodeKind;
using hcl::NodeRef;

/// The first object in an expression, however it is wrapped: jsonencode([{…}]).
NodeRef firstObject(NodeRef expression) {
  while (expression && expression.kind() != NodeKind::object) {
    NodeRef next;
    for (const NodeRef child : expression.children())
      if (!next && (child.kind() == NodeKind::tuple || child.kind() == NodeKind::object)) next = child;
    expression = next;
  }
  return expression;
}

std::string indentationAt(const std::string& text, std::size_t at) {
  const auto line = text.rfind('\n', at);
  return line == std::string::npos ? "" : text.substr(line + 1, text.find_first_not_of(" \t", line + 1) - line - 1);
}

}  // namespace

Result<ProjectEdit> withListItem(const Snapshot& now, const std::string& address, const std::string& argument, const std::string& list,
                                 const std::string& item) {
  const Result<Located> owner = locate(now, address);
  if (!owner) return owner.diagnostics();
  const NodeRef attribute = owner->block.blockBody().findAttribute(argument);
  const NodeRef object = attribute ? firstObject(attribute.attributeValue()) : NodeRef();
  ProjectEdit edit;
  if (!object) return edit;
  const FilePath file = owner->resource->file;
  NodeRef last;
  for (const NodeRef member : object.children()) {
    last = member;
    if (member.kind() != NodeKind::objectItem || keyText(member) != list) continue;
    const bool isThere = member.child(1).text().find(item) != std::string::npos;
    if (member.child(1).kind() == NodeKind::tuple && !isThere) edit.edits = hcl::appendTupleItem(file, member.child(1), item);
    return tidied(now, std::move(edit));
  }
  if (!last) return edit;
  const std::string indentation = indentationAt(object.tree().text(), last.range().begin);
  edit.edits.push_back({{file, {last.range().end, last.range().end}},
                        "\n\n" + indentation + list + " = [\n" + indentation + "  " + item + ",\n" + indentation + "]"});
  return tidied(now, std::move(edit));
}

}  // namespace slipway::workspace
