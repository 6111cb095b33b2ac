#include "model/terraform/schema/version.h"

#include <algorithm>
#include <charconv>

namespace slipway::schema {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool isLabelCharacter(char c) { return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '.' || c == '~'; }

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

std::uint64_t segmentOf(const Version& version, std::size_t index) { return index < version.segments.size() ? version.segments[index] : 0; }

bool isNumeric(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), isDigit); }

/// Numbers stand before words and go by size; a shorter list of parts stands before a longer one.
int comparePrereleases(std::string_view a, std::string_view b) {
  while (!a.empty() || !b.empty()) {
    if (a.empty()) return -1;
    if (b.empty()) return 1;
    const std::string_view left = a.substr(0, a.find('.')), right = b.substr(0, b.find('.'));
    if (left != right) {
      const bool leftIsNumber = isNumeric(left), rightIsNumber = isNumeric(right);
      if (leftIsNumber != rightIsNumber) return leftIsNumber ? -1 : 1;
      if (leftIsNumber && left.size() != right.size()) return left.size() < right.size() ? -1 : 1;
      return left < right ? -1 : 1;
    }
    a.remove_prefix(std::min(a.size(), left.size() + 1));
    b.remove_prefix(std::min(b.size(), right.size() + 1));
  }
  return 0;
}

bool holds(const VersionTerm& term, const Version& version) {
  using Operator = VersionTerm::Operator;
  const int order = Version::compare(version, term.version);
  // A prerelease is taken only where the constraint names it: exactly, or one of the same release.
  const bool isPrerelease = !version.prerelease.empty();
  if (term.op == Operator::equal) return order == 0;
  if (term.op == Operator::notEqual) return order != 0;
  if (isPrerelease && term.version.prerelease.empty()) return false;
  switch (term.op) {
    case Operator::greater: return order > 0;
    case Operator::greaterEqual: return order >= 0;
    case Operator::less: return order < 0;
    case Operator::lessEqual: return order <= 0;
    default: break;
  }
  if (order < 0) return false;
  // All segments but the last that is written stay as they are; of a single one nothing else may.
  const std::size_t fixed = std::max<std::size_t>(term.version.segments.size(), 2) - 1;
  for (std::size_t i = 0; i < fixed; ++i)
    if (term.version.segments.size() > 1 && segmentOf(version, i) != segmentOf(term.version, i)) return false;
  return true;
}

}  // namespace

std::optional<Version> Version::parsed(std::string_view text) {
  text = trimmed(text);
  if (text.starts_with('v')) text.remove_prefix(1);
  Version version;
  while (!text.empty() && isDigit(text.front())) {
    std::uint64_t segment = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), segment);
    if (error != std::errc()) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    version.segments.push_back(segment);
    const bool hasNext = text.size() > 1 && text.front() == '.' && isDigit(text[1]);
    if (!hasNext) break;
    text.remove_prefix(1);
  }
  if (version.segments.empty()) return std::nullopt;
  if (const std::size_t build = text.find('+'); build != std::string_view::npos) {
    const std::string_view metadata = text.substr(build + 1);
    if (metadata.empty() || !std::all_of(metadata.begin(), metadata.end(), isLabelCharacter)) return std::nullopt;
    text = text.substr(0, build);
  }
  if (text.empty()) return version;
  if (text.front() != '-' || text.size() == 1) return std::nullopt;
  text.remove_prefix(1);
  if (!std::all_of(text.begin(), text.end(), isLabelCharacter)) return std::nullopt;
  version.prerelease = std::string(text);
  return version;
}

int Version::compare(const Version& a, const Version& b) {
  for (std::size_t i = 0; i < std::max(a.segments.size(), b.segments.size()); ++i) {
    const std::uint64_t left = segmentOf(a, i), right = segmentOf(b, i);
    if (left != right) return left < right ? -1 : 1;
  }
  if (a.prerelease.empty() != b.prerelease.empty()) return a.prerelease.empty() ? 1 : -1;
  return comparePrereleases(a.prerelease, b.prerelease);
}

std::optional<VersionConstraint> VersionConstraint::parsed(std::string_view text) {
  static constexpr std::pair<std::string_view, VersionTerm::Operator> operators[] = {
      {"~>", VersionTerm::Operator::pessimistic}, {">=", VersionTerm::Operator::greaterEqual}, {"<=", VersionTerm::Operator::lessEqual},
      {"!=", VersionTerm::Operator::notEqual},    {"=", VersionTerm::Operator::equal},         {">", VersionTerm::Operator::greater},
      {"<", VersionTerm::Operator::less}};
  VersionConstraint constraint;
  if (trimmed(text).empty()) return constraint;
  while (true) {
    const std::size_t comma = text.find(',');
    std::string_view part = trimmed(text.substr(0, comma));
    VersionTerm term;
    for (const auto& [sign, op] : operators) {
      if (!part.starts_with(sign)) continue;
      term.op = op;
      part.remove_prefix(sign.size());
      break;
    }
    std::optional<Version> version = Version::parsed(part);
    if (!version) return std::nullopt;
    term.version = std::move(*version);
    constraint.m_terms.push_back(std::move(term));
    if (comma == std::string_view::npos) return constraint;
    text.remove_prefix(comma + 1);
  }
}

bool VersionConstraint::allows(const Version& version) const {
  return std::all_of(m_terms.begin(), m_terms.end(), [&](const VersionTerm& term) { return holds(term, version); });
}

}  // namespace slipway::schema
