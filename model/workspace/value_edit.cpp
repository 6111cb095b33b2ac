#include "model/workspace/value_edit.h"

#include <algorithm>
#include <optional>

#include "model/hcl/quoted_text.h"
#include "model/workspace/literal.h"
#include "model/workspace/locate.h"

namespace slipway::workspace {

namespace {

using hcl::NodeKind;
using hcl::NodeRef;

std::vector<NodeRef> childrenOf(NodeRef node) {
  std::vector<NodeRef> children;
  for (const NodeRef child : node.children()) children.push_back(child);
  return children;
}

bool hasInterpolation(NodeRef text) {
  const std::vector<NodeRef> parts = childrenOf(text);
  return std::any_of(parts.begin(), parts.end(), [](NodeRef part) { return part.kind() != NodeKind::templateText; });
}

/// Characters of a template's own: where they stand in its value, and where in the file.
struct OwnText {
  std::size_t begin, end;
  std::uint32_t source;
};

/// The own characters of a template that reads `value`, with empty ones at its ends and nothing between two interpolations; nothing if
/// they have escapes, or cannot be told from what is filled in.
std::optional<std::vector<OwnText>> ownTexts(NodeRef text, const std::string& value) {
  std::vector<OwnText> own;
  std::size_t at = 0;
  bool isAfterText = false;
  const std::vector<NodeRef> parts = childrenOf(text);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const NodeRef part = parts[i];
    if (part.kind() != NodeKind::templateText) {
      if (part.kind() != NodeKind::interpolation) return std::nullopt;
      if (i == 0) own.push_back({0, 0, part.range().begin});
      isAfterText = false;
      continue;
    }
    const std::string characters(part.text());
    if (characters.find_first_of("\\$%") != std::string::npos) return std::nullopt;
    const bool isLast = i + 1 == parts.size();
    const std::size_t found = isLast ? value.rfind(characters) : value.find(characters, at);
    if (found == std::string::npos || found < at || (i == 0 && found != 0) || (isLast && found + characters.size() != value.size()))
      return std::nullopt;
    own.push_back({found, found + characters.size(), part.range().begin});
    at = found + characters.size();
    isAfterText = true;
  }
  if (!isAfterText) own.push_back({value.size(), value.size(), parts.back().range().end});
  return own;
}

/// Nothing where the change touches what is filled in.
std::optional<TextEdit> templateEdit(SourceSpan place, NodeRef present, const std::string& before, const std::string& text) {
  const auto own = ownTexts(present, before);
  if (!own) return std::nullopt;
  std::size_t front = 0, back = 0;
  while (front < before.size() && front < text.size() && before[front] == text[front]) ++front;
  while (back < before.size() - front && back < text.size() - front && before[before.size() - 1 - back] == text[text.size() - 1 - back])
    ++back;
  const std::size_t end = before.size() - back;
  for (auto one = own->rbegin(); one != own->rend(); ++one) {
    if (one->begin > front || one->end < end) continue;
    const auto from = static_cast<std::uint32_t>(one->source + front - one->begin),
               to = static_cast<std::uint32_t>(one->source + end - one->begin);
    return TextEdit{{place.file, {from, to}}, hcl::escaped(std::string_view(text).substr(front, text.size() - back - front))};
  }
  return std::nullopt;
}

std::vector<std::string> itemsOf(const std::string& text) {
  std::vector<std::string> items;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(", ", begin), text.size());
    items.push_back(text.substr(begin, end - begin));
    begin = end + 2;
  }
  return items;
}

Diagnostic computed(SourceSpan place, NodeRef present, const catalog::PropertyKind* rule) {
  std::string expression(present.text());
  if (expression.size() > 60) expression = expression.substr(0, 57) + "…";
  return errorAt(
      place, "bad-value",
      (rule == nullptr ? "The value" : rule->title) + " is made by " + expression + "; change it where that comes from, or in the text.");
}

bool isLiteral(NodeRef value) {
  return value.kind() == NodeKind::number || value.kind() == NodeKind::literal || value.kind() == NodeKind::unary ||
         (value.kind() == NodeKind::templateString && !hasInterpolation(value));
}

Result<std::vector<TextEdit>> listEdits(const Snapshot& now, SourceSpan place, NodeRef list, const std::string& before,
                                        const std::string& text, const catalog::PropertyKind* rule) {
  const std::vector<NodeRef> elements = childrenOf(list);
  const std::vector<std::string> old = itemsOf(before), wanted = itemsOf(text);
  if (elements.size() == wanted.size() && old.size() == wanted.size()) {
    std::vector<TextEdit> edits;
    for (std::size_t i = 0; i < elements.size(); ++i) {
      if (old[i] == wanted[i]) continue;
      const Result<std::vector<TextEdit>> one = valueEdits(now, {place.file, elements[i].range()}, old[i], wanted[i], rule);
      if (!one) return one.diagnostics();
      edits.insert(edits.end(), one->begin(), one->end());
    }
    return edits;
  }
  if (!std::all_of(elements.begin(), elements.end(), isLiteral)) return computed(place, list, rule);
  std::string literals;
  for (const std::string& item : wanted)
    literals += (literals.empty() ? "" : ", ") + literalFor(item, elements.empty() ? NodeRef() : elements.front(), nullptr);
  return std::vector<TextEdit>{{place, text.empty() ? "[]" : "[" + literals + "]"}};
}

}  // namespace

Result<std::vector<TextEdit>> valueEdits(const Snapshot& now, SourceSpan place, const std::string& before, const std::string& text,
                                         const catalog::PropertyKind* rule) {
  const NodeRef present = expressionAt(now, place);
  if (!present || (rule != nullptr && rule->type == "references")) return std::vector<TextEdit>{{place, literalFor(text, present, rule)}};
  if (present.kind() == NodeKind::tuple) return listEdits(now, place, present, before, text, rule);
  if (present.kind() == NodeKind::templateString && hasInterpolation(present))
    if (const auto edit = templateEdit(place, present, before, text)) return std::vector<TextEdit>{*edit};
  if (present.kind() != NodeKind::templateString && present.kind() != NodeKind::heredoc && !isLiteral(present))
    return computed(place, present, rule);
  if (rule != nullptr && !rule->choices.empty() && !before.empty() &&
      std::find(rule->choices.begin(), rule->choices.end(), before) == rule->choices.end() && before.find(", ") == std::string::npos)
    return errorAt(place, "bad-value", rule->title + " is " + before + " here, which is none of its choices; change it in the text.");
  const bool isOneOfSeveral = before.find(", ") != std::string::npos && present.text() != hcl::quoted(before) && !hasInterpolation(present);
  if (isOneOfSeveral)
    return errorAt(
        place, "bad-value",
        (rule == nullptr ? "The value" : rule->title) + " has several values here (" + before + "); change each where it is written.");
  return std::vector<TextEdit>{{place, literalFor(text, present, rule)}};
}

}  // namespace slipway::workspace
