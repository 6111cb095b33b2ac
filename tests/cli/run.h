#pragma once

#include <string>

namespace slipway::test {

struct Ran {
  int exitCode = -1;
  std::string out, err;
};

/// Runs `slipway <arguments>` (a shell's words) and waits for it; `input` is its stdin. A run that takes longer than 20 s
/// is ended and gives exit code 124.
Ran runSlipway(const std::string& arguments, const std::string& input = {});

}  // namespace slipway::test
