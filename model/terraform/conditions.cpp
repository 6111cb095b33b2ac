#include "model/hcl/convert.h"
#include "model/terraform/block_scope.h"
#include "model/terraform/evaluation.h"

// Rules with a condition and a message: validation of variables, pre- and postconditions, checks.

namespace slipway::terraform {

/// Whether a rule certainly does not hold: what depends on unknown values is left to Terraform. Then `*message` is what the
/// rule says about it.
bool Evaluation::isBroken(hcl::NodeRef rule, FilePath file, const BlockScope& scope, std::string* message) {
  const hcl::NodeRef body = rule.blockBody();
  const hcl::NodeRef condition = body ? body.findAttribute("condition") : hcl::NodeRef();
  if (!condition) return false;
  const hcl::Conversion holds = hcl::convert(evaluate(condition.attributeValue(), file, scope), *hcl::booleanType());
  if (!holds.value.isBoolean() || holds.value.asBoolean()) return false;
  const hcl::NodeRef text = body.findAttribute("error_message");
  const hcl::Value said = text ? evaluate(text.attributeValue(), file, scope) : hcl::Value();
  if (said.isString() && !said.isSensitive() && !said.asString().empty()) *message = said.asString();
  return true;
}

void Evaluation::checkRules(const Declaration& declaration, std::string_view inside, std::string_view type, const BlockScope& scope,
                            Severity severity) {
  const auto check = [&](hcl::NodeRef body, FilePath file) {
    for (const hcl::NodeRef rule : body.blocks(type)) {
      std::string message = "A " + std::string(type) + " of \"" + declaration.name + "\" does not hold.";
      if (!isBroken(rule, file, scope, &message)) continue;
      const SourceSpan place{file, rule.blockBody().findAttribute("condition").attributeValue().range()};
      m_diagnostics.push_back(severity == Severity::error ? errorAt(place, "condition-failed", message)
                                                          : warningAt(place, "condition-failed", message));
    }
  };
  const auto checkBody = [&](hcl::NodeRef body, FilePath file) {
    if (!body) return;
    if (inside.empty()) return check(body, file);
    for (const hcl::NodeRef outer : body.blocks(inside))
      if (outer.blockBody()) check(outer.blockBody(), file);
  };
  checkBody(declaration.body, declaration.file);
  for (std::size_t i = 0; i < declaration.overriding.size(); ++i) checkBody(declaration.overriding[i], declaration.overridingFiles[i]);
}

void Evaluation::checkConditions(ModuleInstance& module) {
  for (const std::string& address : module.declarations->withLifecycle) {
    const ResourceDeclaration& declaration = module.declarations->resources.at(address);
    for (const ResourceInstance& instance : module.resources[declaration.index].expansion->instances) {
      BlockScope scope(*this, module, &instance.each);
      checkRules(declaration, "lifecycle", "precondition", scope, Severity::error);
      scope.setSelf(instance.values.withOpenAddress(instance.address));
      checkRules(declaration, "lifecycle", "postcondition", scope, Severity::error);
    }
  }
  const BlockScope scope(*this, module);
  for (const auto& [name, declaration] : module.declarations->outputs) checkRules(declaration, {}, "precondition", scope, Severity::error);
  for (const auto& [name, declaration] : module.declarations->checks) checkRules(declaration, {}, "assert", scope, Severity::warning);
}

}  // namespace slipway::terraform
