#include "model/design/mention.h"

#include <algorithm>

#include "model/design/argument.h"
#include "model/design/naming.h"

namespace slipway::design {

void lookUp(Mention& mention, const AddressTable& addresses) {
  mention.resources.clear();
  mention.namesOthers = false;
  for (const hcl::Reference& reference : mention.references) {
    const std::span<const std::uint32_t> found = addresses.at(reference.address);
    mention.namesOthers = mention.namesOthers || found.empty();
    for (const std::uint32_t index : found)
      if (std::find(mention.resources.begin(), mention.resources.end(), index) == mention.resources.end()) mention.resources.push_back(index);
  }
}

Mention mentionOf(const hcl::Value& value, const AddressTable& addresses) {
  Mention mention;
  mention.value = value;
  mention.references = referencesIn(value);
  lookUp(mention, addresses);
  const auto addNames = [&](const hcl::Value& text) {
    if (!text.isString()) return;
    const std::vector<std::string_view> names = namesIn(text.asString());
    mention.names.insert(mention.names.end(), names.begin(), names.end());
  };
  addNames(mention.value);
  for (const hcl::Value& element : mention.value.elements()) addNames(element);
  return mention;
}

}  // namespace slipway::design
