#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/catalog/recognition.h"
#include "model/core/file_path.h"
#include "model/core/result.h"

namespace slipway::catalog {

// A kind is a YAML file in resources/catalog/, an icon and, where people may add one, a recipe. All three have its id as
// their stem. Keys of the file, in the order in which they are written:
//
//   kind, title, group, about     text; `about` is one sentence
//   shape                         how it is drawn; "node" unless given
//   sources                       [{title, url}]
//   recognise
//     principal                   Terraform types, one or a list; none for things that are made up (zones, people)
//     data                        data sources that stand for one as well
//     absorbs                     [{type, from: PLACE… | by: PLACE…}]   see SatelliteRule
//   shown                         {title, detail}: templates. {property} is that property's text, {name} what people call
//                                 it, {zones} "2 zones"; a part between " · " whose property is empty goes
//   inside                        [{kind, by: PLACE…, spans}]           see InsideRule
//   properties                    [{name, title, at: PLACE…, type, unit, choices, range, default, about, when}]
//                                 choices are texts, or {value, title} where AWS's word is not what people say;
//                                 when: "set" offers it only where it is set, "provider=ECS" only where that property,
//                                 which stands before it, has that value
//   relations                     [{type, to | from: KIND…, by: PLACE…, label}]; the kind "any" is all kinds
//   speaks                        true: a box that stands for its parts; edges to them are drawn to the box, once
//   into                          kinds of containers that the palette may drop it into; none means the region
//   palette                       false: people cannot add it
//
// A recipe is Terraform that `terraform fmt` leaves alone. Whoever inserts it replaces plain identifiers and whole words:
//   NAME            the new resource's name, as an identifier          TITLE        its name in AWS, inside quotes
//   VPC_ID          the VPC's id        SUBNET_IDS, SUBNET_ID   ids of the subnets it is put into, as a list or one
//   SECURITY_GROUP_IDS, CLUSTER_ID, CLUSTER_NAME, REGION, ROUTE_TABLE_IDS     what their names say
//   IMAGE, PORT, CIDR, ZONE                                 values the gesture knows or asks for
// recipeText() gives the file's text.

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
  std::vector<Place> places;     ///< `at` read, and the other places that are tried where that is absent
  std::string type;              ///< text, pairs (NAME=value, NAME=value), integer, number, boolean, choice, duration, percent, cidr, references, read-only
  std::string unit;              ///< as shown: "tasks", "s", "MiB"; may be empty
  std::vector<std::string> choices;
  std::vector<std::string> choiceTitles;   ///< what people call them, in the same order
  double least = 0, most = 0;    ///< a range if least < most
  std::string fallback;          ///< what AWS takes where the argument is absent
  std::string about;             ///< one sentence
  std::string when;              ///< "" always; "set"; "provider=ECS"
};

struct Source { std::string title; std::string url; };

/// A relation that the files state: where the places refer to a component of one of the kinds.
struct RelationRule {
  RelationType type = RelationType::reference;
  bool isIncoming = false;             ///< from the other to this
  std::vector<std::string> kinds;      ///< of the other end; "any" is all kinds
  std::vector<Place> by;
  std::string label;                   ///< a template over the properties of this end, then of the other
};

class Entry;

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
  std::vector<std::string> dataSources;     ///< types of data sources that stand for one
  std::vector<SatelliteRule> satellites;
  std::string titleTemplate = "{name}";
  std::string detailTemplate;
  std::vector<InsideRule> inside;
  std::vector<PropertyKind> properties;
  std::vector<RelationRule> relations;
  std::vector<std::string> insideKinds;     ///< kinds of containers that it may be put into; empty = region level
  std::string subnetTier = "private";       ///< the subnets that its recipe runs in: private, or public for what faces the internet
  bool speaksForItsParts = false;           ///< others are joined to its box, not to each of its parts
  bool inPalette = true;
  bool hasRecipe = false;                   ///< resources/recipes/<id>.tf exists, or .yml for a delivery file

  const PropertyKind* property(std::string_view name) const;
};

/// All kinds, sorted by id. Loaded once from the resources compiled into the program (a broken file is a bug and is told
/// by the tests); the reference lives as long as the program.
const std::vector<Kind>& kinds();
const Kind* findKind(std::string_view id);
const Kind* kindOfResourceType(std::string_view terraformType);   ///< nullptr: shown as a generic node
const Diagnostics& kindDiagnostics();      ///< what is wrong with the files; empty in a program that passed its tests

/// Reads one file of the catalogue. Fails with `catalogue-syntax` (not YAML) and `catalogue-entry` (a key that is missing,
/// unknown, or has a value that it cannot have), each at its place.
Result<Kind> readKind(std::string_view yaml, FilePath file);
Result<Kind> readKind(const Entry& root, FilePath file);

/// The recipe of a kind. Fails with `no-recipe`.
Result<std::string> recipeText(std::string_view kind);

}  // namespace slipway::catalog
