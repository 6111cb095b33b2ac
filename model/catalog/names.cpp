#include "model/catalog/kind.h"

namespace slipway::catalog {

std::string_view nameOf(Group group) {
  switch (group) {
    case Group::network: return "network";
    case Group::compute: return "compute";
    case Group::data: return "data";
    case Group::delivery: return "delivery";
    case Group::messaging: return "messaging";
    case Group::security: return "security";
    case Group::observability: return "observability";
    case Group::people: return "people";
  }
  return "network";
}

std::string_view nameOf(RelationType type) {
  switch (type) {
    case RelationType::traffic: return "traffic";
    case RelationType::message: return "message";
    case RelationType::delivery: return "delivery";
    case RelationType::reference: return "reference";
    case RelationType::route: return "route";
    case RelationType::permission: return "permission";
    case RelationType::guards: return "guards";
    case RelationType::contains: return "contains";
  }
  return "reference";
}

const PropertyKind* Kind::property(std::string_view wanted) const {
  for (const PropertyKind& property : properties)
    if (property.name == wanted) return &property;
  return nullptr;
}

}  // namespace slipway::catalog
