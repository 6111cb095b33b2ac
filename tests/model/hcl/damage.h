#pragma once

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace slipway::hcl {

/// Does to a text what hands, merges and disks do: inserts a piece of syntax or a byte, loses some, cuts the end off, copies
/// a stretch elsewhere. The same generator state gives the same damage.
inline void damage(std::string& text, std::mt19937& random) {
  static const std::vector<std::string> pieces = {"\"",
                                                  "{",
                                                  "}",
                                                  "(",
                                                  ")",
                                                  "[",
                                                  "]",
                                                  "\n",
                                                  "$",
                                                  "${",
                                                  "%{",
                                                  "~}",
                                                  "\\",
                                                  "=",
                                                  ",",
                                                  ".",
                                                  ":",
                                                  "::",
                                                  "...",
                                                  "=>",
                                                  "<<EOT\n",
                                                  "EOT\n",
                                                  "\nEOT",
                                                  "<<-A\nA\n",
                                                  "*",
                                                  "/*",
                                                  "*/",
                                                  "#",
                                                  "//",
                                                  "-",
                                                  "!",
                                                  "?",
                                                  "\r",
                                                  "\r\n",
                                                  "for ",
                                                  " in ",
                                                  " if ",
                                                  "0",
                                                  "1.2.3",
                                                  "1e5",
                                                  ".0.1",
                                                  "a.1e5",
                                                  "1.",
                                                  "1..2",
                                                  "\\u12",
                                                  "%{ endif }",
                                                  "%{ if x }",
                                                  "%{else}",
                                                  "'",
                                                  "`",
                                                  ";",
                                                  "&",
                                                  "|",
                                                  "null",
                                                  "[*]",
                                                  ".*",
                                                  "\t",
                                                  "$$",
                                                  "$${",
                                                  "é",
                                                  "\xC2\xA0",
                                                  "“",
                                                  "\xEF\xBB\xBF",
                                                  "\xFF",
                                                  std::string(1, '\0')};
  const std::size_t at = random() % (text.size() + 1);
  const unsigned kind = random() % 20;
  if (kind < 10) {
    text.insert(at, pieces[random() % pieces.size()]);
  } else if (kind < 14) {
    static constexpr std::size_t sizes[] = {1, 1, 2, 5, 20};
    text.erase(at, sizes[random() % 5]);
  } else if (kind < 16) {
    text.resize(at);
  } else if (kind < 18) {
    const std::size_t from = random() % (text.size() + 1);
    text.insert(at, text.substr(from, 1 + random() % 30));
  } else {
    text.insert(at, 1, static_cast<char>(random() & 0xFF));
  }
}

}  // namespace slipway::hcl
