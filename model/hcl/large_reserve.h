#pragma once

#include <sys/mman.h>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace slipway::hcl {

/// reserve() that asks the system for pages of 2 MB where the memory has room for them: a fresh page costs more than what is
/// written into it, and there are 512 times fewer. Where the system has none, nothing is different.
template <class T>
void reserveLarge(std::vector<T>& values, std::size_t count) {
  constexpr std::uintptr_t smallPage = 4096;
  constexpr std::size_t largePage = std::size_t{2} << 20;
  if (values.capacity() >= count) return;
  values.reserve(count);
  const std::uintptr_t begin = reinterpret_cast<std::uintptr_t>(values.data());
  const std::uintptr_t first = begin / smallPage * smallPage;
  const std::uintptr_t end = (begin + values.capacity() * sizeof(T)) / smallPage * smallPage;
  if (end - first >= largePage) madvise(reinterpret_cast<void*>(first), end - first, MADV_HUGEPAGE);
}

}  // namespace slipway::hcl
