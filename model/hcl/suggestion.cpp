#include "model/hcl/suggestion.h"

#include <algorithm>

#include "model/core/word_distance.h"

namespace slipway::hcl {

std::string_view nearestName(std::string_view name, const std::vector<std::string_view>& known) {
  std::string_view nearest;
  WordDistance least{3, 0};
  for (const std::string_view one : known) {
    const WordDistance away = distanceBetween(name, one, 2);
    if (away < least && away.letters < std::max(name.size(), one.size())) {
      least = away;
      nearest = one;
    }
  }
  return nearest;
}

std::string suggestionText(std::string_view name, const std::vector<std::string_view>& known) {
  const std::string_view nearest = nearestName(name, known);
  return nearest.empty() ? std::string() : " Did you mean \"" + std::string(nearest) + "\"?";
}

}  // namespace slipway::hcl
