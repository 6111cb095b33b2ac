#include "model/terraform/diagnostics/conversion_rules.h"

#include <algorithm>

namespace slipway::diagnostics {

namespace {

using Kind = hcl::Type::Kind;

bool isPrimitive(Kind kind) { return kind == Kind::boolean || kind == Kind::number || kind == Kind::string; }

std::string required(const hcl::Type& type) { return hcl::friendlyName(type) + " required"; }

std::string elementsOf(const hcl::Type& from, const hcl::Type& part) {
  for (std::size_t i = 0; i < from.parts.size(); ++i) {
    const std::string why = whyNotConverted(*from.parts[i], part);
    if (why.empty()) continue;
    return (from.kind == Kind::tuple ? "element " + std::to_string(i) + ": " : "incorrect " + hcl::friendlyName(from) + " element type: ") +
           why;
  }
  return {};
}

std::string toSequence(const hcl::Type& from, const hcl::Type& to) {
  const bool isSequence = from.kind == Kind::list || from.kind == Kind::set || from.kind == Kind::tuple;
  return isSequence ? elementsOf(from, *to.parts.front()) : required(to);
}

std::string toMap(const hcl::Type& from, const hcl::Type& to) {
  if (from.kind == Kind::map) return elementsOf(from, *to.parts.front());
  if (from.kind != Kind::object) return required(to);
  for (const hcl::Type::Attribute& attribute : from.attributes) {
    const std::string why = whyNotConverted(*attribute.type, *to.parts.front());
    if (!why.empty()) return "element \"" + attribute.name + "\": " + why;
  }
  return {};
}

std::string toObject(const hcl::Type& from, const hcl::Type& to) {
  if (from.kind == Kind::map) return {};
  if (from.kind != Kind::object) return required(to);
  for (const hcl::Type::Attribute& wanted : to.attributes) {
    const auto given =
        std::find_if(from.attributes.begin(), from.attributes.end(), [&](const auto& one) { return one.name == wanted.name; });
    if (given == from.attributes.end()) {
      if (wanted.isOptional) continue;
      return "attribute \"" + wanted.name + "\" is required";
    }
    const std::string why = whyNotConverted(*given->type, *wanted.type);
    if (!why.empty()) return "attribute \"" + wanted.name + "\": " + why;
  }
  return {};
}

}  // namespace

std::string whyNotConverted(const hcl::Type& from, const hcl::Type& to) {
  if (from.kind == Kind::any || to.kind == Kind::any) return {};
  switch (to.kind) {
    case Kind::string: return isPrimitive(from.kind) ? "" : required(to);
    case Kind::number:
    case Kind::boolean: return from.kind == to.kind || from.kind == Kind::string ? "" : required(to);
    case Kind::list:
    case Kind::set: return toSequence(from, to);
    case Kind::map: return toMap(from, to);
    case Kind::object: return toObject(from, to);
    default: return {};
  }
}

bool isOpenType(const hcl::Type& type) {
  if (type.kind == Kind::any) return true;
  return std::any_of(type.parts.begin(), type.parts.end(), [](const hcl::TypeRef& part) { return isOpenType(*part); }) ||
         std::any_of(type.attributes.begin(), type.attributes.end(), [](const auto& one) { return isOpenType(*one.type); });
}

}  // namespace slipway::diagnostics
