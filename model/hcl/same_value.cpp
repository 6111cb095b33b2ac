#include "model/hcl/same_value.h"

#include <algorithm>

namespace slipway::hcl {

namespace {

bool haveSameMarks(const Value& a, const Value& b) {
  if (a.isSensitive() != b.isSensitive() || a.origin() != b.origin() || a.openAddress() != b.openAddress()) return false;
  if (&a.references() != &b.references() && a.references() != b.references()) return false;
  const Value one = a.decoded(), other = b.decoded();
  return one.isNull() || other.isNull() ? one.isNull() && other.isNull() : isSame(one, other);
}

}  // namespace

bool isSame(const Value& a, const Value& b) {
  if (a.identity() == b.identity()) return true;
  if (a.kind() != b.kind() || !haveSameMarks(a, b)) return false;
  const auto isSameMember = [](const auto& one, const auto& other) { return one.first == other.first && isSame(one.second, other.second); };
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
             std::equal(a.elements().begin(), a.elements().end(), b.elements().begin(), b.elements().end(), isSame);
  }
  return false;
}

}  // namespace slipway::hcl
