#include "model/hcl/functions/yaml_text.h"

#include "model/hcl/code_points.h"

namespace slipway::hcl {

namespace {

constexpr std::size_t bestWidth = 80;  // longer quoted texts are folded at blanks, as libyaml does

bool isPrintable(char32_t code) {
  return code == '\n' || (code >= 0x20 && code <= 0x7E) || (code >= 0xA0 && code <= 0xD7FF && code != 0x2028 && code != 0x2029) ||
         (code >= 0xE000 && code <= 0xFFFD && code != 0xFEFF) || code > 0xFFFF;
}

class Writer {
public:
  std::string text;

  void writeDocument(const Value& value) {
    write(value, 0, true);
    const bool isOpenEnded = value.isNull() || value.isUnknown() || value.isNumber() || value.isBoolean();
    if (isOpenEnded) text += "\n...";
    if (!m_endsWithBlock) text += '\n';
  }

private:
  bool m_endsWithBlock = false;  // the text is at the beginning of a line already

  std::size_t column() const { return text.size() - (text.rfind('\n') == std::string::npos ? 0 : text.rfind('\n') + 1); }

  void startLine(std::size_t indent) {
    if (!text.empty() && text.back() != '\n') text += '\n';
    text.append(indent, ' ');
  }

  static bool isBlockText(const std::string& value) {
    if (value.find('\n') == std::string::npos || value.ends_with(' ') || value.find(" \n") != std::string::npos) return false;
    for (std::size_t at = 0; at < value.size();) {
      std::size_t length = 0;
      if (!isPrintable(codePointAt(value, at, &length))) return false;
      at += length;
    }
    return true;
  }

  void writeEscape(char32_t code) {
    switch (code) {
      case 0: text += "\\0"; return;
      case '\a': text += "\\a"; return;
      case '\b': text += "\\b"; return;
      case '\t': text += "\\t"; return;
      case '\n': text += "\\n"; return;
      case '\v': text += "\\v"; return;
      case '\f': text += "\\f"; return;
      case '\r': text += "\\r"; return;
      case 0x1B: text += "\\e"; return;
      case '"': text += "\\\""; return;
      case '\\': text += "\\\\"; return;
      case 0x85: text += "\\N"; return;
      case 0x2028: text += "\\L"; return;
      case 0x2029: text += "\\P"; return;
      default: break;
    }
    char buffer[16];
    std::snprintf(buffer, sizeof buffer, code <= 0xFF ? "\\x%02X" : code <= 0xFFFF ? "\\u%04X" : "\\U%08X", static_cast<unsigned>(code));
    text += buffer;
  }

  void writeQuoted(const std::string& value, std::size_t indent, bool mayFold) {
    text += '"';
    for (std::size_t at = 0; at < value.size();) {
      std::size_t length = 0;
      const char32_t code = codePointAt(value, at, &length);
      const bool isInside = at > 0 && at + 1 < value.size();
      if (code == ' ' && mayFold && isInside && column() > bestWidth) {
        text += '\n';
        text.append(indent, ' ');
        if (value[at + 1] == ' ') text += '\\';
      } else if (!isPrintable(code) || code == '\n' || code == '"' || code == '\\') {
        writeEscape(code);
      } else {
        text.append(value, at, length);
      }
      at += length;
    }
    text += '"';
  }

  void writeBlock(const std::string& value, std::size_t indent) {
    text += '|';
    if (value.front() == ' ' || value.front() == '\n') text += '2';
    if (!value.ends_with('\n'))
      text += '-';
    else if (value.size() == 1 || value.ends_with("\n\n"))
      text += '+';
    std::size_t begin = 0;
    while (begin <= value.size()) {
      const auto end = std::min(value.find('\n', begin), value.size());
      text += '\n';
      if (end > begin) text.append(indent, ' ').append(value, begin, end - begin);
      begin = end + 1;
    }
    m_endsWithBlock = value.ends_with('\n');
  }

  void writeScalar(const Value& value, std::size_t indent) {
    m_endsWithBlock = false;
    if (value.isString() && isBlockText(value.asString()))
      writeBlock(value.asString(), indent);
    else if (value.isString())
      writeQuoted(value.asString(), indent, true);
    else
      text += value.isNull() || value.isUnknown() ? "null" : value.display();
  }

  /// `isInline`: the first item may follow on the line that is there ("- - 1", "- \"a\": 1").
  void write(const Value& value, std::size_t indent, bool isInline) {
    if (value.isSequence() && !value.elements().empty()) {
      for (const Value& element : value.elements()) {
        if (!isInline) startLine(indent);
        isInline = false;
        text += "- ";
        write(element, indent + 2, true);
      }
    } else if (value.isMapping() && !value.members().empty()) {
      for (const auto& [name, member] : value.members()) {
        if (!isInline) startLine(indent);
        isInline = false;
        writeQuoted(name, indent, false);
        text += ':';
        const bool isNested = (member.isSequence() && !member.elements().empty()) || (member.isMapping() && !member.members().empty());
        if (isNested) {
          write(member, member.isSequence() ? indent : indent + 2, false);
        } else {
          text += ' ';
          write(member, indent + 2, true);
        }
      }
    } else if (value.isSequence() || value.isMapping()) {
      m_endsWithBlock = false;
      text += value.isSequence() ? "[]" : "{}";
    } else {
      writeScalar(value, indent == 0 ? 2 : indent);
    }
  }
};

}  // namespace

std::string yamlText(const Value& value) {
  Writer writer;
  writer.writeDocument(value);
  return std::move(writer.text);
}

}  // namespace slipway::hcl
