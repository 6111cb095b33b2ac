#include "model/terraform/diagnostics/static_path.h"

#include <algorithm>

#include "model/hcl/constant_scope.h"

namespace slipway::diagnostics {

using hcl::NodeKind;
using hcl::NodeRef;

std::optional<std::string> literalText(NodeRef expression) {
  if (!expression || expression.kind() != NodeKind::templateString) return std::nullopt;
  for (NodeRef part : expression.children())
    if (part.kind() != NodeKind::templateText) return std::nullopt;
  Diagnostics ignored;
  const hcl::Value value = hcl::evaluate(expression, FilePath(), hcl::ConstantScope(), ignored);
  return value.isString() ? std::optional(value.asString()) : std::nullopt;
}

std::optional<StaticPath> staticPath(NodeRef node) {
  StaticPath path;
  path.range = node.range();
  while (node.kind() != NodeKind::variable) {
    const bool isIndex = node.kind() == NodeKind::index;
    if (!isIndex && node.kind() != NodeKind::getAttribute) return std::nullopt;
    const NodeRef last = node.firstChild().nextSibling();
    Step step;
    step.range = last.range();
    step.isNumber = last.kind() == NodeKind::number;
    step.isIndex = isIndex || step.isNumber;
    if (isIndex && !step.isNumber) {
      const auto key = literalText(last);
      if (!key) return std::nullopt;
      step.name = *key;
    } else {
      step.name = std::string(last.text());
    }
    path.steps.push_back(std::move(step));
    node = node.firstChild();
  }
  path.root = node.text();
  std::reverse(path.steps.begin(), path.steps.end());
  return path;
}

}  // namespace slipway::diagnostics
