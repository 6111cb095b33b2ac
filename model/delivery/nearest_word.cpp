#include "model/delivery/nearest_word.h"

#include <algorithm>

namespace slipway::delivery {

namespace {

std::string bareLetters(std::string_view word) {
  std::string bare;
  for (char c : word)
    if (c != '-' && c != '_' && c != ' ') bare += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return bare;
}

/// Letters to insert, remove or replace (Levenshtein), row by row.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t column = 0; column <= b.size(); ++column) row[column] = column;
  for (std::size_t line = 1; line <= a.size(); ++line) {
    std::size_t diagonal = row[0];
    row[0] = line;
    for (std::size_t column = 1; column <= b.size(); ++column) {
      const std::size_t above = row[column];
      row[column] = std::min({row[column] + 1, row[column - 1] + 1, diagonal + (a[line - 1] == b[column - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

}  // namespace

std::string nearestWord(std::string_view word, const std::vector<std::string_view>& words) {
  const std::string bare = bareLetters(word);
  if (bare.empty() || bare.size() > 64) return {};
  std::string nearest;
  std::size_t least = std::min<std::size_t>(2, bare.size() / 2) + 1;
  for (std::string_view candidate : words) {
    const std::size_t letters = distance(bare, bareLetters(candidate));
    if (letters >= least) continue;
    least = letters;
    nearest = candidate;
  }
  return nearest;
}

}  // namespace slipway::delivery
