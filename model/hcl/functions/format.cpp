#include <charconv>
#include <cmath>
#include <cstdio>
#include <optional>

#include "model/hcl/convert.h"
#include "model/hcl/functions/function.h"
#include "model/hcl/functions/json_text.h"
#include "model/hcl/character_count.h"
#include "model/hcl/number_text.h"

// format and formatlist. Source: the verbs that Terraform's documentation of format() lists.

namespace slipway::hcl {

namespace {

struct Verb {
  std::string_view text;   // "%-5.2f"
  std::size_t offset = 0;  // in the format
  char letter = 0;
  bool minus = false, plus = false, space = false, zero = false, sharp = false;
  std::optional<std::size_t> width, precision;
};

/// A formatted text, or why there is none.
struct Formatted {
  std::string text;
  std::string error;
};

std::string padded(std::string text, const Verb& verb) {
  const std::size_t size = characterCount(text);
  if (!verb.width || size >= *verb.width) return text;
  const std::string spaces(*verb.width - size, ' ');
  return verb.minus ? text + spaces : spaces + text;
}

std::string paddedNumber(bool isNegative, std::string prefix, std::string digits, const Verb& verb) {
  const std::string sign = isNegative ? "-" : verb.plus ? "+" : verb.space ? " " : "";
  prefix = sign + prefix;
  const std::size_t size = prefix.size() + digits.size();
  if (verb.zero && !verb.minus && verb.width && *verb.width > size) digits.insert(0, *verb.width - size, '0');
  return padded(prefix + digits, verb);
}

std::string digitsInBase(long double magnitude, unsigned base, bool isUpper) {
  if (base == 10) return numberText(magnitude);
  std::string digits;
  do {
    const auto digit = static_cast<unsigned>(std::fmod(magnitude, static_cast<long double>(base)));
    digits.insert(digits.begin(), (isUpper ? "0123456789ABCDEF" : "0123456789abcdef")[digit]);
    magnitude = std::floor(magnitude / static_cast<long double>(base));
  } while (magnitude > 0);
  return digits;
}

std::string integerText(long double number, const Verb& verb) {
  unsigned base = 10;
  std::string prefix;
  switch (verb.letter) {
    case 'b':
      base = 2;
      prefix = verb.sharp ? "0b" : "";
      break;
    case 'o':
      base = 8;
      prefix = verb.sharp ? "0" : "";
      break;
    case 'x':
      base = 16;
      prefix = verb.sharp ? "0x" : "";
      break;
    case 'X':
      base = 16;
      prefix = verb.sharp ? "0X" : "";
      break;
    default: break;
  }
  return paddedNumber(number < 0, prefix, digitsInBase(std::fabs(number), base, verb.letter == 'X'), verb);
}

/// `%g` without a precision: all digits, with an exponent from the sixth power of ten on (as Go prints large floats).
std::string shortestGeneral(long double magnitude, bool isUpper) {
  const std::string plain = numberText(magnitude);
  if (magnitude == 0) return plain;
  const auto point = plain.find('.');
  std::string digits = plain;
  if (point != std::string::npos) digits.erase(point, 1);
  long exponent = static_cast<long>(point == std::string::npos ? plain.size() : point) - 1;
  const auto first = digits.find_first_not_of('0');
  exponent -= static_cast<long>(first);
  digits.erase(0, first);
  digits.erase(digits.find_last_not_of('0') + 1);
  if (exponent >= -4 && exponent < 21 && exponent < 6) return plain;
  if (exponent >= -4 && exponent < 6) return plain;
  std::string text = digits.substr(0, 1);
  if (digits.size() > 1) text += '.' + digits.substr(1);
  const std::string power = std::to_string(std::labs(exponent));
  return text + (isUpper ? 'E' : 'e') + (exponent < 0 ? '-' : '+') + (power.size() < 2 ? "0" : "") + power;
}

std::string floatText(long double number, const Verb& verb) {
  const bool isGeneral = verb.letter == 'g' || verb.letter == 'G' || verb.letter == 'v';
  const long double magnitude = std::fabs(number);
  if (!std::isfinite(number)) return padded(number < 0 ? "-Inf" : "+Inf", verb);
  if (isGeneral && !verb.precision) return paddedNumber(number < 0, {}, shortestGeneral(magnitude, verb.letter == 'G'), verb);
  const int precision = static_cast<int>(verb.precision.value_or(6));
  const char pattern[] = {'%', '.', '*', 'L', isGeneral && verb.letter == 'v' ? 'g' : verb.letter, '\0'};
  std::string text(static_cast<std::size_t>(precision) + 5100, '\0');
  const int size = std::snprintf(text.data(), text.size(), pattern, precision, magnitude);
  text.resize(static_cast<std::size_t>(std::max(size, 0)));
  return paddedNumber(number < 0, {}, text, verb);
}

std::string textOf(const std::string& whole, const Verb& verb) {
  std::string text = whole;
  if (verb.precision) {
    text.clear();
    std::size_t taken = 0;
    for (const std::string_view character : graphemes(whole)) {
      if (taken++ == *verb.precision) break;
      text += character;
    }
  }
  return padded(verb.letter == 'q' ? jsonString(text) : text, verb);
}

Formatted formattedValue(const Value& value, const Verb& verb) {
  if (verb.letter == 'v') {
    if (verb.sharp || value.isNull() || (!value.isString() && !value.isNumber() && !value.isBoolean()))
      return {padded(jsonText(value), verb), {}};
    if (value.isNumber()) return {floatText(value.asNumber(), verb), {}};
    return {textOf(value.display(), verb), {}};
  }
  const auto converted = [&](const TypeRef& type) { return convert(value, *type); };
  if (value.isNull()) return {{}, "null value cannot be formatted"};
  switch (verb.letter) {
    case 't': {
      const Conversion boolean = converted(booleanType());
      return boolean.error.empty() ? Formatted{boolean.value.asBoolean() ? "true" : "false", {}} : Formatted{{}, boolean.error};
    }
    case 'b':
    case 'd':
    case 'o':
    case 'x':
    case 'X': {
      const Conversion number = converted(numberType());
      if (!number.error.empty()) return {{}, number.error};
      if (number.value.asNumber() != std::trunc(number.value.asNumber())) return {{}, "an integer is required"};
      return {integerText(number.value.asNumber(), verb), {}};
    }
    case 'e':
    case 'E':
    case 'f':
    case 'g':
    case 'G': {
      const Conversion number = converted(numberType());
      return number.error.empty() ? Formatted{floatText(number.value.asNumber(), verb), {}} : Formatted{{}, number.error};
    }
    default: {
      const Conversion text = converted(stringType());
      return text.error.empty() ? Formatted{textOf(text.value.asString(), verb), {}} : Formatted{{}, text.error};
    }
  }
}

std::optional<std::size_t> readNumber(std::string_view text, std::size_t* at) {
  const std::size_t begin = *at;
  std::size_t number = 0;
  while (*at < text.size() && text[*at] >= '0' && text[*at] <= '9') {
    number = std::min<std::size_t>(number * 10 + static_cast<std::size_t>(text[*at] - '0'), 100'000);
    ++*at;
  }
  return *at > begin ? std::optional(number) : std::nullopt;
}

/// Reads the verb that begins at `*at`, with the argument number of %[n]d if there is one.
Verb readVerb(std::string_view format, std::size_t* at, std::optional<std::size_t>* argument) {
  Verb verb;
  verb.offset = (*at)++;
  for (; *at < format.size(); ++*at) {
    const char c = format[*at];
    if (c == '-')
      verb.minus = true;
    else if (c == '+')
      verb.plus = true;
    else if (c == ' ')
      verb.space = true;
    else if (c == '0')
      verb.zero = true;
    else if (c == '#')
      verb.sharp = true;
    else
      break;
  }
  verb.width = readNumber(format, at);
  if (*at < format.size() && format[*at] == '.') {
    ++*at;
    verb.precision = readNumber(format, at).value_or(0);
  }
  if (*at < format.size() && format[*at] == '[') {
    std::size_t inside = *at + 1;
    *argument = readNumber(format, &inside);
    if (inside < format.size() && format[inside] == ']') *at = inside + 1;
  }
  if (*at < format.size()) verb.letter = format[(*at)++];
  verb.text = format.substr(verb.offset, *at - verb.offset);
  return verb;
}

struct FormatResult {
  std::string text;
  std::string error;
  std::size_t used = 0;  // arguments
};

FormatResult formatted(std::string_view format, const std::vector<Value>& arguments) {
  FormatResult result;
  std::size_t next = 0;
  bool hasNumbers = false;
  for (std::size_t at = 0; at < format.size();) {
    if (format[at] != '%') {
      result.text += format[at++];
      continue;
    }
    std::optional<std::size_t> number;
    const Verb verb = readVerb(format, &at, &number);
    const std::string place = '"' + std::string(verb.text) + "\" at ";
    if (verb.letter == '%') {
      result.text += '%';
      continue;
    }
    if (verb.letter == 0 || std::string_view("vtbdoxXeEfgGsq").find(verb.letter) == std::string_view::npos) {
      result.error = verb.letter == 0 ? "unterminated format verb in " + place + "offset " + std::to_string(verb.offset)
                                      : "unsupported format verb '" + std::string(1, verb.letter) + "' in " + place + "offset " +
                                            std::to_string(verb.offset);
      return result;
    }
    const std::size_t index = number ? *number : next + 1;
    hasNumbers = hasNumbers || number.has_value();
    if (index == 0 || index > arguments.size()) {
      result.error = "not enough arguments for " + place + std::to_string(verb.offset) + ": need index " + std::to_string(index) +
                     " but have " + std::to_string(arguments.size()) + " total";
      return result;
    }
    next = index;
    result.used = std::max(result.used, index);
    Formatted one = formattedValue(arguments[index - 1], verb);
    if (!one.error.empty()) {
      result.error = "unsupported value for " + place + std::to_string(verb.offset) + ": " + one.error;
      return result;
    }
    result.text += one.text;
  }
  if (hasNumbers) result.used = arguments.size();  // numbered verbs may leave some out
  return result;
}

Value format(Call& call) {
  const std::vector<Value> arguments(call.arguments().begin() + 1, call.arguments().end());
  FormatResult result = formatted(call.text(0), arguments);
  if (!result.error.empty()) return call.fail(result.error);
  if (result.used < arguments.size()) {
    return call.failAt(result.used + 1,
                       "too many arguments; " + (result.used == 0 ? "no verbs in format string"
                                                                  : "only " + std::to_string(result.used) + " used by format string"));
  }
  return call.canSpend(result.text.size() / 64) ? Value::string(std::move(result.text)) : Value::unknown();
}

Value formatList(Call& call) {
  std::optional<std::size_t> size, sizedBy;
  for (std::size_t i = 1; i < call.count(); ++i) {
    if (!call.argument(i).isSequence()) continue;
    const std::size_t own = call.argument(i).elements().size();
    if (!size) {
      size = own;
      sizedBy = i;
    } else if (*size != own) {
      return call.failAt(i, "argument " + std::to_string(i) + " has length " + std::to_string(own) +
                                ", which is inconsistent with argument " + std::to_string(*sizedBy) + " of length " +
                                std::to_string(*size));
    }
  }
  const std::size_t count = size.value_or(1);
  if (!call.canSpend(count * call.count())) return Value::unknown();
  Value::Elements results;
  for (std::size_t row = 0; row < count; ++row) {
    std::vector<Value> arguments;
    bool isKnown = true;
    Value marks = Value::unknown();
    for (std::size_t i = 1; i < call.count(); ++i) {
      const Value& argument = call.argument(i);
      arguments.push_back(argument.isSequence() ? argument.elements()[row] : argument);
      isKnown = isKnown && arguments.back().isWhollyKnown();
      marks = marks.withDeepMarksOf(arguments.back());
    }
    if (!isKnown) {
      results.push_back(marks);
      continue;
    }
    FormatResult one = formatted(call.text(0), arguments);
    if (!one.error.empty()) return call.fail("error on format iteration " + std::to_string(row) + ": " + one.error);
    results.push_back(Value::string(std::move(one.text)).withMarksOf(marks));
  }
  return Value::list(std::move(results));
}

constexpr Function table[] = {
    {"format", "format:string, args:any?...", Function::strict, format},
    {"formatlist", "format:string, args:any?...", Function::partial | Function::picks, formatList},
};

}  // namespace

std::span<const Function> formatFunctions() { return table; }

}  // namespace slipway::hcl
