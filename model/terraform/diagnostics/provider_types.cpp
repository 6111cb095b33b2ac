#include "model/terraform/diagnostics/provider_types.h"

#include "model/terraform/diagnostics/static_path.h"

namespace slipway::diagnostics {

namespace {

/// The text of an item of an object expression: `source` of `{ source = "hashicorp/aws" }`.
std::optional<std::string> textItem(hcl::NodeRef object, std::string_view key) {
  if (object.kind() != hcl::NodeKind::object) return std::nullopt;
  for (hcl::NodeRef item : object.children()) {
    if (item.kind() != hcl::NodeKind::objectItem) continue;
    const hcl::NodeRef name = item.firstChild();
    if (name.text() == key || literalText(name) == key) return literalText(name.nextSibling());
  }
  return std::nullopt;
}

/// The provider configuration that a resource asks for: "aws", "aws.west".
std::string configurationOf(const terraform::ResourceDeclaration& declaration) {
  const terraform::Argument argument = terraform::argumentOf(declaration, "provider");
  if (!argument) return std::string(providerWord(declaration.type));
  return literalText(argument.value()).value_or(std::string(argument.value().text()));
}

}  // namespace

std::string_view providerWord(std::string_view type) { return type.substr(0, type.find('_')); }

void ProviderTypes::add(const terraform::SyntaxTrees& trees, const terraform::Declarations& declarations) {
  auto& sources = m_sources[declarations.folder];
  for (const FilePath file : declarations.files) {
    for (hcl::NodeRef block : trees.at(file)->root().blocks("terraform")) {
      if (!block.blockBody()) continue;
      for (hcl::NodeRef required : block.blockBody().blocks("required_providers")) {
        if (!required.blockBody()) continue;
        for (hcl::NodeRef item : required.blockBody().children()) {
          if (item.kind() != hcl::NodeKind::attribute) continue;
          const std::string name(item.attributeName());
          const hcl::NodeRef value = item.attributeValue();
          const std::string source = textItem(value, "source").value_or(schema::defaultSource(name));
          sources.insert_or_assign(name, source);
          if (value.kind() == hcl::NodeKind::object && value.text().find("configuration_aliases") != std::string_view::npos)
            m_aliased.emplace(declarations.folder, name);
          const auto text = value.kind() == hcl::NodeKind::object ? textItem(value, "version") : literalText(value);
          const auto constraint = text ? schema::VersionConstraint::parsed(*text) : std::nullopt;
          if (constraint) m_constraints[source].push_back(*constraint);
        }
      }
    }
  }
  addUses(declarations);
}

void ProviderTypes::addUses(const terraform::Declarations& declarations) {
  for (const auto& [address, resource] : declarations.resources) use(declarations.folder, configurationOf(resource));
  for (const auto& [name, call] : declarations.calls) {
    const terraform::Argument passed = terraform::argumentOf(call, "providers");
    if (!passed) continue;
    for (hcl::NodeRef item : passed.value().children())
      if (item.kind() == hcl::NodeKind::objectItem) use(declarations.folder, item.firstChild().nextSibling().text());
  }
}

void ProviderTypes::use(const std::string& folder, std::string_view configuration) {
  m_used.emplace(folder, configuration);
  // What is not handed on is inherited from the root: only its source tells that it is the same.
  if (configuration.find('.') == std::string_view::npos) m_usedSources.insert(sourceOf(folder, configuration));
}

bool ProviderTypes::isUsed(const std::string& folder, std::string_view configuration) const {
  if (m_hasUnseenModules || m_used.count({folder, std::string(configuration)}) != 0) return true;
  return configuration.find('.') == std::string_view::npos && m_usedSources.count(sourceOf(folder, configuration)) != 0;
}

std::string ProviderTypes::sourceOf(const std::string& folder, std::string_view localName) const {
  const auto module = m_sources.find(folder);
  const bool isNamed = module != m_sources.end() && module->second.find(localName) != module->second.end();
  return isNamed ? module->second.find(localName)->second : schema::defaultSource(localName);
}

ProviderType ProviderTypes::find(const std::string& folder, std::string_view localName) const {
  ProviderType type;
  type.source = sourceOf(folder, localName);
  const auto constraints = m_constraints.find(type.source);
  type.found = schema::findProvider(type.source,
                                    constraints == m_constraints.end() ? std::vector<schema::VersionConstraint>() : constraints->second);
  return type;
}

ProviderType ProviderTypes::of(const std::string& folder, const terraform::ResourceDeclaration& declaration) const {
  const std::string configuration = configurationOf(declaration);
  return find(folder, std::string_view(configuration).substr(0, configuration.find('.')));
}

bool ProviderTypes::hasAliases(const std::string& folder, std::string_view localName) const {
  return m_aliased.count({folder, std::string(localName)}) != 0;
}

}  // namespace slipway::diagnostics
