#include <algorithm>

#include "model/hcl/convert.h"
#include "model/hcl/functions/function.h"

// Sets: setunion, setintersection, setsubtract, setproduct.

namespace slipway::hcl {

namespace {

/// The arguments as sets of one common element type; empty with a diagnostic if there is none.
std::vector<Value> alignedSets(Call& call) {
  std::vector<TypeRef> types;
  for (const Value& set : call.arguments()) {
    for (const Value& element : set.elements()) types.push_back(typeOf(element));
  }
  const TypeRef part = unified(types);
  if (!part) {
    call.fail("given sets must all have compatible element types");
    return {};
  }
  std::vector<Value> sets;
  for (const Value& set : call.arguments()) sets.push_back(convert(set, *collectionType(Type::Kind::set, part)).value);
  return sets;
}

bool holds(const Value& set, const Value& wanted) {
  const auto& elements = set.elements();
  return std::binary_search(elements.begin(), elements.end(), wanted,
                            [](const Value& a, const Value& b) { return Value::compare(a, b) < 0; });
}

template <class Keep>
Value filteredFirst(Call& call, Keep keep) {
  const std::vector<Value> sets = alignedSets(call);
  if (sets.empty()) return Value::unknown();
  Value::Elements kept;
  for (const Value& element : sets.front().elements()) {
    if (keep(sets, element)) kept.push_back(element);
  }
  return Value::set(std::move(kept));
}

Value setUnion(Call& call) {
  Value::Elements all;
  for (const Value& set : alignedSets(call)) all.insert(all.end(), set.elements().begin(), set.elements().end());
  return call.canSpend(all.size()) ? Value::set(std::move(all)) : Value::unknown();
}

Value setIntersection(Call& call) {
  return filteredFirst(call, [](const std::vector<Value>& sets, const Value& element) {
    return std::all_of(sets.begin() + 1, sets.end(), [&](const Value& set) { return holds(set, element); });
  });
}

Value setSubtract(Call& call) {
  return filteredFirst(call, [](const std::vector<Value>& sets, const Value& element) { return !holds(sets[1], element); });
}

Value setProduct(Call& call) {
  if (call.count() < 2) return call.fail("at least two arguments are required");
  std::size_t size = 1;
  bool areSets = true;
  for (const Value& argument : call.arguments()) {
    size *= argument.elements().size();
    if (!call.canSpend(size)) return Value::unknown();
    areSets = areSets && argument.kind() == Value::Kind::set;
  }
  if (!call.canSpend(size * call.count())) return Value::unknown();
  std::vector<Value::Elements> rows(size == 0 ? 0 : 1);
  for (const Value& argument : call.arguments()) {
    std::vector<Value::Elements> longer;
    for (const auto& row : rows) {
      for (std::size_t i = 0; i < argument.elements().size(); ++i) {
        longer.push_back(row);
        longer.back().push_back(argument.element(i));
      }
    }
    rows = std::move(longer);
  }
  Value::Elements tuples;
  for (auto& row : rows) tuples.push_back(Value::tuple(std::move(row)));
  const Type::Kind kind = areSets ? Type::Kind::set : Type::Kind::list;
  Conversion conversion = convert(Value::tuple(tuples), *collectionType(kind, anyType()));
  return conversion.error.empty() ? std::move(conversion.value) : Value::tuple(std::move(tuples));
}

constexpr Function table[] = {
    {"setintersection", "first_set:set, other_sets:set...", Function::picks, setIntersection},
    {"setproduct", "sets:list...", Function::partial | Function::picks, setProduct},
    {"setsubtract", "a:set, b:set", Function::picks, setSubtract},
    {"setunion", "first_set:set, other_sets:set...", Function::partial | Function::picks, setUnion},
};

}  // namespace

std::span<const Function> setFunctions() { return table; }

}  // namespace slipway::hcl
