#include <algorithm>
#include <cmath>
#include <set>

#include "model/hcl/convert.h"
#include "model/hcl/functions/function.h"

// Lists: concat, flatten, element, index, slice, sort, distinct, compact, chunklist, range, reverse, sum, one, alltrue, anytrue.

namespace slipway::hcl {

namespace {

/// A list where the elements have one type, else the tuple that was given.
Value listOf(Value::Elements elements) {
  Conversion conversion = convert(Value::tuple(elements), *collectionType(Type::Kind::list, anyType()));
  return conversion.error.empty() ? std::move(conversion.value) : Value::tuple(std::move(elements));
}

Value concat(Call& call) {
  Value::Elements all;
  std::size_t size = 0;
  bool areLists = call.count() > 0;
  for (std::size_t i = 0; i < call.count(); ++i) {
    const Value& argument = call.argument(i);
    if (!argument.isSequence() || argument.kind() == Value::Kind::set) {
      return call.failAt(i, "all arguments must be lists or tuples; got " + friendlyName(*typeOf(argument)));
    }
    size += argument.elements().size();
    areLists = areLists && argument.kind() == Value::Kind::list;
  }
  if (!call.canSpend(size)) return Value::unknown();
  for (const Value& argument : call.arguments()) {
    for (std::size_t i = 0; i < argument.elements().size(); ++i) all.push_back(argument.element(i));
  }
  return areLists ? listOf(std::move(all)) : Value::tuple(std::move(all));
}

void flattenInto(const Value& sequence, Value::Elements& all) {
  for (std::size_t i = 0; i < sequence.elements().size(); ++i) {
    Value element = sequence.element(i);
    if (element.isSequence())
      flattenInto(element, all);
    else
      all.push_back(std::move(element));
  }
}

Value flatten(Call& call) {
  if (!call.canSpend(call.argument(0).weight())) return Value::unknown();
  Value::Elements all;
  flattenInto(call.argument(0), all);
  return Value::tuple(std::move(all));
}

Value element(Call& call) {
  const Value& list = call.argument(0);
  long long index = 0;
  if (list.kind() == Value::Kind::set) return call.failAt(0, "cannot read elements from " + friendlyName(*typeOf(list)));
  if (!call.takeInteger(1, -1'000'000'000'000, 1'000'000'000'000, &index)) return Value::unknown();
  if (list.elements().empty()) return call.fail("cannot use element function with an empty list");
  if (index < 0) return call.failAt(1, "cannot use element function with a negative index");
  return list.element(static_cast<std::size_t>(index) % list.elements().size());
}

Value index(Call& call) {
  const auto& elements = call.argument(0).elements();
  if (elements.empty()) return call.fail("cannot search an empty list");
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (!elements[i].isWhollyKnown()) return call.undecided();
    if (elements[i] == call.argument(1)) return Value::number(static_cast<long double>(i));
  }
  return call.fail("item not found");
}

/// The same kind of sequence with other elements; what was a set becomes a list.
Value sameKind(const Value& like, Value::Elements elements) {
  return like.kind() == Value::Kind::tuple ? Value::tuple(std::move(elements)) : Value::list(std::move(elements));
}

Value slice(Call& call) {
  const Value& list = call.argument(0);
  if (list.kind() == Value::Kind::set) return call.failAt(0, "cannot slice a set, because its elements do not have indices");
  const auto& elements = list.elements();
  const auto size = static_cast<long double>(elements.size());
  if (call.number(1) < 0) return call.failAt(1, "start index must not be less than zero");
  if (call.number(1) > size) return call.failAt(1, "start index must not be greater than the length of the list");
  if (call.number(2) < 0) return call.failAt(2, "end index must not be less than zero");
  if (call.number(2) > size) return call.failAt(2, "end index must not be greater than the length of the list");
  if (call.number(1) > call.number(2)) return call.failAt(1, "start index must not be greater than end index");
  const auto begin = elements.begin() + static_cast<std::ptrdiff_t>(call.number(1));
  const auto end = elements.begin() + static_cast<std::ptrdiff_t>(call.number(2));
  return sameKind(list, Value::Elements(begin, end));
}

Value sortTexts(Call& call) {
  Value::Elements elements = call.argument(0).elements();
  for (const Value& one : elements) {
    if (one.isNull()) return call.failAt(0, "given list contains null element; null values cannot be sorted");
  }
  std::stable_sort(elements.begin(), elements.end(), [](const Value& a, const Value& b) { return a.asString() < b.asString(); });
  return Value::list(std::move(elements));
}

struct ByData {
  bool operator()(const Value& a, const Value& b) const { return Value::compare(a, b) < 0; }
};

Value distinct(Call& call) {
  Value::Elements kept;
  std::set<Value, ByData> seen;
  for (const Value& one : call.argument(0).elements()) {
    if (seen.insert(one).second) kept.push_back(one);
  }
  return listOf(std::move(kept));
}

Value compact(Call& call) {
  Value::Elements kept;
  for (const Value& one : call.argument(0).elements()) {
    if (!one.isNull() && !one.asString().empty()) kept.push_back(one);
  }
  return Value::list(std::move(kept));
}

Value chunkList(Call& call) {
  long long size = 0;
  if (call.number(1) < 0) return call.fail("the size argument must be positive");
  if (!call.takeInteger(1, 0, 1'000'000'000, &size)) return Value::unknown();
  const auto& elements = call.argument(0).elements();
  if (size == 0) size = static_cast<long long>(std::max<std::size_t>(elements.size(), 1));
  Value::Elements chunks;
  for (std::size_t at = 0; at < elements.size(); at += static_cast<std::size_t>(size)) {
    const std::size_t end = std::min(elements.size(), at + static_cast<std::size_t>(size));
    chunks.push_back(
        Value::list({elements.begin() + static_cast<std::ptrdiff_t>(at), elements.begin() + static_cast<std::ptrdiff_t>(end)}));
  }
  return listOf(std::move(chunks));
}

Value range(Call& call) {
  constexpr std::size_t most = 1024;  // Terraform's own limit
  if (call.count() == 0 || call.count() > 3) return call.fail("must have one, two, or three arguments");
  const long double start = call.count() > 1 ? call.number(0) : 0;
  const long double end = call.number(call.count() > 1 ? 1 : 0);
  const long double step = call.count() > 2 ? call.number(2) : end < start ? -1 : 1;
  if (end < start && step > 0) return call.failAt(1, "end must be greater than start when step is positive");
  if (end > start && step < 0) return call.failAt(1, "end must be less than start when step is negative");
  Value::Elements numbers;
  for (long double at = start; step == 0 ? start != end : step > 0 ? at < end : at > end; at += step) {
    if (numbers.size() == most) {
      return call.fail("more than 1024 values were generated; either decrease the difference between start and end or use a smaller step");
    }
    numbers.push_back(Value::number(at));
  }
  return Value::list(std::move(numbers));
}

Value reverseList(Call& call) {
  Value::Elements elements = call.argument(0).elements();
  std::reverse(elements.begin(), elements.end());
  return sameKind(call.argument(0), std::move(elements));
}

Value sum(Call& call) {
  if (call.argument(0).elements().empty()) return call.failAt(0, "cannot sum an empty list");
  long double total = 0;
  for (const Value& one : call.argument(0).elements()) {
    const Conversion number = convert(one, *numberType());
    if (one.isNull() || !number.error.empty()) return call.failAt(0, "argument must be list, set, or tuple of number values");
    total += number.value.asNumber();
  }
  return Value::number(total);
}

Value one(Call& call) {
  const auto& elements = call.argument(0).elements();
  if (elements.size() > 1) return call.failAt(0, "must be a list, set, or tuple value with either zero or one elements");
  return elements.empty() ? Value::null() : call.argument(0).element(0);
}

Value allTrue(Call& call) {
  for (const Value& element : call.argument(0).elements()) {
    if (element.isNull() || (element.isBoolean() && !element.asBoolean())) return Value::boolean(false);
  }
  return call.argument(0).isWhollyKnown() ? Value::boolean(true) : call.undecided();
}

Value anyTrue(Call& call) {
  for (const Value& element : call.argument(0).elements()) {
    if (element.isBoolean() && element.asBoolean()) return Value::boolean(true);
  }
  return call.argument(0).isWhollyKnown() ? Value::boolean(false) : call.undecided();
}

constexpr unsigned partialPick = Function::partial | Function::picks;

constexpr Function table[] = {
    {"alltrue", "list:bools", Function::partial, allTrue},
    {"anytrue", "list:bools", Function::partial, anyTrue},
    {"chunklist", "list:list, size:number", partialPick, chunkList},
    {"compact", "list:strings", Function::picks, compact},
    {"concat", "seqs:any...", partialPick, concat},
    {"distinct", "list:list", Function::picks, distinct},
    {"element", "list:list, index:number", partialPick, element},
    {"flatten", "list:list", partialPick, flatten},
    {"index", "list:list, value:any", Function::partial, index},
    {"one", "list:list", partialPick, one},
    {"range", "params:number...", Function::strict, range},
    {"reverse", "list:list", partialPick, reverseList},
    {"slice", "list:list, start_index:number, end_index:number", partialPick, slice},
    {"sort", "list:strings", Function::picks, sortTexts},
    {"sum", "list:list", Function::strict, sum},
};

}  // namespace

std::span<const Function> sequenceFunctions() { return table; }

}  // namespace slipway::hcl
