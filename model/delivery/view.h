#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "model/delivery/located.h"
#include "model/yaml/document.h"

namespace slipway::delivery {

/// A value in a JSON or YAML file or among a Terraform resource's values, read the same way: the readers of this folder
/// are written once for both. An absent value answers like an empty one.
class View {
public:
  View() = default;
  explicit View(yaml::Node node) : m_value(node) {}
  explicit View(hcl::Value value) : m_value(std::move(value)) {}

  bool isAbsent() const;        ///< absent or null
  bool isSequence() const;
  bool isMapping() const;
  bool isScalar() const;        ///< and present
  bool isFilledInLater() const; ///< a placeholder of a file: <SERVICE_PORT>
  View member(std::string_view name) const;
  std::vector<View> items() const;
  std::vector<std::pair<std::string, View>> members() const;

  std::string text() const;     ///< of a scalar
  Located located() const;
  std::optional<std::int64_t> integer() const;
  std::optional<bool> boolean() const;
  SourceSpan span() const;      ///< of the value
  SourceSpan keySpan() const;   ///< of its key where that has a place, else of the value
  SourceSpan headSpan() const;  ///< where a mapping or item begins: its key, dash or bracket; from Terraform its value's place

  LocatedTexts texts() const;   ///< a list's scalars; a scalar counts as a list of itself
  LocatedMap map() const;       ///< a mapping's scalars

private:
  std::variant<std::monostate, yaml::Node, hcl::Value> m_value;
};

}  // namespace slipway::delivery
