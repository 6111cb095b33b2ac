#include <algorithm>

#include "model/hcl/functions/function.h"
#include "model/hcl/character_count.h"
#include "model/hcl/code_points.h"

// Text: join, split, case, trimming, parts. Formatting and regular expressions have files of their own.

namespace slipway::hcl {

namespace {

Value join(Call& call) {
  const std::string& separator = call.text(0);
  std::size_t size = 0;
  for (std::size_t i = 1; i < call.count(); ++i) {
    std::size_t position = 0;
    for (const Value& element : call.argument(i).elements()) {
      if (element.isNull()) return call.failAt(i, "element " + std::to_string(position) + " is null; cannot concatenate null values");
      size += separator.size() + element.asString().size();
      ++position;
    }
  }
  if (!call.canSpend(size / 64)) return Value::unknown();
  std::string result;
  result.reserve(size);
  bool isFirst = true;
  for (std::size_t i = 1; i < call.count(); ++i) {
    for (const Value& element : call.argument(i).elements()) {
      if (!isFirst) result += separator;
      result += element.asString();
      isFirst = false;
    }
  }
  return Value::string(std::move(result));
}

Value split(Call& call) {
  const std::string& separator = call.text(0);
  std::string_view rest = call.text(1);
  Value::Elements parts;
  if (separator.empty()) {
    for (std::size_t at = 0; at < rest.size();) {
      std::size_t length = 0;
      codePointAt(rest, at, &length);
      parts.push_back(Value::string(std::string(rest.substr(at, length))));
      at += length;
    }
  } else {
    for (auto found = rest.find(separator); found != std::string_view::npos; found = rest.find(separator)) {
      parts.push_back(Value::string(std::string(rest.substr(0, found))));
      rest.remove_prefix(found + separator.size());
    }
    parts.push_back(Value::string(std::string(rest)));
  }
  return call.canSpend(parts.size()) ? Value::list(std::move(parts)) : Value::unknown();
}

Value upper(Call& call) { return Value::string(upperCase(call.text(0))); }
Value lower(Call& call) { return Value::string(lowerCase(call.text(0))); }

Value title(Call& call) {
  std::string result;
  bool isInWord = false;
  for (const std::string_view character : graphemes(call.text(0))) {
    const unsigned char first = static_cast<unsigned char>(character.front());
    const bool isLetter = first >= 0x80 || std::isalnum(first) != 0 || first == '_';
    result += isLetter && !isInWord ? upperCase(character) : std::string(character);
    isInWord = isLetter;
  }
  return Value::string(std::move(result));
}

Value reverseText(Call& call) {
  auto characters = graphemes(call.text(0));
  std::string result;
  for (auto it = characters.rbegin(); it != characters.rend(); ++it) result += *it;
  return Value::string(std::move(result));
}

Value substring(Call& call) {
  const auto characters = graphemes(call.text(0));
  const long long size = static_cast<long long>(characters.size());
  long long offset = 0, length = 0;
  constexpr long long most = 1'000'000'000'000;
  if (!call.takeInteger(1, -most, most, &offset) || !call.takeInteger(2, -most, most, &length)) return Value::unknown();
  if (offset < 0) offset += size;
  offset = std::clamp(offset, 0LL, size);
  const long long end = length < 0 ? size : std::min(size, offset + length);
  std::string result;
  for (long long i = offset; i < end; ++i) result += characters[static_cast<std::size_t>(i)];
  return Value::string(std::move(result));
}

Value indent(Call& call) {
  long long spaces = 0;
  if (!call.takeInteger(0, 0, 10'000, &spaces)) return Value::unknown();
  const std::string& text = call.text(1);
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  if (!call.canSpend((text.size() + lines * static_cast<std::size_t>(spaces)) / 64)) return Value::unknown();
  std::string result;
  for (const char c : text) {
    result += c;
    if (c == '\n') result.append(static_cast<std::size_t>(spaces), ' ');
  }
  return Value::string(std::move(result));
}

Value chomp(Call& call) {
  std::string text = call.text(0);
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
  return Value::string(std::move(text));
}

std::string trimmedOf(std::string_view text, std::string_view cutset) {
  std::vector<std::string_view> cut;
  for (std::size_t at = 0; at < cutset.size();) {
    std::size_t length = 0;
    codePointAt(cutset, at, &length);
    cut.push_back(cutset.substr(at, length));
    at += length;
  }
  const auto startsWithAny = [&] {
    for (const std::string_view one : cut) {
      if (text.starts_with(one)) return text.remove_prefix(one.size()), true;
    }
    return false;
  };
  const auto endsWithAny = [&] {
    for (const std::string_view one : cut) {
      if (text.ends_with(one)) return text.remove_suffix(one.size()), true;
    }
    return false;
  };
  while (startsWithAny()) {
  }
  while (endsWithAny()) {
  }
  return std::string(text);
}

Value trim(Call& call) { return Value::string(trimmedOf(call.text(0), call.text(1))); }
Value trimSpace(Call& call) { return Value::string(trimmedOf(call.text(0), " \t\n\v\f\r\u0085\u00A0\u2003\u3000")); }

Value trimPrefix(Call& call) {
  std::string_view text = call.text(0);
  if (text.starts_with(call.text(1))) text.remove_prefix(call.text(1).size());
  return Value::string(std::string(text));
}

Value trimSuffix(Call& call) {
  std::string_view text = call.text(0);
  if (text.ends_with(call.text(1))) text.remove_suffix(call.text(1).size());
  return Value::string(std::string(text));
}

Value startsWith(Call& call) { return Value::boolean(call.text(0).starts_with(call.text(1))); }
Value endsWith(Call& call) { return Value::boolean(call.text(0).ends_with(call.text(1))); }
Value containsText(Call& call) { return Value::boolean(call.text(0).find(call.text(1)) != std::string::npos); }

constexpr Function table[] = {
    {"chomp", "str:string", Function::strict, chomp},
    {"endswith", "str:string, suffix:string", Function::strict, endsWith},
    {"indent", "spaces:number, str:string", Function::strict, indent},
    {"join", "separator:string, lists:strings...", Function::strict, join},
    {"lower", "str:string", Function::strict, lower},
    {"split", "separator:string, str:string", Function::strict, split},
    {"startswith", "str:string, prefix:string", Function::strict, startsWith},
    {"strcontains", "str:string, substr:string", Function::strict, containsText},
    {"strrev", "str:string", Function::strict, reverseText},
    {"substr", "str:string, offset:number, length:number", Function::strict, substring},
    {"title", "str:string", Function::strict, title},
    {"trim", "str:string, cutset:string", Function::strict, trim},
    {"trimprefix", "str:string, prefix:string", Function::strict, trimPrefix},
    {"trimspace", "str:string", Function::strict, trimSpace},
    {"trimsuffix", "str:string, suffix:string", Function::strict, trimSuffix},
    {"upper", "str:string", Function::strict, upper},
};

}  // namespace

std::span<const Function> stringFunctions() { return table; }

}  // namespace slipway::hcl
