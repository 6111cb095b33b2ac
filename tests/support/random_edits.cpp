#include "tests/support/random_edits.h"

#include <algorithm>
#include <iterator>
#include <memory>

namespace slipway::test {

FilePath RandomEdits::anyFile() {
  auto at = std::next(m_files.begin(), static_cast<std::ptrdiff_t>(below(m_files.size())));
  for (int tries = 0; tries < 20 && at->first.extension() != "tf"; ++tries)
    at = std::next(m_files.begin(), static_cast<std::ptrdiff_t>(below(m_files.size())));
  return at->first;
}

/// A value, or an attribute of a resource of the file: so that circles arise.
std::string RandomEdits::anyValue(const std::string& text) {
  static const char* const values[] = {"1",      "\"other\"",  "var.name",        "local.timeout", "null",
                                       "[1, 2]", "var.vpc_id", "aws_vpc.main.id", "{ a = 1 }",     "try(local.nothing, 5)"};
  const std::size_t which = below(std::size(values) + 4);
  if (which < std::size(values)) return values[which];
  const std::string word = "resource \"";
  const std::size_t block = text.find(word, below(text.size() + 1));
  const std::size_t type = block == std::string::npos ? block : block + word.size();
  const std::size_t typeEnd = text.find('"', type), name = text.find('"', typeEnd + 1), nameEnd = text.find('"', name + 1);
  if (type == std::string::npos || typeEnd == std::string::npos || name == std::string::npos || nameEnd == std::string::npos) return "2";
  return text.substr(type, typeEnd - type) + "." + text.substr(name + 1, nameEnd - name - 1) + (which % 2 == 0 ? ".name" : ".id");
}

std::string RandomEdits::step() {
  const FilePath file = anyFile();
  std::string text = *m_files.at(file);
  const std::size_t kind = below(12), place = below(text.size() + 1);
  std::string what;
  if (kind == 0) {
    const auto first = m_first.find(file);
    if (first != m_first.end()) text = *first->second;
    what = "back to the first text";
  } else if (kind == 1 && m_files.size() > 3) {
    m_files.erase(file);
    return "removed " + file.text();
  } else if (kind == 2) {
    m_files = m_first;
    return "all files as they were";
  } else if (kind < 5) {
    const std::size_t begin = std::min(text.rfind('\n', place), text.size()), end = text.find('\n', begin == text.size() ? 0 : begin + 1);
    if (begin < text.size() && end != std::string::npos) text.erase(begin, end - begin);
    what = "a line gone";
  } else if (kind < 7) {
    static const char* const words[] = {"7", "x", " ", "# note\n", "\n", "\"", "local.timeout", "var.name", "}", "null"};
    const char* word = words[below(std::size(words))];
    text.insert(place, word);
    what = "typed " + std::string(word);
  } else if (kind < 10) {
    // In a value: the text stays a configuration.
    const std::size_t equals = text.find(" = ", place);
    const std::size_t end = equals == std::string::npos ? equals : text.find('\n', equals);
    if (end != std::string::npos && text[end - 1] != '{' && text[end - 1] != '[' && text[end - 1] != '(')
      text.replace(equals + 3, end - equals - 3, anyValue(text));
    what = "another value";
  } else {
    const std::size_t quote = text.find('"', place);
    if (quote != std::string::npos) text.insert(quote + 1, "n");
    what = "another name";
  }
  m_files[file] = std::make_shared<const std::string>(std::move(text));
  return what + " in " + file.text();
}

}  // namespace slipway::test
