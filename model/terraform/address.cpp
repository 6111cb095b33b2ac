#include "model/terraform/address.h"

#include <algorithm>
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

int compareAddresses(std::string_view a, std::string_view b) {
  std::size_t i = 0, j = 0;
  const auto isDigit = [](std::string_view text, std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  while (i < a.size() && j < b.size()) {
    const bool areNumbers = i > 0 && a[i - 1] == '[' && isDigit(a, i) && isDigit(b, j);
    if (areNumbers) {
      const std::size_t beginA = i, beginB = j;
      while (isDigit(a, i)) ++i;
      while (isDigit(b, j)) ++j;
      const std::string_view x = a.substr(beginA, i - beginA), y = b.substr(beginB, j - beginB);
      if (x.size() != y.size()) return x.size() < y.size() ? -1 : 1;
      if (const int order = x.compare(y); order != 0) return order;
      continue;
    }
    if (a[i] != b[j]) return static_cast<unsigned char>(a[i]) < static_cast<unsigned char>(b[j]) ? -1 : 1;
    ++i;
    ++j;
  }
  return i < a.size() ? 1 : j < b.size() ? -1 : 0;
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
