#include "model/hcl/number_text.h"

#include <charconv>
#include <cmath>
#include <cstdlib>

namespace slipway::hcl {

namespace {

std::size_t skipDigits(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
  return at;
}

bool isDecimal(std::string_view text) {
  std::size_t at = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
  const std::size_t whole = at;
  at = skipDigits(text, at);
  std::size_t digits = at - whole;
  if (at < text.size() && text[at] == '.') {
    const std::size_t fraction = ++at;
    at = skipDigits(text, at);
    digits += at - fraction;
  }
  if (digits == 0) return false;
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '-' || text[at] == '+')) ++at;
    const std::size_t exponent = at;
    at = skipDigits(text, at);
    if (at == exponent) return false;
  }
  return at == text.size();
}

std::string digitsOf(long double number, std::chars_format format, int precision) {
  std::string text(6000, '\0');  // the largest long double has 4933 digits
  const auto end = precision < 0 ? std::to_chars(text.data(), text.data() + text.size(), number, format)
                                 : std::to_chars(text.data(), text.data() + text.size(), number, format, precision);
  text.resize(static_cast<std::size_t>(end.ptr - text.data()));
  return text;
}

}  // namespace

std::string numberText(long double number) {
  if (!std::isfinite(number)) return number > 0 ? "+Inf" : "-Inf";
  if (number == 0) return "0";
  char buffer[32];
  if (number == std::trunc(number) && std::fabs(number) < 9.2e18L) {
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, static_cast<long long>(number));
    return {buffer, end.ptr};
  }
  if (number == std::trunc(number) && std::fabs(number) < 3.6e19L) return digitsOf(number, std::chars_format::fixed, 0);
  // The last of the 19 or 20 digits that tell neighbours apart is noise of the arithmetic (0.1 + 0.2).
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::scientific, 17);
  long double rounded = number;
  std::from_chars(buffer, end.ptr, rounded);
  if (number != std::trunc(number)) return digitsOf(rounded, std::chars_format::fixed, -1);
  // Whole numbers beyond 64 bits: the digits that are sure, then zeros, not the noise of the binary form.
  std::string text(buffer, static_cast<std::size_t>(std::string_view(buffer, end.ptr).find('e')));
  const long exponent = std::strtol(buffer + text.size() + 1, nullptr, 10);
  if (const auto point = text.find('.'); point != std::string::npos) text.erase(point, 1);
  const std::size_t digits = text.size() - (number < 0 ? 1 : 0);
  return text.append(static_cast<std::size_t>(exponent) + 1 - digits, '0');
}

std::optional<long double> parsedNumber(std::string_view text) {
  if (!text.empty() && text.size() <= 18 && skipDigits(text, 0) == text.size()) {
    long long whole = 0;  // most numbers; the general way switches locales
    for (const char digit : text) whole = whole * 10 + (digit - '0');
    return static_cast<long double>(whole);
  }
  if (!isDecimal(text)) return std::nullopt;
  if (text[0] == '+') text.remove_prefix(1);
  long double number = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
  if (end.ec == std::errc::result_out_of_range) {
    // from_chars leaves the number alone here: too small is 0, too large has no value of ours.
    const auto exponent = text.find_first_of("eE");
    const bool isSmall = exponent != std::string_view::npos && exponent + 1 < text.size() && text[exponent + 1] == '-';
    return isSmall ? std::optional<long double>(0.0L) : std::nullopt;
  }
  if (end.ec != std::errc() || end.ptr != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace slipway::hcl
