#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/design/address_table.h"
#include "model/hcl/value.h"

namespace slipway::design {

/// A value that may say which other things are meant: by references, or by their names in AWS.
struct Mention {
  hcl::Value value;
  std::vector<hcl::Reference> references;   ///< of the value and of what is inside it
  std::vector<std::string_view> names;      ///< what the text, or the texts of the list, may name; they lie in `value`
  std::vector<std::uint32_t> resources;     ///< what the references name, each once: indexes as the table of addresses gave them
  bool namesOthers = false;                 ///< some references name no resource: a module whose files are elsewhere

  bool isEmpty() const { return references.empty() && names.empty(); }
};

Mention mentionOf(const hcl::Value& value, const AddressTable& addresses);

/// Looks its references up in another table.
void lookUp(Mention& mention, const AddressTable& addresses);

}  // namespace slipway::design
