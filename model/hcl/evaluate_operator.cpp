#include <cmath>

#include "model/hcl/convert.h"
#include "model/hcl/evaluator.h"

// Operators and conditionals.

namespace slipway::hcl {

namespace {

enum class Truth { no, yes, unknown };

/// Whether two values are equal, if that can be said: differing kinds and sizes tell also when parts are unknown.
Truth equality(const Value& a, const Value& b) {
  if (a.isUnknown() || b.isUnknown()) return Truth::unknown;
  if (a.kind() != b.kind()) return Truth::no;
  if (a.isWhollyKnown() && b.isWhollyKnown()) return a == b ? Truth::yes : Truth::no;
  if (a.kind() == Value::Kind::set || !a.openAddress().empty() || !b.openAddress().empty()) return Truth::unknown;
  Truth result = Truth::yes;
  const auto take = [&](Truth one) {
    if (one == Truth::no)
      result = Truth::no;
    else if (one == Truth::unknown && result == Truth::yes)
      result = Truth::unknown;
  };
  if (a.isSequence()) {
    if (a.elements().size() != b.elements().size()) return Truth::no;
    for (std::size_t i = 0; i < a.elements().size(); ++i) take(equality(a.elements()[i], b.elements()[i]));
  } else {
    if (a.members().size() != b.members().size()) return Truth::no;
    auto other = b.members().begin();
    for (const auto& [name, member] : a.members()) {
      if (other->first != name) return Truth::no;
      take(equality(member, other->second));
      ++other;
    }
  }
  return result;
}

Value markedBy(Value result, const Value& left, const Value& right) { return result.withDeepMarksOf(left).withDeepMarksOf(right); }

}  // namespace

/// An operand converted to what its operator takes; unknown, with a diagnostic, if it is something else.
Value Evaluator::operand(const Value& value, const Type& type, NodeRef place, std::string_view role) {
  if (value.isUnknown()) return value;
  if (value.isNull()) return fail(place, "invalid-operand", "Error during operation: argument must not be null.");
  Conversion conversion = convert(value, type);
  if (!conversion.error.empty()) {
    fail(place, "invalid-operand", "Unsuitable value for " + std::string(role) + " operand: " + conversion.error + ".");
  }
  return std::move(conversion.value);
}

Value Evaluator::evaluateUnary(NodeRef node) {
  const NodeRef inner = node.firstChild();
  const Value value = evaluate(inner);
  const bool isNegation = node->op == '-';
  const Value converted = operand(value, isNegation ? *numberType() : *booleanType(), inner, "unary");
  if (converted.isUnknown()) return Value::unknown().withDeepMarksOf(value);
  const Value result = isNegation ? Value::number(-converted.asNumber()) : Value::boolean(!converted.asBoolean());
  return result.withOrigin(spanOf(node)).withMarksOf(value);
}

Value Evaluator::evaluateBinary(NodeRef node) {
  const auto op = static_cast<BinaryOp>(node->op);
  const NodeRef left = node.firstChild(), right = left.nextSibling();
  Value result;
  if (op == BinaryOp::logicalAnd || op == BinaryOp::logicalOr) {
    result = evaluateLogic(op, left, right);
  } else if (op == BinaryOp::equal || op == BinaryOp::notEqual) {
    const Value a = evaluate(left), b = evaluate(right);
    const Truth truth = equality(a, b);
    result = truth == Truth::unknown ? Value::unknown() : Value::boolean((truth == Truth::yes) == (op == BinaryOp::equal));
    result = markedBy(std::move(result), a, b);
  } else {
    result = evaluateArithmetic(op, left, right);
  }
  return result.isUnknown() ? result : result.withOrigin(spanOf(node));
}

Value Evaluator::evaluateArithmetic(BinaryOp op, NodeRef left, NodeRef right) {
  const Value a = evaluate(left), b = evaluate(right);
  const Value x = operand(a, *numberType(), left, "left"), y = operand(b, *numberType(), right, "right");
  if (x.isUnknown() || y.isUnknown()) return markedBy(Value::unknown(), a, b);
  const long double m = x.asNumber(), n = y.asNumber();
  Value result;
  switch (op) {
    case BinaryOp::add: result = Value::number(m + n); break;
    case BinaryOp::subtract: result = Value::number(m - n); break;
    case BinaryOp::multiply: result = Value::number(m * n); break;
    case BinaryOp::divide: result = Value::number(m / n); break;
    case BinaryOp::modulo: result = Value::number(n == 0 ? m : std::fmod(m, n)); break;
    case BinaryOp::less: result = Value::boolean(m < n); break;
    case BinaryOp::lessEqual: result = Value::boolean(m <= n); break;
    case BinaryOp::greater: result = Value::boolean(m > n); break;
    default: result = Value::boolean(m >= n); break;
  }
  if (result.isNumber() && std::isnan(result.asNumber())) {
    return markedBy(fail(right, "invalid-operand", "Error during operation: the result is not a number."), a, b);
  }
  return markedBy(std::move(result), a, b);
}

/// `false && x` is false and `true || x` is true whatever x is, also where x is unknown or cannot be computed.
Value Evaluator::evaluateLogic(BinaryOp op, NodeRef left, NodeRef right) {
  const bool decisive = op == BinaryOp::logicalOr;
  const Value a = evaluate(left);
  const Value x = operand(a, *booleanType(), left, "left");
  if (x.isBoolean() && x.asBoolean() == decisive) {
    bool hasFailed = false;
    evaluateQuietly(right, &hasFailed);
    return Value::boolean(decisive).withDeepMarksOf(a);
  }
  const Value b = evaluate(right);
  const Value y = operand(b, *booleanType(), right, "right");
  if (y.isBoolean() && (y.asBoolean() == decisive || x.isBoolean())) return markedBy(Value::boolean(y.asBoolean()), a, b);
  return markedBy(Value::unknown(), a, b);
}

int Evaluator::truthOf(const Value& condition, NodeRef place) {
  if (condition.isUnknown()) return -1;
  if (condition.isNull()) {
    fail(place, "invalid-condition", "The condition value is null. Conditions must either be true or false.");
    return -1;
  }
  const Conversion conversion = convert(condition, *booleanType());
  if (!conversion.error.empty()) {
    fail(place, "invalid-condition", "The condition expression must be of type bool.");
    return -1;
  }
  return conversion.value.asBoolean() ? 1 : 0;
}

/// The chosen result in the type that both results have in common, as Terraform gives it.
Value Evaluator::chosen(NodeRef node, Value value, const Value& other, bool isFirst) {
  if (value.isUnknown() || value.isNull() || other.isUnknown() || other.isNull()) return value;
  if (value.kind() == other.kind() && !value.isSequence() && !value.isMapping()) return value;
  const TypeRef mine = typeOf(value), theirs = typeOf(other);
  if (*mine == *theirs) return value;
  const TypeRef type = unified({mine, theirs});
  if (type) {
    Conversion conversion = convert(value, *type);
    return conversion.error.empty() ? std::move(conversion.value) : value;
  }
  // What comes from a resource has attributes that are not known here: their types may well agree.
  if (!value.deepReferences().empty() || !other.deepReferences().empty()) return value;
  const std::string first = friendlyName(isFirst ? *mine : *theirs), second = friendlyName(isFirst ? *theirs : *mine);
  fail(node, "inconsistent-conditional",
       "The true and false result expressions must have consistent types. The 'true' value is " + first + ", but the 'false' value is " +
           second + ".");
  return value;
}

Value Evaluator::evaluateConditional(NodeRef node) {
  const NodeRef condition = node.firstChild(), first = condition.nextSibling(), second = first.nextSibling();
  const Value asked = evaluate(condition);
  const int truth = truthOf(asked, condition);
  if (truth < 0) {
    const Value a = evaluate(first), b = evaluate(second);
    if (a.isWhollyKnown() && b.isWhollyKnown() && a == b) return markedBy(a, a, b);
    return markedBy(Value::unknown(), a, b);
  }
  Value value = evaluate(truth == 1 ? first : second);
  bool hasFailed = false;
  const Value other = evaluateQuietly(truth == 1 ? second : first, &hasFailed);
  if (!hasFailed) value = chosen(node, std::move(value), other, truth == 1);
  return asked.isSensitive() ? value.withSensitive() : value;
}

}  // namespace slipway::hcl
