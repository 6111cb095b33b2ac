#include "model/hcl/evaluate.h"

#include "model/hcl/convert.h"
#include "model/hcl/evaluator.h"
#include "model/hcl/number_text.h"
#include "model/hcl/stack_room.h"

namespace slipway::hcl {

Value evaluate(NodeRef expression, FilePath file, const Scope& scope, Diagnostics& diagnostics, const Limits& limits) {
  if (!expression) return Value::unknown();
  Work work(limits);
  return Evaluator(file, scope, diagnostics, work).evaluate(expression);
}

Value Evaluator::fail(NodeRef place, std::string code, std::string message) {
  m_diagnostics->push_back(errorAt(spanOf(place), std::move(code), std::move(message)));
  return Value::unknown();
}

bool Evaluator::canSpend(NodeRef place, std::size_t elements) {
  if (m_work.canSpend(elements)) return true;
  if (m_work.takeReport()) {
    fail(place, "evaluation-too-large",
         "This expression makes more than " + std::to_string(m_work.limit()) + " values; Slipway stops there and takes it as unknown.");
  }
  return false;
}

/// Values are shared, so a few lines can make one that is exponentially large to walk: that is refused where it is made.
Value Evaluator::checkedSize(NodeRef place, Value value) {
  constexpr std::uint32_t most = 1'000'000;
  constexpr std::uint16_t deepest = 500;
  if (value.weight() <= most && value.nesting() <= deepest) return value;
  if (m_work.takeReport()) {
    const bool isDeep = value.nesting() > deepest;
    fail(place, "evaluation-too-large",
         "This value has more than " + (isDeep ? std::to_string(deepest) + " levels" : std::to_string(most) + " parts") +
             "; Slipway takes it as unknown.");
  }
  return Value::unknown();
}

Value Evaluator::evaluate(NodeRef node) {
  if (!m_work.canDescend() || !hasStackRoom()) {
    if (m_work.takeReport())
      fail(node, "evaluation-too-large",
           m_work.canDescend() ? "This expression depends on others through more levels than the stack holds; Slipway takes it as unknown."
                               : "This expression has more than " + std::to_string(m_work.depthLimit()) + " levels; Slipway takes it as unknown.");
    return Value::unknown();
  }
  if (!canSpend(node, 1)) return Value::unknown();
  m_work.descend();
  Value value = dispatch(node);
  m_work.ascend();
  return value;
}

Value Evaluator::dispatch(NodeRef node) {
  switch (node.kind()) {
    case NodeKind::number: return evaluateNumber(node);
    case NodeKind::literal: return evaluateLiteral(node);
    case NodeKind::templateString:
    case NodeKind::heredoc: return evaluateTemplateString(node);
    case NodeKind::interpolation:
    case NodeKind::parentheses: return evaluate(node.firstChild());
    case NodeKind::variable: return evaluateVariable(node);
    case NodeKind::getAttribute: return evaluateGetAttribute(node);
    case NodeKind::index: return evaluateIndex(node);
    case NodeKind::attributeSplat:
    case NodeKind::fullSplat: return evaluateSplat(node);
    case NodeKind::splatItem: return m_splatItems.empty() ? Value::unknown() : m_splatItems.back();
    case NodeKind::tuple: return evaluateTuple(node);
    case NodeKind::object: return evaluateObject(node);
    case NodeKind::forTuple: return evaluateForTuple(node);
    case NodeKind::forObject: return evaluateForObject(node);
    case NodeKind::call: return evaluateCall(node);
    case NodeKind::unary: return evaluateUnary(node);
    case NodeKind::binary: return evaluateBinary(node);
    case NodeKind::conditional: return evaluateConditional(node);
    default: return Value::unknown();  // an error node: the parser has said so
  }
}

Value Evaluator::evaluateNumber(NodeRef node) {
  const auto number = parsedNumber(node.text());
  return number ? Value::number(*number).withOrigin(spanOf(node)) : Value::unknown();
}

Value Evaluator::evaluateLiteral(NodeRef node) {
  const std::string_view text = node.text();
  if (text == "null") return Value::null().withOrigin(spanOf(node));
  return Value::boolean(text == "true").withOrigin(spanOf(node));
}

Value Evaluator::evaluateTuple(NodeRef node) {
  Value::Elements elements;
  for (NodeRef item : node.children()) elements.push_back(evaluate(item));
  return checkedSize(node, Value::tuple(std::move(elements)).withOrigin(spanOf(node)));
}

/// The name that an object item's key stands for: a bare name is itself, anything else is evaluated to text.
Value Evaluator::evaluateKey(NodeRef node) {
  if (node.kind() == NodeKind::variable || node.kind() == NodeKind::number) return Value::string(std::string(node.text()));
  if (node.kind() == NodeKind::literal) return Value::string(std::string(node.text()));
  const Value key = evaluate(node);
  if (key.isUnknown()) return key;
  if (key.isNull()) return fail(node, "invalid-object-key", "Can't use a null value as a key.");
  Conversion text = convert(key, *stringType());
  if (!text.error.empty()) return fail(node, "invalid-object-key", "Can't use this value as a key: " + text.error + ".");
  return std::move(text.value);
}

Value Evaluator::evaluateObject(NodeRef node) {
  Value::Members members;
  Value unknown = Value::unknown();
  bool isKnown = true;
  for (NodeRef item : node.children()) {
    if (item.kind() != NodeKind::objectItem) continue;
    const NodeRef keyNode = item.firstChild();
    const bool isBareName = keyNode.kind() == NodeKind::variable;
    const Value key = isBareName ? Value() : evaluateKey(keyNode);
    Value value = evaluate(keyNode.nextSibling());
    if (!isBareName && key.isUnknown()) {
      // One name that is not known leaves the whole object open; what it would hold is remembered.
      isKnown = false;
      unknown = unknown.withDeepMarksOf(key);
    }
    if (isKnown)
      members.insert_or_assign(isBareName ? std::string(keyNode.text()) : key.asString(), std::move(value));
    else
      unknown = unknown.withDeepMarksOf(value);
  }
  if (isKnown) return checkedSize(node, Value::object(std::move(members)).withOrigin(spanOf(node)));
  return unknown.withDeepMarksOf(Value::object(std::move(members)));
}

}  // namespace slipway::hcl
