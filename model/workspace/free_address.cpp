#include "model/workspace/free_address.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>

namespace slipway::workspace {

namespace {

struct Block {
  std::uint32_t first = 0, last = 0;
};

std::optional<Block> blockOf(const std::string& cidr) {
  unsigned a = 0, b = 0, c = 0, d = 0, prefix = 0;
  char rest = 0;
  if (std::sscanf(cidr.c_str(), "%3u.%3u.%3u.%3u/%2u%c", &a, &b, &c, &d, &prefix, &rest) != 5 || a > 255 || b > 255 || c > 255 || d > 255 || prefix > 32) return std::nullopt;
  const std::uint32_t mask = prefix == 0 ? 0 : ~std::uint32_t{0} << (32 - prefix);
  const std::uint32_t first = (a << 24 | b << 16 | c << 8 | d) & mask;
  return Block{first, first | ~mask};
}

bool isFree(Block block, const std::vector<std::string>& taken) {
  return std::none_of(taken.begin(), taken.end(), [&](const std::string& cidr) {
    const auto other = blockOf(cidr);
    return other && other->first <= block.last && block.first <= other->last;
  });
}

std::string text(std::uint32_t first, int prefix) {
  char out[32];
  std::snprintf(out, sizeof out, "%u.%u.%u.%u/%d", first >> 24, first >> 16 & 255, first >> 8 & 255, first & 255, prefix);
  return out;
}

}  // namespace

std::optional<std::string> freeSubnet(const std::string& network, const std::vector<std::string>& taken) {
  const auto whole = blockOf(network);
  if (!whole) return std::nullopt;
  for (std::uint64_t first = whole->first; first + 255 <= whole->last; first += 256) {
    const Block block{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(first + 255)};
    if (isFree(block, taken)) return text(block.first, 24);
  }
  return std::nullopt;
}

std::string freeNetwork(const std::vector<std::string>& taken) {
  for (std::uint32_t second = 0; second < 256; ++second) {
    const std::uint32_t first = 10u << 24 | second << 16;
    if (isFree({first, first | 0xFFFF}, taken)) return text(first, 16);
  }
  return "10.0.0.0/16";
}

}  // namespace slipway::workspace
