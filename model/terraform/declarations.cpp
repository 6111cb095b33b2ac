#include "model/terraform/declarations.h"

#include <algorithm>

#include "model/hcl/constant_scope.h"
#include "model/hcl/convert.h"
#include "model/hcl/suggestion.h"
#include "model/terraform/block_place.h"

namespace slipway::terraform {

namespace {

bool isOverride(FilePath file) {
  const std::string_view name = file.name(), stem = name.substr(0, name.find(".tf"));
  return stem == "override" || stem.ends_with("_override");
}

class Reader {
public:
  Reader(Declarations& result) : m_result(result) {}

  void readFile(FilePath file, const hcl::SyntaxTree& tree) {
    m_file = file;
    m_isOverride = isOverride(file);
    for (hcl::NodeRef item : tree.root().children()) {
      if (item.kind() == hcl::NodeKind::block)
        readBlock(item);
      else if (item.kind() == hcl::NodeKind::attribute)
        fail(item, "unexpected-argument",
             "An argument named \"" + std::string(item.attributeName()) + "\" is not expected outside of blocks.");
    }
  }

private:
  void fail(hcl::NodeRef place, std::string code, std::string message) {
    m_result.diagnostics.push_back(errorAt({m_file, place.range()}, std::move(code), std::move(message)));
  }

  bool hasLabels(hcl::NodeRef block, const std::vector<std::string>& labels, std::size_t count, const char* what) {
    if (labels.size() == count) return true;
    fail(block.firstChild(), "wrong-labels", "A " + std::string(block.blockType()) + " block has " + what + ".");
    return false;
  }

  Declaration declarationOf(hcl::NodeRef block, std::string name) {
    Declaration declaration;
    declaration.file = m_file;
    declaration.node = block;
    declaration.body = block.blockBody();
    declaration.name = std::move(name);
    return declaration;
  }

  /// Adds a declaration, or lets it change the one that is there if it stands in an override file.
  template <class T>
  void add(std::map<std::string, T, std::less<>>& all, const std::string& key, T declaration, const char* kind) {
    const auto found = all.find(key);
    if (found == all.end()) {
      declaration.index = all.size();
      all.emplace(key, std::move(declaration));
    } else if (m_isOverride) {
      found->second.overriding.push_back(declaration.body);
      found->second.overridingFiles.push_back(m_file);
    } else {
      const SourceSpan name{m_file, nameRange(declaration.node)};
      Diagnostic diagnostic =
          errorAt(name, "duplicate-" + std::string(kind), "The name \"" + key + "\" is declared twice; names must be unique in a module.");
      diagnostic.related.push_back(found->second.span());
      m_result.diagnostics.push_back(std::move(diagnostic));
    }
  }

  /// The labels of a block, or the name of an attribute.
  static TextRange nameRange(hcl::NodeRef node) {
    return node.kind() == hcl::NodeKind::attribute ? node.firstChild().range() : headerOf(node);
  }

  void readBlock(hcl::NodeRef block) {
    const std::string_view type = block.blockType();
    if (!block.blockBody()) return;
    const auto labels = block.blockLabels();
    if (type == "resource" || type == "data") {
      if (hasLabels(block, labels, 2, "two labels: its type and its name")) readResource(block, labels, type == "data");
    } else if (type == "variable") {
      if (hasLabels(block, labels, 1, "one label: its name")) readVariable(block, labels[0]);
    } else if (type == "output") {
      if (hasLabels(block, labels, 1, "one label: its name")) add(m_result.outputs, labels[0], declarationOf(block, labels[0]), "output");
    } else if (type == "module") {
      if (hasLabels(block, labels, 1, "one label: its name")) add(m_result.calls, labels[0], declarationOf(block, labels[0]), "module");
    } else if (type == "check") {
      if (hasLabels(block, labels, 1, "one label: its name")) readCheck(block, labels[0]);
    } else if (type == "moved" || type == "import" || type == "removed") {
      m_result.refactorings.push_back(declarationOf(block, std::string(type)));
    } else if (type == "provider") {
      if (hasLabels(block, labels, 1, "one label: its name")) readProvider(block, labels[0]);
    } else if (type == "locals") {
      for (hcl::NodeRef item : block.blockBody().children()) {
        if (item.kind() == hcl::NodeKind::attribute) readLocal(item);
      }
    } else {
      static const std::vector<std::string_view> known = {"resource",  "data",  "variable", "output",  "module", "provider", "locals",
                                                          "terraform", "moved", "import",   "removed", "check",  "ephemeral"};
      if (std::find(known.begin(), known.end(), type) == known.end()) {
        fail(block.firstChild(), "unknown-block",
             "Blocks of type \"" + std::string(type) + "\" are not expected here." + hcl::suggestionText(type, known));
      }
    }
  }

  void readResource(hcl::NodeRef block, const std::vector<std::string>& labels, bool isData) {
    ResourceDeclaration resource;
    static_cast<Declaration&>(resource) = declarationOf(block, labels[1]);
    resource.isData = isData;
    resource.type = labels[0];
    resource.address = (isData ? "data." : "") + labels[0] + "." + labels[1];
    const std::string address = resource.address;
    add(m_result.resources, address, std::move(resource), isData ? "data-source" : "resource");
  }

  /// A check may hold one data source of its own; it is read like any other.
  void readCheck(hcl::NodeRef block, const std::string& name) {
    add(m_result.checks, name, declarationOf(block, name), "check");
    for (const hcl::NodeRef data : block.blockBody().blocks("data")) readBlock(data);
  }

  void readProvider(hcl::NodeRef block, const std::string& name) {
    const hcl::NodeRef alias = block.blockBody().findAttribute("alias");
    std::string key = name;
    if (alias) {
      Diagnostics ignored;
      const hcl::Value text = hcl::evaluate(alias.attributeValue(), m_file, hcl::ConstantScope(), ignored);
      if (text.isString()) key += "." + text.asString();
    }
    add(m_result.providers, key, declarationOf(block, key), "provider");
  }

  void readLocal(hcl::NodeRef attribute) {
    Declaration local;
    local.file = m_file;
    local.node = attribute;
    local.name = std::string(attribute.attributeName());
    const auto found = m_result.locals.find(local.name);
    if (found != m_result.locals.end() && m_isOverride) {
      local.index = found->second.index;
      found->second = std::move(local);
    } else {
      const std::string name = local.name;
      add(m_result.locals, name, std::move(local), "local");
    }
  }

  bool flag(const Declaration& declaration, std::string_view name, bool otherwise) {
    const Argument argument = argumentOf(declaration, name);
    if (!argument) return otherwise;
    const hcl::Value value = hcl::evaluate(argument.value(), argument.file, hcl::ConstantScope(), m_result.diagnostics);
    return value.isBoolean() ? value.asBoolean() : otherwise;
  }

  void readVariable(hcl::NodeRef block, const std::string& name) {
    VariableDeclaration variable;
    static_cast<Declaration&>(variable) = declarationOf(block, name);
    add(m_result.variables, name, std::move(variable), "variable");
  }

public:
  /// What a variable says about itself, once all overrides are read.
  void finishVariable(VariableDeclaration& variable) {
    const Argument type = argumentOf(variable, "type");
    variable.type = type ? hcl::parsedType(type.value(), type.file, m_result.diagnostics) : hcl::anyType();
    variable.isNullable = flag(variable, "nullable", true);
    variable.isSensitive = flag(variable, "sensitive", false);
    const Argument initial = argumentOf(variable, "default");
    if (!initial) return;
    variable.hasDefault = true;
    const hcl::Value value = hcl::evaluate(initial.value(), initial.file, hcl::ConstantScope(), m_result.diagnostics);
    hcl::Conversion conversion = hcl::convert(value, *variable.type);
    if (!conversion.error.empty()) {
      m_result.diagnostics.push_back(
          errorAt(initial.valueSpan(), "invalid-variable-default",
                  "This default value is not compatible with the variable's type constraint: " + conversion.error + "."));
    }
    variable.defaultValue = std::move(conversion.value);
  }

private:
  Declarations& m_result;
  FilePath m_file;
  bool m_isOverride = false;
};

}  // namespace

Argument argumentOf(const Declaration& declaration, std::string_view name) {
  for (std::size_t i = declaration.overriding.size(); i-- > 0;) {
    if (const hcl::NodeRef found = declaration.overriding[i].findAttribute(name)) return {declaration.overridingFiles[i], found};
  }
  if (!declaration.body) return {};
  const hcl::NodeRef found = declaration.body.findAttribute(name);
  return found ? Argument{declaration.file, found} : Argument{};
}

Declarations readDeclarations(const SyntaxTrees& trees, const std::string& folder) {
  Declarations result;
  result.folder = folder;
  Reader reader(result);
  std::vector<FilePath> overrides;
  for (const auto& [file, tree] : trees) {
    if (file.folder() != folder || !isConfigurationFile(file)) continue;
    result.files.push_back(file);
    if (isOverride(file))
      overrides.push_back(file);
    else
      reader.readFile(file, *tree);
  }
  for (const FilePath file : overrides) reader.readFile(file, *trees.at(file));
  for (auto& [name, variable] : result.variables) reader.finishVariable(variable);
  const auto hasLifecycle = [](hcl::NodeRef body) { return body && !body.blocks("lifecycle").empty(); };
  for (const auto& [address, resource] : result.resources)
    if (hasLifecycle(resource.body) || std::any_of(resource.overriding.begin(), resource.overriding.end(), hasLifecycle)) result.withLifecycle.push_back(address);
  return result;
}

}  // namespace slipway::terraform
