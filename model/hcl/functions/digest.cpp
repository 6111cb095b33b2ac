#include "model/hcl/functions/digest.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>

namespace slipway::hcl {

namespace {

/// The first bits of the fractions of the cube roots of the first 80 primes; SHA-256 takes the upper halves of the first 64.
constexpr std::array<std::uint64_t, 80> cubeRoots = {
    0x428a2f98d728ae22u, 0x7137449123ef65cdu, 0xb5c0fbcfec4d3b2fu, 0xe9b5dba58189dbbcu, 0x3956c25bf348b538u, 0x59f111f1b605d019u,
    0x923f82a4af194f9bu, 0xab1c5ed5da6d8118u, 0xd807aa98a3030242u, 0x12835b0145706fbeu, 0x243185be4ee4b28cu, 0x550c7dc3d5ffb4e2u,
    0x72be5d74f27b896fu, 0x80deb1fe3b1696b1u, 0x9bdc06a725c71235u, 0xc19bf174cf692694u, 0xe49b69c19ef14ad2u, 0xefbe4786384f25e3u,
    0x0fc19dc68b8cd5b5u, 0x240ca1cc77ac9c65u, 0x2de92c6f592b0275u, 0x4a7484aa6ea6e483u, 0x5cb0a9dcbd41fbd4u, 0x76f988da831153b5u,
    0x983e5152ee66dfabu, 0xa831c66d2db43210u, 0xb00327c898fb213fu, 0xbf597fc7beef0ee4u, 0xc6e00bf33da88fc2u, 0xd5a79147930aa725u,
    0x06ca6351e003826fu, 0x142929670a0e6e70u, 0x27b70a8546d22ffcu, 0x2e1b21385c26c926u, 0x4d2c6dfc5ac42aedu, 0x53380d139d95b3dfu,
    0x650a73548baf63deu, 0x766a0abb3c77b2a8u, 0x81c2c92e47edaee6u, 0x92722c851482353bu, 0xa2bfe8a14cf10364u, 0xa81a664bbc423001u,
    0xc24b8b70d0f89791u, 0xc76c51a30654be30u, 0xd192e819d6ef5218u, 0xd69906245565a910u, 0xf40e35855771202au, 0x106aa07032bbd1b8u,
    0x19a4c116b8d2d0c8u, 0x1e376c085141ab53u, 0x2748774cdf8eeb99u, 0x34b0bcb5e19b48a8u, 0x391c0cb3c5c95a63u, 0x4ed8aa4ae3418acbu,
    0x5b9cca4f7763e373u, 0x682e6ff3d6b2b8a3u, 0x748f82ee5defb2fcu, 0x78a5636f43172f60u, 0x84c87814a1f0ab72u, 0x8cc702081a6439ecu,
    0x90befffa23631e28u, 0xa4506cebde82bde9u, 0xbef9a3f7b2c67915u, 0xc67178f2e372532bu, 0xca273eceea26619cu, 0xd186b8c721c0c207u,
    0xeada7dd6cde0eb1eu, 0xf57d4f7fee6ed178u, 0x06f067aa72176fbau, 0x0a637dc5a2c898a6u, 0x113f9804bef90daeu, 0x1b710b35131c471bu,
    0x28db77f523047d84u, 0x32caab7b40c72493u, 0x3c9ebe0a15c9bebcu, 0x431d67c49c100d4cu, 0x4cc5d4becb3e42b6u, 0x597f299cfc657e2au,
    0x5fcb6fab3ad6faecu, 0x6c44198c4a475817u,
};

/// The same of the square roots of the first 8 primes.
constexpr std::array<std::uint64_t, 8> squareRoots = {
    0x6a09e667f3bcc908u, 0xbb67ae8584caa73bu, 0x3c6ef372fe94f82bu, 0xa54ff53a5f1d36f1u,
    0x510e527fade682d1u, 0x9b05688c2b3e6c1fu, 0x1f83d9abfb41bd6bu, 0x5be0cd19137e2179u,
};

/// The text with its padding: a one bit, zeros, and its length in bits in the last bytes of a block.
std::string padded(std::string_view bytes, std::size_t block, std::size_t lengthBytes, bool isLittle) {
  std::string text(bytes);
  text += '\x80';
  while ((text.size() + lengthBytes) % block != 0) text += '\0';
  const std::uint64_t bits = static_cast<std::uint64_t>(bytes.size()) * 8;
  for (std::size_t i = 0; i < lengthBytes; ++i) {
    const std::size_t significance = isLittle ? i : lengthBytes - 1 - i;
    text += significance < 8 ? static_cast<char>((bits >> (8 * significance)) & 0xFF) : '\0';
  }
  return text;
}

template <class Word>
Word wordAt(const std::string& text, std::size_t at, bool isLittle) {
  Word word = 0;
  for (std::size_t i = 0; i < sizeof(Word); ++i) {
    const std::size_t place = isLittle ? sizeof(Word) - 1 - i : i;
    word = static_cast<Word>(word << 8) | static_cast<unsigned char>(text[at + place]);
  }
  return word;
}

template <class Word, std::size_t count>
std::string bytesOf(const std::array<Word, count>& state, bool isLittle) {
  std::string bytes;
  for (const Word word : state) {
    for (std::size_t i = 0; i < sizeof(Word); ++i) {
      const std::size_t significance = isLittle ? i : sizeof(Word) - 1 - i;
      bytes += static_cast<char>((word >> (8 * significance)) & 0xFF);
    }
  }
  return bytes;
}

/// The rotations of SHA-2's four sigma functions; the last of each small one is a shift.
struct Rotations {
  int bigA[3], bigE[3], smallEarly[3], smallLate[3];
};

template <class Word, std::size_t rounds>
std::string sha2(std::string_view bytes, std::array<Word, 8> state, const std::array<Word, rounds>& constants, const Rotations& by) {
  constexpr std::size_t block = 16 * sizeof(Word);
  const std::string text = padded(bytes, block, 2 * sizeof(Word), false);
  const auto big = [](Word x, const int(&r)[3]) { return std::rotr(x, r[0]) ^ std::rotr(x, r[1]) ^ std::rotr(x, r[2]); };
  const auto small = [](Word x, const int(&r)[3]) { return std::rotr(x, r[0]) ^ std::rotr(x, r[1]) ^ (x >> r[2]); };
  for (std::size_t at = 0; at < text.size(); at += block) {
    std::array<Word, rounds> w{};
    for (std::size_t i = 0; i < 16; ++i) w[i] = wordAt<Word>(text, at + i * sizeof(Word), false);
    for (std::size_t i = 16; i < rounds; ++i) w[i] = w[i - 16] + small(w[i - 15], by.smallEarly) + w[i - 7] + small(w[i - 2], by.smallLate);
    auto [a, b, c, d, e, f, g, h] = state;
    for (std::size_t i = 0; i < rounds; ++i) {
      const Word first = h + big(e, by.bigE) + ((e & f) ^ (~e & g)) + constants[i] + w[i];
      const Word second = big(a, by.bigA) + ((a & b) ^ (a & c) ^ (b & c));
      h = g;
      g = f;
      f = e;
      e = d + first;
      d = c;
      c = b;
      b = a;
      a = first + second;
    }
    const std::array<Word, 8> after = {a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < 8; ++i) state[i] += after[i];
  }
  return bytesOf(state, false);
}

}  // namespace

std::string md5Digest(std::string_view bytes) {
  static const std::array<std::uint32_t, 64> sines = [] {
    std::array<std::uint32_t, 64> table{};
    for (std::size_t i = 0; i < 64; ++i)
      table[i] = static_cast<std::uint32_t>(std::floor(std::fabs(std::sin(static_cast<double>(i + 1))) * 4294967296.0));
    return table;
  }();
  constexpr int turns[4][4] = {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};
  const std::string text = padded(bytes, 64, 8, true);
  std::array<std::uint32_t, 4> state = {0x67452301u, 0xefcdab89u, 0x98badcfeu, 0x10325476u};
  for (std::size_t at = 0; at < text.size(); at += 64) {
    auto [a, b, c, d] = state;
    for (std::size_t i = 0; i < 64; ++i) {
      const std::size_t round = i / 16;
      const std::uint32_t mix = round == 0 ? (b & c) | (~b & d) : round == 1 ? (d & b) | (~d & c) : round == 2 ? b ^ c ^ d : c ^ (b | ~d);
      const std::size_t word = round == 0 ? i : round == 1 ? (5 * i + 1) % 16 : round == 2 ? (3 * i + 5) % 16 : (7 * i) % 16;
      const std::uint32_t sum = a + mix + sines[i] + wordAt<std::uint32_t>(text, at + 4 * word, true);
      a = d;
      d = c;
      c = b;
      b += std::rotl(sum, turns[round][i % 4]);
    }
    state = {state[0] + a, state[1] + b, state[2] + c, state[3] + d};
  }
  return bytesOf(state, true);
}

std::string sha1Digest(std::string_view bytes) {
  const std::string text = padded(bytes, 64, 8, false);
  std::array<std::uint32_t, 5> state = {0x67452301u, 0xefcdab89u, 0x98badcfeu, 0x10325476u, 0xc3d2e1f0u};
  for (std::size_t at = 0; at < text.size(); at += 64) {
    std::array<std::uint32_t, 80> w{};
    for (std::size_t i = 0; i < 16; ++i) w[i] = wordAt<std::uint32_t>(text, at + 4 * i, false);
    for (std::size_t i = 16; i < 80; ++i) w[i] = std::rotl(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    auto [a, b, c, d, e] = state;
    for (std::size_t i = 0; i < 80; ++i) {
      const std::size_t round = i / 20;
      const std::uint32_t mix = round == 0 ? (b & c) | (~b & d) : round == 2 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
      constexpr std::uint32_t constants[] = {0x5a827999u, 0x6ed9eba1u, 0x8f1bbcdcu, 0xca62c1d6u};
      const std::uint32_t sum = std::rotl(a, 5) + mix + e + constants[round] + w[i];
      e = d;
      d = c;
      c = std::rotl(b, 30);
      b = a;
      a = sum;
    }
    state = {state[0] + a, state[1] + b, state[2] + c, state[3] + d, state[4] + e};
  }
  return bytesOf(state, false);
}

std::string sha256Digest(std::string_view bytes) {
  std::array<std::uint32_t, 64> constants{};
  std::array<std::uint32_t, 8> state{};
  for (std::size_t i = 0; i < 64; ++i) constants[i] = static_cast<std::uint32_t>(cubeRoots[i] >> 32);
  for (std::size_t i = 0; i < 8; ++i) state[i] = static_cast<std::uint32_t>(squareRoots[i] >> 32);
  return sha2(bytes, state, constants, {{2, 13, 22}, {6, 11, 25}, {7, 18, 3}, {17, 19, 10}});
}

std::string sha512Digest(std::string_view bytes) {
  return sha2(bytes, squareRoots, cubeRoots, {{28, 34, 39}, {14, 18, 41}, {1, 8, 7}, {19, 61, 6}});
}

}  // namespace slipway::hcl
