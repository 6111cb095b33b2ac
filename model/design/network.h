#pragma once

#include <string>

#include "model/design/derivation.h"

namespace slipway::design {

/// Where traffic leaves a subnet for everywhere else.
struct DefaultRoute {
  Draft* target = nullptr;     ///< nullptr: no route, or to something that is not drawn
  std::string title;           ///< "igw", the NAT gateway's name, "tgw"; "" without a route
  SourceSpan place;            ///< the route's block
};

/// By the route table that is associated with it, or else the VPC's main table.
DefaultRoute defaultRouteOf(Derivation& derivation, const Draft& subnet);

}  // namespace slipway::design
