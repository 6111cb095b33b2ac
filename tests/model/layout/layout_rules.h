#pragma once

#include <string>
#include <vector>

#include "model/layout/layout.h"

namespace slipway::test {

/// What breaks VISUAL's rules in a layout, one sentence each; empty if nothing does. `measure` must be what it was laid out with.
std::vector<std::string> brokenBoxRules(const design::Design& design, const layout::Layout& layout);

/// The same for edges. `mayPassZones`: in a large drawing an edge may run between the subnets of a zone that holds none of its
/// ends, since load balancers and clusters close middle zones in.
std::vector<std::string> brokenEdgeRules(const design::Design& design, const layout::Layout& layout, const layout::TextMeasure& measure,
                                         bool mayPassZones);

/// Parallel runs of different bundles nearer than `gap` that pass one another. Two edges of one type that share an end may
/// run together.
std::vector<std::string> crowdedRuns(const design::Design& design, const layout::Layout& layout, double gap);

}  // namespace slipway::test
