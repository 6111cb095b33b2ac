#include "model/delivery/view.h"

#include <cmath>

#include "model/delivery/shape.h"

namespace slipway::delivery {

namespace {

const yaml::Node* nodeOf(const std::variant<std::monostate, yaml::Node, hcl::Value>& value) { return std::get_if<yaml::Node>(&value); }
const hcl::Value* valueOf(const std::variant<std::monostate, yaml::Node, hcl::Value>& value) { return std::get_if<hcl::Value>(&value); }

}  // namespace

bool View::isAbsent() const {
  if (const yaml::Node* node = nodeOf(m_value)) return !*node || node->isNull();
  if (const hcl::Value* value = valueOf(m_value)) return value->isNull();
  return true;
}

bool View::isSequence() const {
  if (const yaml::Node* node = nodeOf(m_value)) return node->isSequence();
  if (const hcl::Value* value = valueOf(m_value)) return value->isSequence();
  return false;
}

bool View::isMapping() const {
  if (const yaml::Node* node = nodeOf(m_value)) return node->isMapping();
  if (const hcl::Value* value = valueOf(m_value)) return value->isMapping();
  return false;
}

bool View::isScalar() const { return !isAbsent() && !isSequence() && !isMapping(); }

bool View::isFilledInLater() const {
  const auto* node = std::get_if<yaml::Node>(&m_value);
  return node != nullptr && *node && node->isScalar() && isPlaceholder(*node);
}

View View::member(std::string_view name) const {
  if (const yaml::Node* node = nodeOf(m_value)) return View(node->find(name));
  if (const hcl::Value* value = valueOf(m_value)) return value->isMapping() ? View(value->member(name)) : View();
  return {};
}

std::vector<View> View::items() const {
  std::vector<View> items;
  if (!isSequence()) return items;
  if (const yaml::Node* node = nodeOf(m_value))
    for (yaml::Node child : node->children()) items.emplace_back(child);
  if (const hcl::Value* value = valueOf(m_value))
    for (const hcl::Value& element : value->elements()) items.emplace_back(element);
  return items;
}

std::vector<std::pair<std::string, View>> View::members() const {
  std::vector<std::pair<std::string, View>> members;
  if (!isMapping()) return members;
  if (const yaml::Node* node = nodeOf(m_value))
    for (yaml::Node child : node->children()) members.emplace_back(std::string(child.key()), View(child));
  if (const hcl::Value* value = valueOf(m_value))
    for (const auto& [name, member] : value->members()) members.emplace_back(name, View(member));
  return members;
}

std::string View::text() const {
  if (const yaml::Node* node = nodeOf(m_value)) return std::string(node->text());
  if (const hcl::Value* value = valueOf(m_value)) return value->display();
  return {};
}

Located View::located() const {
  if (isAbsent()) return {};
  Located located{text(), span(), true, {}};
  if (const hcl::Value* value = valueOf(m_value)) {
    located.isKnown = !value->isUnknown();
    located.references = value->references();
  }
  return located;
}

std::optional<std::int64_t> View::integer() const {
  if (const yaml::Node* node = nodeOf(m_value)) return node->asInteger();
  const hcl::Value* value = valueOf(m_value);
  if (value == nullptr) return std::nullopt;
  if (value->isNumber() && value->asNumber() == std::floor(value->asNumber()) && std::abs(value->asNumber()) < 9e15L)
    return static_cast<std::int64_t>(value->asNumber());
  if (!value->isString() || value->asString().empty() || value->asString().size() > 15) return std::nullopt;
  if (value->asString().find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
  return std::stoll(value->asString());
}

std::optional<bool> View::boolean() const {
  if (const yaml::Node* node = nodeOf(m_value)) return node->asBoolean();
  const hcl::Value* value = valueOf(m_value);
  if (value == nullptr) return std::nullopt;
  if (value->isBoolean()) return value->asBoolean();
  if (value->isString() && (value->asString() == "true" || value->asString() == "false")) return value->asString() == "true";
  return std::nullopt;
}

SourceSpan View::span() const {
  if (const yaml::Node* node = nodeOf(m_value)) return node->span();
  if (const hcl::Value* value = valueOf(m_value)) return value->origin();
  return {};
}

SourceSpan View::keySpan() const {
  if (const yaml::Node* node = nodeOf(m_value)) return node->keySpan();
  return span();
}

SourceSpan View::headSpan() const {
  if (const yaml::Node* node = nodeOf(m_value)) return headOf(*node);
  return span();
}

LocatedTexts View::texts() const {
  LocatedTexts texts;
  if (isScalar()) texts.push_back(located());
  for (const View& item : items())
    if (item.isScalar()) texts.push_back(item.located());
  return texts;
}

LocatedMap View::map() const {
  LocatedMap map;
  for (const auto& [name, member] : members())
    if (member.isScalar()) map.insert_or_assign(name, member.located());
  return map;
}

}  // namespace slipway::delivery
