#include "model/workspace/literal.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <optional>

#include "model/hcl/edit.h"

namespace slipway::workspace {

namespace {

bool isNumberType(const std::string& type) { return type == "integer" || type == "number" || type == "duration" || type == "percent"; }

std::optional<double> numberIn(const std::string& text) {
  if (text.empty() || std::isspace(static_cast<unsigned char>(text[0])) != 0) return std::nullopt;
  char* end = nullptr;
  const double value = std::strtod(text.c_str(), &end);
  if (*end != '\0' || !std::isfinite(value) || text.find_first_of("xXpP") != std::string::npos) return std::nullopt;
  return value;
}

std::string shown(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%g", value);
  return text;
}

Diagnostic bad(const catalog::PropertyKind& property, const std::string& what) { return errorAt({}, "bad-value", property.title + " " + what + "."); }

}  // namespace

Result<std::string> checkedText(const catalog::PropertyKind& property, const std::string& text) {
  if (property.type == "read-only") return bad(property, "is set by AWS and cannot be edited");
  if (isNumberType(property.type)) {
    const std::optional<double> value = numberIn(text);
    if (!value) return bad(property, "takes a number, not “" + text + "”");
    if (property.type == "integer" && *value != std::floor(*value)) return bad(property, "takes a whole number, not " + text);
    if (property.least < property.most && (*value < property.least || *value > property.most))
      return bad(property, "lies between " + shown(property.least) + " and " + shown(property.most) + (property.unit.empty() ? "" : " " + property.unit) + ", not at " + text);
  }
  if (property.type == "boolean" && text != "true" && text != "false") return bad(property, "is true or false, not “" + text + "”");
  if (!property.choices.empty() && std::find(property.choices.begin(), property.choices.end(), text) == property.choices.end()) {
    std::string choices;
    for (const std::string& choice : property.choices) choices += (choices.empty() ? "" : ", ") + choice;
    return bad(property, "is one of " + choices + ", not “" + text + "”");
  }
  return text;
}

std::string literalFor(const std::string& text, hcl::NodeRef present, const catalog::PropertyKind* property) {
  const bool looksPlain = numberIn(text).has_value() || text == "true" || text == "false" || text == "null";
  if (present) {
    if (present.kind() == hcl::NodeKind::templateString) return hcl::quoted(text);
    if (present.kind() == hcl::NodeKind::number || present.kind() == hcl::NodeKind::literal) return looksPlain ? text : hcl::quoted(text);
    if (present.kind() == hcl::NodeKind::tuple || present.kind() == hcl::NodeKind::object) return text;
  }
  if (property != nullptr) {
    if (isNumberType(property->type) || property->type == "boolean") return text;
    if (property->type == "references") return text;
    return hcl::quoted(text);
  }
  return looksPlain ? text : hcl::quoted(text);
}

std::string literalFor(const std::string& text, hcl::NodeRef present, const std::string& type) {
  if (type.starts_with("list") && text.starts_with('[')) return text;
  if (!type.starts_with("list")) {
    catalog::PropertyKind kind;
    kind.type = type;
    return literalFor(text, present, type == "text" ? &kind : nullptr);
  }
  std::string list;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    const std::size_t first = text.find_first_not_of(' ', begin), last = text.find_last_not_of(' ', end - 1);
    if (first < end) {
      const std::string element = text.substr(first, last + 1 - first);
      list += (list.empty() ? "" : ", ") + (type == "list" ? hcl::quoted(element) : element);
    }
    begin = end + 1;
  }
  return "[" + list + "]";
}

}  // namespace slipway::workspace
