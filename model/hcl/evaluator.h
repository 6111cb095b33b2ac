#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "model/hcl/evaluate.h"
#include "model/hcl/work.h"

namespace slipway::hcl {

/// One evaluation: walks an expression's nodes. Its functions are spread over evaluate_*.cpp by subject.
/// Everything that cannot be computed becomes an unknown value that carries the references of what it depends on.
class Evaluator {
public:
  Evaluator(FilePath file, const Scope& scope, Diagnostics& diagnostics, Work& work)
      : m_file(file), m_scope(scope), m_diagnostics(&diagnostics), m_work(work) {}

  Value evaluate(NodeRef node);

  /// A template's value: always text. JSON in it is decoded, with what is unknown left open.
  Value evaluateTemplate(NodeRef node);

private:
  /// Names of for expressions and directives, innermost last.
  using Local = std::pair<std::string_view, Value>;

  Value dispatch(NodeRef node);

  // evaluate.cpp
  Value evaluateNumber(NodeRef node);
  Value evaluateLiteral(NodeRef node);
  Value evaluateTuple(NodeRef node);
  Value evaluateObject(NodeRef node);
  Value evaluateKey(NodeRef node);

  // evaluate_operator.cpp
  Value evaluateUnary(NodeRef node);
  Value evaluateBinary(NodeRef node);
  Value evaluateArithmetic(BinaryOp op, NodeRef left, NodeRef right);
  Value evaluateLogic(BinaryOp op, NodeRef left, NodeRef right);
  Value evaluateConditional(NodeRef node);
  Value operand(const Value& value, const Type& type, NodeRef place, std::string_view role);
  Value chosen(NodeRef node, Value value, const Value& other, bool isFirst);
  /// The condition's truth: 1, 0, or -1 if it is unknown or no condition (then with a diagnostic).
  int truthOf(const Value& condition, NodeRef place);

  // evaluate_traversal.cpp
  Value evaluateVariable(NodeRef node);
  Value evaluateGetAttribute(NodeRef node);
  bool resolvesInstance(NodeRef node, Value* value);
  Value evaluateStaticPath(NodeRef node, const std::vector<NodeRef>& steps);
  Value evaluateIndex(NodeRef node);
  Value evaluateSplat(NodeRef node);
  Value attributeOf(const Value& object, std::string_view name, NodeRef place);
  Value elementOf(const Value& collection, const Value& key, NodeRef place);

  // evaluate_for.cpp
  /// What a for expression or directive goes over; `isEndless` if it cannot be known.
  struct Items {
    std::vector<std::pair<Value, Value>> items;
    Value collection;
    bool isKnown = false;
  };
  Items itemsOf(NodeRef collection);
  Value evaluateForTuple(NodeRef node);
  Value evaluateForObject(NodeRef node);
  Value evaluateForUnknown(const Items& items, const std::vector<NodeRef>& names, const std::vector<NodeRef>& bodies);
  bool takesItem(NodeRef condition, int* isUnknown, Value* marks);

  // evaluate_template.cpp
  struct TemplateText;
  Value evaluateTemplateString(NodeRef node);
  void appendParts(NodeRef parent, TemplateText& text);
  void appendIf(NodeRef node, TemplateText& text);
  void appendFor(NodeRef node, TemplateText& text);
  Value finished(NodeRef node, TemplateText& text);

  // evaluate_call.cpp
  Value evaluateCall(NodeRef node);
  Value evaluateTry(NodeRef node, bool wantsValue);
  /// Evaluates without reporting what depends on values; undeclared names are reported all the same.
  Value evaluateQuietly(NodeRef node, bool* hasFailed);

  SourceSpan spanOf(NodeRef node) const { return {m_file, node.range()}; }
  Value fail(NodeRef place, std::string code, std::string message);
  bool canSpend(NodeRef place, std::size_t elements);
  Value checkedSize(NodeRef place, Value value);
  void pushNames(const std::vector<NodeRef>& names, const Value& key, const Value& value);
  void popNames(std::size_t count) { m_locals.resize(m_locals.size() - count); }

  FilePath m_file;
  const Scope& m_scope;
  Diagnostics* m_diagnostics;
  Work& m_work;
  std::vector<Local> m_locals;
  std::vector<Value> m_splatItems;
};

}  // namespace slipway::hcl
