#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>

#include "model/hcl/functions/function.h"
#include "model/hcl/number_text.h"

// IP networks: cidrhost, cidrnetmask, cidrsubnet, cidrsubnets, for both versions.

namespace slipway::hcl {

namespace {

__extension__ using Bits = unsigned __int128;

/// A network: the address's bits (right-aligned), its version's width, and how many bits name the network.
struct Network {
  Bits bits = 0;
  unsigned width = 32;
  unsigned prefix = 0;
};

constexpr Bits lowBits(unsigned count) { return count >= 128 ? ~Bits{0} : (Bits{1} << count) - 1; }

std::optional<unsigned> parsedDecimal(std::string_view text, unsigned most) {
  unsigned number = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool isGood = !text.empty() && end.ec == std::errc() && end.ptr == text.data() + text.size() && number <= most && text.size() <= 4;
  return isGood ? std::optional(number) : std::nullopt;
}

std::optional<Bits> parsedVersion4(std::string_view text) {
  Bits bits = 0;
  for (int part = 0; part < 4; ++part) {
    const auto dot = std::min(text.find('.'), text.size());
    if ((dot == text.size()) != (part == 3)) return std::nullopt;
    const auto number = parsedDecimal(text.substr(0, dot), 255);
    if (!number) return std::nullopt;
    bits = (bits << 8) | *number;
    text.remove_prefix(std::min(dot + 1, text.size()));
  }
  return bits;
}

std::optional<Bits> parsedVersion6(std::string_view text) {
  std::array<Bits, 8> before{}, after{};
  std::size_t count = 0, countAfter = 0;
  bool hasGap = false;
  if (text.starts_with("::")) {
    hasGap = true;
    text.remove_prefix(2);
  }
  while (!text.empty()) {
    const auto colon = std::min(text.find(':'), text.size());
    const std::string_view part = text.substr(0, colon);
    unsigned group = 0;
    const auto end = std::from_chars(part.data(), part.data() + part.size(), group, 16);
    const bool isGood = !part.empty() && part.size() <= 4 && end.ec == std::errc() && end.ptr == part.data() + part.size();
    if (!isGood || count + countAfter == 8) return std::nullopt;
    (hasGap ? after[countAfter++] : before[count++]) = group;
    text.remove_prefix(colon);
    if (text.starts_with("::")) {
      if (hasGap) return std::nullopt;
      hasGap = true;
      text.remove_prefix(2);
    } else if (!text.empty()) {
      text.remove_prefix(1);
      if (text.empty()) return std::nullopt;
    }
  }
  if (hasGap ? count + countAfter > 7 : count != 8) return std::nullopt;
  Bits bits = 0;
  for (std::size_t i = 0; i < count; ++i) bits |= before[i] << (112 - 16 * i);
  for (std::size_t i = 0; i < countAfter; ++i) bits |= after[i] << (16 * (countAfter - 1 - i));
  return bits;
}

std::optional<Network> parsedNetwork(std::string_view text) {
  const auto slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  Network network;
  const std::string_view address = text.substr(0, slash);
  auto bits = parsedVersion4(address);
  if (!bits) {
    network.width = 128;
    bits = parsedVersion6(address);
  }
  const auto prefix = parsedDecimal(text.substr(slash + 1), network.width);
  if (!bits || !prefix) return std::nullopt;
  network.prefix = *prefix;
  network.bits = *bits & ~lowBits(network.width - network.prefix) & lowBits(network.width);
  return network;
}

std::string addressText(Bits bits, unsigned width) {
  if (width == 32) {
    std::string text;
    for (int shift = 24; shift >= 0; shift -= 8)
      text += std::to_string(static_cast<unsigned>((bits >> shift) & 255)) + (shift > 0 ? "." : "");
    return text;
  }
  std::array<unsigned, 8> groups{};
  for (std::size_t i = 0; i < 8; ++i) groups[i] = static_cast<unsigned>((bits >> (112 - 16 * i)) & 0xFFFF);
  // The longest run of two or more zero groups is left out.
  std::size_t gapAt = 8, gapSize = 1;
  for (std::size_t i = 0; i < 8; ++i) {
    std::size_t end = i;
    while (end < 8 && groups[end] == 0) ++end;
    if (end - i > gapSize) {
      gapAt = i;
      gapSize = end - i;
    }
  }
  std::string text;
  for (std::size_t i = 0; i < 8; ++i) {
    if (i == gapAt) {
      text += "::";
      i += gapSize - 1;
      continue;
    }
    if (!text.empty() && text.back() != ':') text += ':';
    char buffer[8];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, groups[i], 16);
    text.append(buffer, end.ptr);
  }
  return text;
}

std::string networkText(const Network& network) { return addressText(network.bits, network.width) + "/" + std::to_string(network.prefix); }

std::optional<Network> takeNetwork(Call& call) {
  const auto network = parsedNetwork(call.text(0));
  if (!network) call.failAt(0, "invalid CIDR expression: invalid CIDR address: " + call.text(0));
  return network;
}

/// The number's bits if it is whole and fits `count` bits.
std::optional<Bits> fittingNumber(long double number, unsigned count) {
  if (number < 0 || number != std::trunc(number) || number >= std::ldexp(1.0L, static_cast<int>(count))) return std::nullopt;
  return static_cast<Bits>(number);
}

Value host(Call& call) {
  const auto network = takeNetwork(call);
  if (!network) return Value::unknown();
  const unsigned hostBits = network->width - network->prefix;
  const long double number = call.number(1);
  const auto offset = fittingNumber(number < 0 ? -number - 1 : number, hostBits);
  if (!offset)
    return call.failAt(1, "prefix of " + std::to_string(network->prefix) + " does not accommodate a host numbered " + numberText(number));
  const Bits host = number < 0 ? lowBits(hostBits) - *offset : *offset;
  return Value::string(addressText(network->bits | host, network->width));
}

Value netmask(Call& call) {
  const auto network = takeNetwork(call);
  if (!network) return Value::unknown();
  if (network->width != 32) return call.failAt(0, "IPv6 addresses cannot have a netmask: " + call.text(0));
  return Value::string(addressText(lowBits(32) & ~lowBits(32 - network->prefix), 32));
}

Value subnet(Call& call) {
  const auto network = takeNetwork(call);
  long long newBits = 0;
  if (!network || !call.takeInteger(1, 0, 128, &newBits)) return Value::unknown();
  const unsigned added = static_cast<unsigned>(newBits);
  if (network->prefix + added > network->width) {
    return call.failAt(
        1, "insufficient address space to extend prefix of " + std::to_string(network->prefix) + " by " + std::to_string(added));
  }
  const auto number = fittingNumber(call.number(2), added);
  if (!number) {
    return call.failAt(
        2, "prefix extension of " + std::to_string(added) + " does not accommodate a subnet numbered " + numberText(call.number(2)));
  }
  Network result = *network;
  result.prefix += added;
  const unsigned shift = result.width - result.prefix;
  result.bits |= shift >= 128 ? 0 : *number << shift;
  return Value::string(networkText(result));
}

Value subnets(Call& call) {
  const auto network = takeNetwork(call);
  if (!network) return Value::unknown();
  Value::Elements all;
  Bits next = network->bits;
  bool isFull = false;
  for (std::size_t i = 1; i < call.count(); ++i) {
    long long newBits = 0;
    if (!call.takeInteger(i, -1000, 1000, &newBits)) return Value::unknown();
    if (newBits < 1) return call.failAt(i, "must extend prefix by at least one bit");
    if (newBits > 32) return call.failAt(i, "may not extend prefix by more than 32 bits");
    const unsigned prefix = network->prefix + static_cast<unsigned>(newBits);
    if (prefix > network->width)
      return call.failAt(i, "would extend prefix to " + std::to_string(prefix) + " bits, which is too long for an address of " +
                                std::to_string(network->width) + " bits");
    const unsigned hostBits = network->width - prefix;
    const Bits size = Bits{1} << hostBits;
    const Bits begin = (next + lowBits(hostBits)) & ~lowBits(hostBits);
    const bool fits =
        !isFull && begin >= next && (begin & ~lowBits(network->width - network->prefix) & lowBits(network->width)) == network->bits;
    if (!fits) {
      const std::string after = all.empty() ? call.text(0) : all.back().asString();
      return call.failAt(
          i, "not enough remaining address space for a subnet with a prefix of " + std::to_string(prefix) + " bits after " + after);
    }
    Network one{begin, network->width, prefix};
    all.push_back(Value::string(networkText(one)));
    next = begin + size;
    isFull = next < begin;
  }
  return Value::list(std::move(all));
}

constexpr Function table[] = {
    {"cidrhost", "prefix:string, hostnum:number", Function::strict, host},
    {"cidrnetmask", "prefix:string", Function::strict, netmask},
    {"cidrsubnet", "prefix:string, newbits:number, netnum:number", Function::strict, subnet},
    {"cidrsubnets", "prefix:string, newbits:number...", Function::strict, subnets},
};

}  // namespace

std::span<const Function> addressFunctions() { return table; }

}  // namespace slipway::hcl
