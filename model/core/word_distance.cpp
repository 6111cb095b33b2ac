#include "model/core/word_distance.h"

#include <algorithm>
#include <vector>

namespace slipway {

namespace {

std::size_t lettersBetween(std::string_view a, std::string_view b, std::size_t most) {
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
  return std::min(row[b.size()], most + 1);
}

}  // namespace

WordDistance distanceBetween(std::string_view mistyped, std::string_view candidate, std::size_t most) {
  const auto end = std::mismatch(mistyped.begin(), mistyped.end(), candidate.begin(), candidate.end()).first;
  return {lettersBetween(mistyped, candidate, most), static_cast<std::size_t>(mistyped.end() - end)};
}

}  // namespace slipway
