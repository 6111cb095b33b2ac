#include <algorithm>

#include "model/hcl/constant_scope.h"
#include "model/hcl/convert.h"
#include "model/hcl/template_text.h"
#include "model/hcl/type.h"

// Type constraints: `string`, `list(T)`, `object({a = T, b = optional(T, default)})`.

namespace slipway::hcl {

namespace {

class TypeReader {
public:
  TypeReader(FilePath file, Diagnostics& diagnostics) : m_file(file), m_diagnostics(diagnostics) {}

  TypeRef read(NodeRef node) {
    if (!node) return anyType();
    switch (node.kind()) {
      case NodeKind::variable: return readKeyword(node, node.text());
      case NodeKind::parentheses: return read(node.firstChild());
      case NodeKind::call: return readCall(node);
      case NodeKind::templateString: {
        // "string", "list" and "map" in quotes: how Terraform 0.11 wrote types.
        std::string_view text = node.text();
        text.remove_prefix(std::min<std::size_t>(1, text.size()));
        if (!text.empty()) text.remove_suffix(1);
        return readKeyword(node, text);
      }
      case NodeKind::error: return anyType();
      default: return fail(node, "This is no type. Write string, number, bool, any, or list(…), set(…), map(…), tuple([…]), object({…}).");
    }
  }

private:
  TypeRef fail(NodeRef place, std::string message) {
    m_diagnostics.push_back(errorAt({m_file, place.range()}, "invalid-type-constraint", std::move(message)));
    return anyType();
  }

  TypeRef readKeyword(NodeRef place, std::string_view word) {
    if (word == "string") return stringType();
    if (word == "number") return numberType();
    if (word == "bool") return booleanType();
    if (word == "any") return anyType();
    if (word == "list") return collectionType(Type::Kind::list, anyType());
    if (word == "set") return collectionType(Type::Kind::set, anyType());
    if (word == "map") return collectionType(Type::Kind::map, anyType());
    return fail(place, "The keyword \"" + std::string(word) + "\" is not a valid type specification.");
  }

  TypeRef readCall(NodeRef node) {
    const std::string_view name = node.firstChild().text();
    const NodeRef argument = node.firstChild().nextSibling();
    if (!argument || (argument.nextSibling() && name != "optional"))
      return fail(node, "The " + std::string(name) + " type constructor takes one argument.");
    if (name == "list") return collectionType(Type::Kind::list, read(argument));
    if (name == "set") return collectionType(Type::Kind::set, read(argument));
    if (name == "map") return collectionType(Type::Kind::map, read(argument));
    if (name == "tuple") return readTuple(argument);
    if (name == "object") return readObject(argument);
    if (name == "optional") return fail(node, "optional(…) stands only for an attribute of an object type.");
    return fail(node, "Keyword \"" + std::string(name) + "\" is not a valid type constructor.");
  }

  TypeRef readTuple(NodeRef node) {
    if (node.kind() != NodeKind::tuple) return fail(node, "A tuple type takes a list of types in brackets.");
    Type type;
    type.kind = Type::Kind::tuple;
    for (NodeRef item : node.children()) type.parts.push_back(read(item));
    return std::make_shared<const Type>(std::move(type));
  }

  TypeRef readObject(NodeRef node) {
    if (node.kind() != NodeKind::object) return fail(node, "An object type takes attributes in braces.");
    Type type;
    type.kind = Type::Kind::object;
    for (NodeRef item : node.children()) {
      if (item.kind() == NodeKind::objectItem) type.attributes.push_back(readAttribute(item));
    }
    const auto byName = [](const Type::Attribute& a, const Type::Attribute& b) { return a.name < b.name; };
    std::stable_sort(type.attributes.begin(), type.attributes.end(), byName);
    const auto isSame = [](const Type::Attribute& a, const Type::Attribute& b) { return a.name == b.name; };
    type.attributes.erase(std::unique(type.attributes.begin(), type.attributes.end(), isSame), type.attributes.end());
    return std::make_shared<const Type>(std::move(type));
  }

  Type::Attribute readAttribute(NodeRef item) {
    const NodeRef key = item.firstChild(), value = key.nextSibling();
    Type::Attribute attribute;
    attribute.name =
        key.kind() == NodeKind::templateString && key.firstChild() ? unescaped(key.firstChild().text(), true) : std::string(key.text());
    const bool isOptional = value.kind() == NodeKind::call && value.firstChild().text() == "optional";
    if (!isOptional) {
      attribute.type = read(value);
      return attribute;
    }
    attribute.isOptional = true;
    const NodeRef type = value.firstChild().nextSibling();
    attribute.type = type ? read(type) : fail(value, "optional(…) takes a type, and maybe a default.");
    if (type && type.nextSibling()) readDefault(type.nextSibling(), attribute);
    return attribute;
  }

  void readDefault(NodeRef node, Type::Attribute& attribute) {
    Conversion conversion = convert(evaluate(node, m_file, ConstantScope(), m_diagnostics), *attribute.type);
    if (!conversion.error.empty())
      fail(node, "This default value is not compatible with the attribute's type constraint: " + conversion.error + ".");
    attribute.defaultValue = std::move(conversion.value);
  }

  FilePath m_file;
  Diagnostics& m_diagnostics;
};

}  // namespace

TypeRef parsedType(NodeRef expression, FilePath file, Diagnostics& diagnostics) { return TypeReader(file, diagnostics).read(expression); }

}  // namespace slipway::hcl
