#include "model/language/values.h"

#include <algorithm>
#include <set>

#include "model/catalog/kind.h"
#include "model/language/body_content.h"
#include "model/language/symbol.h"
#include "model/terraform/local_source.h"

namespace slipway::language {

namespace {

using hcl::NodeRef;

Completion itemOf(CompletionKind kind, std::string text, std::string detail = {}) {
  Completion item{kind, text, text, static_cast<std::uint32_t>(text.size()), std::move(detail)};
  return item;
}

/// The declarations of a module's folder, by kind.
std::vector<Occurrence> declarationsOf(const Project& project, std::string_view folder) {
  std::vector<Occurrence> found;
  for (const auto& [file, tree] : project.trees) {
    if (file.folder() != folder || file.extension() == "tfvars") continue;
    for (Occurrence& occurrence : occurrencesIn(project, file))
      if (occurrence.isDefinition) found.push_back(std::move(occurrence));
  }
  return found;
}

class Adder {
public:
  Adder(const Project& project, FilePath file, const Caret& caret, Completions& found)
      : m_project(project), m_folder(file.folder()), m_caret(caret), m_found(found) {}

  void add() {
    if (m_caret.isQuoted) {
      addWords();
      return;
    }
    if (m_caret.traversal.empty()) {
      if (m_caret.place == Caret::Place::key) return;
      if (m_caret.isWholeValue) addWords();
      addStarts();
    } else {
      addSteps();
    }
  }

private:
  void put(CompletionKind kind, std::string text, std::string detail = {}) {
    m_found.items.push_back(itemOf(kind, std::move(text), std::move(detail)));
  }

  /// The words that the catalogue, and the provider, know for an argument; the catalogue says what they are for.
  void addWords() {
    if (m_caret.blocks.empty() || m_caret.blocks[0].labels.empty() || m_caret.argument.empty()) return;
    const std::string& type = m_caret.blocks[0].labels[0];
    for (const catalog::Kind& kind : catalog::kinds()) {
      const bool isPrincipal = std::find(kind.principals.begin(), kind.principals.end(), type) != kind.principals.end();
      for (const catalog::PropertyKind& property : kind.properties)
        for (const catalog::Place& place : property.places)
          if ((place.head.empty() ? isPrincipal : place.head == type) && isHere(place)) addChoices(property);
    }
    if (const schema::Limit* limit = limitOf(m_caret.blocks, m_caret.argument); limit != nullptr && limit->choices != nullptr)
      for (const std::string_view choice : *limit->choices) addChoice(choice, isText(), {}, {});
    if (m_caret.isQuoted) return;
    if (const auto block = schemaOf(m_caret.blocks))
      if (const auto attribute = block->findAttribute(m_caret.argument); attribute && attribute->type->kind == hcl::Type::Kind::boolean) {
        put(CompletionKind::value, "true");
        put(CompletionKind::value, "false");
      }
  }

  bool isHere(const catalog::Place& place) const {
    if (place.path.size() != m_caret.blocks.size() || place.path.back() != m_caret.argument) return false;
    for (std::size_t i = 1; i < m_caret.blocks.size(); ++i)
      if (place.path[i - 1] != m_caret.blocks[i].type) return false;
    return true;
  }

  void addChoices(const catalog::PropertyKind& property) {
    const bool isWritten = property.type != "boolean" && property.type != "number" && property.type != "integer";
    for (const std::string& choice : property.choices) addChoice(choice, isWritten, property.title, property.about);
  }

  /// Whether the argument at the caret is a text, by its schema.
  bool isText() const {
    const auto block = schemaOf(m_caret.blocks);
    const auto attribute = block ? block->findAttribute(m_caret.argument) : std::nullopt;
    return !attribute || attribute->type->kind != hcl::Type::Kind::number;
  }

  void addChoice(std::string_view choice, bool isWritten, std::string detail, std::string about) {
    if (std::any_of(m_found.items.begin(), m_found.items.end(), [&](const Completion& item) { return item.label == choice; })) return;
    Completion item = itemOf(CompletionKind::value, std::string(choice), std::move(detail));
    item.about = std::move(about);
    if (!m_caret.isQuoted && isWritten) {
      item.text = '"' + item.text + '"';
      item.caretAt += 2;
    }
    m_found.items.push_back(std::move(item));
  }

  void addStarts() {
    for (const Occurrence& declared : declarationsOf(m_project, m_folder))
      if (declared.symbol.kind != SymbolKind::output)
        put(CompletionKind::reference, declared.symbol.reference(), std::string(nameOf(declared.symbol.kind)));
    for (const char* name :
         {"each.key", "each.value", "count.index", "self", "path.module", "path.root", "path.cwd", "terraform.workspace"})
      put(CompletionKind::reference, name);
    for (const std::string_view name : hcl::functionNames()) {
      Completion item = itemOf(CompletionKind::function, std::string(name));
      item.detail = signatureOf(*hcl::findFunction(name), 0).text;
      item.text += "()";
      ++item.caretAt;
      m_found.items.push_back(std::move(item));
    }
    for (const char* word : {"true", "false", "null"}) put(CompletionKind::value, word);
  }

  void addSteps() {
    const std::vector<std::string>& steps = m_caret.traversal;
    const std::string& first = steps[0];
    if (first == "var" || first == "local" || first == "module") {
      const SymbolKind kind = first == "var" ? SymbolKind::variable : first == "local" ? SymbolKind::local : SymbolKind::module;
      if (steps.size() == 1)
        addNames(kind, {});
      else if (first == "module" && steps.size() == 2)
        addOutputs(steps[1]);
      return;
    }
    if (first == "each") return addAll({"key", "value"});
    if (first == "count") return addAll({"index"});
    if (first == "path") return addAll({"module", "root", "cwd"});
    if (first == "terraform") return addAll({"workspace"});
    if (first == "self") {
      if (!m_caret.blocks.empty() && m_caret.blocks[0].type == "resource" && !m_caret.blocks[0].labels.empty())
        addAttributes(m_caret.blocks[0].labels[0], false, steps, 1);
      return;
    }
    const bool isData = first == "data";
    if (isData && steps.size() == 1) return addTypes(SymbolKind::dataSource);
    const std::size_t typeAt = isData ? 1 : 0;
    if (steps.size() == typeAt + 1) return addNames(isData ? SymbolKind::dataSource : SymbolKind::resource, steps[typeAt]);
    addAttributes(steps[typeAt], isData, steps, typeAt + 2);
  }

  void addAll(std::initializer_list<const char*> names) {
    if (m_caret.traversal.size() != 1) return;
    for (const char* name : names) put(CompletionKind::reference, name);
  }

  void addNames(SymbolKind kind, const std::string& type) {
    for (const Occurrence& declared : declarationsOf(m_project, m_folder))
      if (declared.symbol.kind == kind && declared.symbol.type == type)
        put(CompletionKind::reference, declared.symbol.name, std::string(nameOf(kind)));
  }

  void addTypes(SymbolKind kind) {
    std::set<std::string> types;
    for (const Occurrence& declared : declarationsOf(m_project, m_folder))
      if (declared.symbol.kind == kind) types.insert(declared.symbol.type);
    for (const std::string& type : types) put(CompletionKind::reference, type, std::string(nameOf(kind)));
  }

  void addOutputs(const std::string& call) {
    for (const auto& [file, tree] : m_project.trees) {
      if (file.folder() != m_folder) continue;
      for (const NodeRef block : tree->root().blocks("module")) {
        const auto source = block.blockLabels() == std::vector<std::string>{call} ? terraform::localSource(m_folder, block) : std::nullopt;
        if (!source || source->escapes) continue;
        for (const Occurrence& declared : declarationsOf(m_project, source->folder))
          if (declared.symbol.kind == SymbolKind::output) put(CompletionKind::reference, declared.symbol.name, "output");
      }
    }
  }

  /// The attributes of a resource, or of what the steps behind it lead to.
  void addAttributes(const std::string& type, bool isData, const std::vector<std::string>& steps, std::size_t next) {
    const auto block = schemaOf(type, isData);
    if (!block) return;
    hcl::TypeRef at = block->type();
    for (; next < steps.size(); ++next) {
      at = elementOf(at);
      const auto found =
          std::find_if(at->attributes.begin(), at->attributes.end(), [&](const auto& attribute) { return attribute.name == steps[next]; });
      if (found == at->attributes.end()) return;
      at = found->type;
    }
    at = elementOf(at);
    for (const auto& attribute : at->attributes) put(CompletionKind::reference, attribute.name, hcl::friendlyName(*attribute.type));
  }

  /// Lists and sets of objects are read through an index or splat, which the steps leave out.
  static hcl::TypeRef elementOf(hcl::TypeRef type) {
    while (type->attributes.empty() && type->parts.size() == 1) type = type->parts[0];
    return type;
  }

  const Project& m_project;
  const std::string m_folder;
  const Caret& m_caret;
  Completions& m_found;
};

}  // namespace

void addValues(const Project& project, FilePath file, const Caret& caret, Completions& found) { Adder(project, file, caret, found).add(); }

Signature signatureOf(const hcl::Function& function, unsigned parameter) {
  Signature signature{std::string(function.name) + "(", {}};
  std::string_view rest = function.parameters;
  for (unsigned number = 0; !rest.empty(); ++number) {
    const std::size_t comma = rest.find(", ");
    const std::string_view one = rest.substr(0, comma);
    rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 2);
    std::string name(one.substr(0, one.find(':')));
    const bool isOptional = name.ends_with('='), repeats = one.ends_with("...");
    if (isOptional) name.pop_back();
    if (repeats) name += "…";
    if (number > 0) signature.text += ", ";
    const auto begin = static_cast<std::uint32_t>(signature.text.size());
    signature.text += name;
    if (number == parameter || (repeats && parameter > number))
      signature.parameter = {begin, static_cast<std::uint32_t>(signature.text.size())};
  }
  signature.text += ")";
  return signature;
}

}  // namespace slipway::language
