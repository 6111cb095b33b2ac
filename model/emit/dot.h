#pragma once

#include <string>

#include "model/design/design.h"

namespace slipway::emit {

/// The design as a Graphviz digraph: containers as clusters, relations as edges with their types' styles. Deterministic.
std::string dot(const design::Design& design);

}  // namespace slipway::emit
