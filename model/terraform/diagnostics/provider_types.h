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
  /// Reads a module's folder: its `required_providers`, and which provider configurations its resources and calls use.
  void add(const terraform::SyntaxTrees& trees, const terraform::Declarations& declarations);

  ProviderType find(const std::string& folder, std::string_view localName) const;
  /// The provider that a resource's `provider` argument or its type's first word names.
  ProviderType of(const std::string& folder, const terraform::ResourceDeclaration& declaration) const;
  /// Whether `configuration_aliases` of that name are given to the module from outside.
  bool hasAliases(const std::string& folder, std::string_view localName) const;
  /// Whether a resource needs the configuration ("aws", "aws.west") of a module, or a call hands it on: Terraform looks at no other.
  bool isUsed(const std::string& folder, std::string_view configuration) const;
  /// A module is called whose files are not here: it may use what it inherits.
  void assumeUse() { m_hasUnseenModules = true; }

private:
  void addUses(const terraform::Declarations& declarations);
  void use(const std::string& folder, std::string_view configuration);
  std::string sourceOf(const std::string& folder, std::string_view localName) const;

  std::map<std::string, std::map<std::string, std::string, std::less<>>> m_sources;  ///< folder → local name → source
  std::set<std::pair<std::string, std::string>> m_aliased;
  std::map<std::string, std::vector<schema::VersionConstraint>, std::less<>> m_constraints;
  std::set<std::pair<std::string, std::string>> m_used;  ///< folder and configuration
  std::set<std::string, std::less<>> m_usedSources;      ///< of which some module uses the default configuration
  bool m_hasUnseenModules = false;
};

/// The first word of a resource type: "aws" of aws_vpc.
std::string_view providerWord(std::string_view type);

}  // namespace slipway::diagnostics
