#pragma once

#include <cstdint>
#include <string_view>

namespace slipway::simulation::kernel {

/// A stream of random numbers with a name: each element draws from its own, so that a change of one element does not
/// shift the draws of the others. xoshiro256** (Blackman and Vigna, 2018), seeded by splitmix64 from seed and name.
/// Uses additions, multiplications and divisions of IEEE doubles only: the same numbers on every machine.
class Random {
public:
  Random(std::uint64_t seed, std::string_view name);

  std::uint64_t next();
  double uniform();                                             ///< [0, 1)
  std::uint64_t below(std::uint64_t bound);                     ///< 0 … bound − 1; bound > 0
  double triangular(double least, double mode, double most);    ///< least ≤ mode ≤ most
  double exponential(double mean);

private:
  std::uint64_t m_state[4];
};

/// Natural logarithm of x > 0 from basic operations alone, so that it is the same on every machine; relative error < 1e-14.
double portableLog(double x);

}  // namespace slipway::simulation::kernel
