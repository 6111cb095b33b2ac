#include "model/terraform/block_scope.h"

#include <algorithm>

#include "model/hcl/convert.h"
#include "model/hcl/suggestion.h"
#include "model/terraform/address.h"
#include "model/terraform/evaluation_reuse.h"
#include "model/terraform/provider_functions.h"

namespace slipway::terraform {

namespace {

using hcl::Value;

template <class Map>
std::vector<std::string_view> namesOf(const Map& map) {
  std::vector<std::string_view> names;
  for (const auto& [name, declaration] : map) names.push_back(name);
  return names;
}

Value fail(SourceSpan place, std::string code, std::string message, Diagnostics& diagnostics) {
  diagnostics.push_back(errorAt(place, std::move(code), std::move(message)));
  return Value::unknown();
}

/// `var`, `local` … by themselves are no values.
Value missingName(const std::string& root, SourceSpan place, Diagnostics& diagnostics) {
  return fail(place, "invalid-reference", "The \"" + root + "\" object cannot be accessed directly. Instead, access one of its attributes.",
              diagnostics);
}

}  // namespace

std::string BlockScope::moduleText() const { return m_module.path.empty() ? "the root module" : m_module.path; }

/// Reports a name that is not declared; a likely one that is becomes a fix. `offset` is where the name begins in the place.
Value BlockScope::undeclared(SourceSpan place, std::string message, std::string_view name, const std::vector<std::string_view>& known,
                             std::size_t offset, Diagnostics& diagnostics) const {
  Diagnostic diagnostic = errorAt(place, "undeclared-reference", std::move(message) + hcl::suggestionText(name, known));
  const std::string_view nearest = hcl::nearestName(name, known);
  const auto text = m_evaluation.files().find(place.file);
  const std::size_t begin = place.range.begin + offset;
  if (!nearest.empty() && text != m_evaluation.files().end() &&
      std::string_view(*text->second).substr(std::min(begin, text->second->size())).starts_with(name)) {
    const TextRange range{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + name.size())};
    Fix fix;
    fix.title = "Write " + std::string(nearest);
    fix.edit.label = fix.title;
    fix.edit.edits.push_back({{place.file, range}, std::string(nearest)});
    diagnostic.fixes.push_back(std::move(fix));
  }
  diagnostics.push_back(std::move(diagnostic));
  return Value::unknown();
}

Value BlockScope::resolve(const Path& path, SourceSpan place, std::size_t* used, Diagnostics& diagnostics) const {
  const std::size_t before = diagnostics.size();
  Value value = resolveName(path, place, used, diagnostics);
  // Also where try() hides it: the name may be there in a later text.
  if (diagnostics.size() != before) m_evaluation.reuse().spoil();
  return value;
}

Value BlockScope::resolveName(const Path& path, SourceSpan place, std::size_t* used, Diagnostics& diagnostics) const {
  *used = 1;
  const std::string& root = path.front();
  for (auto iterator = m_iterators.rbegin(); iterator != m_iterators.rend(); ++iterator) {
    if (iterator->name != root) continue;
    if (path.size() > 1 && path[1] != "key" && path[1] != "value") {
      return fail(place, "unsupported-attribute", "The iterator \"" + root + "\" has the attributes key and value only.", diagnostics);
    }
    if (path.size() < 2) return Value::object({{"key", iterator->key}, {"value", iterator->value}});
    *used = 2;
    return path[1] == "key" ? iterator->key : iterator->value;
  }
  if (root == "var") return resolveVariable(path, place, used, diagnostics);
  if (root == "local") return resolveLocal(path, place, used, diagnostics);
  if (root == "module") return resolveModule(path, place, used, diagnostics);
  if (root == "each") return resolveEach(path, place, used, diagnostics);
  if (root == "count") return resolveCount(path, place, used, diagnostics);
  if (root == "path" || root == "terraform") return resolvePath(path, place, used, diagnostics);
  if (root == "data") return resolveResource(path, true, place, used, diagnostics);
  if (root == "self") return m_self;
  if (root == "ephemeral") {
    *used = path.size();
    return Value::unknown();
  }
  return resolveResource(path, false, place, used, diagnostics);
}

Value BlockScope::resolveVariable(const Path& path, SourceSpan place, std::size_t* used, Diagnostics& diagnostics) const {
  if (path.size() < 2) return missingName(path[0], place, diagnostics);
  *used = 2;
  const auto& variables = m_module.declarations->variables;
  const auto found = variables.find(path[1]);
  if (found != variables.end()) return m_evaluation.variable(m_module, found->second, place);
  return undeclared(place, "An input variable with the name \"" + path[1] + "\" has not been declared in " + moduleText() + ".", path[1],
                    namesOf(variables), 4, diagnostics);
}

Value BlockScope::resolveLocal(const Path& path, SourceSpan place, std::size_t* used, Diagnostics& diagnostics) const {
  if (path.size() < 2) return missingName(path[0], place, diagnostics);
  *used = 2;
  const auto& locals = m_module.declarations->locals;
  const auto found = locals.find(path[1]);
  if (found != locals.end()) return m_evaluation.local(m_module, found->second, place);
  return undeclared(place, "A local value with the name \"" + path[1] + "\" has not been declared in " + moduleText() + ".", path[1],
                    namesOf(locals), 6, diagnostics);
}

Value BlockScope::resolveEach(const Path& path, SourceSpan place, std::size_t* used, Diagnostics& diagnostics) const {
  *used = std::min<std::size_t>(2, path.size());
  if (m_each == nullptr || !m_each->hasEach) {
    return fail(
        place, "undeclared-reference",
        "The \"each\" object can be used only in \"module\" or \"resource\" blocks, and only when the \"for_each\" argument is set.",
        diagnostics);
  }
  if (path.size() < 2) return Value::object({{"key", m_each->key}, {"value", m_each->value}});
  if (path[1] == "key") return m_each->key;
  if (path[1] == "value") return m_each->value;
  return fail(place, "unsupported-attribute",
              "The \"each\" object does not have an attribute named \"" + path[1] + "\": it has key and value.", diagnostics);
}

Value BlockScope::resolveCount(const Path& path, SourceSpan place, std::size_t* used, Diagnostics& diagnostics) const {
  *used = std::min<std::size_t>(2, path.size());
  if (m_each == nullptr || !m_each->hasCount) {
    return fail(place, "undeclared-reference",
                "The \"count\" object can only be used in \"module\", \"resource\", and \"data\" blocks, and only when the \"count\" "
                "argument is set.",
                diagnostics);
  }
  if (path.size() < 2) return Value::object({{"index", m_each->index}});
  if (path[1] == "index") return m_each->index;
  return fail(place, "unsupported-attribute", "The \"count\" object does not have an attribute named \"" + path[1] + "\": it has index.",
              diagnostics);
}

Value BlockScope::resolvePath(const Path& path, SourceSpan place, std::size_t* used, Diagnostics& diagnostics) const {
  if (path.size() < 2) return missingName(path[0], place, diagnostics);
  *used = 2;
  if (path[0] == "terraform") {
    if (path[1] == "workspace" || path[1] == "env") return Value::string("default");
    if (path[1] == "applying") return Value::unknown();
  } else {
    if (path[1] == "module") return Value::string(m_module.pathModule);
    if (path[1] == "root") return Value::string(".");
    if (path[1] == "cwd") return Value::unknown();
  }
  return fail(place, "undeclared-reference", "The \"" + path[0] + "\" object does not have an attribute named \"" + path[1] + "\".",
              diagnostics);
}

Value BlockScope::outputNamed(ModuleInstance& instance, std::string_view name, SourceSpan place, Diagnostics& diagnostics) const {
  if (instance.declarations == nullptr) return Value::unknown().withReference({instance.path, std::string(name)});
  const auto& outputs = instance.declarations->outputs;
  const auto found = outputs.find(name);
  if (found != outputs.end()) return m_evaluation.output(instance, found->second, place);
  const std::size_t size = place.range.size();
  return undeclared(place, "Module " + instance.path + " has no output named \"" + std::string(name) + "\".", name, namesOf(outputs),
                    size >= name.size() ? size - name.size() : 0, diagnostics);
}

Value BlockScope::resolveModule(const Path& path, SourceSpan place, std::size_t* used, Diagnostics& diagnostics) const {
  if (path.size() < 2) return missingName(path[0], place, diagnostics);
  *used = 2;
  const auto& calls = m_module.declarations->calls;
  const auto found = calls.find(path[1]);
  if (found == calls.end()) {
    *used = path.size();
    return undeclared(place, "No module call named \"" + path[1] + "\" is declared in " + moduleText() + ".", path[1], namesOf(calls), 7,
                      diagnostics);
  }
  const CallExpansion& call = m_evaluation.call(m_module, found->second, place);
  const std::string address = joinedAddress(m_module.path, "module." + path[1]);
  if (call.instances.empty() && (call.kind == Instances::Kind::unknown || call.kind == Instances::Kind::single))
    return Value::unknown().withOpenAddress(address);
  if (call.kind == Instances::Kind::single || call.kind == Instances::Kind::unknown) {
    if (path.size() < 3) return m_evaluation.outputsOf(*call.instances.front(), place);
    *used = 3;
    // Only the name's own part of the place is the output's.
    TextRange range = place.range;
    const std::size_t size = std::string("module.").size() + path[1].size() + 1 + path[2].size();
    if (path.size() > 3 && size < range.size()) range.end = range.begin + static_cast<std::uint32_t>(size);
    return outputNamed(*call.instances.front(), path[2], {place.file, range}, diagnostics);
  }
  if (path.size() <= 2 && m_evaluation.options().isStatic) return Value::unknown();
  if (path.size() > 2) {
    *used = path.size();
    const std::string key = call.kind == Instances::Kind::counted ? "[count.index]" : "[each.key]";
    fail(place, "missing-module-instance-key",
         "Because " + address + " has \"" + (call.kind == Instances::Kind::counted ? "count" : "for_each") +
             "\" set, its outputs are read from one instance: module." + path[1] + key + "." + path[2] + ".",
         diagnostics);
    return Value::unknown().withReference({address, path[2]});
  }
  if (call.kind == Instances::Kind::counted) {
    Value::Elements all;
    for (ModuleInstance* instance : call.instances) all.push_back(m_evaluation.outputsOf(*instance, place));
    return Value::tuple(std::move(all));
  }
  Value::Members all;
  for (ModuleInstance* instance : call.instances)
    all.emplace(std::get<std::string>(instance->key), m_evaluation.outputsOf(*instance, place));
  return Value::object(std::move(all));
}

bool BlockScope::resolveOfInstance(const Path& path, const Value& key, std::string_view name, SourceSpan place, Value* value,
                                   Diagnostics& diagnostics) const {
  const auto found = m_module.declarations->calls.find(path[1]);
  if (found == m_module.declarations->calls.end()) return false;
  const CallExpansion& call = m_evaluation.call(m_module, found->second, place);
  for (ModuleInstance* instance : call.instances) {
    const auto* number = std::get_if<std::int64_t>(&instance->key);
    const auto* text = std::get_if<std::string>(&instance->key);
    const bool isIt = number != nullptr ? key.isNumber() && key.asNumber() == static_cast<long double>(*number)
                                        : text != nullptr && key.display() == *text;
    if (!isIt) continue;
    *value = outputNamed(*instance, name, place, diagnostics);
    return true;
  }
  return false;
}

Value BlockScope::resolveResource(const Path& path, bool isData, SourceSpan place, std::size_t* used, Diagnostics& diagnostics) const {
  const std::size_t first = isData ? 1 : 0;
  if (path.size() < first + 2) {
    *used = path.size();
    if (isData)
      return fail(place, "invalid-reference",
                  "The \"data\" object must be followed by two attribute names: the data source type and the resource name.", diagnostics);
    static const std::vector<std::string_view> roots = {"var", "local", "module", "data", "each", "count", "path", "terraform"};
    return fail(place, "invalid-reference",
                "A reference to a resource type must be followed by at least one attribute access, specifying the resource name." +
                    hcl::suggestionText(path[0], roots),
                diagnostics);
  }
  *used = first + 2;
  const std::string &type = path[first], &name = path[first + 1];
  const auto& resources = m_module.declarations->resources;
  const std::string address = (isData ? "data." : "") + type + "." + name;
  const auto found = resources.find(address);
  if (found == resources.end()) {
    *used = path.size();
    std::vector<std::string_view> ofType, addresses;
    for (const auto& [known, declaration] : resources) {
      if (declaration.isData != isData) continue;
      addresses.push_back(known);
      if (declaration.type == type) ofType.push_back(declaration.name);
    }
    std::string message = std::string(isData ? "A data" : "A managed") + " resource \"" + type + "\" \"" + name +
                          "\" has not been declared in " + moduleText() + ".";
    if (!isData && resources.count("data." + address) != 0) message += " Did you mean the data resource data." + address + "?";
    const bool hasNearName = !hcl::nearestName(name, ofType).empty();
    if (hasNearName) return undeclared(place, std::move(message), name, ofType, type.size() + 1 + (isData ? 5 : 0), diagnostics);
    static const std::vector<std::string_view> roots = {"var", "local", "module", "data", "each", "count", "path", "terraform"};
    const bool isMistypedRoot = !isData && !hcl::nearestName(type, roots).empty() && type.find('_') == std::string::npos;
    return isMistypedRoot ? undeclared(place, std::move(message), type, roots, 0, diagnostics)
                          : undeclared(place, std::move(message), address, addresses, 0, diagnostics);
  }
  const std::string_view attribute = path.size() > first + 2 ? std::string_view(path[first + 2]) : std::string_view();
  const ResourceExpansion& expansion = m_evaluation.resource(m_module, found->second, place, attribute);
  const bool hasKeys = expansion.kind == Instances::Kind::counted || expansion.kind == Instances::Kind::keyed;
  if (hasKeys && path.size() > first + 2) {
    *used = path.size();
    const bool isCounted = expansion.kind == Instances::Kind::counted;
    fail(place, "missing-resource-instance-key",
         "Because " + address + " has \"" + (isCounted ? "count" : "for_each") +
             "\" set, its attributes must be accessed on specific instances: " + address + (isCounted ? "[count.index]." : "[each.key].") +
             path[first + 2] + ".",
         diagnostics);
    return Value::unknown().withReference({joinedAddress(m_module.path, address), path[first + 2]});
  }
  return expansion.collection;
}

const std::shared_ptr<const std::string>* BlockScope::fileText(std::string_view path) const {
  const FilePath file = fileAt(path);
  const auto found = m_evaluation.files().find(file);
  if (file.isEmpty() || found == m_evaluation.files().end() || !found->second) {
    m_evaluation.reuse().spoil();
    return nullptr;
  }
  m_evaluation.reuse().noteFile(file, found->second);
  return &found->second;
}

FilePath BlockScope::filePath(std::string_view path) const {
  m_evaluation.reuse().spoil();  // whether a file is there is not noted
  return fileAt(path);
}

FilePath BlockScope::fileAt(std::string_view path) const {
  bool escapes = false;
  const std::string normalised = normalisedPath(m_evaluation.rootFolder(), path, &escapes);
  if (escapes || normalised.empty()) return {};
  const FilePath file(normalised);
  return m_evaluation.files().count(file) != 0 ? file : FilePath();
}

const hcl::Function* BlockScope::function(std::string_view name) const { return providerFunction(name); }

std::vector<std::string> BlockScope::filesBelow(std::string_view folder) const {
  m_evaluation.reuse().spoil();
  bool escapes = false;
  std::string prefix = normalisedPath(m_evaluation.rootFolder(), folder, &escapes);
  if (escapes) return {};
  if (!prefix.empty()) prefix += '/';
  std::vector<std::string> below;
  for (auto at = m_evaluation.files().lower_bound(FilePath(prefix)); at != m_evaluation.files().end(); ++at) {
    const std::string& path = at->first.text();
    if (!path.starts_with(prefix)) break;
    below.push_back(path.substr(prefix.size()));
  }
  return below;
}

}  // namespace slipway::terraform
