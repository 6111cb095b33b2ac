#pragma once

#include "model/design/design.h"

namespace slipway::test {

/// The design of seed S1, two Fargate services behind one load balancer, written by hand: what layout, pictures, canvas
/// and rehearsals are tested with, without reading files.
design::Design twoServicesDesign();

}  // namespace slipway::test
