#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/language/caret.h"
#include "model/language/project.h"
#include "model/terraform/schema/limits.h"
#include "model/terraform/schema/schema.h"

namespace slipway::language {

/// An argument or nested block that a body may hold.
struct BodyEntry {
  std::string name;
  std::string type;  ///< "string", "list(string)"; "block" for blocks
  bool isBlock = false;
  bool isRequired = false;
  bool isDeprecated = false;
  bool mayRepeat = false;  ///< a block that may stand more than once
  unsigned labels = 0;     ///< that a block of it takes
};

/// What may stand in the innermost of these open blocks: what the provider's schema says, what Terraform itself knows, and for a module
/// call the variables of the called module. Sorted: required first, then by name. `folder` is the file's.
std::vector<BodyEntry> bodyContent(const Project& project, const std::string& folder, const std::vector<OpenBlock>& blocks);

/// What an argument of the innermost of these blocks takes beyond its type; null if the provider asks for nothing that is known.
const schema::Limit* limitOf(const std::vector<OpenBlock>& blocks, std::string_view argument);

/// The schema of a resource type (or data source) of a provider that the program carries.
std::optional<schema::Block> schemaOf(std::string_view type, bool isData);

/// The schema of the innermost of these blocks, entered through resource, data or provider and its nested blocks (`dynamic` included).
std::optional<schema::Block> schemaOf(const std::vector<OpenBlock>& blocks);

}  // namespace slipway::language
