#pragma once

#include "model/design/design.h"

namespace slipway::bench {

/// Nested random designs as the layout peers are measured with: a VPC for each 200 nodes, two zones, subnets of ten nodes,
/// edges within subnets, to the next subnet and a few anywhere. `edgesPerNode` about 1.1 is sparse, 2.5 dense.
design::Design nestedDesign(int nodes, double edgesPerNode);

/// Nodes without any container, about 1.3 edges a node.
design::Design flatDesign(int nodes);

}  // namespace slipway::bench
