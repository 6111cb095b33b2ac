#pragma once

#include "model/design/design.h"

namespace slipway::test {

/// A web system of any size, named as real Terraform would name it.
struct SystemShape {
  int zones = 2;
  int services = 2;
  int vpcs = 1;
  int pipelines = 1;              ///< each builds and deploys all services; 0: no delivery lane
  bool hasCluster = true;         ///< false: services stand directly in the VPC
  bool hasSingleNat = false;
  bool hasDatabase = false;       ///< a third tier with a database across the zones
  int buckets = 0;                ///< region services that every service uses
};

design::Design systemDesign(const SystemShape& shape);

}  // namespace slipway::test
