#pragma once

#include <compare>
#include <cstddef>
#include <string_view>

namespace slipway {

/// How far a word that somebody mistyped is from one that may be meant: less is nearer. Where as many letters differ, the one
/// that begins as the mistyped word does for longer is nearer.
struct WordDistance {
  std::size_t letters = 0;   ///< to insert, remove or replace (Levenshtein), in bytes
  std::size_t unshared = 0;  ///< bytes of the mistyped word after the beginning that both share

  auto operator<=>(const WordDistance&) const = default;
};

/// `letters` is `most + 1` where more than `most` differ; words of more than 128 bytes are near nothing.
WordDistance distanceBetween(std::string_view mistyped, std::string_view candidate, std::size_t most);

}  // namespace slipway
