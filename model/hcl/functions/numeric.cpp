#include <cmath>

#include "model/hcl/functions/function.h"
#include "model/hcl/number_text.h"

// Numbers: abs, ceil, floor, log, max, min, parseint, pow, signum.

namespace slipway::hcl {

namespace {

Value absolute(Call& call) { return Value::number(std::fabs(call.number(0))); }
Value roundUp(Call& call) { return Value::number(std::ceil(call.number(0))); }
Value roundDown(Call& call) { return Value::number(std::floor(call.number(0))); }

Value logarithm(Call& call) {
  const long double result = std::log(static_cast<double>(call.number(0))) / std::log(static_cast<double>(call.number(1)));
  return std::isnan(result) ? call.fail("the logarithm does not exist") : Value::number(result);
}

Value largest(Call& call) {
  if (call.count() == 0) return call.fail("must pass at least one number");
  long double result = call.number(0);
  for (std::size_t i = 1; i < call.count(); ++i) result = std::max(result, call.number(i));
  return Value::number(result);
}

Value smallest(Call& call) {
  if (call.count() == 0) return call.fail("must pass at least one number");
  long double result = call.number(0);
  for (std::size_t i = 1; i < call.count(); ++i) result = std::min(result, call.number(i));
  return Value::number(result);
}

int digitOf(char c, long long base) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'z') return c - 'a' + 10;
  if (c >= 'A' && c <= 'Z') return base > 36 ? c - 'A' + 36 : c - 'A' + 10;
  return 99;
}

Value parseInteger(Call& call) {
  long long base = 0;
  if (call.argument(0).isNumber() || call.argument(0).isBoolean()) {
    return call.failAt(0, "first argument must be a string, not " + std::string(call.argument(0).isNumber() ? "number" : "bool"));
  }
  if (!call.argument(0).isString()) return call.failAt(0, "first argument must be a string");
  if (!call.takeInteger(1, 2, 62, &base)) return Value::unknown();
  std::string_view digits = call.text(0);
  const bool isNegative = digits.starts_with('-');
  if (isNegative || digits.starts_with('+')) digits.remove_prefix(1);
  long double result = 0;
  bool isGood = !digits.empty();
  for (const char c : digits) {
    const int digit = digitOf(c, base);
    isGood = isGood && digit < base;
    result = result * static_cast<long double>(base) + digit;
  }
  if (!isGood) return call.failAt(0, "cannot parse \"" + call.text(0) + "\" as a base " + std::to_string(base) + " integer");
  return Value::number(isNegative ? -result : result);
}

Value power(Call& call) {
  const double result = std::pow(static_cast<double>(call.number(0)), static_cast<double>(call.number(1)));
  if (std::isnan(result)) return call.fail("the power does not exist");
  // Fractions are doubles in Terraform, too: their text has the digits of a double.
  if (result == std::trunc(result) || std::isinf(result)) return Value::number(result);
  char text[40];
  std::snprintf(text, sizeof text, "%.17g", result);
  for (int digits = 1; digits <= 17; ++digits) {
    std::snprintf(text, sizeof text, "%.*g", digits, result);
    if (std::strtod(text, nullptr) == result) break;
  }
  return Value::number(parsedNumber(text).value_or(result));
}

Value sign(Call& call) { return Value::number(call.number(0) > 0 ? 1 : call.number(0) < 0 ? -1 : 0); }

constexpr Function table[] = {
    {"abs", "num:number", Function::strict, absolute},
    {"ceil", "num:number", Function::strict, roundUp},
    {"floor", "num:number", Function::strict, roundDown},
    {"log", "num:number, base:number", Function::strict, logarithm},
    {"max", "numbers:number...", Function::strict, largest},
    {"min", "numbers:number...", Function::strict, smallest},
    {"parseint", "number:any, base:number", Function::strict, parseInteger},
    {"pow", "num:number, power:number", Function::strict, power},
    {"signum", "num:number", Function::strict, sign},
};

}  // namespace

std::span<const Function> numericFunctions() { return table; }

}  // namespace slipway::hcl
