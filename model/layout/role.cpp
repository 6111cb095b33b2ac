#include "model/layout/role.h"

#include <array>
#include <utility>

#include "model/catalog/kind.h"

namespace slipway::layout {

namespace {

using catalog::Shape;

// Containers with a place of their own in the frame, and what stands on a border: the catalogue draws them like others.
constexpr std::array<std::pair<std::string_view, Role>, 6> k_framed = {{
    {"delivery-lane", Role::lane},
    {"region", Role::region},
    {"vpc", Role::vpc},
    {"zone", Role::zone},
    {"subnet", Role::subnet},
    {"internet-gateway", Role::gateway},
}};

Role roleOf(Shape shape) {
  switch (shape) {
    case Shape::person: return Role::person;
    case Shape::capsule: return Role::capsule;
    case Shape::container: return Role::container;
    case Shape::card: return Role::card;
    case Shape::pill: return Role::pill;
    case Shape::outline: return Role::outline;
    case Shape::pipeline: return Role::pipeline;
    case Shape::stage: return Role::stage;
    case Shape::action: return Role::action;
    case Shape::hidden: return Role::absent;
    case Shape::node: break;
  }
  return Role::node;
}

}  // namespace

Role roleOf(std::string_view kind, bool showRoles) {
  if (kind == "iam-role") return showRoles ? Role::node : Role::absent;
  for (const auto& [id, role] : k_framed)
    if (id == kind) return role;
  const catalog::Kind* known = catalog::findKind(kind);
  return known == nullptr ? Role::node : roleOf(known->shape);
}

}  // namespace slipway::layout
