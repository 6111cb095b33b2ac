#include "model/design/template_text.h"

#include "model/design/shown_value.h"

namespace slipway::design {

namespace {

constexpr std::string_view k_separator = " · ";

std::string filledPart(std::string_view part, const Draft& draft, const Words& words, const Draft* other) {
  std::string text;
  bool hasSlot = false, isFilled = false;
  for (std::size_t at = 0; at < part.size();) {
    const std::size_t open = part.find('{', at);
    const std::size_t close = open == std::string_view::npos ? open : part.find('}', open);
    if (close == std::string_view::npos) {
      text += part.substr(at);
      break;
    }
    text += part.substr(at, open - at);
    const std::string_view slot = part.substr(open + 1, close - open - 1);
    std::string value;
    for (const auto& [name, word] : words)
      if (name == slot) value = word;
    if (value.empty()) value = shownText(draft, slot);
    if (value.empty() && other != nullptr) value = shownText(*other, slot);
    hasSlot = true;
    isFilled = isFilled || !value.empty();
    text += value;
    at = close + 1;
  }
  return hasSlot && !isFilled ? std::string() : text;
}

}  // namespace

std::string shownText(const Draft& draft, std::string_view name) {
  const Property* property = draft.component.property(name);
  if (property == nullptr || (!property->isKnown && property->text == k_unknown)) return {};
  const catalog::PropertyKind* kind = draft.kind != nullptr ? draft.kind->property(name) : nullptr;
  if (kind == nullptr || kind->choices.empty()) return property->text;
  std::string text;
  for (std::size_t at = 0; at <= property->text.size();) {
    const std::size_t end = std::min(property->text.find(", ", at), property->text.size());
    std::string one = property->text.substr(at, end - at);
    for (std::size_t i = 0; i < kind->choices.size(); ++i)
      if (kind->choices[i] == one) one = kind->choiceTitles[i];
    text += (text.empty() ? "" : ", ") + one;
    at = end + 2;
  }
  return text;
}

std::string filledTemplate(std::string_view text, const Draft& draft, const Words& words, const Draft* other) {
  if (text.find('{') == std::string_view::npos) return std::string(text);
  std::string filled;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(k_separator, at), text.size());
    const std::string part = filledPart(text.substr(at, end - at), draft, words, other);
    if (!part.empty()) filled += (filled.empty() ? "" : std::string(k_separator)) + part;
    at = end + k_separator.size();
  }
  return filled;
}

}  // namespace slipway::design
