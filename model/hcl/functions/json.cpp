#include <nlohmann/json.hpp>

#include "model/hcl/functions/function.h"
#include "model/hcl/functions/json_text.h"
#include "model/hcl/code_points.h"
#include "model/hcl/number_text.h"

// jsonencode and jsondecode.

namespace slipway::hcl {

namespace {

void writeEscaped(unsigned code, std::string& out) {
  char text[8];
  std::snprintf(text, sizeof text, "\\u%04x", code);
  out += text;
}

void writeString(std::string_view text, std::string& out) {
  out += '"';
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = 0;
    const char32_t code = codePointAt(text, at, &length);
    if (length == 1 && code >= 0x80) {
      out += "\\ufffd";  // no UTF-8
    } else if (code == U'\u2028' || code == U'\u2029' || code == '<' || code == '>' || code == '&') {
      writeEscaped(static_cast<unsigned>(code), out);
    } else {
      switch (code) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        case '\b': out += "\\b"; break;
        case '\f': out += "\\f"; break;
        default:
          if (code < 0x20)
            writeEscaped(static_cast<unsigned>(code), out);
          else
            out.append(text, at, length);
      }
    }
    at += length;
  }
  out += '"';
}

void writeValue(const Value& value, std::string& out) {
  if (value.isSequence()) {
    out += '[';
    bool isFirst = true;
    for (const Value& element : value.elements()) {
      if (!isFirst) out += ',';
      isFirst = false;
      writeValue(element, out);
    }
    out += ']';
  } else if (value.isMapping()) {
    out += '{';
    bool isFirst = true;
    for (const auto& [name, member] : value.members()) {
      if (!isFirst) out += ',';
      isFirst = false;
      writeString(name, out);
      out += ':';
      writeValue(member, out);
    }
    out += '}';
  } else if (value.isString()) {
    writeString(value.asString(), out);
  } else if (value.isUnknown() || value.isNull()) {
    out += "null";
  } else {
    out += value.display();
  }
}

/// Builds values from the parser's events, so that numbers keep all digits and depth is bounded.
class ValueReader : public nlohmann::json_sax<nlohmann::json> {
public:
  Value result;
  std::size_t elements = 0;

  bool null() override { return take(Value::null()); }
  bool boolean(bool value) override { return take(Value::boolean(value)); }
  bool number_integer(number_integer_t value) override { return take(Value::number(static_cast<long double>(value))); }
  bool number_unsigned(number_unsigned_t value) override { return take(Value::number(static_cast<long double>(value))); }
  bool number_float(number_float_t value, const string_t& text) override {
    const auto exact = parsedNumber(text);
    return take(Value::number(exact ? *exact : static_cast<long double>(value)));
  }
  bool string(string_t& text) override { return take(Value::string(std::move(text))); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(true); }
  bool start_array(std::size_t) override { return open(false); }
  bool key(string_t& name) override {
    m_open.back().key = std::move(name);
    return true;
  }
  bool end_object() override {
    Value value = Value::object(std::move(m_open.back().members));
    m_open.pop_back();
    return take(std::move(value));
  }
  bool end_array() override {
    Value value = Value::tuple(std::move(m_open.back().elements));
    m_open.pop_back();
    return take(std::move(value));
  }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    errorAt = position;
    return false;
  }
  std::size_t errorAt = 0;

private:
  struct Open {
    bool isObject;
    std::string key;
    Value::Elements elements;
    Value::Members members;
  };
  std::vector<Open> m_open;

  bool open(bool isObject) {
    m_open.push_back({isObject, {}, {}, {}});
    return m_open.size() < 256;
  }

  bool take(Value value) {
    ++elements;
    if (m_open.empty())
      result = std::move(value);
    else if (m_open.back().isObject)
      m_open.back().members.insert_or_assign(std::move(m_open.back().key), std::move(value));
    else
      m_open.back().elements.push_back(std::move(value));
    return true;
  }
};

Value encode(Call& call) {
  const Value& value = call.argument(0);
  if (!call.canSpend(value.weight())) return Value::unknown();
  const Value encoded = value.isWhollyKnown() ? Value::string(jsonText(value)) : Value::unknown();
  return encoded.withDecoded(value);
}

Value decode(Call& call) {
  if (const Value known = call.argument(0).decoded(); !known.isNull()) return known;
  if (call.argument(0).isUnknown()) return call.undecided();
  std::size_t errorAt = 0, count = 0;
  auto value = jsonValue(call.text(0), &errorAt, &count);
  if (!value) return call.failAt(0, "the text is not JSON from its byte " + std::to_string(errorAt) + " on");
  return call.canSpend(count) ? *value : Value::unknown();
}

constexpr Function table[] = {
    {"jsondecode", "str:string", Function::lazy, decode},
    {"jsonencode", "val:any?", Function::lazy, encode},
};

}  // namespace

std::string jsonText(const Value& value) {
  std::string text;
  writeValue(value, text);
  return text;
}

std::optional<Value> jsonValue(std::string_view text, std::size_t* errorAt, std::size_t* count) {
  ValueReader reader;
  bool isGood = false;
  try {
    isGood = nlohmann::json::sax_parse(text.begin(), text.end(), &reader);
  } catch (const nlohmann::json::exception&) {
    isGood = false;  // the library throws where numbers overflow
  }
  if (errorAt != nullptr) *errorAt = reader.errorAt;
  if (count != nullptr) *count = reader.elements;
  return isGood ? std::optional(std::move(reader.result)) : std::nullopt;
}

std::string jsonString(std::string_view text) {
  std::string quoted;
  writeString(text, quoted);
  return quoted;
}

std::span<const Function> jsonFunctions() { return table; }

}  // namespace slipway::hcl
