#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/core/diagnostic.h"
#include "model/hcl/syntax_tree.h"
#include "model/hcl/value.h"

namespace slipway::hcl {

/// A type constraint: what stands behind `type =` of a variable, and what values are unified to. Immutable, shared.
struct Type {
  enum class Kind : std::uint8_t { any, boolean, number, string, list, set, map, tuple, object };

  struct Attribute {
    std::string name;
    std::shared_ptr<const Type> type;
    bool isOptional = false;
    Value defaultValue;  ///< null if there is none
  };

  Kind kind = Kind::any;
  std::vector<std::shared_ptr<const Type>> parts;  ///< of list, set, map: one; of a tuple: one an element
  std::vector<Attribute> attributes;               ///< of an object, sorted by name
};

using TypeRef = std::shared_ptr<const Type>;

TypeRef anyType();
TypeRef booleanType();
TypeRef numberType();
TypeRef stringType();
TypeRef collectionType(Type::Kind kind, TypeRef part);

/// What Terraform calls a type in messages: "string", "list of string", "object".
std::string friendlyName(const Type& type);

/// What `type()` prints: "list(string)", "object({ a = string })" over several lines as Terraform lays it out.
std::string typeText(const Type& type);

/// The type of a value; unknown and null values have type any, as do the parts of empty collections.
TypeRef typeOf(const Value& value);

/// One type that values of all of these convert to without loss: nothing if there is none.
/// Source: the rules of go-cty's convert.Unify.
TypeRef unified(const std::vector<TypeRef>& types);

/// Reads a type constraint: keywords, `list(T)`, `object({a = T, b = optional(T, default)})` … What cannot be read is
/// `any` with the diagnostic `invalid-type-constraint`. Defaults are constant expressions.
TypeRef parsedType(NodeRef expression, FilePath file, Diagnostics& diagnostics);

bool operator==(const Type& a, const Type& b);

}  // namespace slipway::hcl
