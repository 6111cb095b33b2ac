#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace slipway::hcl {

/// Writes HCL that means nothing but parses: every construct, with blanks, comments and line ends wherever they may stand.
/// The same seed gives the same text on every machine.
class RandomHcl {
public:
  explicit RandomHcl(std::uint32_t seed) : m_random(seed) {}

  std::string file() {
    m_newline = chance(10) ? "\r\n" : "\n";
    return (chance(5) ? "\xEF\xBB\xBF" : "") + body(3) + pick({"", "", " ", "  # end", "x = 1"});
  }

private:
  std::uint32_t upTo(std::uint32_t limit) { return m_random() % (limit + 1); }
  bool chance(std::uint32_t percent) { return m_random() % 100 < percent; }
  std::string pick(const std::vector<std::string>& choices) { return choices[m_random() % choices.size()]; }

  std::string blank() { return pick({"", "", " ", " ", "  ", "\t", "/* c */", " /* d\ne */ "}); }
  std::string gap() { return pick({" ", " ", "  ", "\t", " /* é */ "}); }
  std::string lineEnd() { return pick({"\n", "\n", m_newline, m_newline + m_newline, "# c\n", " // d  \n", "  \n"}); }
  std::string anyBlank() { return chance(25) ? lineEnd() : blank(); }
  std::string name() { return pick({"a", "foo", "bar_baz", "x-y", "in", "if", "var", "local", "é", "list", "日本"}); }

  std::string repeated(std::uint32_t most, std::string (RandomHcl::*part)()) {
    std::string text;
    for (std::uint32_t count = upTo(most); count > 0; --count) text += (this->*part)();
    return text;
  }

  std::string character() {
    return pick({"a", "b ", " ", "$ ", "%-", "$${", "%%{", "\\n", "\\\"", "é", "\\u00e9", "e\xCC\x81", "👨‍👩‍👧", "{", "}", "~", "=", "//", "#"});
  }
  std::string heredocCharacter() { return pick({"a", "b ", "  ", "$ ", "%-", "$${", "\\n", "\"", "é", "{", "}", "~", "=", "\n", "\n  ", "\n\t"}); }

  std::string templateText(int depth, std::string (RandomHcl::*letter)()) {
    std::string text = repeated(4, letter);
    if (depth <= 0) return text;
    for (std::uint32_t count = upTo(2); count > 0; --count) {
      if (chance(80)) {
        text += pick({"${", "${~"}) + blank() + expression(depth - 1) + anyBlank() + pick({"}", "~}"});
      } else if (chance(50)) {
        text += pick({"%{", "%{~"}) + blank() + "if " + expression(depth - 1) + blank() + "}" + repeated(2, letter);
        text += pick({"", "x%{ else }b"}) + "x%{" + blank() + "endif" + blank() + pick({"}", "~}"});
      } else {
        text += "%{ for " + name() + " in " + expression(depth - 1) + " }" + repeated(2, letter) + "x%{ endfor ~}";
      }
      text += repeated(2, letter);
    }
    return text;
  }

  std::string quotedText(int depth) {
    if (depth > 0 && chance(30)) return "\"${" + anyBlank() + expression(depth - 1) + anyBlank() + "}\"";
    return "\"" + templateText(chance(50) ? depth : 0, &RandomHcl::character) + "\"";
  }

  std::string heredoc() {
    return pick({"<<", "<<-"}) + "EOT\n" + blanks() + templateText(2, &RandomHcl::heredocCharacter) + "\n" + blanks() + "EOT" + pick({"", " "}) + "\n";
  }
  std::string blanks() { return pick({"", "  ", "    "}); }

  std::string items(int depth) {
    std::string text;
    for (std::uint32_t count = upTo(3); count > 0; --count) text += anyBlank() + expression(depth) + anyBlank() + (count > 1 || chance(20) ? "," : "");
    return text + anyBlank();
  }

  std::string object(int depth) {
    std::string text = "{" + (chance(50) ? lineEnd() : "");
    for (std::uint32_t count = upTo(3); count > 0; --count) {
      const std::string key = chance(60) ? name() : chance(50) ? "\"" + repeated(2, &RandomHcl::character) + "\"" : "(" + expression(depth) + ")";
      text += blank() + key + blank() + pick({"=", "=", ":"}) + blank() + lineExpression(depth) + blank() + pick({",", lineEnd(), lineEnd()});
    }
    return text + blank() + "}";
  }

  std::string steps() {
    std::string text = name();
    for (std::uint32_t count = upTo(3); count > 0; --count)
      text += chance(50) ? blank() + "." + blank() + name() : chance(50) ? "[" + anyBlank() + "k." + expression(0) + "]" : pick({".*[0]", "[*]", ".0 ", " [ 0 ]"});
    return text;
  }

  std::string leaf() { return pick({"1", "22.5e3", "\"text\"", "true", "null", name(), name() + "." + name()}); }

  /// An expression that stays on its line wherever that matters.
  std::string lineExpression(int depth) { return chance(50) ? leaf() : "(" + expression(depth) + ")"; }

  std::string expression(int depth) {
    if (depth <= 0) return name();
    const int next = depth - 1;
    switch (upTo(11)) {
      case 0: return steps();
      case 1: case 2: return quotedText(next);
      case 3: return expression(next) + blank() + pick({" + ", " -", "*", "%", "==", "<=", "&&", "||"}) + blank() + expression(next);
      case 4: return pick({"-", "!", "- ", "! "}) + expression(next);
      case 5: return "[" + items(next) + "]";
      case 6: return "[" + anyBlank() + "for" + gap() + name() + blank() + "," + blank() + name() + gap() + "in" + gap() + expression(next) + anyBlank() + ":" + expression(next) + "]";
      case 7: return "{" + anyBlank() + "for" + gap() + name() + gap() + "in" + gap() + expression(next) + " : " + expression(next) + anyBlank() + "=>" + expression(next) + pick({"", "..."}) + "}";
      case 8: return object(next);
      case 9: return pick({"f", "ns::g", "max "}) + "(" + items(next) + ")";
      case 10: return "(" + anyBlank() + expression(next) + anyBlank() + ")";
      default: return expression(next) + blank() + "?" + blank() + expression(next) + blank() + ":" + blank() + expression(next);
    }
  }

  std::string attribute() {
    const std::string own = chance(20) && m_types++ == 0 ? "type" : name() + std::to_string(++m_names);
    std::string value = "1";
    switch (upTo(5)) {
      case 0: return own + blank() + "=" + blank() + heredoc();
      case 1: value = pick({"list", "map", "set", "\"list\"", "\"map\"", "\"string\"", "any"}); break;
      case 2: value = quotedText(3); break;
      default: value = lineExpression(3); break;
    }
    return own + blank() + "=" + blank() + value + blank() + lineEnd();
  }

  std::string block(int depth) {
    std::string text = pick({"resource", "variable", "a", "dynamic"});
    for (std::uint32_t count = upTo(2); count > 0; --count)
      text += chance(40) ? gap() + name() : blank() + pick({"\"x\"", "\"\"", "\"a b\"", "\"\\u00e9\"", "\"q\\\"q\""});
    if (chance(15)) return text + blank() + "{" + blank() + (chance(50) ? "k=1" : "") + blank() + "}" + blank() + lineEnd();
    const int outer = m_types;
    m_types = 0;
    text += blank() + "{" + blank() + lineEnd() + body(depth - 1) + blank() + "}" + blank() + lineEnd();
    m_types = outer;
    return text;
  }

  std::string body(int depth) {
    std::string text;
    for (std::uint32_t count = upTo(4); count > 0; --count) {
      const std::uint32_t kind = upTo(9);
      text += blank() + (kind < 6 ? attribute() : kind < 8 && depth > 0 ? block(depth) : lineEnd());
    }
    return text;
  }

  std::mt19937 m_random;
  std::string m_newline = "\n";
  int m_names = 0;
  int m_types = 0;
};

}  // namespace slipway::hcl
