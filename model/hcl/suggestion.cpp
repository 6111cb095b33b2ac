#include "model/hcl/suggestion.h"

#include <algorithm>

namespace slipway::hcl {

namespace {

/// Insertions, removals and replacements from one to the other; more than `most` counts as `most + 1`.
std::size_t distance(std::string_view a, std::string_view b, std::size_t most) {
  const std::size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (difference > most || a.size() > 128) return most + 1;
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

}  // namespace

std::string_view nearestName(std::string_view name, const std::vector<std::string_view>& known) {
  std::string_view nearest;
  std::size_t least = 3;
  for (const std::string_view one : known) {
    const std::size_t away = distance(name, one, 2);
    if (away < least && away < std::max(name.size(), one.size())) {
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
