#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/terraform/declarations.h"
#include "model/terraform/schema/providers.h"

namespace slipway::diagnostics {

/// The provider behind a local name of one module.
struct ProviderType {
  std::string source;
  schema::Found found;
};

/// Which provider a name stands for, module by module. A constraint of one module holds for all.
class ProviderTypes {
public:
  /// Reads `required_providers` of a module's folder.
  void add(const terraform::SyntaxTrees& trees, const terraform::Declarations& declarations);

  ProviderType find(const std::string& folder, std::string_view localName) const;
  /// The provider that a resource's `provider` argument or its type's first word names.
  ProviderType of(const std::string& folder, const terraform::ResourceDeclaration& declaration) const;
  /// Whether `configuration_aliases` of that name are given to the module from outside.
  bool hasAliases(const std::string& folder, std::string_view localName) const;

private:
  std::map<std::string, std::map<std::string, std::string, std::less<>>> m_sources;  ///< folder → local name → source
  std::set<std::pair<std::string, std::string>> m_aliased;
  std::map<std::string, std::vector<schema::VersionConstraint>, std::less<>> m_constraints;
};

/// The first word of a resource type: "aws" of aws_vpc.
std::string_view providerWord(std::string_view type);

}  // namespace slipway::diagnostics
