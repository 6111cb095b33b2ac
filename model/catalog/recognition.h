#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace slipway::catalog {

/// A place in the arguments of a component's resources, as the catalogue's files write it:
///   desired_count, network_configuration.subnets   in the principal ("principal." may stand before it)
///   aws_ecs_task_definition.cpu                    in a satellite of that Terraform type
///   container.portMappings.containerPort           in the first container of the task definition's JSON
/// Lists and nested blocks are entered without an index: a path stands for every element.
struct Place {
  std::string head;                  ///< "" the principal; "container"; else a Terraform type (data sources: data.aws_…)
  std::vector<std::string> path;
};

Place placeOf(std::string_view text);
std::string textOf(const Place& place);

/// A resource that is drawn as a part of a component: found by following references from the component to it (`from`) or
/// from it to the component or another of its satellites (`by`).
struct SatelliteRule {
  std::string type;                  ///< Terraform type; data sources begin with "data."
  std::vector<Place> from;
  std::vector<Place> by;             ///< places in the satellite itself
};

/// Where a component stands: the first rule that finds a component of that kind.
struct InsideRule {
  std::string kind;
  std::vector<Place> by;
  bool spans = false;                ///< it lies across all of them (subnets) and stands in what holds them all
};

}  // namespace slipway::catalog
