#pragma once

#include "model/picture/picture.h"

namespace slipway::test {

/// A moment of a rolling deployment of twoServicesDesign(): builds done, one of four new tasks healthy, one old one draining.
picture::States twoServicesStates();

}  // namespace slipway::test
