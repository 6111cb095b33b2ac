#include "model/language/symbol.h"

#include <algorithm>

#include "model/terraform/local_source.h"

namespace slipway::language {

namespace {

using hcl::NodeKind;
using hcl::NodeRef;

/// The name inside a label, with or without its quotes.
TextRange innerRange(NodeRef label) {
  const TextRange range = label.range();
  const bool isQuoted = label.kind() == NodeKind::templateString && range.size() >= 2;
  return isQuoted ? TextRange{range.begin + 1, range.end - 1} : range;
}

/// Names that begin a reference to something other than a resource.
bool isReserved(std::string_view name) {
  static constexpr std::string_view kNames[] = {"count", "each", "path", "self", "terraform", "ephemeral", "provider"};
  return std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

class Collector {
public:
  Collector(const Project& project, FilePath file) : m_project(project), m_file(file), m_folder(file.folder()) {}

  std::vector<Occurrence> collect(NodeRef body) {
    if (m_file.extension() == "tfvars") {
      for (const NodeRef child : body.children())
        if (child.kind() == NodeKind::attribute)
          add({SymbolKind::variable, m_folder, {}, std::string(child.attributeName())}, child.child(0), child, false);
    } else {
      for (const NodeRef child : body.children()) visitTop(child);
    }
    std::stable_sort(m_found.begin(), m_found.end(),
                     [](const Occurrence& a, const Occurrence& b) { return a.name.range.begin < b.name.range.begin; });
    return std::move(m_found);
  }

private:
  void add(Symbol symbol, NodeRef name, NodeRef whole, bool isDefinition) {
    m_found.push_back({std::move(symbol), {m_file, innerRange(name)}, {m_file, whole.range()}, isDefinition});
  }

  void visitTop(NodeRef node) {
    if (node.kind() != NodeKind::block) {
      visit(node);
      return;
    }
    const std::string_view type = node.blockType();
    const std::vector<std::string> labels = node.blockLabels();
    if (labels.size() == 1 && (type == "variable" || type == "output" || type == "module")) {
      const SymbolKind kind = type == "variable" ? SymbolKind::variable : type == "output" ? SymbolKind::output : SymbolKind::module;
      add({kind, m_folder, {}, labels[0]}, node.child(1), node, true);
    } else if (labels.size() == 2 && (type == "resource" || type == "data")) {
      add({type == "resource" ? SymbolKind::resource : SymbolKind::dataSource, m_folder, labels[0], labels[1]}, node.child(2), node, true);
    }
    if (type == "locals")
      for (const NodeRef child : node.blockBody().children())
        if (child.kind() == NodeKind::attribute)
          add({SymbolKind::local, m_folder, {}, std::string(child.attributeName())}, child.child(0), child, true);
    if (type == "module" && !labels.empty()) nameInputs(node);
    visit(node.blockBody());
  }

  /// The arguments of a call are the called module's variables.
  void nameInputs(NodeRef call) {
    static constexpr std::string_view kMeta[] = {"source", "version", "count", "for_each", "providers", "depends_on"};
    const std::optional<terraform::LocalSource> source = terraform::localSource(m_folder, call);
    if (!source || source->escapes) return;
    for (const NodeRef child : call.blockBody().children())
      if (child.kind() == NodeKind::attribute && std::find(std::begin(kMeta), std::end(kMeta), child.attributeName()) == std::end(kMeta))
        add({SymbolKind::variable, source->folder, {}, std::string(child.attributeName())}, child.child(0), child, false);
  }

  /// The names that a `for` binds hide what is named alike outside.
  bool isBound(std::string_view name) const { return std::find(m_bound.begin(), m_bound.end(), name) != m_bound.end(); }

  void visit(NodeRef node) {
    const NodeKind kind = node.kind();
    const bool isLoop = kind == NodeKind::forTuple || kind == NodeKind::forObject || kind == NodeKind::templateFor;
    const std::size_t before = m_bound.size();
    if (isLoop) {
      m_bound.push_back(node.child(0).text());
      if ((node->flags & hcl::twoNames) != 0) m_bound.push_back(node.child(1).text());
    }
    if (kind == NodeKind::getAttribute) visitAttribute(node);
    // Below a block or attribute its name is no expression; of a traversal the step's name is none either, but its object may be.
    for (const NodeRef child : node.children())
      if (child.kind() != NodeKind::name) visit(child);
    m_bound.resize(before);
  }

  static bool isVariable(NodeRef node, std::string_view name) { return node && node.kind() == NodeKind::variable && node.text() == name; }

  void visitAttribute(NodeRef node) {
    const NodeRef object = node.child(0), name = node.child(1);
    if (!name || name.kind() != NodeKind::name) return;
    if (object.kind() == NodeKind::variable) {
      const std::string_view first = object.text();
      if (isBound(first) || isReserved(first) || first == "data") return;
      if (first == "var") return add({SymbolKind::variable, m_folder, {}, std::string(name.text())}, name, node, false);
      if (first == "local") return add({SymbolKind::local, m_folder, {}, std::string(name.text())}, name, node, false);
      if (first == "module") return add({SymbolKind::module, m_folder, {}, std::string(name.text())}, name, node, false);
      return add({SymbolKind::resource, m_folder, std::string(first), std::string(name.text())}, name, node, false);
    }
    if (object.kind() == NodeKind::getAttribute && isVariable(object.child(0), "data") && !isBound("data"))
      return add({SymbolKind::dataSource, m_folder, std::string(object.child(1).text()), std::string(name.text())}, name, node, false);
    nameOutput(node, object, name);
  }

  /// module.x.y, module.x["k"].y, module.x[*].y
  void nameOutput(NodeRef node, NodeRef object, NodeRef name) {
    if (object.kind() == NodeKind::index) object = object.child(0);
    if (object.kind() != NodeKind::getAttribute || !isVariable(object.child(0), "module")) return;
    if (const auto folder = calledFolder(object.child(1).text()))
      add({SymbolKind::output, *folder, {}, std::string(name.text())}, name, node, false);
  }

  std::optional<std::string> calledFolder(std::string_view call) const {
    for (const auto& [file, tree] : m_project.trees) {
      if (file.folder() != m_folder) continue;
      for (const NodeRef block : tree->root().blocks("module")) {
        const std::vector<std::string> labels = block.blockLabels();
        if (labels.size() != 1 || labels[0] != call) continue;
        const auto source = terraform::localSource(m_folder, block);
        return source && !source->escapes ? std::optional(source->folder) : std::nullopt;
      }
    }
    return std::nullopt;
  }

  const Project& m_project;
  const FilePath m_file;
  const std::string m_folder;
  std::vector<std::string_view> m_bound;
  std::vector<Occurrence> m_found;
};

}  // namespace

std::string_view nameOf(SymbolKind kind) {
  switch (kind) {
    case SymbolKind::variable: return "variable";
    case SymbolKind::local: return "local value";
    case SymbolKind::resource: return "resource";
    case SymbolKind::dataSource: return "data source";
    case SymbolKind::module: return "module";
    case SymbolKind::output: return "output";
  }
  return "";
}

std::string Symbol::reference() const {
  switch (kind) {
    case SymbolKind::variable: return "var." + name;
    case SymbolKind::local: return "local." + name;
    case SymbolKind::resource: return type + "." + name;
    case SymbolKind::dataSource: return "data." + type + "." + name;
    case SymbolKind::module: return "module." + name;
    case SymbolKind::output: return name;
  }
  return name;
}

std::vector<Occurrence> occurrencesIn(const Project& project, FilePath file) {
  const auto tree = project.trees.find(file);
  return tree == project.trees.end() || tree->second->isJson() ? std::vector<Occurrence>()
                                                               : Collector(project, file).collect(tree->second->root());
}

std::optional<Occurrence> occurrenceAt(const Project& project, FilePath file, std::uint32_t offset) {
  for (Occurrence& occurrence : occurrencesIn(project, file))
    if (occurrence.name.range.begin <= offset && offset <= occurrence.name.range.end) return std::move(occurrence);
  return std::nullopt;
}

std::optional<Occurrence> definitionOf(const Project& project, const Symbol& symbol) {
  for (const auto& [file, tree] : project.trees) {
    if (file.folder() != symbol.folder) continue;
    for (Occurrence& occurrence : occurrencesIn(project, file))
      if (occurrence.isDefinition && occurrence.symbol == symbol) return std::move(occurrence);
  }
  return std::nullopt;
}

std::vector<Occurrence> occurrencesOf(const Project& project, const Symbol& symbol) {
  std::vector<Occurrence> found;
  for (const auto& [file, tree] : project.trees) {
    if (tree->text().find(symbol.name) == std::string::npos) continue;  // most files: no walk
    for (Occurrence& occurrence : occurrencesIn(project, file))
      if (occurrence.symbol == symbol) found.push_back(std::move(occurrence));
  }
  return found;
}

}  // namespace slipway::language
