#include "model/layout/inputs.h"

#include <algorithm>

#include "model/layout/role.h"

namespace slipway::layout {

namespace {

using design::Component;
using design::Relation;

bool isSameText(const Component& a, const Component& b, std::string_view property) {
  const design::Property *first = a.property(property), *second = b.property(property);
  return first == nullptr || second == nullptr ? first == second : first->text == second->text;
}

bool areAlike(const Component& a, const Component& b, const LayoutOptions& options) {
  if (a.id != b.id || a.kind != b.kind || a.parent != b.parent || a.spans != b.spans) return false;
  const Role role = roleOf(a.kind, options.showRoles);
  if (role == Role::absent) return true;
  if (a.title != b.title || a.detail != b.detail) return false;
  return role != Role::subnet || (isSameText(a, b, "tier") && isSameText(a, b, "route"));
}

bool areJoinedAlike(const Relation& a, const Relation& b) {
  return a.from == b.from && a.to == b.to && a.type == b.type && a.label == b.label && a.id == b.id;
}

}  // namespace

bool areLaidOutAlike(const design::Design& a, const design::Design& b, const LayoutOptions& options) {
  return std::equal(a.components.begin(), a.components.end(), b.components.begin(), b.components.end(),
                    [&](const Component& one, const Component& other) { return areAlike(one, other, options); }) &&
         std::equal(a.relations.begin(), a.relations.end(), b.relations.begin(), b.relations.end(), areJoinedAlike);
}

}  // namespace slipway::layout
