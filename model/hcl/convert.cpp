#include "model/hcl/convert.h"

#include <vector>

#include "model/hcl/number_text.h"

namespace slipway::hcl {

namespace {

Conversion failure(const Value& value, std::string error) { return {Value::unknown().withDeepMarksOf(value), std::move(error)}; }

/// The new data with what was known about the old: where it came from, and what it was made of.
Value remarked(Value fresh, const Value& old) {
  if (old.origin().isSomewhere()) fresh = fresh.withOrigin(old.origin());
  return fresh.withMarksOf(old);
}

Conversion toPrimitive(const Value& value, const Type& type) {
  switch (type.kind) {
    case Type::Kind::string:
      if (value.isString()) return {value, {}};
      if (value.isNumber() || value.isBoolean()) return {remarked(Value::string(value.display()), value), {}};
      return failure(value, "string required");
    case Type::Kind::number:
      if (value.isNumber()) return {value, {}};
      if (!value.isString()) return failure(value, "number required");
      if (const auto number = parsedNumber(value.asString())) return {remarked(Value::number(*number), value), {}};
      return failure(value, "a number is required");
    default:
      if (value.isBoolean()) return {value, {}};
      if (!value.isString()) return failure(value, "bool required");
      if (value.asString() == "true" || value.asString() == "1") return {remarked(Value::boolean(true), value), {}};
      if (value.asString() == "false" || value.asString() == "0") return {remarked(Value::boolean(false), value), {}};
      return failure(value, "a bool is required");
  }
}

/// The type that all elements shall get: the constraint's, or for `list(any)` what unifies them; null if nothing does.
TypeRef partTypeFor(const Type& type, const Value& value) {
  const TypeRef& part = type.parts.front();
  if (part->kind != Type::Kind::any) return part;
  std::vector<TypeRef> types;
  for (const Value& element : value.elements()) types.push_back(typeOf(element));
  for (const auto& [name, member] : value.members()) types.push_back(typeOf(member));
  return unified(types);
}

Conversion toSequence(const Value& value, const Type& type) {
  if (!value.isSequence()) return failure(value, friendlyName(type) + " required");
  const TypeRef part = partTypeFor(type, value);
  if (!part)
    return failure(value, "all " + std::string(type.kind == Type::Kind::set ? "set" : "list") + " elements must have the same type");
  Value::Elements converted;
  converted.reserve(value.elements().size());
  for (const Value& element : value.elements()) {
    Conversion one = convert(element, *part);
    if (!one.error.empty()) return failure(value, "element " + std::to_string(converted.size()) + ": " + one.error);
    converted.push_back(std::move(one.value));
  }
  return {remarked(type.kind == Type::Kind::set ? Value::set(std::move(converted)) : Value::list(std::move(converted)), value), {}};
}

Conversion toMap(const Value& value, const Type& type) {
  if (!value.isMapping()) return failure(value, friendlyName(type) + " required");
  const TypeRef part = partTypeFor(type, value);
  if (!part) return failure(value, "all map elements must have the same type");
  Value::Members converted;
  for (const auto& [name, member] : value.members()) {
    Conversion one = convert(member, *part);
    if (!one.error.empty()) return failure(value, "element \"" + name + "\": " + one.error);
    converted.emplace_hint(converted.end(), name, std::move(one.value));
  }
  return {remarked(Value::map(std::move(converted)), value), {}};
}

Conversion toTuple(const Value& value, const Type& type) {
  if (value.kind() != Value::Kind::tuple) return failure(value, "tuple required");
  if (value.elements().size() != type.parts.size())
    return failure(value, "tuple of length " + std::to_string(type.parts.size()) + " required");
  Value::Elements converted;
  for (const Value& element : value.elements()) {
    Conversion one = convert(element, *type.parts[converted.size()]);
    if (!one.error.empty()) return failure(value, "element " + std::to_string(converted.size()) + ": " + one.error);
    converted.push_back(std::move(one.value));
  }
  return {remarked(Value::tuple(std::move(converted)), value), {}};
}

std::string missingText(const std::vector<std::string>& names) {
  if (names.size() == 1) return "attribute \"" + names.front() + "\" is required";
  std::string text = "attributes ";
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 < names.size() ? ", " : " and ";
    text += '"' + names[i] + '"';
  }
  return text + " are required";
}

Conversion toObject(const Value& value, const Type& type) {
  if (!value.isMapping()) return failure(value, "object required");
  Value::Members converted;
  std::vector<std::string> missing;
  for (const Type::Attribute& attribute : type.attributes) {
    const bool isThere = value.members().count(attribute.name) != 0 || !value.openAddress().empty();
    if (!isThere && !attribute.isOptional) {
      missing.push_back(attribute.name);
      continue;
    }
    // Read as a part, so that the attribute of a resource keeps its reference.
    Value member = isThere ? value.member(attribute.name) : Value::null();
    if (member.isNull() && attribute.isOptional) member = attribute.defaultValue;
    Conversion one = convert(member, *attribute.type);
    if (!one.error.empty()) return failure(value, "attribute \"" + attribute.name + "\": " + one.error);
    converted.emplace_hint(converted.end(), attribute.name, std::move(one.value));
  }
  if (!missing.empty()) return failure(value, missingText(missing));
  Value object = Value::object(std::move(converted));
  if (!value.openAddress().empty()) return {value.origin().isSomewhere() ? object.withOrigin(value.origin()) : object, {}};
  return {remarked(std::move(object), value), {}};
}

}  // namespace

Conversion convert(const Value& value, const Type& type) {
  if (value.isUnknown() || value.isNull() || type.kind == Type::Kind::any) return {value, {}};
  switch (type.kind) {
    case Type::Kind::list:
    case Type::Kind::set: return toSequence(value, type);
    case Type::Kind::map: return toMap(value, type);
    case Type::Kind::tuple: return toTuple(value, type);
    case Type::Kind::object: return toObject(value, type);
    default: return toPrimitive(value, type);
  }
}

}  // namespace slipway::hcl
