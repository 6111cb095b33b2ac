#include "model/hcl/convert.h"
#include "model/hcl/evaluator.h"
#include "model/hcl/functions/function.h"
#include "model/hcl/functions/removed_function.h"

// Calls; try() and can(), which look at how their arguments fail.

namespace slipway::hcl {

Value Evaluator::evaluateQuietly(NodeRef node, bool* hasFailed) {
  Diagnostics own;
  Diagnostics* const outer = std::exchange(m_diagnostics, &own);
  Value value = evaluate(node);
  m_diagnostics = outer;
  for (Diagnostic& diagnostic : own) {
    if (diagnostic.severity != Severity::error) continue;
    *hasFailed = true;
    // Names are looked up before anything is computed, and limits are passed once: both are always told.
    if (diagnostic.code == "undeclared-reference" || diagnostic.code == "evaluation-too-large")
      m_diagnostics->push_back(std::move(diagnostic));
  }
  return value;
}

Value Evaluator::evaluateTry(NodeRef node, bool wantsValue) {
  NodeRef argument = node.firstChild().nextSibling();
  if (!argument) return fail(node, "not-enough-function-arguments", "At least one argument is required.");
  for (; argument; argument = argument.nextSibling()) {
    bool hasFailed = false;
    Value value = evaluateQuietly(argument, &hasFailed);
    if (!wantsValue) return Value::boolean(!hasFailed);
    if (!hasFailed) return value;
  }
  return fail(node, "function-failed", "Call to function \"try\" failed: no expression succeeded.");
}

Value Evaluator::evaluateCall(NodeRef node) {
  const NodeRef nameNode = node.firstChild();
  std::string_view name = nameNode.text();
  if (name.starts_with("core::")) name.remove_prefix(6);
  if (name == "try") return evaluateTry(node, true);
  if (name == "can") return evaluateTry(node, false);
  std::vector<Value> arguments;
  Call::Place place{spanOf(node), {}};
  for (NodeRef argument = nameNode.nextSibling(); argument; argument = argument.nextSibling()) {
    arguments.push_back(evaluate(argument));
    place.arguments.push_back(spanOf(argument));
  }
  const auto unknownOfAll = [&] {
    Value value = Value::unknown();
    for (const Value& argument : arguments) value = value.withDeepMarksOf(argument);
    return value;
  };
  const Function* function = name.starts_with("provider::") ? m_scope.function(name) : findFunction(name);
  if (function == nullptr) {
    if (name.starts_with("provider::")) return unknownOfAll();  // what a provider's function computes is not known here
    if (!successorOf(nameNode.text()).empty())
      m_diagnostics->push_back(removedFunction(node, m_file));
    else
      fail(nameNode, "unknown-function", "There is no function named \"" + std::string(name) + "\"." + functionSuggestion(name));
    return unknownOfAll();
  }
  if ((node->flags & expandLast) != 0 && !arguments.empty()) {
    const Value last = arguments.back();
    if (last.isUnknown()) return unknownOfAll();
    if (!last.isSequence()) {
      m_diagnostics->push_back(errorAt(place.arguments.back(), "invalid-expanding-argument",
                                       "The expanding argument (indicated by ...) must be of a tuple, list, or set type."));
      return unknownOfAll();
    }
    arguments.pop_back();
    if (!canSpend(node, last.elements().size())) return Value::unknown();
    for (std::size_t i = 0; i < last.elements().size(); ++i) arguments.push_back(last.element(i));
  }
  const Value result = checkedSize(node, callFunction(*function, std::move(arguments), place, m_scope, *m_diagnostics, m_work));
  return result.isUnknown() || result.origin().isSomewhere() ? result : result.withOrigin(spanOf(node));
}

}  // namespace slipway::hcl
