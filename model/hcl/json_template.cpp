#include "model/hcl/json_template.h"

#include "model/hcl/functions/json_text.h"

namespace slipway::hcl {

namespace {

// A part's number stands between two characters of Unicode's private area, which no configuration uses.
constexpr std::string_view partBegin = "\xEE\x80\x80";
constexpr std::string_view partEnd = "\xEE\x80\x81";

std::size_t partNumber(std::string_view text, std::size_t at, std::size_t* end) {
  const auto close = text.find(partEnd, at);
  std::size_t number = 0;
  for (std::size_t i = at + partBegin.size(); i < close && i < text.size(); ++i)
    number = number * 10 + static_cast<std::size_t>(text[i] - '0');
  *end = close == std::string_view::npos ? text.size() : close + partEnd.size();
  return number;
}

}  // namespace

bool JsonTemplate::mayBeginWith(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
}

void JsonTemplate::appendText(std::string_view text) {
  m_text += text;
  for (const char c : text) {
    if (m_isEscaped)
      m_isEscaped = false;
    else if (c == '\\')
      m_isEscaped = m_isInQuotes;
    else if (c == '"')
      m_isInQuotes = !m_isInQuotes;
  }
}

void JsonTemplate::appendValue(const Value& value) {
  if (!value.isUnknown() && value.references().empty()) {
    appendText(value.display());
    return;
  }
  if (!m_isInQuotes) m_text += '"';
  m_text.append(partBegin).append(std::to_string(m_parts.size())).append(partEnd);
  if (!m_isInQuotes) m_text += '"';
  m_parts.push_back(m_isInQuotes ? value.withDecoded(Value::null()) : value);
}

std::optional<Value> JsonTemplate::decoded() const {
  const auto value = jsonValue(m_text);
  if (!value || m_parts.empty()) return value;
  return filled(*value);
}

Value JsonTemplate::filled(const Value& value) const {
  if (value.isString()) return filledText(value);
  if (value.isMapping()) {
    Value::Members members;
    for (const auto& [name, member] : value.members()) {
      const Value text = filledText(Value::string(name));
      members.insert_or_assign(text.isString() ? text.asString() : name, filled(member));
    }
    return Value::object(std::move(members));
  }
  if (!value.isSequence()) return value;
  Value::Elements elements;
  for (const Value& element : value.elements()) elements.push_back(filled(element));
  return Value::tuple(std::move(elements));
}

Value JsonTemplate::filledText(const Value& value) const {
  const std::string_view text = value.asString();
  if (text.find(partBegin) == std::string_view::npos) return value;
  std::string known;
  bool isKnown = true;
  Value marks = Value::unknown();
  for (std::size_t at = 0; at < text.size();) {
    const auto found = std::min(text.find(partBegin, at), text.size());
    known += text.substr(at, found - at);
    if (found == text.size()) break;
    const std::size_t number = partNumber(text, found, &at);
    if (number >= m_parts.size()) return value;
    const Value& part = m_parts[number];
    const bool isWhole = found == 0 && at == text.size();
    if (isWhole && !part.decoded().isNull()) return part.decoded();
    if (isWhole && part.isUnknown()) return part;
    isKnown = isKnown && !part.isUnknown();
    known += part.display();
    marks = marks.withMarksOf(part);
  }
  return isKnown ? Value::string(std::move(known)).withMarksOf(marks) : marks;
}

}  // namespace slipway::hcl
