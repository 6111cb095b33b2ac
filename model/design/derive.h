#pragma once

#include <memory>
#include <vector>

#include "model/core/source_files.h"
#include "model/delivery/delivery_files.h"
#include "model/design/design.h"
#include "model/terraform/configuration.h"

namespace slipway::design {

/// What a derivation keeps for the next one of the same project. Immutable.
struct DesignMemo;

struct Derived {
  Design design;
  std::shared_ptr<const DesignMemo> memo;
};

/// The design that a project's files state: what the catalogue recognises in the resources of each root folder, where it
/// stands, and what leads from one to another. Resources of unknown types become generic components; none is dropped.
/// Where a project has several root folders, ids begin with the folder and a colon ("envs/dev:aws_vpc.main").
/// `trees` are those of the files; a property whose expression is not found in them has no place. Pure; never fails.
/// What delivery files describe and Terraform does not (a pipeline.json with the services it names, workflows, appspecs,
/// buildspecs) is part of the first root folder's design; such components have no address, and their id is the file's path
/// with the names of the parts (".github/workflows/ci.yml/build/Log in").
Design derive(const SourceFiles& files, const terraform::SyntaxTrees& trees,
              const std::vector<std::shared_ptr<const terraform::Configuration>>& configurations, const delivery::DeliveryFiles& deliveryFiles = {});

/// The same result as derive()'s; but what is read in a component's own resources is taken from the derivation that `previous`
/// (null: none) comes from, where these resources share their values with those of then.
Derived deriveAfter(const SourceFiles& files, const terraform::SyntaxTrees& trees,
                    const std::vector<std::shared_ptr<const terraform::Configuration>>& configurations, const delivery::DeliveryFiles& deliveryFiles,
                    const DesignMemo* previous);

}  // namespace slipway::design
