#include "model/terraform/address.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <vector>

namespace slipway::terraform {

std::string keyText(const InstanceKey& key) {
  if (const auto* number = std::get_if<std::int64_t>(&key)) return "[" + std::to_string(*number) + "]";
  const auto* text = std::get_if<std::string>(&key);
  if (text == nullptr) return {};
  std::string quoted = "[\"";
  for (std::size_t i = 0; i < text->size(); ++i) {
    const char c = (*text)[i];
    const bool isTemplate = (c == '$' || c == '%') && i + 1 < text->size() && (*text)[i + 1] == '{';
    if (c == '"' || c == '\\') quoted += '\\';
    if (isTemplate) quoted += c;
    if (c == '\n')
      quoted += "\\n";
    else if (c == '\t')
      quoted += "\\t";
    else if (c == '\r')
      quoted += "\\r";
    else
      quoted += c;
  }
  return quoted + "\"]";
}

std::string joinedAddress(std::string_view modulePath, std::string_view address) {
  std::string joined(modulePath);
  if (!joined.empty()) joined += '.';
  return joined += address;
}

/// How many of the first `most` bytes are the same. Addresses have long beginnings in common, so eight are looked at in one go.
static std::size_t commonPrefix(const char* a, const char* b, std::size_t most) {
  std::size_t at = 0;
  for (; at + sizeof(std::uint64_t) <= most; at += sizeof(std::uint64_t))
    if (std::memcmp(a + at, b + at, sizeof(std::uint64_t)) != 0) break;
  while (at < most && a[at] == b[at]) ++at;
  return at;
}

int compareAddresses(std::string_view a, std::string_view b) {
  const auto isDigit = [](std::string_view text, std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  const std::size_t most = std::min(a.size(), b.size());
  const std::size_t differs = commonPrefix(a.data(), b.data(), most);
  // Where they differ inside numbers of a key, the longer number is greater.
  std::size_t begin = differs;
  while (begin > 0 && isDigit(a, begin - 1)) --begin;
  if (begin > 0 && a[begin - 1] == '[' && isDigit(a, begin) && isDigit(b, begin)) {
    std::size_t endA = begin, endB = begin;
    while (isDigit(a, endA)) ++endA;
    while (isDigit(b, endB)) ++endB;
    if (endA != endB) return endA < endB ? -1 : 1;
  }
  if (differs == most) return a.size() > most ? 1 : b.size() > most ? -1 : 0;
  return static_cast<unsigned char>(a[differs]) < static_cast<unsigned char>(b[differs]) ? -1 : 1;
}

namespace {

std::vector<std::string_view> partsOf(std::string_view path) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at < path.size();) {
    const auto end = std::min(path.find('/', at), path.size());
    if (end > at) parts.push_back(path.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

}  // namespace

std::string relativePath(std::string_view from, std::string_view to) {
  const auto a = partsOf(from), b = partsOf(to);
  const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  std::string path;
  const auto add = [&](std::string_view part) { (path += path.empty() ? "" : "/") += part; };
  for (auto it = x; it != a.end(); ++it) add("..");
  for (auto it = y; it != b.end(); ++it) add(*it);
  return path.empty() ? "." : path;
}

}  // namespace slipway::terraform
