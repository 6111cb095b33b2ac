#include "model/hcl/same_value.h"

#include <algorithm>

namespace slipway::hcl {

namespace {

bool areSame(const Value& a, const Value& b, bool hasPlaces);

bool haveSameMarks(const Value& a, const Value& b, bool hasPlaces) {
  const bool isSamePlace = hasPlaces ? a.origin() == b.origin() : a.origin().isSomewhere() == b.origin().isSomewhere();
  if (!isSamePlace || a.isSensitive() != b.isSensitive() || a.openAddress() != b.openAddress()) return false;
  if (&a.references() != &b.references() && a.references() != b.references()) return false;
  if (!a.hasDecoded() || !b.hasDecoded()) return a.hasDecoded() == b.hasDecoded();
  return areSame(a.decoded(), b.decoded(), hasPlaces);
}

bool areSame(const Value& a, const Value& b, bool hasPlaces) {
  if (a.identity() == b.identity()) return true;
  if (a.kind() != b.kind() || !haveSameMarks(a, b, hasPlaces)) return false;
  const auto isSameElement = [&](const Value& one, const Value& other) { return areSame(one, other, hasPlaces); };
  const auto isSameMember = [&](const auto& one, const auto& other) {
    return one.first == other.first && areSame(one.second, other.second, hasPlaces);
  };
  switch (a.kind()) {
    case Value::Kind::unknown:
    case Value::Kind::null: return true;
    case Value::Kind::boolean: return a.asBoolean() == b.asBoolean();
    case Value::Kind::number: return a.asNumber() == b.asNumber();
    case Value::Kind::string: return a.asString() == b.asString();
    case Value::Kind::map:
    case Value::Kind::object:
      return &a.members() == &b.members() ||
             std::equal(a.members().begin(), a.members().end(), b.members().begin(), b.members().end(), isSameMember);
    case Value::Kind::list:
    case Value::Kind::set:
    case Value::Kind::tuple:
      return &a.elements() == &b.elements() ||
             std::equal(a.elements().begin(), a.elements().end(), b.elements().begin(), b.elements().end(), isSameElement);
  }
  return false;
}

}  // namespace

bool isSame(const Value& a, const Value& b) { return areSame(a, b, true); }
bool isSameButPlaces(const Value& a, const Value& b) { return areSame(a, b, false); }

}  // namespace slipway::hcl
