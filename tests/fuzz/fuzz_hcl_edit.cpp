#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>

#include "model/hcl/parser.h"
#include "tests/model/hcl/edit_proof.h"

/// Text that parses: edits of it change what they name and leave text that parses.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace slipway;
  const auto tree = hcl::parse(std::make_shared<const std::string>(reinterpret_cast<const char*>(data), size), FilePath("main.tf"));
  if (hasErrors(tree->diagnostics())) return 0;
  std::mt19937 random(static_cast<std::uint32_t>(size));
  const std::string why = hcl::whatAnEditBreaks(tree, random, 6);
  if (why.empty()) return 0;
  std::cerr << why << "\n";
  std::abort();
}
