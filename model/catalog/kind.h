#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/core/result.h"

namespace slipway::catalog {

/// How a component is drawn; the picture's grammar knows one anatomy for each.
enum class Shape {
  node,        ///< tile, title, sub-line
  person,      ///< tile above its name (developer)
  capsule,     ///< a rounded node that stands for the outside world (Internet clients)
  container,   ///< a box with a title row: region, VPC, zone, subnet, cluster
  card,        ///< spans zones: ECS service, load balancer; holds chips or pills
  pill,        ///< on a card's lower edge: a listener rule
  outline,     ///< around its members: a security group
  pipeline, stage, action,
  hidden,      ///< understood, shown in the inspector of others only
};

enum class Group { network, compute, data, delivery, messaging, security, observability, people };
std::string_view nameOf(Group group);

enum class RelationType { traffic, message, delivery, reference, route, permission, guards, contains };
std::string_view nameOf(RelationType type);

/// One thing that the inspector offers; a place in the files.
struct PropertyKind {
  std::string name;              ///< "desired"
  std::string title;             ///< "Tasks wanted"
  std::string at;                ///< where: "principal.desired_count", "aws_ecs_task_definition.cpu", "container.image"
  std::string type;              ///< text, integer, number, boolean, choice, duration, percent, cidr, references, read-only
  std::string unit;              ///< as shown: "tasks", "s", "MiB"; may be empty
  std::vector<std::string> choices;
  double least = 0, most = 0;    ///< a range if least < most
  std::string fallback;          ///< what AWS takes where the argument is absent
  std::string about;             ///< one sentence
};

struct Source { std::string title; std::string url; };

/// A component kind: one file of resources/catalog/, its icon and its recipe have the same stem.
struct Kind {
  std::string id;                ///< "ecs-service"
  std::string title;             ///< "ECS service"
  Group group = Group::network;
  Shape shape = Shape::node;
  std::string icon;              ///< stem in resources/icons/
  std::string about;
  std::vector<Source> sources;
  std::vector<std::string> principals;      ///< Terraform types it is recognised from
  std::vector<PropertyKind> properties;
  std::vector<std::string> insideKinds;     ///< kinds of containers that it may be put into; empty = region level
  bool inPalette = true;
  bool hasRecipe = false;                   ///< resources/recipes/<id>.tf exists

  const PropertyKind* property(std::string_view name) const;
};

/// All kinds, sorted by id. Loaded once from the resources compiled into the program (a broken file is a bug and is told
/// by the tests); the reference lives as long as the program.
const std::vector<Kind>& kinds();
const Kind* findKind(std::string_view id);
const Kind* kindOfResourceType(std::string_view terraformType);   ///< nullptr: shown as a generic node

}  // namespace slipway::catalog
