#include "model/hcl/type.h"

#include <algorithm>
#include <set>

namespace slipway::hcl {

namespace {

TypeRef simpleType(Type::Kind kind) {
  Type type;
  type.kind = kind;
  return std::make_shared<const Type>(std::move(type));
}

bool isPrimitive(const Type& type) {
  return type.kind == Type::Kind::boolean || type.kind == Type::Kind::number || type.kind == Type::Kind::string;
}

TypeRef unifiedTuples(const std::vector<TypeRef>& types) {
  const std::size_t size = types.front()->parts.size();
  const bool isSameSize = std::all_of(types.begin(), types.end(), [&](const TypeRef& t) { return t->parts.size() == size; });
  if (!isSameSize) {
    std::vector<TypeRef> all;
    for (const TypeRef& type : types) all.insert(all.end(), type->parts.begin(), type->parts.end());
    TypeRef part = unified(all);
    return part ? collectionType(Type::Kind::list, std::move(part)) : nullptr;
  }
  Type result;
  result.kind = Type::Kind::tuple;
  for (std::size_t i = 0; i < size; ++i) {
    std::vector<TypeRef> column;
    for (const TypeRef& type : types) column.push_back(type->parts[i]);
    TypeRef part = unified(column);
    if (!part) return nullptr;
    result.parts.push_back(std::move(part));
  }
  return std::make_shared<const Type>(std::move(result));
}

bool haveSameNames(const Type& a, const Type& b) {
  return std::equal(a.attributes.begin(), a.attributes.end(), b.attributes.begin(), b.attributes.end(),
                    [](const Type::Attribute& x, const Type::Attribute& y) { return x.name == y.name; });
}

TypeRef unifiedObjects(const std::vector<TypeRef>& types) {
  const Type& first = *types.front();
  const bool isSameShape = std::all_of(types.begin(), types.end(), [&](const TypeRef& t) { return haveSameNames(*t, first); });
  if (!isSameShape) {
    std::vector<TypeRef> all;
    for (const TypeRef& type : types) {
      for (const Type::Attribute& attribute : type->attributes) all.push_back(attribute.type);
    }
    TypeRef part = unified(all);
    return part ? collectionType(Type::Kind::map, std::move(part)) : nullptr;
  }
  Type result;
  result.kind = Type::Kind::object;
  for (std::size_t i = 0; i < first.attributes.size(); ++i) {
    std::vector<TypeRef> column;
    for (const TypeRef& type : types) column.push_back(type->attributes[i].type);
    TypeRef part = unified(column);
    if (!part) return nullptr;
    result.attributes.push_back({first.attributes[i].name, std::move(part), false, {}});
  }
  return std::make_shared<const Type>(std::move(result));
}

/// Collections of one kind, or a structural kind beside its collection kind: the collection of what unifies their parts.
TypeRef unifiedCollections(const std::vector<TypeRef>& types, Type::Kind kind, Type::Kind structural) {
  std::vector<TypeRef> parts;
  for (const TypeRef& type : types) {
    if (type->kind != kind && type->kind != structural) return nullptr;
    parts.insert(parts.end(), type->parts.begin(), type->parts.end());
    for (const Type::Attribute& attribute : type->attributes) parts.push_back(attribute.type);
  }
  TypeRef part = unified(parts);
  return part ? collectionType(kind, std::move(part)) : nullptr;
}

}  // namespace

TypeRef anyType() {
  static const TypeRef type = simpleType(Type::Kind::any);
  return type;
}

TypeRef booleanType() {
  static const TypeRef type = simpleType(Type::Kind::boolean);
  return type;
}

TypeRef numberType() {
  static const TypeRef type = simpleType(Type::Kind::number);
  return type;
}

TypeRef stringType() {
  static const TypeRef type = simpleType(Type::Kind::string);
  return type;
}

TypeRef collectionType(Type::Kind kind, TypeRef part) {
  Type type;
  type.kind = kind;
  type.parts.push_back(std::move(part));
  return std::make_shared<const Type>(std::move(type));
}

bool operator==(const Type& a, const Type& b) {
  if (&a == &b) return true;
  const auto areSameParts = [](const TypeRef& x, const TypeRef& y) { return *x == *y; };
  return a.kind == b.kind && std::equal(a.parts.begin(), a.parts.end(), b.parts.begin(), b.parts.end(), areSameParts) &&
         std::equal(a.attributes.begin(), a.attributes.end(), b.attributes.begin(), b.attributes.end(),
                    [](const Type::Attribute& x, const Type::Attribute& y) {
                      return x.name == y.name && x.isOptional == y.isOptional && *x.type == *y.type;
                    });
}

TypeRef typeOf(const Value& value) {
  if (!value.openAddress().empty()) return anyType();  // it has more attributes than are known here
  switch (value.kind()) {
    case Value::Kind::unknown:
    case Value::Kind::null: return anyType();
    case Value::Kind::boolean: return booleanType();
    case Value::Kind::number: return numberType();
    case Value::Kind::string: return stringType();
    case Value::Kind::list:
    case Value::Kind::set: {
      const auto& elements = value.elements();
      const Type::Kind kind = value.kind() == Value::Kind::list ? Type::Kind::list : Type::Kind::set;
      std::vector<TypeRef> parts;
      for (const Value& element : elements) parts.push_back(typeOf(element));
      TypeRef part = unified(parts);
      return collectionType(kind, part ? std::move(part) : anyType());
    }
    case Value::Kind::map: {
      std::vector<TypeRef> parts;
      for (const auto& [name, member] : value.members()) parts.push_back(typeOf(member));
      TypeRef part = unified(parts);
      return collectionType(Type::Kind::map, part ? std::move(part) : anyType());
    }
    case Value::Kind::tuple: {
      Type type;
      type.kind = Type::Kind::tuple;
      for (const Value& element : value.elements()) type.parts.push_back(typeOf(element));
      return std::make_shared<const Type>(std::move(type));
    }
    case Value::Kind::object: {
      Type type;
      type.kind = Type::Kind::object;
      for (const auto& [name, member] : value.members()) type.attributes.push_back({name, typeOf(member), false, {}});
      return std::make_shared<const Type>(std::move(type));
    }
  }
  return anyType();
}

TypeRef unified(const std::vector<TypeRef>& types) {
  std::vector<TypeRef> known;
  for (const TypeRef& type : types) {
    if (type->kind == Type::Kind::any) continue;
    const bool isThere = std::any_of(known.begin(), known.end(), [&](const TypeRef& other) { return *other == *type; });
    if (!isThere) known.push_back(type);
  }
  if (known.empty()) return anyType();
  if (known.size() == 1) return known.front();

  std::set<Type::Kind> kinds;
  for (const TypeRef& type : known) kinds.insert(type->kind);
  const auto has = [&](Type::Kind kind) { return kinds.count(kind) != 0; };
  if (std::all_of(known.begin(), known.end(), [](const TypeRef& type) { return isPrimitive(*type); })) {
    return has(Type::Kind::string) ? stringType() : nullptr;  // numbers and booleans convert to text only
  }
  if (kinds.size() == 1 && has(Type::Kind::tuple)) return unifiedTuples(known);
  if (kinds.size() == 1 && has(Type::Kind::object)) return unifiedObjects(known);
  if (has(Type::Kind::map)) return unifiedCollections(known, Type::Kind::map, Type::Kind::object);
  if (has(Type::Kind::list)) {
    // A list and a set unify to a list.
    std::vector<TypeRef> lists;
    for (const TypeRef& type : known) {
      lists.push_back(type->kind == Type::Kind::set ? collectionType(Type::Kind::list, type->parts.front()) : type);
    }
    return unifiedCollections(lists, Type::Kind::list, Type::Kind::tuple);
  }
  if (has(Type::Kind::set)) return unifiedCollections(known, Type::Kind::set, Type::Kind::tuple);
  return nullptr;
}

}  // namespace slipway::hcl
