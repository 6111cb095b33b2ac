#include "model/design/design_json.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

namespace slipway::design {

namespace {

using Json = nlohmann::ordered_json;

bool isNumeric(std::string_view type) { return type == "integer" || type == "number" || type == "duration" || type == "percent"; }

Json valueOf(const Property& property, const catalog::PropertyKind* kind) {
  if (!property.isKnown || property.text.empty()) return property.text.empty() ? Json() : Json(property.text);
  if (kind != nullptr && kind->type == "boolean" && (property.text == "true" || property.text == "false")) return property.text == "true";
  if (kind == nullptr || !isNumeric(kind->type)) return property.text;
  const char* end = property.text.data() + property.text.size();
  std::int64_t whole = 0;
  if (const auto read = std::from_chars(property.text.data(), end, whole); read.ec == std::errc() && read.ptr == end) return whole;
  double number = 0;
  if (const auto read = std::from_chars(property.text.data(), end, number); read.ec == std::errc() && read.ptr == end) return number;
  return property.text;
}

Json jsonOf(const Component& component) {
  const catalog::Kind* kind = catalog::findKind(component.kind);
  Json properties = Json::object(), unset = Json::array();
  for (const Property& property : component.properties) {
    properties[property.name] = valueOf(property, kind == nullptr ? nullptr : kind->property(property.name));
    if (!property.isSet) unset.push_back(property.name);
  }
  std::vector<std::string> files;
  for (const SourceSpan& source : component.sources)
    if (std::find(files.begin(), files.end(), source.file.text()) == files.end()) files.push_back(source.file.text());
  return {{"id", component.id},
          {"kind", component.kind},
          {"title", component.title},
          {"detail", component.detail},
          {"parent", component.parent.empty() ? Json() : Json(component.parent)},
          {"spans", component.spans},
          {"properties", std::move(properties)},
          {"unset", std::move(unset)},
          {"addresses", component.addresses},
          {"files", files}};
}

}  // namespace

std::string designJson(const Design& design) {
  Json components = Json::array(), relations = Json::array();
  for (const Component& component : design.components) components.push_back(jsonOf(component));
  for (const Relation& relation : design.relations)
    relations.push_back({{"id", relation.id}, {"from", relation.from}, {"to", relation.to}, {"type", catalog::nameOf(relation.type)}, {"label", relation.label}, {"artifact", relation.artifact}});
  const Json document = {{"schema", "slipway/design/1"}, {"components", std::move(components)}, {"relations", std::move(relations)}};
  // Names in the files may be any bytes; what is not UTF-8 is replaced rather than thrown at the caller.
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace slipway::design
