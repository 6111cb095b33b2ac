#include "model/terraform/configuration.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "model/terraform/address.h"
#include "model/terraform/block_scope.h"
#include "model/terraform/block_values.h"
#include "model/terraform/evaluation_reuse.h"
#include "model/terraform/incremental.h"

namespace slipway::terraform {

const Resource* Configuration::find(std::string_view address) const {
  const auto found = std::lower_bound(resources.begin(), resources.end(), address, [](const Resource& resource, std::string_view wanted) {
    return compareAddresses(resource.address, wanted) < 0;
  });
  return found != resources.end() && found->address == address ? &*found : nullptr;
}

/// Computes everything that a module instance declares and copies it out. Calls are expanded on the way.
void Evaluation::collect(ModuleInstance& module, Configuration& configuration, std::vector<Found>& found) {
  Module result;
  result.path = module.path;
  result.source = module.source;
  result.isOpaque = module.declarations == nullptr;
  if (module.call != nullptr) {
    result.file = module.call->file;
    result.block = module.call->node.range();
  }
  hcl::Value::Members inputs;
  if (module.declarations == nullptr) {
    const BlockScope scope(*this, *module.parent, &module.each);
    for (hcl::NodeRef item : module.call->body.children()) {
      if (item.kind() != hcl::NodeKind::attribute) continue;
      const std::string name(item.attributeName());
      if (!isCallMeta(name)) inputs.insert_or_assign(name, evaluate(item.attributeValue(), module.call->file, scope));
    }
    result.inputs = hcl::Value::object(std::move(inputs));
    result.outputs = outputsOf(module, {});
    configuration.modules.push_back(std::move(result));
    return;
  }
  const Declarations& declarations = *module.declarations;
  result.folder = declarations.folder;
  for (const auto& [name, declaration] : declarations.variables)
    inputs.emplace_hint(inputs.end(), name, variable(module, declaration, declaration.span()));
  if (module.parent == nullptr) {
    for (const auto& [name, declaration] : declarations.variables) {
      configuration.variables.push_back({name, inputs.find(name)->second, declaration.file, declaration.node.range()});
    }
  }
  for (const auto& [name, declaration] : declarations.locals) local(module, declaration, declaration.span());
  for (const auto& [address, declaration] : declarations.resources) {
    const ResourceExpansion& expansion = resource(module, declaration, declaration.span());
    for (const ResourceInstance& instance : expansion.instances) found.push_back({&module, &declaration, &expansion, &instance});
  }
  for (const auto& [name, declaration] : declarations.calls) call(module, declaration, declaration.span());
  checkConditions(module);
  checkRefactorings(module);
  result.inputs = hcl::Value::object(std::move(inputs));
  result.outputs = outputsOf(module, {});
  configuration.modules.push_back(std::move(result));
}

/// Syntax first, then what evaluation found; each finding once, however many instances have it.
void Evaluation::collectDiagnostics(Configuration& configuration) {
  Diagnostics all;
  for (const auto& [folder, declarations] : m_declarations) {
    for (const FilePath file : declarations->files) {
      const Diagnostics& syntax = m_trees.at(file)->diagnostics();
      all.insert(all.end(), syntax.begin(), syntax.end());
    }
    all.insert(all.end(), declarations->diagnostics.begin(), declarations->diagnostics.end());
  }
  // Terraform does not look at a provider's configuration before a resource needs it.
  const bool needsProviders = std::any_of(m_modules.begin(), m_modules.end(), [](const ModuleInstance& module) {
    return module.declarations == nullptr || !module.declarations->resources.empty();
  });
  for (Diagnostic finding : m_diagnostics) {
    const auto isAround = [&](const auto& provider) {
      return provider.second.file == finding.span.file && provider.second.node.range().contains(finding.span.range);
    };
    const auto& providers = m_modules.front().declarations->providers;
    const bool isUnseen = !needsProviders && std::any_of(providers.begin(), providers.end(), isAround);
    if (isUnseen && finding.severity == Severity::error) {
      finding.severity = Severity::warning;
      finding.detail = unseenProvider;
    }
    all.push_back(std::move(finding));
  }
  const auto keyOf = [](const Diagnostic& d) { return std::tie(d.span.file, d.span.range.begin, d.span.range.end, d.code, d.message); };
  std::stable_sort(all.begin(), all.end(), [&](const Diagnostic& a, const Diagnostic& b) { return keyOf(a) < keyOf(b); });
  all.erase(std::unique(all.begin(), all.end(), [&](const Diagnostic& a, const Diagnostic& b) { return keyOf(a) == keyOf(b); }), all.end());
  configuration.diagnostics = std::move(all);
}

/// As before, if that still is their order; else each module's resources come in the order of their names: what is sorted already is
/// only merged.
void Evaluation::sortByAddress(std::vector<Found>& found) {
  const auto compared = [&](std::uint32_t a, std::uint32_t b) {
    return compareAddresses(found[a].instance->address, found[b].instance->address);
  };
  const auto isBefore = [&](std::uint32_t a, std::uint32_t b) { return compared(a, b) < 0; };
  const auto sort = [&](const std::vector<std::uint32_t>& order) {
    std::vector<Found> sorted;
    sorted.reserve(found.size());
    for (const std::uint32_t index : order) sorted.push_back(found[index]);
    found = std::move(sorted);
  };
  const std::vector<std::uint32_t>* before = m_reuse->orderBefore();
  const auto isOutOfOrder = [&](std::uint32_t a, std::uint32_t b) {
    const int order = compared(a, b);
    return order > 0 || (order == 0 && a > b);
  };
  if (before != nullptr && before->size() == found.size() &&
      std::adjacent_find(before->begin(), before->end(), isOutOfOrder) == before->end())
    return sort(*before);

  std::vector<std::uint32_t> order(found.size());
  std::vector<std::size_t> runs = {0};
  std::iota(order.begin(), order.end(), 0u);
  for (std::uint32_t i = 1; i < order.size(); ++i)
    if (isBefore(i, i - 1)) runs.push_back(i);
  runs.push_back(order.size());
  const auto at = [&](std::size_t run) { return order.begin() + static_cast<std::ptrdiff_t>(runs[std::min(run, runs.size() - 1)]); };
  for (std::size_t width = 1; width < runs.size() - 1; width *= 2)
    for (std::size_t run = 0; run + width < runs.size() - 1; run += 2 * width)
      std::inplace_merge(at(run), at(run + width), at(run + 2 * width), isBefore);
  sort(order);
  m_reuse->keepOrder(std::move(order));
}

Configuration Evaluation::run() {
  Configuration configuration;
  configuration.folder = m_folder;
  readGivenVariables();
  // Calls that are expanded on the way add instances behind the ones that are being looked at.
  std::vector<Found> found;
  for (std::size_t i = 0; i < m_modules.size(); ++i) collect(m_modules[i], configuration, found);
  configuration.outputs = configuration.modules.front().outputs;
  configuration.provider = provider(m_modules.front(), "aws", {});
  if (!configuration.provider.isMapping()) configuration.provider = hcl::Value::object({});
  for (const auto& [name, declaration] : m_modules.front().declarations->providers) provider(m_modules.front(), name, declaration.span());
  sortByAddress(found);
  configuration.resources.reserve(found.size());
  for (const auto& [module, declaration, expansion, instance] : found) {
    configuration.resources.push_back({instance->address, module->path, declaration->isData, declaration->type, declaration->name,
                                       instance->key, instance->region, instance->values, declaration->file, declaration->node.range(),
                                       expansion->dependsOn});
  }
  std::sort(configuration.modules.begin(), configuration.modules.end(),
            [](const Module& a, const Module& b) { return compareAddresses(a.path, b.path) < 0; });
  collectDiagnostics(configuration);
  return configuration;
}

Configuration evaluate(const SourceFiles& files, const SyntaxTrees& trees, const std::string& folder, const Options& options) {
  return Evaluation(files, trees, folder, options).run();
}

Evaluated evaluateAfter(const SourceFiles& files, const SyntaxTrees& trees, const std::string& folder, const Options& options,
                        std::shared_ptr<const EvaluationMemo> previous) {
  Evaluation evaluation(files, trees, folder, options, std::move(previous));
  Configuration configuration = evaluation.run();
  return {std::move(configuration), evaluation.memo()};
}

}  // namespace slipway::terraform
