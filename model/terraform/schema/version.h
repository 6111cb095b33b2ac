#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace slipway::schema {

/// A version: "5.100.0", "1.2.0-beta1". Compared as semantic versions are; build metadata does not count.
struct Version {
  std::vector<std::uint64_t> segments;  ///< as many as are written, at least one
  std::string prerelease;

  static std::optional<Version> parsed(std::string_view text);
  static int compare(const Version& a, const Version& b);
};

/// One term of a constraint: `~> 5.0`.
struct VersionTerm {
  enum class Operator : std::uint8_t { equal, notEqual, greater, greaterEqual, less, lessEqual, pessimistic };
  Operator op = Operator::equal;
  Version version;
};

/// What `version` and `required_version` arguments say: terms that all have to hold.
/// Source: https://developer.hashicorp.com/terraform/language/expressions/version-constraints
class VersionConstraint {
public:
  /// Nothing if the text is no constraint. Empty text allows everything.
  static std::optional<VersionConstraint> parsed(std::string_view text);
  bool allows(const Version& version) const;

private:
  std::vector<VersionTerm> m_terms;
};

}  // namespace slipway::schema
