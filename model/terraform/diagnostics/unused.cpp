#include "model/terraform/diagnostics/finding.h"
#include "model/terraform/diagnostics/module_check.h"

namespace slipway::diagnostics {

void reportUnused(const terraform::Declarations& declarations, const Uses& uses, Diagnostics& findings) {
  const auto report = [&](const terraform::Declaration& declaration, TextRange range, std::string_view prefix, const std::string& what) {
    if (uses.count(prefix) != 0 || uses.count(std::string(prefix) + "." + declaration.name) != 0) return;
    Diagnostic finding = warningAt({declaration.file, range}, "unused-declaration",
                                   what + " " + quotedName(declaration.name) + " is declared but nothing uses it.");
    finding.severity = Severity::info;
    findings.push_back(std::move(finding));
  };
  for (const auto& [name, variable] : declarations.variables) report(variable, headerOf(variable.node), "var", "The variable");
  for (const auto& [name, local] : declarations.locals) report(local, local.node.firstChild().range(), "local", "The local value");
}

}  // namespace slipway::diagnostics
