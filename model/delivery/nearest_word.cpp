#include "model/delivery/nearest_word.h"

#include <algorithm>

#include "model/core/word_distance.h"

namespace slipway::delivery {

namespace {

std::string bareLetters(std::string_view word) {
  std::string bare;
  for (char c : word)
    if (c != '-' && c != '_' && c != ' ') bare += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return bare;
}

}  // namespace

std::string nearestWord(std::string_view word, const std::vector<std::string_view>& words) {
  const std::string bare = bareLetters(word);
  if (bare.empty()) return {};
  std::string nearest;
  const std::size_t most = std::min<std::size_t>(2, bare.size() / 2);
  WordDistance least{most + 1, 0};
  for (std::string_view candidate : words) {
    const WordDistance away = distanceBetween(bare, bareLetters(candidate), most);
    if (away >= least) continue;
    least = away;
    nearest = candidate;
  }
  return nearest;
}

}  // namespace slipway::delivery
