#pragma once

#include <cstdint>

#include "model/design/design.h"

namespace slipway::test {

/// A design as somebody's files might give it: regions with VPCs of one to four zones, subnets by tier, load balancers with
/// rules, clusters with services, region services, pipelines, loose and unknown things, and relations between them. The same
/// seed gives the same design everywhere.
design::Design randomDesign(std::uint32_t seed);

}  // namespace slipway::test
