#include "model/design/mention.h"

#include "model/design/argument.h"
#include "model/design/naming.h"

namespace slipway::design {

Mention mentionOf(const hcl::Value& value) {
  Mention mention{value, referencesIn(value), {}};
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
