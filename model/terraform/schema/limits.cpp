#include "model/terraform/schema/limits.h"

#include <algorithm>
#include <charconv>

namespace slipway::schema {

namespace {

std::string_view takeUntil(std::string_view& rest, char end) {
  const std::size_t at = std::min(rest.find(end), rest.size());
  const std::string_view part = rest.substr(0, at);
  rest.remove_prefix(std::min(at + 1, rest.size()));
  return part;
}

std::optional<std::int64_t> numberOf(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// More choices than these are not told all.
constexpr std::size_t kMostTold = 12;

/// The rest of an argument's line: a set's number, two numbers, or a word.
Limit limitOf(std::string_view rest, const std::vector<std::vector<std::string_view>>& sets) {
  Limit limit;
  const std::string_view what = takeUntil(rest, ' ');
  const std::size_t dots = what.find("..");
  if (what == "arn") {
    limit.isArn = true;
  } else if (dots != std::string_view::npos) {
    limit.least = numberOf(what.substr(0, dots));
    limit.most = numberOf(what.substr(dots + 2));
  } else if (const auto set = numberOf(what); set && *set >= 0 && static_cast<std::size_t>(*set) < sets.size()) {
    limit.choices = &sets[static_cast<std::size_t>(*set)];
    limit.ignoresCase = rest == "~";
  }
  return limit;
}

}  // namespace

std::string wordsOf(const Limit& limit) {
  if (limit.choices != nullptr) {
    const std::size_t count = limit.choices->size(), told = std::min(count, kMostTold);
    std::string text = "one of ";
    for (std::size_t i = 0; i < told; ++i) text += (i == 0 ? "" : ", ") + std::string((*limit.choices)[i]);
    return count > told ? text + " and " + std::to_string(count - told) + " more" : text;
  }
  if (limit.least && limit.most) return std::to_string(*limit.least) + " to " + std::to_string(*limit.most);
  if (limit.least) return "at least " + std::to_string(*limit.least);
  if (limit.most) return "at most " + std::to_string(*limit.most);
  return limit.isArn ? "an ARN" : "";
}

Limits::Limits(std::string_view text) {
  std::string_view lines = text;
  std::size_t sets = 0;
  while (takeUntil(lines, '\n').starts_with("= ")) ++sets;
  m_sets.reserve(sets);  // limits point into it
  Arguments* arguments = nullptr;
  while (!text.empty()) {
    std::string_view line = takeUntil(text, '\n');
    if (line.starts_with("= ")) {
      line.remove_prefix(2);
      auto& set = m_sets.emplace_back();
      while (!line.empty()) set.push_back(takeUntil(line, ' '));
    } else if (line.starts_with(' ')) {
      line.remove_prefix(1);
      const std::string_view path = takeUntil(line, ' ');
      if (arguments != nullptr) arguments->emplace_hint(arguments->end(), path, limitOf(line, m_sets));
    } else if (!line.empty()) {
      arguments = &m_types[line];
    }
  }
}

const Limit* Limits::find(std::string_view type, std::string_view path) const {
  const auto arguments = m_types.find(type);
  if (arguments == m_types.end()) return nullptr;
  const auto found = arguments->second.find(path);
  return found == arguments->second.end() ? nullptr : &found->second;
}

}  // namespace slipway::schema
