#include <utility>

#include "model/hcl/functions/json_text.h"
#include "model/hcl/suggestion.h"
#include "model/terraform/address.h"
#include "model/terraform/block_place.h"
#include "model/terraform/block_scope.h"
#include "model/terraform/block_values.h"
#include "model/terraform/evaluation_reuse.h"
#include "model/terraform/local_source.h"

// Module calls: where they lead, their instances, their inputs.

namespace slipway::terraform {

namespace {

/// Modules that call others twice, those others twice, and so on: a few files can ask for millions.
constexpr std::size_t mostModules = 5'000;

}  // namespace

const Declarations& Evaluation::declarationsOf(const std::string& folder) {
  auto& declarations = m_declarations[folder];
  if (!declarations) declarations = m_reuse->declarationsOf(folder);
  return *declarations;
}

ModuleInstance& Evaluation::addInstance(std::string path, const Declarations* declarations) {
  ModuleInstance& instance = m_modules.emplace_back();
  instance.path = std::move(path);
  instance.declarations = declarations;
  if (declarations == nullptr) return instance;
  instance.variables.resize(declarations->variables.size());
  instance.locals.resize(declarations->locals.size());
  instance.outputs.resize(declarations->outputs.size());
  instance.resources.resize(declarations->resources.size());
  instance.calls.resize(declarations->calls.size());
  m_reuse->attach(instance);
  return instance;
}

/// Where `terraform init` put the files of a module from a registry or a repository; "" if it is not there.
std::string Evaluation::installedFolder(const ModuleInstance& module, const Declaration& declaration, std::string_view source) {
  if (!std::exchange(m_hasReadInstalled, true)) {
    const auto manifest = m_files.find(installedList(m_folder));
    const auto known = manifest != m_files.end() && manifest->second ? hcl::jsonValue(*manifest->second) : std::nullopt;
    const hcl::Value all = known && known->isMapping() ? known->member("Modules") : hcl::Value();
    for (const hcl::Value& one : all.elements())
      if (one.isMapping() && one.member("Key").isString()) m_installed[one.member("Key").asString()] = one;
  }
  std::string key = declaration.name;
  for (const ModuleInstance* outer = &module; outer->call != nullptr; outer = outer->parent) key = outer->call->name + "." + key;
  const auto found = m_installed.find(key);
  if (found == m_installed.end()) return {};
  // Left from another source: `terraform init` has to run again.
  const bool isSameSource = found->second.member("Source").display().ends_with(source);
  if (!isSameSource) return {};
  bool escapes = false;
  return normalisedPath(m_folder, found->second.member("Dir").display(), &escapes);
}

/// What a call leads to; null, with a diagnostic where that is an error, if its files are not here.
const Declarations* Evaluation::calledModule(ModuleInstance& module, const Declaration& declaration, CallExpansion& expansion) {
  const Argument source = argumentOf(declaration, "source");
  if (!source) {
    report({declaration.file, gapOf(declaration.node)}, "missing-argument", "Module \"" + declaration.name + "\" has no source.");
    return nullptr;
  }
  const hcl::Value text = evaluate(source.value(), source.file, BlockScope(*this, module));
  if (text.isString()) expansion.source = text.asString();
  const auto local = localSource(module.declarations->folder, declaration.node);
  if (!local) {
    const std::string folder = installedFolder(module, declaration, expansion.source);
    const Declarations* installed = folder.empty() ? nullptr : &declarationsOf(folder);
    return installed != nullptr && !installed->files.empty() ? installed : nullptr;
  }
  const SourceSpan place = source.valueSpan();
  if (local->escapes) {
    report(place, "path-escapes",
           "The module source \"" + expansion.source +
               "\" leads out of the project; its files are not read. Move the module into the project folder.");
    return nullptr;
  }
  for (const ModuleInstance* outer = &module; outer != nullptr; outer = outer->parent) {
    if (outer->declarations == nullptr || outer->declarations->folder != local->folder) continue;
    const std::string name = outer->path.empty() ? "the root module" : outer->path;
    report(place, "module-cycle",
           "Module \"" + declaration.name + "\" leads back to " + name + ", which calls it: modules cannot contain themselves.");
    return nullptr;
  }
  const Declarations& called = declarationsOf(local->folder);
  if (!called.files.empty()) return &called;
  report(place, "module-not-found",
         "The folder \"" + local->folder + "\" that module \"" + declaration.name + "\" names has no .tf files.");
  return nullptr;
}

void Evaluation::checkInputs(const Declaration& call, const Declarations& called) {
  std::vector<std::string_view> known;
  for (const auto& [name, variable] : called.variables) {
    known.push_back(name);
    if (variable.hasDefault || argumentOf(call, name)) continue;
    Diagnostic diagnostic =
        errorAt({call.file, gapOf(call.node)}, "missing-module-input",
                "The argument \"" + name + "\" is required by module \"" + call.name + "\", but no definition was found.");
    diagnostic.related.push_back(variable.span());
    m_diagnostics.push_back(std::move(diagnostic));
  }
  for (hcl::NodeRef item : call.body.children()) {
    if (item.kind() != hcl::NodeKind::attribute) continue;
    const std::string_view name = item.attributeName();
    if (isCallMeta(name) || called.variables.count(std::string(name)) != 0) continue;
    Diagnostic diagnostic = errorAt(
        {call.file, item.firstChild().range()}, "unknown-module-input",
        "Module \"" + call.name + "\" has no input variable named \"" + std::string(name) + "\"." + hcl::suggestionText(name, known));
    const std::string_view nearest = hcl::nearestName(name, known);
    if (!nearest.empty()) {
      Fix fix;
      fix.title = "Write " + std::string(nearest);
      fix.edit.label = fix.title;
      fix.edit.edits.push_back({{call.file, item.firstChild().range()}, std::string(nearest)});
      diagnostic.fixes.push_back(std::move(fix));
    }
    m_diagnostics.push_back(std::move(diagnostic));
  }
}

void Evaluation::expandCall(ModuleInstance& module, const Declaration& declaration, CallExpansion& expansion) {
  const Declarations* called = calledModule(module, declaration, expansion);
  expansion.isOpaque = called == nullptr;
  if (called != nullptr) checkInputs(declaration, *called);
  const std::string address = joinedAddress(module.path, "module." + declaration.name);
  const Instances instances = instancesOf(module, declaration, address);
  if (m_modules.size() + instances.all.size() > mostModules) {
    const bool isFirst = !std::exchange(m_hasReportedModules, true);
    if (isFirst) {
      report({declaration.file, headerOf(declaration.node)}, "too-many-instances",
             "The configuration has more than " + std::to_string(mostModules) + " module instances; those from here on are left out.");
    }
    expansion.kind = Instances::Kind::unknown;
    return;
  }
  expansion.kind = instances.kind;
  for (const auto& [key, each] : instances.all) {
    ModuleInstance& instance = addInstance(address + keyText(key), called);
    instance.parent = &module;
    instance.call = &declaration;
    instance.key = key;
    instance.each = each;
    instance.source = expansion.source;
    if (called != nullptr) instance.pathModule = relativePath(m_folder, called->folder);
    expansion.instances.push_back(&instance);
  }
}

}  // namespace slipway::terraform
