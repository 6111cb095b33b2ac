#include <set>

#include "model/hcl/evaluate.h"
#include "model/terraform/diagnostics/finding.h"
#include "model/terraform/diagnostics/module_check.h"

namespace slipway::diagnostics {

using hcl::NodeKind;
using hcl::NodeRef;

namespace {

/// "var.name", "local.name" of everything that is read below a body.
void collectUses(NodeRef body, std::set<std::string, std::less<>>& uses) {
  for (NodeRef item : body.children()) {
    if (item.kind() == NodeKind::block && item.blockBody()) collectUses(item.blockBody(), uses);
    if (item.kind() != NodeKind::attribute) continue;
    for (const hcl::Traversal& traversal : hcl::traversals(item.attributeValue())) {
      const bool isName = traversal.path.size() > 1 && (traversal.path[0] == "var" || traversal.path[0] == "local");
      if (isName) uses.insert(traversal.path[0] + "." + traversal.path[1]);
      // `var` by itself may mean any of them.
      if (traversal.path.size() == 1) uses.insert(traversal.path[0]);
    }
  }
}

}  // namespace

void reportUnused(Context& context) {
  const terraform::Declarations& declarations = context.declarations();
  std::set<std::string, std::less<>> uses;
  for (const FilePath file : declarations.files) collectUses(context.trees.at(file)->root(), uses);
  const auto report = [&](const terraform::Declaration& declaration, TextRange range, std::string_view prefix, const std::string& what) {
    if (uses.count(std::string(prefix) + "." + declaration.name) != 0 || uses.count(prefix) != 0) return;
    Diagnostic finding = warningAt({declaration.file, range}, "unused-declaration",
                                   what + " " + quotedName(declaration.name) + " is declared but nothing uses it.");
    finding.severity = Severity::info;
    context.findings.push_back(std::move(finding));
  };
  for (const auto& [name, variable] : declarations.variables) report(variable, headerOf(variable.node), "var", "The variable");
  for (const auto& [name, local] : declarations.locals) report(local, local.node.firstChild().range(), "local", "The local value");
}

}  // namespace slipway::diagnostics
