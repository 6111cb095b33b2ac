#include <optional>

#include "model/hcl/convert.h"
#include "model/hcl/evaluator.h"

// For expressions. The directive %{ for } shares itemsOf().

namespace slipway::hcl {

namespace {

struct ForParts {
  std::vector<NodeRef> names;
  NodeRef collection;
  std::vector<NodeRef> results;  // value, or key and value
  NodeRef condition;             // empty if there is none
};

ForParts partsOf(NodeRef node, std::size_t resultCount) {
  ForParts parts;
  NodeRef at = node.firstChild();
  for (std::size_t i = (node->flags & twoNames) != 0 ? 2 : 1; i > 0; --i, at = at.nextSibling()) parts.names.push_back(at);
  parts.collection = at;
  for (std::size_t i = 0; i < resultCount; ++i) parts.results.push_back(at = at.nextSibling());
  if ((node->flags & hasCondition) != 0) parts.condition = at.nextSibling();
  return parts;
}

}  // namespace

void Evaluator::pushNames(const std::vector<NodeRef>& names, const Value& key, const Value& value) {
  if (names.size() == 2) m_locals.emplace_back(names[0].text(), key);
  m_locals.emplace_back(names.back().text(), value);
}

Evaluator::Items Evaluator::itemsOf(NodeRef place) {
  Items result;
  result.collection = evaluate(place);
  const Value& collection = result.collection;
  if (collection.isUnknown() || !collection.openAddress().empty()) return result;
  if (collection.isNull()) {
    fail(place, "iteration-over-null", "A null value cannot be used as the collection in a 'for' expression.");
  } else if (collection.isSequence()) {
    result.isKnown = true;
    for (std::size_t i = 0; i < collection.elements().size(); ++i) {
      Value element = collection.element(i);
      Value key = collection.kind() == Value::Kind::set ? element : Value::number(static_cast<long double>(i));
      result.items.emplace_back(std::move(key), std::move(element));
    }
  } else if (collection.isMapping()) {
    result.isKnown = true;
    for (const auto& [name, member] : collection.members()) result.items.emplace_back(Value::string(name), collection.member(name));
  } else {
    fail(place, "iteration-over-non-iterable",
         "A value of type " + friendlyName(*typeOf(collection)) + " cannot be used as the collection in a 'for' expression.");
  }
  return result;
}

/// Nobody knows how many items there are: the result is unknown and made of the collection and what one item would give.
Value Evaluator::evaluateForUnknown(const Items& items, const std::vector<NodeRef>& names, const std::vector<NodeRef>& bodies) {
  // An open collection stands for the instances of a resource: an item is one of them, and its attributes tell.
  const bool isOpen = !items.collection.openAddress().empty();
  const Value item = isOpen ? items.collection : Value::unknown().withDeepMarksOf(items.collection);
  pushNames(names, isOpen ? Value::unknown() : item, item);
  Value result = isOpen ? Value::unknown() : item;
  for (NodeRef body : bodies) {
    bool hasFailed = false;
    if (body) result = result.withDeepMarksOf(evaluateQuietly(body, &hasFailed));
  }
  popNames(names.size());
  return result;
}

/// Whether an item passes the `if`; an unknown answer sets `*isUnknown` and adds its references to `*marks`.
bool Evaluator::takesItem(NodeRef condition, int* isUnknown, Value* marks) {
  if (!condition) return true;
  const Value value = evaluate(condition);
  if (value.isUnknown()) {
    *isUnknown = 1;
    *marks = marks->withDeepMarksOf(value);
    return true;
  }
  if (value.isNull()) {
    fail(condition, "invalid-condition", "The value of the 'if' clause must not be null.");
    return false;
  }
  const Conversion truth = convert(value, *booleanType());
  if (truth.error.empty()) return truth.value.asBoolean();
  fail(condition, "invalid-condition", "The 'if' clause value is invalid: " + truth.error + ".");
  return false;
}

Value Evaluator::evaluateForTuple(NodeRef node) {
  const ForParts parts = partsOf(node, 1);
  const Items items = itemsOf(parts.collection);
  if (!items.isKnown) return evaluateForUnknown(items, parts.names, {parts.results[0], parts.condition});
  Value::Elements elements;
  int isUnknown = 0;
  Value marks = Value::unknown();
  for (const auto& [key, value] : items.items) {
    if (!canSpend(node, 1)) return Value::unknown();
    pushNames(parts.names, key, value);
    if (takesItem(parts.condition, &isUnknown, &marks)) elements.push_back(evaluate(parts.results[0]));
    popNames(parts.names.size());
  }
  Value result = Value::tuple(std::move(elements));
  if (isUnknown != 0) return marks.withDeepMarksOf(result).withMarksOf(items.collection);
  return checkedSize(node, result.withOrigin(spanOf(node)).withMarksOf(items.collection));
}

Value Evaluator::evaluateForObject(NodeRef node) {
  const ForParts parts = partsOf(node, 2);
  const Items items = itemsOf(parts.collection);
  if (!items.isKnown) return evaluateForUnknown(items, parts.names, {parts.results[0], parts.results[1], parts.condition});
  const bool isGrouping = (node->flags & grouping) != 0;
  Value::Members members;
  std::map<std::string, Value::Elements, std::less<>> groups;
  int isUnknown = 0;
  Value marks = Value::unknown();
  for (const auto& [key, value] : items.items) {
    if (!canSpend(node, 1)) return Value::unknown();
    pushNames(parts.names, key, value);
    if (takesItem(parts.condition, &isUnknown, &marks)) {
      const Value name = evaluate(parts.results[0]);
      Value result = evaluate(parts.results[1]);
      const Conversion text = convert(name, *stringType());
      if (name.isNull()) {
        fail(parts.results[0], "invalid-object-key", "Key expression in 'for' expression must not produce a null value.");
        isUnknown = 1;
      } else if (!text.error.empty()) {
        fail(parts.results[0], "invalid-object-key", "The key expression produced an invalid result: " + text.error + ".");
        isUnknown = 1;
      }
      if (isUnknown != 0 || name.isUnknown()) {
        isUnknown = 1;
        marks = marks.withDeepMarksOf(name).withDeepMarksOf(result);
      } else if (isGrouping) {
        groups[text.value.asString()].push_back(std::move(result));
      } else if (!members.emplace(text.value.asString(), std::move(result)).second) {
        fail(parts.results[0], "duplicate-object-key",
             "Two different items produced the key \"" + text.value.asString() +
                 "\" in this 'for' expression. If duplicates are expected, write ... after the value expression to group by key.");
      }
    }
    popNames(parts.names.size());
  }
  for (auto& [name, elements] : groups) members.emplace(name, Value::tuple(std::move(elements)));
  Value result = Value::object(std::move(members));
  if (isUnknown != 0) return marks.withDeepMarksOf(result).withMarksOf(items.collection);
  return checkedSize(node, result.withOrigin(spanOf(node)).withMarksOf(items.collection));
}

}  // namespace slipway::hcl
