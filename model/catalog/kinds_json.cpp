#include "model/catalog/kinds_json.h"

#include <nlohmann/json.hpp>

#include "model/catalog/kind.h"

namespace slipway::catalog {

namespace {

using Json = nlohmann::ordered_json;

Json jsonOf(const PropertyKind& property) {
  return {{"name", property.name},
          {"title", property.title},
          {"type", property.type},
          {"unit", property.unit},
          {"choices", property.choices},
          {"range", property.least < property.most ? Json{property.least, property.most} : Json()},
          {"default", property.fallback.empty() ? Json() : Json(property.fallback)},
          {"about", property.about}};
}

Json jsonOf(const Kind& kind) {
  Json sources = Json::array(), properties = Json::array();
  for (const Source& source : kind.sources) sources.push_back({{"title", source.title}, {"url", source.url}});
  for (const PropertyKind& property : kind.properties) properties.push_back(jsonOf(property));
  return {{"id", kind.id},
          {"title", kind.title},
          {"group", nameOf(kind.group)},
          {"about", kind.about},
          {"icon", kind.icon},
          {"recognisedFrom", kind.principals},
          {"inside", kind.insideKinds},
          {"palette", kind.inPalette},
          {"recipe", kind.hasRecipe},
          {"sources", std::move(sources)},
          {"properties", std::move(properties)}};
}

}  // namespace

std::string kindsJson() {
  Json all = Json::array();
  for (const Kind& kind : kinds()) all.push_back(jsonOf(kind));
  return Json{{"schema", "slipway/kinds/1"}, {"kinds", std::move(all)}}.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace slipway::catalog
