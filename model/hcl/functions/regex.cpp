#include <re2/re2.h>

#include <algorithm>

#include "model/hcl/functions/function.h"

// Regular expressions: regex, regexall, replace. The syntax is Go's, which is RE2's.

namespace slipway::hcl {

namespace {

RE2::Options quietOptions() {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(4 << 20);
  return options;
}

re2::StringPiece pieceOf(std::string_view text) { return {text.data(), text.size()}; }

/// What one match gives: its text without groups, a tuple of unnamed groups, an object of named ones.
Value matchValue(const RE2& pattern, const std::vector<re2::StringPiece>& groups) {
  const auto valueOf = [](const re2::StringPiece& piece) {
    return piece.data() == nullptr ? Value::null() : Value::string(std::string(piece.data(), piece.size()));
  };
  if (groups.size() == 1) return valueOf(groups[0]);
  const auto& names = pattern.CapturingGroupNames();
  if (names.empty()) {
    Value::Elements elements;
    for (std::size_t i = 1; i < groups.size(); ++i) elements.push_back(valueOf(groups[i]));
    return Value::tuple(std::move(elements));
  }
  Value::Members members;
  for (const auto& [index, name] : names) members.emplace(name, valueOf(groups[static_cast<std::size_t>(index)]));
  return Value::object(std::move(members));
}

bool isUsable(Call& call, const RE2& pattern) {
  if (!pattern.ok()) {
    call.failAt(0, "invalid regexp pattern: " + pattern.error());
    return false;
  }
  const auto named = pattern.CapturingGroupNames().size();
  if (named != 0 && named != static_cast<std::size_t>(pattern.NumberOfCapturingGroups())) {
    call.failAt(0, "invalid regexp pattern: cannot mix both named and unnamed capture groups");
    return false;
  }
  return true;
}

std::vector<re2::StringPiece> groupsFor(const RE2& pattern) {
  return std::vector<re2::StringPiece>(static_cast<std::size_t>(pattern.NumberOfCapturingGroups()) + 1);
}

Value regex(Call& call) {
  const RE2 pattern(call.text(0), quietOptions());
  if (!isUsable(call, pattern)) return Value::unknown();
  auto groups = groupsFor(pattern);
  const std::string& text = call.text(1);
  if (!pattern.Match(pieceOf(text), 0, text.size(), RE2::UNANCHORED, groups.data(), static_cast<int>(groups.size()))) {
    return call.fail("pattern did not match any part of the given string");
  }
  return matchValue(pattern, groups);
}

/// Calls `take` with the groups of each match, from left to right; an empty match advances by one byte.
template <class Take>
void forEachMatch(const RE2& pattern, const std::string& text, Take take) {
  auto groups = groupsFor(pattern);
  std::size_t at = 0;
  std::size_t lastEnd = std::string::npos;
  while (at <= text.size() &&
         pattern.Match(pieceOf(text), at, text.size(), RE2::UNANCHORED, groups.data(), static_cast<int>(groups.size()))) {
    const auto begin = static_cast<std::size_t>(groups[0].data() - text.data());
    const auto end = begin + groups[0].size();
    // An empty match right behind the one before does not count, as in Go.
    if (end > begin || begin != lastEnd) {
      if (!take(groups, begin, end)) return;
      lastEnd = end;
    }
    at = end > begin ? end : end + 1;
  }
}

Value regexAll(Call& call) {
  const RE2 pattern(call.text(0), quietOptions());
  if (!isUsable(call, pattern)) return Value::unknown();
  Value::Elements matches;
  bool isWithinLimits = true;
  forEachMatch(pattern, call.text(1), [&](const auto& groups, std::size_t, std::size_t) {
    matches.push_back(matchValue(pattern, groups));
    return isWithinLimits = call.canSpend(groups.size());
  });
  return isWithinLimits ? Value::list(std::move(matches)) : Value::unknown();
}

bool isNameCharacter(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// Expands $1, ${1}, $name, ${name} and $$ as Go's Regexp.Expand; names that are no group give nothing.
std::string expanded(const RE2& pattern, std::string_view replacement, const std::vector<re2::StringPiece>& groups) {
  std::string result;
  for (std::size_t at = 0; at < replacement.size();) {
    if (replacement[at] != '$' || at + 1 == replacement.size()) {
      result += replacement[at++];
      continue;
    }
    if (replacement[at + 1] == '$') {
      result += '$';
      at += 2;
      continue;
    }
    const bool isBraced = replacement[at + 1] == '{';
    std::size_t begin = at + (isBraced ? 2 : 1), end = begin;
    while (end < replacement.size() && isNameCharacter(replacement[end])) ++end;
    const bool isClosed = !isBraced || (end < replacement.size() && replacement[end] == '}');
    if (end == begin || !isClosed) {
      result += replacement[at++];
      continue;
    }
    const std::string name(replacement.substr(begin, end - begin));
    at = isBraced ? end + 1 : end;
    std::size_t index = groups.size();
    if (std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; })) {
      index = name.size() < 6 ? static_cast<std::size_t>(std::stoul(name)) : groups.size();
    } else if (const auto found = pattern.NamedCapturingGroups().find(name); found != pattern.NamedCapturingGroups().end()) {
      index = static_cast<std::size_t>(found->second);
    }
    if (index < groups.size() && groups[index].data() != nullptr) result.append(groups[index].data(), groups[index].size());
  }
  return result;
}

Value replaceMatches(Call& call, const std::string& expression) {
  const RE2 pattern(expression, quietOptions());
  if (!pattern.ok()) return call.failAt(1, "invalid regexp pattern: " + pattern.error());
  const std::string& text = call.text(0);
  std::string result;
  std::size_t copied = 0;
  bool isWithinLimits = true;
  forEachMatch(pattern, text, [&](const auto& groups, std::size_t begin, std::size_t end) {
    result.append(text, copied, begin - copied);
    const std::string with = expanded(pattern, call.text(2), groups);
    result += with;
    copied = end;
    return isWithinLimits = call.canSpend(1 + with.size() / 64);
  });
  if (!isWithinLimits) return Value::unknown();
  return Value::string(result.append(text, copied));
}

Value replaceText(Call& call) {
  const std::string& text = call.text(0);
  const std::string& what = call.text(1);
  const std::string& with = call.text(2);
  if (what.size() >= 2 && what.front() == '/' && what.back() == '/') return replaceMatches(call, what.substr(1, what.size() - 2));
  // Nothing replaces before each character, and at the end.
  const auto next = [&](std::size_t from) {
    if (!what.empty()) return text.find(what, from);
    while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0u) == 0x80u) ++from;
    return from <= text.size() ? from : std::string::npos;
  };
  const std::size_t step = std::max<std::size_t>(what.size(), 1);
  std::size_t count = 0;
  for (auto found = next(0); found != std::string::npos; found = next(found + step)) ++count;
  if (!call.canSpend((text.size() + count * with.size()) / 64)) return Value::unknown();
  std::string result;
  std::size_t copied = 0;
  for (auto found = next(0); found != std::string::npos; found = next(found + step)) {
    result.append(text, copied, found - copied).append(with);
    copied = found + what.size();
  }
  return Value::string(result.append(text, copied));
}

constexpr Function table[] = {
    {"regex", "pattern:string, string:string", Function::strict, regex},
    {"regexall", "pattern:string, string:string", Function::strict, regexAll},
    {"replace", "str:string, substr:string, replace:string", Function::strict, replaceText},
};

}  // namespace

std::span<const Function> regexFunctions() { return table; }

}  // namespace slipway::hcl
