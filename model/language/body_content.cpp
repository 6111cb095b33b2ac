#include "model/language/body_content.h"

#include <algorithm>

#include "model/language/symbol.h"
#include "model/terraform/diagnostics/block_rules.h"
#include "model/terraform/local_source.h"
#include "model/terraform/schema/providers.h"

namespace slipway::language {

namespace {

using diagnostics::ContentRule;

std::string_view providerWord(std::string_view type) { return type.substr(0, type.find('_')); }

void addSchema(const schema::Block& block, std::vector<BodyEntry>& entries) {
  for (std::size_t i = 0; i < block.attributeCount(); ++i) {
    const schema::Attribute attribute = block.attribute(i);
    if (!attribute.isSettable() || (attribute.name == "id" && attribute.isComputed)) continue;
    entries.push_back({std::string(attribute.name), hcl::typeText(*attribute.type), false, attribute.isRequired, attribute.isDeprecated});
  }
  for (std::size_t i = 0; i < block.nestedCount(); ++i) {
    const schema::NestedBlock nested = block.nested(i);
    entries.push_back({std::string(nested.name), "block", true, nested.minItems > 0, false,
                       nested.maxItems != 1 && nested.nesting != schema::Nesting::single});
  }
}

void addRule(const ContentRule& rule, std::vector<BodyEntry>& entries) {
  for (const diagnostics::ArgumentRule& argument : rule.arguments)
    entries.push_back({std::string(argument.name), hcl::typeText(*argument.type), false, argument.isRequired});
  for (const diagnostics::NestedRule& nested : rule.blocks)
    entries.push_back({std::string(nested.name), "block", true, nested.least > 0, false, nested.most != 1, nested.labels});
}

const std::vector<BodyEntry>& rootBlocks() {
  static const std::vector<BodyEntry> all = {
      {"resource", "block", true, false, false, true, 2}, {"data", "block", true, false, false, true, 2},
      {"variable", "block", true, false, false, true, 1}, {"output", "block", true, false, false, true, 1},
      {"locals", "block", true, false, false, true, 0},   {"module", "block", true, false, false, true, 1},
      {"provider", "block", true, false, false, true, 1}, {"terraform", "block", true, false, false, true, 0},
      {"moved", "block", true, false, false, true, 0},    {"import", "block", true, false, false, true, 0},
      {"removed", "block", true, false, false, true, 0},  {"check", "block", true, false, false, true, 1},
      {"ephemeral", "block", true, false, false, true, 2}};
  return all;
}

void addResourceMeta(bool isData, std::vector<BodyEntry>& entries) {
  entries.push_back({"count", "number"});
  entries.push_back({"for_each", "map or set of string"});
  entries.push_back({"depends_on", "references"});
  entries.push_back({"provider", "reference"});
  entries.push_back({"lifecycle", "block", true});
  if (isData) return;
  entries.push_back({"connection", "block", true});
  entries.push_back({"provisioner", "block", true, false, false, true, 1});
}

/// The variables of the module that a call leads to.
void addInputs(const Project& project, const std::string& folder, const OpenBlock& call, std::vector<BodyEntry>& entries) {
  std::optional<terraform::LocalSource> source;
  for (const auto& [file, tree] : project.trees)
    if (file.folder() == folder)
      for (const hcl::NodeRef block : tree->root().blocks("module"))
        if (block.blockLabels() == call.labels) source = terraform::localSource(folder, block);
  if (!source || source->escapes) return;
  for (const auto& [file, tree] : project.trees) {
    if (file.folder() != source->folder) continue;
    for (const hcl::NodeRef variable : tree->root().blocks("variable")) {
      if (variable.blockLabels().size() != 1) continue;
      const hcl::NodeRef type = variable.blockBody().findAttribute("type");
      entries.push_back({variable.blockLabels()[0], type ? std::string(type.attributeValue().text()) : "any", false,
                         !variable.blockBody().findAttribute("default")});
    }
  }
}

const ContentRule* rootRule(std::string_view type) {
  if (type == "variable") return &diagnostics::variableRule();
  if (type == "output") return &diagnostics::outputRule();
  if (type == "module") return &diagnostics::moduleRule();
  if (type == "terraform") return &diagnostics::terraformRule();
  if (type == "moved") return &diagnostics::movedRule();
  if (type == "import") return &diagnostics::importRule();
  if (type == "removed") return &diagnostics::removedRule();
  if (type == "check") return &diagnostics::checkRule();
  return nullptr;
}

const ContentRule* nestedRule(const ContentRule& rule, std::string_view name) {
  for (const diagnostics::NestedRule& nested : rule.blocks)
    if (nested.name == name) return nested.content;
  return nullptr;
}

/// The rule of a block that no provider describes; nullptr if there is none.
const ContentRule* ruleOf(const std::vector<OpenBlock>& blocks) {
  const std::string& root = blocks[0].type;
  const ContentRule* rule = rootRule(root);
  std::size_t next = 1;
  if (root == "resource" || root == "data") {
    if (blocks.size() < 2) return nullptr;
    if (blocks[1].type == "lifecycle") rule = root == "data" ? &diagnostics::dataLifecycleRule() : &diagnostics::resourceLifecycleRule();
    if (blocks[1].type == "connection") rule = &diagnostics::connectionRule();
    if (blocks[1].type == "provisioner") rule = &diagnostics::provisionerRule(blocks[1].labels.empty() ? "" : blocks[1].labels[0]);
    next = 2;
  }
  for (; rule != nullptr && next < blocks.size(); ++next) rule = nestedRule(*rule, blocks[next].type);
  return rule;
}

}  // namespace

std::optional<schema::Block> schemaOf(std::string_view type, bool isData) {
  const schema::Found found = schema::findProvider(schema::defaultSource(providerWord(type)));
  if (found.provider == nullptr) return std::nullopt;
  return isData ? found.provider->findDataSource(type) : found.provider->findResource(type);
}

std::optional<schema::Block> schemaOf(const std::vector<OpenBlock>& blocks) {
  if (blocks.empty() || blocks[0].labels.empty()) return std::nullopt;
  std::optional<schema::Block> block;
  if (blocks[0].type == "resource" || blocks[0].type == "data") block = schemaOf(blocks[0].labels[0], blocks[0].type == "data");
  if (blocks[0].type == "provider") {
    const schema::Found found = schema::findProvider(schema::defaultSource(blocks[0].labels[0]));
    if (found.provider != nullptr) block = found.provider->configuration();
  }
  for (std::size_t i = 1; block && i < blocks.size(); ++i) {
    std::string name = blocks[i].type;
    if (name == "dynamic" && !blocks[i].labels.empty()) {
      if (i + 1 == blocks.size() || blocks[i + 1].type != "content")
        return std::nullopt;  // its own arguments, not those of the block it makes
      name = blocks[i++].labels[0];
    }
    const auto nested = block->findNested(name);
    if (!nested) return std::nullopt;
    block = nested->block;
  }
  return block;
}

const schema::Limit* limitOf(const std::vector<OpenBlock>& blocks, std::string_view argument) {
  if (blocks.empty() || blocks[0].labels.empty()) return nullptr;
  const bool isData = blocks[0].type == "data";
  if (!isData && blocks[0].type != "resource") return nullptr;
  const std::string& type = blocks[0].labels[0];
  const schema::Found found = schema::findProvider(schema::defaultSource(providerWord(type)));
  if (found.provider == nullptr) return nullptr;
  std::string path;
  for (std::size_t i = 1; i < blocks.size(); ++i) {
    const bool isDynamic = blocks[i].type == "dynamic" && !blocks[i].labels.empty();
    path += (isDynamic ? blocks[i].labels[0] : blocks[i].type) + ".";
    if (isDynamic) ++i;  // over its content
  }
  return found.provider->limits().find((isData ? "data " : "") + type, path.append(argument));
}

std::vector<BodyEntry> bodyContent(const Project& project, const std::string& folder, const std::vector<OpenBlock>& blocks) {
  if (blocks.empty()) return rootBlocks();
  std::vector<BodyEntry> entries;
  const std::string& root = blocks[0].type;
  const bool isResource = root == "resource" || root == "data";
  if (const auto block = schemaOf(blocks)) {
    addSchema(*block, entries);
    if (isResource && block->nestedCount() > 0) entries.push_back({"dynamic", "block", true, false, false, true, 1});
  }
  if (blocks.back().type == "dynamic")
    entries = {{"for_each", "collection", false, true}, {"content", "block", true, true}, {"iterator", "name"}, {"labels", "list(string)"}};
  if (isResource && blocks.size() == 1) addResourceMeta(root == "data", entries);
  if (root == "provider" && blocks.size() == 1) entries.push_back({"alias", "string"});
  if (const ContentRule* rule = ruleOf(blocks)) addRule(*rule, entries);
  if (root == "module" && blocks.size() == 1) addInputs(project, folder, blocks[0], entries);
  std::stable_sort(entries.begin(), entries.end(),
                   [](const BodyEntry& a, const BodyEntry& b) { return a.isRequired != b.isRequired ? a.isRequired : a.name < b.name; });
  return entries;
}

}  // namespace slipway::language
