#include "model/simulation/kernel/random.h"

#include <bit>
#include <cmath>

namespace slipway::simulation::kernel {

namespace {

std::uint64_t splitmix(std::uint64_t& state) {
  state += 0x9E3779B97F4A7C15u;
  std::uint64_t z = state;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

}  // namespace

Random::Random(std::uint64_t seed, std::string_view name) {
  std::uint64_t hash = 14695981039346656037u;  // FNV-1a
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  std::uint64_t state = seed ^ hash;
  for (std::uint64_t& word : m_state) word = splitmix(state);
}

std::uint64_t Random::next() {
  const std::uint64_t result = std::rotl(m_state[1] * 5, 7) * 9;
  const std::uint64_t shifted = m_state[1] << 17;
  m_state[2] ^= m_state[0];
  m_state[3] ^= m_state[1];
  m_state[1] ^= m_state[2];
  m_state[0] ^= m_state[3];
  m_state[2] ^= shifted;
  m_state[3] = std::rotl(m_state[3], 45);
  return result;
}

double Random::uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

std::uint64_t Random::below(std::uint64_t bound) { return next() % bound; }

double Random::triangular(double least, double mode, double most) {
  const double u = uniform();
  if (most <= least) return least;
  const double split = (mode - least) / (most - least);
  return u < split ? least + std::sqrt(u * (most - least) * (mode - least)) : most - std::sqrt((1 - u) * (most - least) * (most - mode));
}

double Random::exponential(double mean) { return -mean * portableLog(1 - uniform()); }

double portableLog(double x) {
  // x = m · 2^e with m in [√½, √2); log m = 2 artanh((m − 1) / (m + 1)) by its series.
  const auto bits = std::bit_cast<std::uint64_t>(x);
  int exponent = static_cast<int>(bits >> 52 & 0x7FF) - 1022;
  double mantissa = std::bit_cast<double>((bits & 0x000FFFFFFFFFFFFFu) | 0x3FE0000000000000u);
  if (mantissa < 0.70710678118654752) {
    mantissa *= 2;
    --exponent;
  }
  const double z = (mantissa - 1) / (mantissa + 1), square = z * z;
  double sum = 0;
  for (int k = 23; k >= 1; k -= 2) sum = sum * square + 1.0 / k;
  return 2 * z * sum + exponent * 0.69314718055994531;
}

}  // namespace slipway::simulation::kernel
