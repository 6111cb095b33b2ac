// Zones between a VPC and its subnets, and what the routes make of a subnet.
#include "model/design/network.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "model/design/naming.h"
#include "model/design/steps.h"

namespace slipway::design {

namespace {

using terraform::Resource;

std::string textAt(const hcl::Value& values, std::string_view name) {
  const hcl::Value value = values.member(name);
  return value.isString() ? value.asString() : std::string();
}

bool refersTo(Derivation& derivation, const hcl::Value& value, const Resource& resource) {
  const auto found = derivation.resourcesIn(value);
  return std::find(found.begin(), found.end(), &resource) != found.end();
}

bool isOwnResource(const Resource& resource, std::string_view type) { return !resource.isData && resource.type == type; }

/// The table of a subnet: the one that an association names, or else the VPC's main table.
const Resource* tableOf(Derivation& derivation, const Draft& subnet) {
  if (subnet.principal.resource == nullptr) return nullptr;
  const auto tableIn = [&](const Resource& association) -> const Resource* {
    for (const Resource* table : derivation.resourcesIn(association.values.member("route_table_id")))
      if (table->type == "aws_route_table" || table->type == "aws_default_route_table") return table;
    return nullptr;
  };
  for (const Resource* satellite : subnet.satellites)
    if (isOwnResource(*satellite, "aws_route_table_association"))
      if (const Resource* table = tableIn(*satellite)) return table;
  const Draft* vpc = subnet.parent;
  while (vpc != nullptr && vpc->component.kind != "vpc") vpc = vpc->parent;
  if (vpc == nullptr) return nullptr;
  for (const Resource* satellite : vpc->satellites) {
    if (isOwnResource(*satellite, "aws_main_route_table_association"))
      if (const Resource* table = tableIn(*satellite)) return table;
    if (isOwnResource(*satellite, "aws_default_route_table")) return satellite;
  }
  return nullptr;
}

bool isDefaultRoute(const hcl::Value& route) {
  const std::string four = textAt(route, "destination_cidr_block") + textAt(route, "cidr_block");
  return four == "0.0.0.0/0" || (four.empty() && (textAt(route, "destination_ipv6_cidr_block") + textAt(route, "ipv6_cidr_block")) == "::/0");
}

DefaultRoute targetOf(Derivation& derivation, const hcl::Value& route, SourceSpan place) {
  struct Way { const char* argument; const char* kind; const char* name; };
  static constexpr Way ways[] = {{"gateway_id", "internet-gateway", "igw"}, {"nat_gateway_id", "nat-gateway", "nat"}, {"network_interface_id", "ec2-instance", "nat"},
                                 {"instance_id", "ec2-instance", "nat"}, {"gateway_id", "", "vgw"}, {"transit_gateway_id", "", "tgw"},
                                 {"vpc_peering_connection_id", "", "peering"}, {"egress_only_gateway_id", "", "eigw"}, {"vpc_endpoint_id", "", "endpoint"}};
  for (const Way& way : ways) {
    const hcl::Value target = route.member(way.argument);
    if (target.isNull() || (target.isString() && target.asString().empty())) continue;
    const std::string_view kind = way.kind;
    if (kind.empty()) return {nullptr, way.name, place};
    const std::vector<Draft*> found = derivation.draftsIn(target, kind);
    if (!found.empty()) return {found.front(), kind == "internet-gateway" ? "igw" : std::string(found.front()->name), place};
    if (kind == "nat-gateway") return {nullptr, "nat", place};
    if (kind == "internet-gateway" && target.isString() && target.asString().starts_with("igw-")) return {nullptr, "igw", place};
  }
  return {};
}

/// The letter or number that an index into the region's zones stands for: names[1] and names[count.index].
std::optional<std::size_t> zoneIndex(Derivation& derivation, const Draft& subnet) {
  const hcl::NodeRef expression = derivation.places.expressionOf(*subnet.principal.resource, "availability_zone");
  if (!expression || expression.kind() != hcl::NodeKind::index) return std::nullopt;
  const hcl::NodeRef key = expression.child(1);
  if (key.kind() == hcl::NodeKind::number) {
    std::size_t index = 0;
    const std::string_view text = key.text();
    if (std::from_chars(text.data(), text.data() + text.size(), index).ec == std::errc()) return index;
  }
  if (const auto* count = std::get_if<std::int64_t>(&subnet.principal.resource->key); count != nullptr && *count >= 0) return static_cast<std::size_t>(*count);
  return std::nullopt;
}

std::string zoneOf(Derivation& derivation, const Draft& subnet) {
  const hcl::Value& values = subnet.principal.values;
  if (std::string zone = textAt(values, "availability_zone"); !zone.empty()) return zone;
  if (std::string zone = textAt(values, "availability_zone_id"); !zone.empty()) return zone;
  for (const hcl::Reference& reference : referencesIn(values.member("availability_zone")))
    if (reference.address.find("aws_availability_zones") != std::string::npos)
      if (const auto index = zoneIndex(derivation, subnet); index && *index < 26) return derivation.region + static_cast<char>('a' + *index);
  return {};
}

void setText(Draft& draft, std::string name, std::string title, std::string text) {
  Property property;
  property.name = std::move(name);
  property.title = std::move(title);
  property.text = std::move(text);
  property.isSet = true;
  if (draft.principal.resource != nullptr) property.owner = draft.principal.resource->address;
  draft.component.properties.push_back(std::move(property));
}

Draft& zoneDraft(Derivation& derivation, Draft& vpc, const std::string& zone) {
  std::string id = "zone:" + zone;
  if (Draft* known = derivation.findDraft(id); known != nullptr && known->parent != &vpc) id += "@" + vpc.component.id;
  if (Draft* known = derivation.findDraft(id)) return *known;
  Draft& draft = derivation.add("zone", id);
  draft.component.title = "Zone";
  draft.component.detail = zone;
  draft.name = derivation.kept(zone);
  draft.parent = &vpc;
  return draft;
}

void sortSpans(Draft& draft) {
  std::stable_sort(draft.spans.begin(), draft.spans.end(), [](const Draft* a, const Draft* b) {
    const auto zone = [](const Draft* subnet) { return subnet->parent != nullptr && subnet->parent->component.kind == "zone" ? subnet->parent->name : std::string_view("~"); };
    return zone(a) < zone(b);
  });
}

}  // namespace

DefaultRoute defaultRouteOf(Derivation& derivation, const Draft& subnet) {
  const Resource* table = tableOf(derivation, subnet);
  if (table == nullptr) return {};
  for (const hcl::Value& route : table->values.member("route").elements())
    if (isDefaultRoute(route)) return targetOf(derivation, route, Derivation::spanOf(*table));
  for (const Resource& route : derivation.configuration.resources)
    if (isOwnResource(route, "aws_route") && isDefaultRoute(route.values) && refersTo(derivation, route.values.member("route_table_id"), *table))
      return targetOf(derivation, route.values, Derivation::spanOf(route));
  return {};
}

void placeInZones(Derivation& derivation) {
  for (Draft* drawn : derivation.draftsOf("subnet")) {
    Draft& subnet = *drawn;
    if (subnet.isGone || subnet.principal.resource == nullptr) continue;
    const std::string zone = zoneOf(derivation, subnet);
    if (!zone.empty() && subnet.parent != nullptr && subnet.parent->component.kind == "vpc") subnet.parent = &zoneDraft(derivation, *subnet.parent, zone);
    const DefaultRoute route = defaultRouteOf(derivation, subnet);
    const hcl::Value mapsPublic = subnet.principal.values.member("map_public_ip_on_launch");
    const bool givesPublicAddresses = mapsPublic.isBoolean() && mapsPublic.asBoolean();
    const bool isOfDefaultVpc = subnet.principal.resource->type == "aws_default_subnet" || subnet.principal.resource->isData;
    const bool isPublic = route.title == "igw" || (route.title.empty() && (givesPublicAddresses || isOfDefaultVpc));
    setText(subnet, "tier", "Tier", isPublic ? "public" : "private");
    setText(subnet, "route", "Way out", route.title);
    subnet.order = isPublic ? 0 : 1;
  }
  for (Draft& draft : derivation.drafts)
    if (draft.spans.size() > 1) sortSpans(draft);
}

void relateRoutes(Derivation& derivation) {
  for (const Draft* subnet : derivation.draftsOf("subnet")) {
    if (subnet->isGone || subnet->principal.resource == nullptr) continue;
    const DefaultRoute route = defaultRouteOf(derivation, *subnet);
    if (route.target != nullptr && route.target->component.kind != "internet-gateway")
      derivation.relate(*subnet, *route.target, catalog::RelationType::route, "", route.place);
  }
  for (const Draft* nat : derivation.draftsOf("nat-gateway")) {
    if (nat->isGone || nat->parent == nullptr || nat->parent->principal.resource == nullptr) continue;
    const DefaultRoute route = defaultRouteOf(derivation, *nat->parent);
    if (route.target != nullptr && route.target->component.kind == "internet-gateway")
      derivation.relate(*nat, *route.target, catalog::RelationType::route, "", route.place);
  }
}

}  // namespace slipway::design
