#include "model/design/shown_value.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "model/design/naming.h"

namespace slipway::design {

namespace {

constexpr std::size_t k_mostShown = 20;

std::string wordFor(std::string_view attribute) {
  constexpr std::array<std::string_view, 5> capitals = {"arn", "url", "ip", "dns", "cidr"};
  std::string words;
  for (std::size_t begin = 0; begin <= attribute.size();) {
    const std::size_t end = std::min(attribute.find('_', begin), attribute.size());
    std::string word(attribute.substr(begin, end - begin));
    if (std::find(capitals.begin(), capitals.end(), word) != capitals.end())
      for (char& c : word) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    words += (words.empty() ? "" : " ") + word;
    begin = end + 1;
  }
  return words;
}

std::string nameAt(const Derivation& derivation, const hcl::Reference& reference) {
  std::string name = derivation.nameAt(reference.address);
  return name.empty() ? reference.address : name;
}

std::string unknownText(const Derivation& derivation, const hcl::Value& value) {
  const std::vector<hcl::Reference> references = referencesIn(value);
  if (references.empty()) return std::string(k_unknown);
  const hcl::Reference& first = references.front();
  const std::string name = nameAt(derivation, first);
  // An id says no more than the thing itself.
  if (first.attribute.empty() || first.attribute == "id") return name;
  return wordFor(first.attribute) + " of " + name;
}

}  // namespace

std::string shownValue(const Derivation& derivation, const hcl::Value& value) {
  if (value.isUnknown()) return unknownText(derivation, value);
  if (value.isSequence()) {
    std::string text;
    std::size_t shown = 0;
    for (const hcl::Value& element : value.elements()) {
      if (++shown > k_mostShown) return text + ", …";
      const std::string part = shownValue(derivation, element);
      if (!part.empty()) text += (text.empty() ? "" : ", ") + part;
    }
    return text;
  }
  if (const hcl::Value name = value.isMapping() ? value.member("name") : hcl::Value(); name.isString())
    for (const char* part : {"value", "valueFrom"})
      if (const hcl::Value held = value.member(part); !held.isNull()) return name.asString() + "=" + shownValue(derivation, held);
  return value.display();
}

}  // namespace slipway::design
