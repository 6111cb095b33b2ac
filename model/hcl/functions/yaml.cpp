#include <yaml-cpp/yaml.h>

#include <cmath>

#include "model/hcl/functions/function.h"
#include "model/hcl/functions/yaml_text.h"
#include "model/hcl/code_points.h"
#include "model/hcl/number_text.h"

// yamlencode and yamldecode.

namespace slipway::hcl {

namespace {

Value encode(Call& call) {
  const Value& value = call.argument(0);
  if (!call.canSpend(value.weight())) return Value::unknown();
  const Value encoded = value.isWhollyKnown() ? Value::string(yamlText(value)) : Value::unknown();
  return encoded.withDecoded(value);
}

std::optional<long double> numberIn(std::string_view text, std::size_t base) {
  long double result = 0;
  if (text.empty()) return std::nullopt;
  for (const char c : text) {
    const std::size_t digit = std::string_view("0123456789abcdef").find(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
    if (digit >= base) return std::nullopt;
    result = result * static_cast<long double>(base) + static_cast<long double>(digit);
  }
  return result;
}

/// A plain scalar by YAML 1.1's rules, which Terraform follows.
Value plainValue(const std::string& text) {
  const std::string lower = lowerCase(text);
  if (text.empty() || text == "~" || lower == "null") return Value::null();
  if (lower == "true" || lower == "yes" || lower == "on") return Value::boolean(true);
  if (lower == "false" || lower == "no" || lower == "off") return Value::boolean(false);
  if (const auto number = parsedNumber(text)) {
    const bool isOctal = text.size() > 1 && text[0] == '0' && text.find_first_not_of("01234567") == std::string::npos;
    return Value::number(isOctal ? numberIn(text, 8).value_or(*number) : *number);
  }
  if (text.starts_with("0x")) {
    if (const auto number = numberIn(std::string_view(text).substr(2), 16)) return Value::number(*number);
  }
  if (text.starts_with("0o")) {
    if (const auto number = numberIn(std::string_view(text).substr(2), 8)) return Value::number(*number);
  }
  const auto isDigit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
  const bool isDate = text.size() == 10 && text[4] == '-' && text[7] == '-' && isDigit(0) && isDigit(3) && isDigit(5) && isDigit(6) &&
                      isDigit(8) && isDigit(9);
  return Value::string(isDate ? text + "T00:00:00Z" : text);
}

Value nodeValue(const YAML::Node& node, Call& call, std::size_t depth) {
  if (depth > 200 || !call.canSpend(1)) return Value::null();
  if (node.IsSequence()) {
    Value::Elements elements;
    for (const auto& item : node) elements.push_back(nodeValue(item, call, depth + 1));
    return Value::tuple(std::move(elements));
  }
  if (node.IsMap()) {
    Value::Members members;
    for (const auto& item : node) {
      Value value = nodeValue(item.second, call, depth + 1);
      if (item.first.IsScalar() && item.first.Scalar() == "<<" && value.isMapping()) {
        for (const auto& [name, member] : value.members()) members.emplace(name, member);
      } else {
        members.insert_or_assign(item.first.Scalar(), std::move(value));
      }
    }
    return Value::object(std::move(members));
  }
  if (!node.IsScalar()) return Value::null();
  const bool isPlain = node.Tag() == "?" || node.Tag().empty();
  return isPlain ? plainValue(node.Scalar()) : Value::string(node.Scalar());
}

Value decode(Call& call) {
  if (const Value known = call.argument(0).decoded(); !known.isNull()) return known;
  if (call.argument(0).isUnknown()) return call.undecided();
  try {
    const std::vector<YAML::Node> documents = YAML::LoadAll(call.text(0));
    if (documents.empty()) return call.fail("on line 1, column 1: missing start of document");
    if (documents.size() > 1) return call.fail("the text has more than one document");
    return nodeValue(documents.front(), call, 0);
  } catch (const YAML::Exception& error) {
    return call.fail("on line " + std::to_string(error.mark.line + 1) + ", column " + std::to_string(error.mark.column + 1) + ": " +
                     error.msg);
  }
}

constexpr Function table[] = {
    {"yamldecode", "src:string", Function::lazy, decode},
    {"yamlencode", "value:any?", Function::lazy, encode},
};

}  // namespace

std::span<const Function> yamlFunctions() { return table; }

}  // namespace slipway::hcl
