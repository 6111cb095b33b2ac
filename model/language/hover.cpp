#include "model/language/hover.h"

#include "model/catalog/kind.h"
#include "model/hcl/functions/function.h"
#include "model/hcl/functions/json_text.h"
#include "model/language/body_content.h"
#include "model/language/symbol.h"
#include "model/language/values.h"

namespace slipway::language {

namespace {

using hcl::NodeKind;
using hcl::NodeRef;

constexpr std::size_t kMostShown = 120;  ///< characters of a value; a card is no place to read a document

/// A value as people write it, in one line.
std::string shown(const hcl::Value& value) {
  if (value.isSensitive()) return "sensitive";
  if (value.isUnknown()) return "known after apply";
  std::string text = value.isNull() ? "null" : value.isWhollyKnown() ? hcl::jsonText(value) : "known in part";
  if (text.size() <= kMostShown) return text;
  std::size_t end = kMostShown;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

/// The first instance of the module whose files lie in a folder, with the configuration that has it.
struct Instance {
  const terraform::Configuration* configuration = nullptr;
  const terraform::Module* module = nullptr;
};
Instance instanceOf(const Project& project, std::string_view folder) {
  for (const auto& configuration : project.configurations)
    for (const terraform::Module& module : configuration->modules)
      if (!module.isOpaque && module.folder == folder) return {configuration.get(), &module};
  return {};
}

const hcl::Value* memberOf(const hcl::Value& object, const std::string& name) {
  const auto found = object.members().find(name);
  return found == object.members().end() ? nullptr : &found->second;
}

/// The value of a symbol now, in the first instance of its module; null if that is not kept.
std::optional<hcl::Value> valueOf(const Project& project, const Symbol& symbol) {
  const Instance instance = instanceOf(project, symbol.folder);
  if (instance.module == nullptr) return std::nullopt;
  if (symbol.kind == SymbolKind::variable && instance.module->path.empty()) {
    for (const terraform::Variable& variable : instance.configuration->variables)
      if (variable.name == symbol.name) return variable.value;
  } else if (symbol.kind == SymbolKind::variable) {
    if (const hcl::Value* value = memberOf(instance.module->inputs, symbol.name)) return *value;
  } else if (symbol.kind == SymbolKind::output) {
    const hcl::Value& outputs = instance.module->path.empty() ? instance.configuration->outputs : instance.module->outputs;
    if (const hcl::Value* value = memberOf(outputs, symbol.name)) return *value;
  }
  return std::nullopt;
}

std::string attributeText(NodeRef body, std::string_view name) {
  const NodeRef attribute = body ? body.findAttribute(name) : NodeRef();
  return attribute ? std::string(attribute.attributeValue().text()) : std::string();
}

std::string unquoted(std::string text) {
  return text.size() >= 2 && text.front() == '"' && text.back() == '"' ? text.substr(1, text.size() - 2) : text;
}

/// The block of a declaration; empty for local values.
NodeRef blockOf(const Project& project, const Occurrence& declaration) {
  const auto tree = project.trees.find(declaration.whole.file);
  if (tree == project.trees.end()) return {};
  for (const NodeRef child : tree->second->root().children())
    if (child.range() == declaration.whole.range && child.kind() == NodeKind::block) return child;
  return {};
}

Hover ofSymbol(const Project& project, const Occurrence& at) {
  Hover hover{at.name.range,
              at.symbol.kind == SymbolKind::output ? "output " + at.symbol.name : at.symbol.reference(),
              std::string(nameOf(at.symbol.kind)),
              {},
              {},
              {}};
  const std::optional<Occurrence> declaration = definitionOf(project, at.symbol);
  if (!declaration) {
    hover.kind += ", not declared";
    return hover;
  }
  hover.declared = declaration->name;
  const NodeRef block = blockOf(project, *declaration);
  if (block) {
    hover.about = unquoted(attributeText(block.blockBody(), "description"));
    if (at.symbol.kind == SymbolKind::variable)
      if (const std::string type = attributeText(block.blockBody(), "type"); !type.empty()) hover.kind += " of type " + type;
    if (at.symbol.kind == SymbolKind::module) hover.kind += " from " + unquoted(attributeText(block.blockBody(), "source"));
  }
  if (at.symbol.kind == SymbolKind::resource)
    if (const catalog::Kind* kind = catalog::kindOfResourceType(at.symbol.type)) {
      hover.kind += ", " + kind->title;
      hover.about = kind->about;
    }
  if (at.symbol.kind == SymbolKind::local) {
    const std::string& file = *project.files.at(declaration->whole.file);
    const std::string whole = file.substr(declaration->whole.range.begin, declaration->whole.range.size());
    const std::size_t equals = whole.find('=');
    if (equals != std::string::npos && whole.size() < kMostShown) hover.value = whole.substr(whole.find_first_not_of(" \t", equals + 1));
  }
  if (const std::optional<hcl::Value> value = valueOf(project, at.symbol)) {
    hover.value = shown(*value);
    if (value->origin().isSomewhere()) hover.declared = value->origin();
  }
  return hover;
}

/// What the catalogue says of an argument of a resource type; "" if nothing.
std::string aboutArgument(const std::vector<OpenBlock>& blocks, std::string_view name) {
  if (blocks.empty() || blocks[0].labels.empty()) return {};
  for (const catalog::Kind& kind : catalog::kinds())
    for (const catalog::PropertyKind& property : kind.properties)
      for (const catalog::Place& place : property.places) {
        const bool isPrincipal =
            place.head.empty() && std::find(kind.principals.begin(), kind.principals.end(), blocks[0].labels[0]) != kind.principals.end();
        if (!isPrincipal && place.head != blocks[0].labels[0]) continue;
        if (place.path.size() == blocks.size() && place.path.back() == name) return property.about;
      }
  return {};
}

std::optional<Hover> ofArgument(const Project& project, FilePath file, const Caret& caret, NodeRef name) {
  for (const BodyEntry& entry : bodyContent(project, std::string(file.folder()), caret.blocks)) {
    if (entry.name != name.text()) continue;
    Hover hover{name.range(),
                entry.name,
                (entry.isRequired ? "required " : "optional ") + entry.type,
                {},
                aboutArgument(caret.blocks, entry.name),
                {}};
    if (const schema::Limit* limit = entry.isBlock ? nullptr : limitOf(caret.blocks, entry.name)) hover.kind += ", " + wordsOf(*limit);
    if (entry.isDeprecated) hover.kind += ", deprecated";
    return hover;
  }
  return std::nullopt;
}

std::optional<Hover> ofFunction(NodeRef call) {
  const hcl::Function* function = hcl::findFunction(call.child(0).text());
  if (function == nullptr) return std::nullopt;
  return Hover{call.child(0).range(), signatureOf(*function, 0).text, "function", {}, {}, {}};
}

std::optional<Hover> ofType(NodeRef label, std::string_view type) {
  const catalog::Kind* kind = catalog::kindOfResourceType(type);
  const bool isKnown = schemaOf(type, false) || schemaOf(type, true);
  if (kind == nullptr && !isKnown) return std::nullopt;
  return Hover{
      label.range(), std::string(type), kind == nullptr ? "resource type" : kind->title, {}, kind == nullptr ? "" : kind->about, {}};
}

}  // namespace

std::optional<Hover> hoverAt(const Project& project, FilePath file, std::string_view text, std::uint32_t offset) {
  if (const auto occurrence = occurrenceAt(project, file, offset)) return ofSymbol(project, *occurrence);
  const auto found = project.trees.find(file);
  if (found == project.trees.end() || found->second->isJson() || found->second->text() != text) return std::nullopt;
  NodeRef above, above2, node = found->second->root();
  while (true) {
    NodeRef next;
    for (const NodeRef child : node.children())
      if (child.range().begin <= offset && offset < child.range().end) next = child;
    if (!next) break;
    above2 = above, above = node, node = next;
  }
  if (!above) return std::nullopt;
  if (above.kind() == NodeKind::call && node.kind() == NodeKind::name) return ofFunction(above);
  const NodeRef label = above.kind() == NodeKind::block ? node : above2 && above2.kind() == NodeKind::block ? above : NodeRef();
  if (label && label.kind() == NodeKind::templateString) {
    const std::vector<std::string> labels = (above.kind() == NodeKind::block ? above : above2).blockLabels();
    return labels.size() == 2 ? ofType(label, labels[0]) : std::nullopt;
  }
  if (node.kind() == NodeKind::name && (above.kind() == NodeKind::attribute || above.kind() == NodeKind::block))
    return ofArgument(project, file, caretAt(text, node.range().begin), node);
  return std::nullopt;
}

}  // namespace slipway::language
