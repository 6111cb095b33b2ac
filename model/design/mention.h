#pragma once

#include <string_view>
#include <vector>

#include "model/hcl/value.h"

namespace slipway::design {

/// A value that may say which other things are meant: by references, or by their names in AWS.
struct Mention {
  hcl::Value value;
  std::vector<hcl::Reference> references;   ///< of the value and of what is inside it
  std::vector<std::string_view> names;      ///< what the text, or the texts of the list, may name; they lie in `value`

  bool isEmpty() const { return references.empty() && names.empty(); }
};

Mention mentionOf(const hcl::Value& value);

}  // namespace slipway::design
