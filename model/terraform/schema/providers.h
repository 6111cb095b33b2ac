#pragma once

#include <string_view>
#include <vector>

#include "model/terraform/schema/schema.h"
#include "model/terraform/schema/version.h"

namespace slipway::schema {

/// A provider's schema, as far as the program carries it.
struct Found {
  const Provider* provider = nullptr;  ///< null: not known here; nothing can be said of its types
  bool fits = true;                    ///< the version is one that the constraint allows
};

/// The provider of a source address: "hashicorp/aws", "registry.terraform.io/hashicorp/aws", and "terraform.io/builtin/terraform"
/// for what is built in. Of several versions it is the newest that all constraints allow; if none is, the newest, which then
/// does not fit. Schemas are read when they are first asked for and kept as long as the program runs; thread-safe.
Found findProvider(std::string_view source, const std::vector<VersionConstraint>& constraints = {});

/// The source that a provider's local name stands for where no `required_providers` says it.
std::string defaultSource(std::string_view localName);

}  // namespace slipway::schema
