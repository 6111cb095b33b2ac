#include "model/hcl/convert.h"
#include "model/hcl/functions/function.h"
#include "model/hcl/character_count.h"

// Maps and collections of any kind: length, merge, keys, values, lookup, contains, coalesce, zipmap, transpose …

namespace slipway::hcl {

namespace {

Value length(Call& call) {
  const Value& value = call.argument(0);
  if (value.isUnknown()) return call.undecided();
  if (value.isString()) return Value::number(static_cast<long double>(characterCount(value.asString()))).withMarksOf(value);
  // How many there are is no secret though what they are may be one.
  const auto counted = [&](std::size_t count) {
    return Value::number(static_cast<long double>(count)).withDeepMarksOf(value).withSensitive(value.isSensitive());
  };
  if (value.isMapping()) return counted(value.members().size());
  if (!value.isSequence()) return call.fail("argument must be a string, a collection type, or a structural type");
  const bool mayShrink = value.kind() == Value::Kind::set && !value.isWhollyKnown() && value.elements().size() > 1;
  return mayShrink ? call.undecided() : counted(value.elements().size());
}

/// A map if the elements have one type, as the result of merging maps must.
Value mapOf(Value::Members members) {
  Conversion conversion = convert(Value::object(members), *collectionType(Type::Kind::map, anyType()));
  return conversion.error.empty() ? std::move(conversion.value) : Value::object(std::move(members));
}

Value merge(Call& call) {
  Value::Members merged;
  bool areMaps = call.count() > 0;
  std::size_t size = 0;
  for (std::size_t i = 0; i < call.count(); ++i) {
    const Value& argument = call.argument(i);
    if (argument.isNull()) continue;
    if (!argument.isMapping()) return call.failAt(i, "arguments must be maps or objects, got \"" + friendlyName(*typeOf(argument)) + "\"");
    areMaps = areMaps && argument.kind() == Value::Kind::map;
    size += argument.members().size();
  }
  if (!call.canSpend(size)) return Value::unknown();
  for (const Value& argument : call.arguments()) {
    for (const auto& [name, member] : argument.members()) merged.insert_or_assign(name, argument.member(name));
  }
  return areMaps ? mapOf(std::move(merged)) : Value::object(std::move(merged));
}

Value keys(Call& call) {
  Value::Elements names;
  for (const auto& [name, member] : call.argument(0).members()) names.push_back(Value::string(name));
  return call.argument(0).kind() == Value::Kind::map ? Value::list(std::move(names)) : Value::tuple(std::move(names));
}

Value values(Call& call) {
  Value::Elements all;
  for (const auto& [name, member] : call.argument(0).members()) all.push_back(member);
  return call.argument(0).kind() == Value::Kind::map ? Value::list(std::move(all)) : Value::tuple(std::move(all));
}

Value lookup(Call& call) {
  const Value& map = call.argument(0);
  if (call.argument(1).isUnknown()) return call.undecided();
  const std::string& key = call.text(1);
  if (map.isUnknown()) return map.openAddress().empty() ? call.undecided() : map.member(key);
  if (!map.isMapping()) return call.failAt(0, "lookup() requires a map as the first argument");
  if (map.members().count(key) != 0 || !map.openAddress().empty()) return map.member(key);
  if (call.count() > 2) return call.argument(2);
  const bool isObject = map.kind() == Value::Kind::object;
  return call.failAt(0, isObject ? "the given object has no attribute \"" + key + "\"" : "the given map has no element \"" + key + "\"");
}

Value contains(Call& call) {
  const Value& list = call.argument(0);
  if (list.isUnknown() || !call.argument(1).isWhollyKnown()) return call.undecided();
  if (!list.isSequence()) return call.fail("argument must be list, tuple, or set");
  for (const Value& element : list.elements()) {
    if (element == call.argument(1)) return Value::boolean(true);
  }
  return list.isWhollyKnown() ? Value::boolean(false) : call.undecided();
}

TypeRef commonType(const std::vector<Value>& values) {
  std::vector<TypeRef> types;
  for (const Value& value : values) types.push_back(typeOf(value));
  return unified(types);
}

Value coalesce(Call& call) {
  const TypeRef type = commonType(call.arguments());
  for (const Value& argument : call.arguments()) {
    if (argument.isUnknown()) return call.undecided();
    if (argument.isNull()) continue;
    if (!type) return call.fail("all arguments must have the same type");
    Conversion conversion = convert(argument, *type);
    if (!conversion.error.empty()) return call.fail("all arguments must have the same type");
    if (conversion.value.isString() && conversion.value.asString().empty()) continue;
    return conversion.value;
  }
  return call.fail("no non-null, non-empty-string arguments");
}

Value coalesceList(Call& call) {
  for (std::size_t i = 0; i < call.count(); ++i) {
    const Value& argument = call.argument(i);
    if (argument.isUnknown()) return call.undecided();
    if (argument.isNull()) continue;
    if (!argument.isSequence()) return call.failAt(i, "coalescelist arguments must be lists or tuples");
    if (!argument.elements().empty()) return argument;
  }
  return call.fail("no non-null arguments");
}

Value zipMap(Call& call) {
  const auto& names = call.argument(0).elements();
  const auto& members = call.argument(1).elements();
  if (!call.argument(0).isWhollyKnown()) return call.undecided();
  if (names.size() != members.size()) {
    return call.fail("number of keys (" + std::to_string(names.size()) + ") does not match number of values (" +
                     std::to_string(members.size()) + ")");
  }
  Value::Members zipped;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i].isNull()) return call.failAt(0, "element " + std::to_string(i) + " is null");
    zipped.insert_or_assign(names[i].asString(), members[i]);
  }
  return call.argument(1).kind() == Value::Kind::tuple ? Value::object(std::move(zipped)) : Value::map(std::move(zipped));
}

Value transpose(Call& call) {
  std::map<std::string, Value::Elements, std::less<>> lists;
  for (const auto& [name, list] : call.argument(0).members()) {
    const Conversion strings = convert(list, *collectionType(Type::Kind::list, stringType()));
    if (!strings.error.empty()) return call.failAt(0, "element \"" + name + "\": " + strings.error);
    for (const Value& element : strings.value.elements()) {
      if (element.isNull()) return call.failAt(0, "input must not contain null list elements");
      lists[element.asString()].push_back(Value::string(name));
    }
  }
  Value::Members transposed;
  for (auto& [name, elements] : lists) transposed.emplace(name, Value::list(std::move(elements)));
  return Value::map(std::move(transposed));
}

Value matchKeys(Call& call) {
  const auto& all = call.argument(0).elements();
  const auto& names = call.argument(1).elements();
  if (!call.argument(1).isWhollyKnown() || !call.argument(2).isWhollyKnown()) return call.undecided();
  if (all.size() != names.size()) return call.fail("length of keys and values should be equal");
  if (!call.canSpend(names.size() * call.argument(2).elements().size())) return Value::unknown();
  Value::Elements matched;
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (const Value& wanted : call.argument(2).elements()) {
      if (!(wanted == names[i])) continue;
      matched.push_back(all[i]);
      break;
    }
  }
  return Value::list(std::move(matched));
}

constexpr unsigned partialPick = Function::partial | Function::picks;
constexpr unsigned lazyPick = Function::lazy | Function::picks;

constexpr Function table[] = {
    {"coalesce", "vals:any?...", lazyPick, coalesce},
    {"coalescelist", "vals:any?...", lazyPick, coalesceList},
    {"contains", "list:any, value:any?", Function::lazy, contains},
    {"keys", "inputMap:mapping", partialPick, keys},
    {"length", "value:any", lazyPick, length},
    {"lookup", "inputMap:any, key:string, default=:any?", lazyPick, lookup},
    {"matchkeys", "values:list, keys:list, searchset:list", partialPick, matchKeys},
    {"merge", "maps:any?...", partialPick, merge},
    {"transpose", "values:mapping", Function::strict, transpose},
    {"values", "mapping:mapping", partialPick, values},
    {"zipmap", "keys:strings, values:list", partialPick, zipMap},
};

}  // namespace

std::span<const Function> collectionFunctions() { return table; }

}  // namespace slipway::hcl
