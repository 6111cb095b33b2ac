#include <cstdint>
#include <optional>
#include <set>

#include "model/hcl/functions/base64.h"
#include "model/hcl/functions/function.h"
#include "model/hcl/code_points.h"

// base64, URL, character sets and CSV. JSON and YAML have files of their own.

namespace slipway::hcl {

namespace {

Value encodeBase64(Call& call) { return Value::string(base64Text(call.text(0))); }

Value decodeBase64(Call& call) {
  const auto bytes = base64Bytes(call.text(0));
  if (!bytes) return call.fail("failed to decode base64 data \"" + call.text(0) + "\"");
  if (!isValidUtf8(*bytes)) return call.fail("the result of decoding the provided string is not valid UTF-8");
  return Value::string(*bytes);
}

Value encodeUrl(Call& call) {
  std::string encoded;
  for (const char c : call.text(0)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool isPlain = byte < 0x80 && (std::isalnum(byte) != 0 || c == '-' || c == '_' || c == '.' || c == '~');
    if (isPlain) {
      encoded += c;
    } else if (c == ' ') {
      encoded += '+';
    } else {
      constexpr const char* digits = "0123456789ABCDEF";
      encoded += {'%', digits[byte >> 4], digits[byte & 15]};
    }
  }
  return Value::string(std::move(encoded));
}

enum class Charset { utf8, utf16Little, utf16Big, latin1 };

std::optional<Charset> charsetNamed(std::string_view name) {
  const std::string upper = upperCase(name);
  if (upper == "UTF-8") return Charset::utf8;
  if (upper == "UTF-16LE") return Charset::utf16Little;
  if (upper == "UTF-16BE" || upper == "UTF-16") return Charset::utf16Big;
  if (upper == "ISO-8859-1" || upper == "WINDOWS-1252" || upper == "US-ASCII") return Charset::latin1;
  return std::nullopt;
}

void appendUnit(std::string& out, char32_t unit, bool isLittle) {
  const char low = static_cast<char>(unit & 0xFF), high = static_cast<char>((unit >> 8) & 0xFF);
  out += isLittle ? low : high;
  out += isLittle ? high : low;
}

Value encodeText(Call& call) {
  const auto charset = charsetNamed(call.text(1));
  if (!charset) return call.failAt(1, "\"" + call.text(1) + "\" is not a supported IANA encoding name or alias in this function");
  if (*charset == Charset::utf8) return Value::string(base64Text(call.text(0)));
  std::string bytes;
  for (std::size_t at = 0; at < call.text(0).size();) {
    std::size_t length = 0;
    const char32_t code = codePointAt(call.text(0), at, &length);
    at += length;
    if (*charset == Charset::latin1) {
      if (code > 0xFF) return call.failAt(0, "the given string contains characters that cannot be represented in " + call.text(1));
      bytes += static_cast<char>(code);
    } else if (code > 0xFFFF) {
      appendUnit(bytes, 0xD800 + ((code - 0x10000) >> 10), *charset == Charset::utf16Little);
      appendUnit(bytes, 0xDC00 + ((code - 0x10000) & 0x3FF), *charset == Charset::utf16Little);
    } else {
      appendUnit(bytes, code, *charset == Charset::utf16Little);
    }
  }
  return Value::string(base64Text(bytes));
}

Value decodeText(Call& call) {
  const auto charset = charsetNamed(call.text(1));
  if (!charset) return call.failAt(1, "\"" + call.text(1) + "\" is not a supported IANA encoding name or alias in this function");
  const auto bytes = base64Bytes(call.text(0));
  if (!bytes) return call.failAt(0, "the given value is has an invalid base64 symbol");
  if (*charset == Charset::utf8) return Value::string(*bytes);
  std::string text;
  const auto byteAt = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>((*bytes)[i])); };
  if (*charset == Charset::latin1) {
    for (std::size_t i = 0; i < bytes->size(); ++i) appendCodePoint(text, byteAt(i));
    return Value::string(std::move(text));
  }
  char32_t high = 0;
  for (std::size_t i = 0; i + 1 < bytes->size(); i += 2) {
    const bool isLittle = *charset == Charset::utf16Little;
    const char32_t unit = isLittle ? byteAt(i) | (byteAt(i + 1) << 8) : byteAt(i + 1) | (byteAt(i) << 8);
    if (unit >= 0xD800 && unit < 0xDC00) {
      high = unit;
    } else if (unit >= 0xDC00 && unit < 0xE000) {
      appendCodePoint(text, high != 0 ? 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00) : 0xFFFD);
      high = 0;
    } else {
      appendCodePoint(text, unit);
    }
  }
  return Value::string(std::move(text));
}

/// The rows of a CSV text (RFC 4180); nothing if a quote does not close.
std::optional<std::vector<std::vector<std::string>>> csvRows(std::string_view text) {
  std::vector<std::vector<std::string>> rows;
  for (std::size_t at = 0; at < text.size();) {
    std::vector<std::string> row(1);
    bool isEmptyLine = true;
    for (bool isInRow = true; isInRow;) {
      if (at < text.size() && text[at] == '"') {
        isEmptyLine = false;
        for (++at;; ++at) {
          if (at >= text.size()) return std::nullopt;
          if (text[at] != '"')
            row.back() += text[at];
          else if (at + 1 < text.size() && text[at + 1] == '"')
            row.back() += text[at++];
          else
            break;
        }
        ++at;
      }
      while (at < text.size() && text[at] != ',' && text[at] != '\n') row.back() += text[at++];
      const bool isMore = at < text.size() && text[at] == ',';
      if (isMore)
        row.emplace_back();
      else
        isInRow = false;
      ++at;
    }
    if (!row.back().empty() && row.back().back() == '\r') row.back().pop_back();
    isEmptyLine = isEmptyLine && row.size() == 1 && row.front().empty();
    if (!isEmptyLine) rows.push_back(std::move(row));
  }
  return rows;
}

Value decodeCsv(Call& call) {
  const auto rows = csvRows(call.text(0));
  if (!rows) return call.fail("CSV parse error: a quoted field does not end");
  if (rows->empty()) return call.fail("missing header line");
  if (!call.canSpend(rows->size() * rows->front().size())) return Value::unknown();
  std::set<std::string_view> names;
  for (const std::string& name : rows->front()) {
    if (!names.insert(name).second) return call.fail("duplicate column name \"" + name + "\"");
  }
  Value::Elements objects;
  for (std::size_t line = 1; line < rows->size(); ++line) {
    const auto& row = (*rows)[line];
    if (row.size() != rows->front().size())
      return call.fail("CSV parse error on line " + std::to_string(line + 1) + ": wrong number of fields");
    Value::Members members;
    for (std::size_t i = 0; i < row.size(); ++i) members.emplace(rows->front()[i], Value::string(row[i]));
    objects.push_back(Value::object(std::move(members)));
  }
  return Value::list(std::move(objects));
}

/// Compressed bytes differ between compressors: the value is known to Terraform alone.
Value notComputed(Call& call) { return call.undecided(); }

constexpr Function table[] = {
    {"base64decode", "str:string", Function::strict, decodeBase64},
    {"base64encode", "str:string", Function::strict, encodeBase64},
    {"base64gzip", "str:string", Function::strict, notComputed},
    {"csvdecode", "str:string", Function::strict, decodeCsv},
    {"textdecodebase64", "source:string, encoding:string", Function::strict, decodeText},
    {"textencodebase64", "string:string, encoding:string", Function::strict, encodeText},
    {"urlencode", "str:string", Function::strict, encodeUrl},
};

}  // namespace

std::string base64Text(std::string_view bytes) {
  constexpr const char* digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  text.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const auto byte = [&](std::size_t i) { return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0u; };
    const std::uint32_t group = (byte(0) << 16) | (byte(1) << 8) | byte(2);
    text += digits[(group >> 18) & 63];
    text += digits[(group >> 12) & 63];
    text += at + 1 < bytes.size() ? digits[(group >> 6) & 63] : '=';
    text += at + 2 < bytes.size() ? digits[group & 63] : '=';
  }
  return text;
}

std::optional<std::string> base64Bytes(std::string_view text) {
  std::string compact;
  for (const char c : text) {
    if (c != '\n' && c != '\r') compact += c;
  }
  if (compact.size() % 4 != 0) return std::nullopt;
  std::string bytes;
  for (std::size_t at = 0; at < compact.size(); at += 4) {
    std::uint32_t group = 0;
    std::size_t padding = 0;
    for (std::size_t i = 0; i < 4; ++i) {
      const char c = compact[at + i];
      const bool mayPad = at + 4 == compact.size() && i >= 2;
      std::uint32_t digit = 0;
      if (c >= 'A' && c <= 'Z')
        digit = static_cast<std::uint32_t>(c - 'A');
      else if (c >= 'a' && c <= 'z')
        digit = static_cast<std::uint32_t>(c - 'a' + 26);
      else if (c >= '0' && c <= '9')
        digit = static_cast<std::uint32_t>(c - '0' + 52);
      else if (c == '+')
        digit = 62;
      else if (c == '/')
        digit = 63;
      else if (c == '=' && mayPad)
        ++padding;
      else
        return std::nullopt;
      if (padding > 0 && c != '=') return std::nullopt;
      group = (group << 6) | digit;
    }
    bytes += static_cast<char>((group >> 16) & 0xFF);
    if (padding < 2) bytes += static_cast<char>((group >> 8) & 0xFF);
    if (padding < 1) bytes += static_cast<char>(group & 0xFF);
  }
  return bytes;
}

std::span<const Function> encodingFunctions() { return table; }

}  // namespace slipway::hcl
