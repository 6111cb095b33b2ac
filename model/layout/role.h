#pragma once

#include <cstdint>
#include <string_view>

namespace slipway::layout {

/// What a component is to the frame. The catalogue's shape says how it looks; the role, where it may stand.
enum class Role : std::uint8_t {
  node,        ///< a tile with a title; also whatever has no kind
  person,      ///< a tile above its name
  capsule,     ///< the world outside
  gateway,     ///< sits centred on the upper border of its VPC
  card,        ///< spans zones; holds pills or chips
  pill,        ///< inside a card, on its lower edge
  container,   ///< a box without a place of its own in the frame
  lane, pipeline, stage, action,
  region, vpc, zone, subnet,
  outline,     ///< has no place: drawn around what it guards
  absent,      ///< gets no box
};

/// The role of a kind by its catalogue entry; a kind that the catalogue does not know is a node. `showRoles` as in LayoutOptions.
Role roleOf(std::string_view kind, bool showRoles);

inline bool isContainer(Role role) {
  return role == Role::container || role == Role::lane || role == Role::region || role == Role::vpc || role == Role::zone ||
         role == Role::subnet;
}

}  // namespace slipway::layout
