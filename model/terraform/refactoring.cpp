#include "model/terraform/block_place.h"
#include "model/terraform/evaluation.h"

// moved, import and removed blocks: what they name must be gone, or there.

namespace slipway::terraform {

namespace {

/// "aws_vpc.main" of `aws_vpc.main["a"]`; "" of an address inside a module, which the module's own files answer for.
std::string declaredAddress(std::string_view text) {
  const bool isInModule = text.starts_with("module.") && text.find('.', 7) != std::string_view::npos;
  return isInModule ? std::string() : std::string(text.substr(0, text.find('[')));
}

bool isDeclared(const Declarations& declarations, const std::string& address) {
  if (address.starts_with("module.")) return declarations.calls.count(address.substr(7)) != 0;
  return declarations.resources.count(address) != 0;
}

}  // namespace

void Evaluation::checkRefactorings(ModuleInstance& module) {
  const Declarations& declarations = *module.declarations;
  for (const Declaration& block : declarations.refactorings) {
    const Argument from = argumentOf(block, "from"), to = argumentOf(block, "to");
    const bool isImport = block.name == "import";
    const Argument& named = isImport ? to : from;
    if (!named || (block.name == "moved" && !to)) {
      report({block.file, gapOf(block.node)}, "missing-argument",
             "The " + block.name + " block needs the argument \"" + (isImport || from ? "to" : "from") + "\".");
      continue;
    }
    const std::string text(named.value().text()), address = declaredAddress(text);
    if (address.empty()) continue;
    const bool isWhole = address.size() == text.size();
    if (isImport && !isDeclared(declarations, address)) {
      // No error: `terraform plan -generate-config-out` writes it.
      m_diagnostics.push_back(warningAt(
          named.valueSpan(), "import-target-missing",
          "The import names " + text + ", and no such resource is declared. Write its resource block, or let Terraform generate one."));
    } else if (!isImport && isWhole && isDeclared(declarations, address)) {
      report(named.valueSpan(), block.name + "-still-declared",
             "The " + block.name + " block says that " + text + " is gone, but it is still declared.");
    }
  }
}

}  // namespace slipway::terraform
