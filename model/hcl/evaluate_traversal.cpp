#include <algorithm>
#include <cmath>

#include "model/hcl/convert.h"
#include "model/hcl/evaluator.h"
#include "model/hcl/number_text.h"
#include "model/hcl/suggestion.h"

// Names, attributes, indexes, splats.

namespace slipway::hcl {

namespace {

/// The steps of `a.b.c` from `a` on; empty if the node is anything but names.
std::vector<NodeRef> staticSteps(NodeRef node) {
  std::vector<NodeRef> steps;
  for (;;) {
    steps.push_back(node);
    if (node.kind() == NodeKind::variable) break;
    if (node.kind() != NodeKind::getAttribute || node.firstChild().nextSibling().kind() != NodeKind::name) return {};
    node = node.firstChild();
  }
  std::reverse(steps.begin(), steps.end());
  return steps;
}

std::string_view nameOfStep(NodeRef step) {
  return step.kind() == NodeKind::variable ? step.text() : step.firstChild().nextSibling().text();
}

}  // namespace

namespace {

/// An element that nobody knows which: unknown, made of all of them. One instance of a resource stays that resource, so
/// that its attributes can be read: `aws_subnet.private[count.index].id` where the index is not known.
Value anyElement(const Value& collection) {
  std::string common;
  const auto take = [&](const Value& one) {
    const std::string& address = one.openAddress();
    const std::string base = address.ends_with(']') ? address.substr(0, address.rfind('[')) : std::string();
    const bool isSame = !base.empty() && (common.empty() || common == base);
    common = isSame ? base : "?";
  };
  for (const Value& element : collection.elements()) take(element);
  for (const auto& [name, member] : collection.members()) take(member);
  if (common.empty() || common == "?") return Value::unknown().withDeepMarksOf(collection);
  return Value::unknown().withReference({common, {}}).withOpenAddress(common);
}

}  // namespace

Value Evaluator::evaluateVariable(NodeRef node) { return evaluateStaticPath(node, {node}); }

Value Evaluator::evaluateGetAttribute(NodeRef node) {
  const std::vector<NodeRef> steps = staticSteps(node);
  if (!steps.empty()) return evaluateStaticPath(node, steps);
  const NodeRef source = node.firstChild(), name = source.nextSibling();
  Value given;
  if (resolvesInstance(node, &given)) return given;
  const Value object = evaluate(source);
  if (name.kind() != NodeKind::number) return attributeOf(object, name.text(), name);
  const auto index = parsedNumber(name.text());
  return index ? elementOf(object, Value::number(*index), name) : Value::unknown();
}

/// `module.x["a"].name`: the scope may know this one without all that `module.x` is.
bool Evaluator::resolvesInstance(NodeRef node, Value* value) {
  const NodeRef source = node.firstChild(), name = source.nextSibling();
  if (source.kind() != NodeKind::index || name.kind() != NodeKind::name) return false;
  const std::vector<NodeRef> steps = staticSteps(source.firstChild());
  if (steps.size() != 2 || nameOfStep(steps.front()) != "module") return false;
  const Value key = evaluate(source.firstChild().nextSibling());
  const std::vector<std::string> path = {"module", std::string(nameOfStep(steps[1]))};
  return !key.isUnknown() && m_scope.resolveOfInstance(path, key, name.text(), spanOf(node), value, *m_diagnostics);
}

Value Evaluator::evaluateStaticPath(NodeRef node, const std::vector<NodeRef>& steps) {
  const std::string_view root = nameOfStep(steps.front());
  std::size_t used = 1;
  Value value;
  const auto local = std::find_if(m_locals.rbegin(), m_locals.rend(), [&](const Local& one) { return one.first == root; });
  if (local != m_locals.rend()) {
    value = local->second;
  } else {
    std::vector<std::string> path;
    path.reserve(steps.size());
    for (NodeRef step : steps) path.emplace_back(nameOfStep(step));
    value = m_scope.resolve(path, spanOf(node), &used, *m_diagnostics);
    used = std::clamp<std::size_t>(used, 1, steps.size());
  }
  for (std::size_t i = used; i < steps.size(); ++i) {
    const NodeRef name = steps[i].firstChild().nextSibling();
    value = attributeOf(value, name.text(), name);
  }
  return value;
}

Value Evaluator::attributeOf(const Value& object, std::string_view name, NodeRef place) {
  if (object.isUnknown()) return object.member(name);
  if (object.isNull())
    return fail(place, "attribute-of-null", "This value is null, so it does not have any attributes.").withMarksOf(object);
  if (object.isMapping()) {
    if (!object.openAddress().empty() || object.members().find(name) != object.members().end()) return object.member(name);
    const bool isObject = object.kind() == Value::Kind::object;
    std::string message = isObject ? "This object does not have an attribute named \"" + std::string(name) + "\"."
                                   : "This map does not have an element with the key \"" + std::string(name) + "\".";
    std::vector<std::string_view> names;
    for (const auto& [known, member] : object.members()) names.push_back(known);
    return fail(place, isObject ? "unsupported-attribute" : "missing-map-element", message + suggestionText(name, names))
        .withMarksOf(object);
  }
  if (object.isSequence()) {
    return fail(place, "unsupported-attribute",
                "This value does not have any attributes. It is a " + friendlyName(*typeOf(object)) +
                    ": index one element, or write [*] before the attribute for all.")
        .withDeepMarksOf(object);
  }
  return fail(place, "unsupported-attribute", "Can't access attributes on a primitive-typed value (" + friendlyName(*typeOf(object)) + ").")
      .withMarksOf(object);
}

Value Evaluator::evaluateIndex(NodeRef node) {
  const NodeRef source = node.firstChild(), keyNode = source.nextSibling();
  const Value collection = evaluate(source);
  const Value key = evaluate(keyNode);
  return elementOf(collection, key, keyNode);
}

Value Evaluator::elementOf(const Value& collection, const Value& key, NodeRef place) {
  const std::string start = "The given key does not identify an element in this collection value";
  if (collection.isNull()) return fail(place, "index-of-null", "This value is null, so it does not have any indices.");
  if (key.isNull()) return fail(place, "invalid-index", "Can't use a null value as an indexing key.").withDeepMarksOf(collection);
  // Instances of a resource whose count is not known: whichever it is, it is that resource.
  if (collection.isUnknown())
    return collection.openAddress().empty() ? Value::unknown().withMarksOf(collection).withDeepMarksOf(key) : collection;
  if (key.isUnknown()) return anyElement(collection);
  if (collection.isMapping() && !collection.openAddress().empty() && key.isNumber()) {
    fail(place, "invalid-index",
         collection.openAddress() + " is a single instance: it has neither \"count\" nor \"for_each\", so it takes no index.");
    return collection;
  }
  if (collection.isMapping()) {
    const Conversion name = convert(key, *stringType());
    if (!name.error.empty()) return fail(place, "invalid-index", start + ": " + name.error + ".").withMarksOf(collection);
    const std::string& text = name.value.asString();
    if (!collection.openAddress().empty() || collection.members().count(text) != 0) return collection.member(text);
    std::vector<std::string_view> names;
    for (const auto& [known, member] : collection.members()) names.push_back(known);
    return fail(place, "invalid-index", start + "." + suggestionText(text, names)).withMarksOf(collection);
  }
  if (collection.kind() == Value::Kind::set) {
    return fail(place, "invalid-index",
                "Elements of a set are identified only by their value and have no index; convert the set with tolist() first.")
        .withDeepMarksOf(collection);
  }
  if (!collection.isSequence()) return fail(place, "invalid-index", "This value does not have any indices.").withMarksOf(collection);
  const Conversion number = convert(key, *numberType());
  if (!number.error.empty()) return fail(place, "invalid-index", start + ": " + number.error + ".").withMarksOf(collection);
  const long double index = number.value.asNumber();
  if (index != std::trunc(index))
    return fail(place, "invalid-index", start + ": indexing a sequence requires a whole number, but the given index has a fractional part.").withMarksOf(collection);
  if (index < 0)
    return fail(place, "invalid-index", start + ": a negative number is not a valid index for a sequence.").withMarksOf(collection);
  const std::size_t size = collection.elements().size();
  if (index >= static_cast<long double>(size)) {
    const std::string count = size == 0
                                  ? "the collection has no elements"
                                  : "the given index is greater than or equal to the length of the collection, " + std::to_string(size);
    return fail(place, "invalid-index", start + ": " + count + ".").withMarksOf(collection);
  }
  return collection.element(static_cast<std::size_t>(index));
}

Value Evaluator::evaluateSplat(NodeRef node) {
  const NodeRef source = node.firstChild(), each = source.nextSibling();
  const Value collection = evaluate(source);
  if (collection.isNull()) return Value::tuple({}).withMarksOf(collection);
  const auto applied = [&](Value item) {
    m_splatItems.push_back(std::move(item));
    Value value = evaluate(each);
    m_splatItems.pop_back();
    return value;
  };
  if (collection.isUnknown()) return Value::unknown().withDeepMarksOf(applied(collection));
  Value::Elements elements;
  if (!collection.isSequence()) {
    elements.push_back(applied(collection));
    return Value::tuple(std::move(elements)).withOrigin(spanOf(node));
  }
  for (std::size_t i = 0; i < collection.elements().size(); ++i) elements.push_back(applied(collection.element(i)));
  const bool isTuple = collection.kind() == Value::Kind::tuple;
  Value result =
      isTuple ? Value::tuple(std::move(elements)) : convert(Value::tuple(elements), *collectionType(Type::Kind::list, anyType())).value;
  if (result.isUnknown()) result = Value::tuple(std::move(elements));
  return checkedSize(node, result.withOrigin(spanOf(node)).withMarksOf(collection));
}

std::vector<Traversal> traversals(NodeRef expression) {
  std::vector<Traversal> found;
  if (!expression) return found;
  // The longest path of names first: what is below it is part of it. An object's bare key is no traversal.
  const auto visit = [&](auto&& self, NodeRef node) -> void {
    if (node.kind() == NodeKind::variable || node.kind() == NodeKind::getAttribute) {
      const std::vector<NodeRef> steps = staticSteps(node);
      if (!steps.empty()) {
        Traversal traversal;
        traversal.range = node.range();
        for (NodeRef step : steps) traversal.path.emplace_back(nameOfStep(step));
        found.push_back(std::move(traversal));
        return;
      }
    }
    for (NodeRef child : node.children()) {
      const bool isBareKey =
          node.kind() == NodeKind::objectItem && child.id() == node.firstChild().id() && child.kind() == NodeKind::variable;
      if (!isBareKey && child.kind() != NodeKind::name) self(self, child);
    }
  };
  visit(visit, expression);
  return found;
}

}  // namespace slipway::hcl
