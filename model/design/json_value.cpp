#include "model/design/json_value.h"

#include <nlohmann/json.hpp>

namespace slipway::design {

namespace {

using hcl::Value;

constexpr int k_mostLevels = 100;

Value valueOf(const nlohmann::json& json, int level) {
  if (level > k_mostLevels) return Value::null();
  if (json.is_boolean()) return Value::boolean(json.get<bool>());
  if (json.is_number()) return Value::number(json.get<double>());
  if (json.is_string()) return Value::string(json.get<std::string>());
  if (json.is_array()) {
    Value::Elements elements;
    for (const nlohmann::json& element : json) elements.push_back(valueOf(element, level + 1));
    return Value::tuple(std::move(elements));
  }
  if (json.is_object()) {
    Value::Members members;
    for (const auto& [name, member] : json.items()) members.emplace(name, valueOf(member, level + 1));
    return Value::object(std::move(members));
  }
  return Value::null();
}

}  // namespace

bool looksLikeJson(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
}

hcl::Value jsonValue(std::string_view text) {
  // The parser recurses in the depth of the text; a hostile one must not use up the stack.
  int depth = 0, deepest = 0;
  for (const char c : text) {
    depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
    deepest = std::max(deepest, depth);
  }
  if (deepest > 2 * k_mostLevels) return Value::null();
  const nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
  return json.is_discarded() ? Value::null() : valueOf(json, 0);
}

}  // namespace slipway::design
