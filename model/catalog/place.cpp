#include "model/catalog/recognition.h"

namespace slipway::catalog {

Place placeOf(std::string_view text) {
  Place place;
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t dot = std::min(text.find('.', begin), text.size());
    parts.emplace_back(text.substr(begin, dot - begin));
    begin = dot + 1;
  }
  std::size_t used = 0;
  if (parts[0] == "principal") {
    used = 1;
  } else if (parts[0] == "container" || parts[0].starts_with("aws_")) {
    place.head = parts[0];
    used = 1;
  } else if (parts[0] == "data" && parts.size() > 1) {
    place.head = "data." + parts[1];
    used = 2;
  }
  place.path.assign(parts.begin() + static_cast<std::ptrdiff_t>(used), parts.end());
  return place;
}

std::string textOf(const Place& place) {
  std::string text = place.head.empty() ? "principal" : place.head;
  for (const std::string& part : place.path) text += "." + part;
  return text;
}

}  // namespace slipway::catalog
