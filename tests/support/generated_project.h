#pragma once

#include "model/core/source_files.h"

namespace slipway::test {

/// A made-up system of so many services in Terraform: a root module (network, cluster, balancer, shared topics and tables) and
/// four local modules of service files, two or three services of ten resource blocks in each file, with references inside
/// files, between files and between modules, `for_each`, locals and variables. The same text for the same figure; what
/// terraform validates. 90 services are 1,000 resource blocks in 50 files.
SourceFiles generatedProject(int services = 90);

}  // namespace slipway::test
