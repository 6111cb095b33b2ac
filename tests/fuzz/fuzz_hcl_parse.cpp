#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>

#include "tests/model/hcl/lossless.h"

/// Any bytes: tokens and trees that give them back, sound nodes, places inside the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string why = slipway::hcl::whatIsLost({reinterpret_cast<const char*>(data), size});
  if (why.empty()) return 0;
  std::cerr << why << "\n";
  std::abort();
}
