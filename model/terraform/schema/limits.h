#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace slipway::schema {

/// What an argument takes beyond its type: one of some texts or numbers, a number between two, an ARN.
struct Limit {
  const std::vector<std::string_view>* choices = nullptr;  ///< as the provider lists them; null if anything goes
  bool ignoresCase = false;
  bool isArn = false;
  std::optional<std::int64_t> least, most;
};

/// What it takes, in words: "one of FARGATE, EC2 and 3 more", "1 to 10", "at least 1", "an ARN".
std::string wordsOf(const Limit& limit);

/// The limits that a provider's code, not its schema, sets. Read from <provider>-<version>.choices, which resources/schema/
/// make_choices.py writes; immutable. Views into the program's resources.
class Limits {
public:
  explicit Limits(std::string_view text);

  /// Of a resource type, or with "data " before it a data source, the argument at a path of nested blocks: "action.type".
  const Limit* find(std::string_view type, std::string_view path) const;

private:
  using Arguments = std::map<std::string_view, Limit, std::less<>>;
  std::vector<std::vector<std::string_view>> m_sets;
  std::map<std::string_view, Arguments, std::less<>> m_types;
};

}  // namespace slipway::schema
