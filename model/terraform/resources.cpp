#include "model/terraform/address.h"
#include "model/terraform/block_scope.h"
#include "model/terraform/block_values.h"
#include "model/terraform/data_sources.h"
#include "model/terraform/evaluation_reuse.h"

// Resources and data sources: their instances, and what is known of each.

namespace slipway::terraform {

/// The provider that a resource uses, as its module names it.
static std::string providerName(const ResourceDeclaration& declaration) {
  if (const Argument provider = argumentOf(declaration, "provider")) {
    std::string_view text = provider.value().text();
    if (text.starts_with('"') && text.size() >= 2) text = text.substr(1, text.size() - 2);
    return std::string(text);
  }
  return declaration.type.substr(0, declaration.type.find('_'));
}

hcl::Value Evaluation::regionOf(ModuleInstance& module, const ResourceDeclaration& declaration, const hcl::Value::Members& members) {
  const auto own = members.find("region");
  if (own != members.end() && own->second.isString()) return own->second;
  const hcl::Value configured = provider(module, providerName(declaration), declaration.span());
  const hcl::Value region = configured.isMapping() ? configured.member("region") : hcl::Value::null();
  return region.isString() ? region : hcl::Value::string(m_options.region);
}

ResourceInstance Evaluation::resourceInstance(ModuleInstance& module, const ResourceDeclaration& declaration, const InstanceKey& key,
                                              const Each& each) {
  ResourceInstance instance;
  instance.key = key;
  instance.each = each;
  instance.address = joinedAddress(module.path, declaration.address) + keyText(key);
  BlockScope scope(*this, module, &each);
  hcl::Value::Members members = resourceMembers(declaration, scope);
  const hcl::Value region = regionOf(module, declaration, members);
  if (declaration.isData) addDataAttributes(declaration.type, region, m_options, members);
  instance.region = region.asString();
  instance.values = hcl::Value::object(std::move(members)).withOrigin(declaration.span());
  return instance;
}

std::vector<std::string> Evaluation::dependencies(ModuleInstance& module, const Declaration& declaration) {
  std::vector<std::string> addresses;
  const Argument argument = argumentOf(declaration, "depends_on");
  if (!argument) return addresses;
  const BlockScope scope(*this, module);
  for (const hcl::Traversal& traversal : hcl::traversals(argument.value())) {
    const SourceSpan place{argument.file, traversal.range};
    std::size_t used = 0;
    const std::size_t size = traversal.path.front() == "data" ? 3 : 2;
    const std::vector<std::string> path(traversal.path.begin(),
                                        traversal.path.begin() + static_cast<std::ptrdiff_t>(std::min(size, traversal.path.size())));
    // What it depends on comes first; whether it exists, and whether that is a circle, shows on the way.
    if (path.front() == "module") {
      const auto called = path.size() > 1 ? module.declarations->calls.find(path[1]) : module.declarations->calls.end();
      if (called == module.declarations->calls.end()) scope.resolve(path, place, &used, m_diagnostics);
      m_reuse->spoil();  // whether the call is there is not noted
    } else {
      scope.resolve(path, place, &used, m_diagnostics);
    }
    std::string address;
    for (const std::string& part : path) (address += address.empty() ? "" : ".") += part;
    addresses.push_back(joinedAddress(module.path, address));
  }
  return addresses;
}

ResourceExpansion Evaluation::expandResource(ModuleInstance& module, const ResourceDeclaration& declaration) {
  ResourceExpansion expansion;
  if (m_options.isStatic) {
    expansion.kind = writtenKind(declaration);
    expansion.collection = hcl::Value::unknown();
    return expansion;
  }
  const std::string address = joinedAddress(module.path, declaration.address);
  expansion.dependsOn = dependencies(module, declaration);
  const Instances instances = instancesOf(module, declaration, address);
  std::vector<ResourceInstance> made;
  for (const auto& [key, each] : instances.all) made.push_back(resourceInstance(module, declaration, key, each));

  const auto opened = [](const ResourceInstance& instance) {
    return instance.values.withReference({instance.address, {}}).withOpenAddress(instance.address);
  };
  hcl::Value collection;
  switch (instances.kind) {
    case Instances::Kind::single: collection = opened(made.front()); break;
    case Instances::Kind::unknown: collection = hcl::Value::unknown().withReference({address, {}}).withOpenAddress(address); break;
    case Instances::Kind::counted: {
      hcl::Value::Elements all;
      for (const ResourceInstance& instance : made) all.push_back(opened(instance));
      collection = hcl::Value::tuple(std::move(all));
      break;
    }
    case Instances::Kind::keyed: {
      hcl::Value::Members all;
      for (const ResourceInstance& instance : made) all.emplace(std::get<std::string>(instance.key), opened(instance));
      collection = hcl::Value::object(std::move(all));
      break;
    }
  }
  expansion.kind = instances.kind;
  expansion.instances = std::move(made);
  expansion.collection = std::move(collection);
  return expansion;
}

}  // namespace slipway::terraform
