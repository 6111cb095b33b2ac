#include "model/terraform/json/json_shape.h"

#include <algorithm>
#include <array>
#include <optional>

#include "model/terraform/schema/providers.h"

namespace slipway::terraform {

namespace {

using Kind = JsonProperty::Kind;

struct Rule {
  JsonBody body;
  std::string_view name;
  JsonProperty property;
};

constexpr JsonProperty literal{Kind::literal, 0, JsonBody::plain};
constexpr JsonProperty reference{Kind::reference, 0, JsonBody::plain};

constexpr JsonProperty block(JsonBody body, std::uint8_t labels = 0) { return {Kind::block, labels, body}; }

/// Source: https://developer.hashicorp.com/terraform/language/syntax/json, "Block-type-specific Exceptions".
constexpr std::array<Rule, 66> rules = {{
    {JsonBody::file, "resource", block(JsonBody::resource, 2)},
    {JsonBody::file, "data", block(JsonBody::data, 2)},
    {JsonBody::file, "ephemeral", block(JsonBody::resource, 2)},
    {JsonBody::file, "module", block(JsonBody::module, 1)},
    {JsonBody::file, "provider", block(JsonBody::provider, 1)},
    {JsonBody::file, "variable", block(JsonBody::variable, 1)},
    {JsonBody::file, "output", block(JsonBody::output, 1)},
    {JsonBody::file, "locals", block(JsonBody::locals)},
    {JsonBody::file, "terraform", block(JsonBody::settings)},
    {JsonBody::file, "moved", block(JsonBody::refactoring)},
    {JsonBody::file, "import", block(JsonBody::refactoring)},
    {JsonBody::file, "removed", block(JsonBody::refactoring)},
    {JsonBody::file, "check", block(JsonBody::check, 1)},
    {JsonBody::resource, "depends_on", reference},
    {JsonBody::resource, "provider", reference},
    {JsonBody::resource, "lifecycle", block(JsonBody::lifecycle)},
    {JsonBody::resource, "provisioner", block(JsonBody::provisioner, 1)},
    {JsonBody::resource, "connection", block(JsonBody::plain)},
    {JsonBody::resource, "count", {}},
    {JsonBody::resource, "for_each", {}},
    {JsonBody::data, "depends_on", reference},
    {JsonBody::data, "provider", reference},
    {JsonBody::data, "lifecycle", block(JsonBody::lifecycle)},
    {JsonBody::data, "count", {}},
    {JsonBody::data, "for_each", {}},
    {JsonBody::module, "depends_on", reference},
    {JsonBody::module, "providers", reference},
    {JsonBody::module, "source", literal},
    {JsonBody::module, "version", literal},
    {JsonBody::provider, "alias", literal},
    {JsonBody::provider, "version", literal},
    {JsonBody::provider, "assume_role", block(JsonBody::nested)},
    {JsonBody::provider, "assume_role_with_web_identity", block(JsonBody::nested)},
    {JsonBody::provider, "default_tags", block(JsonBody::nested)},
    {JsonBody::provider, "ignore_tags", block(JsonBody::nested)},
    {JsonBody::provider, "endpoints", block(JsonBody::nested)},
    {JsonBody::variable, "type", reference},
    {JsonBody::variable, "default", literal},
    {JsonBody::variable, "description", literal},
    {JsonBody::variable, "validation", block(JsonBody::plain)},
    {JsonBody::output, "depends_on", reference},
    {JsonBody::output, "description", literal},
    {JsonBody::output, "precondition", block(JsonBody::plain)},
    {JsonBody::settings, "required_version", literal},
    {JsonBody::settings, "experiments", reference},
    {JsonBody::settings, "required_providers", block(JsonBody::plain)},
    {JsonBody::settings, "backend", block(JsonBody::plain, 1)},
    {JsonBody::settings, "cloud", block(JsonBody::plain)},
    {JsonBody::settings, "provider_meta", block(JsonBody::plain, 1)},
    {JsonBody::refactoring, "from", reference},
    {JsonBody::refactoring, "to", reference},
    {JsonBody::refactoring, "provider", reference},
    {JsonBody::refactoring, "lifecycle", block(JsonBody::lifecycle)},
    {JsonBody::refactoring, "provisioner", block(JsonBody::provisioner, 1)},
    {JsonBody::refactoring, "connection", block(JsonBody::plain)},
    {JsonBody::check, "data", block(JsonBody::data, 2)},
    {JsonBody::check, "assert", block(JsonBody::plain)},
    {JsonBody::lifecycle, "ignore_changes", reference},
    {JsonBody::lifecycle, "replace_triggered_by", reference},
    {JsonBody::lifecycle, "precondition", block(JsonBody::plain)},
    {JsonBody::lifecycle, "postcondition", block(JsonBody::plain)},
    {JsonBody::provisioner, "when", reference},
    {JsonBody::provisioner, "on_failure", reference},
    {JsonBody::provisioner, "connection", block(JsonBody::plain)},
    {JsonBody::dynamic, "iterator", reference},
    {JsonBody::dynamic, "content", block(JsonBody::nested)},
}};

bool mayHaveBlocks(JsonBody body) {
  return body == JsonBody::resource || body == JsonBody::data || body == JsonBody::nested || body == JsonBody::provider;
}

/// What the provider's schema says of a body; nothing where the type is not known here.
std::optional<schema::Block> schemaOf(std::string_view owner, std::string_view path) {
  const auto takeStep = [](std::string_view& text, char separator) {
    const auto end = std::min(text.find(separator), text.size());
    const std::string_view step = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return step;
  };
  std::string_view type = owner;
  const std::string_view prefix = owner.find('.') != std::string_view::npos ? takeStep(type, '.') : std::string_view();
  const schema::Provider* provider = schema::findProvider(schema::defaultSource(std::string(type.substr(0, type.find('_'))))).provider;
  if (provider == nullptr) return std::nullopt;
  std::optional<schema::Block> block = prefix == "provider" ? std::optional(provider->configuration())
                                       : prefix == "data"   ? provider->findDataSource(type)
                                                            : provider->findResource(type);
  while (block && !path.empty()) {
    const auto nested = block->findNested(takeStep(path, '.'));
    block = nested ? std::optional(nested->block) : std::nullopt;
  }
  return block;
}

/// Objects that are maps of names to values in every provider; others that are written as objects are blocks.
bool isMapName(std::string_view name) {
  constexpr std::array<std::string_view, 12> names = {"tags",        "tags_all", "labels",  "variables",
                                                      "parameters",  "triggers", "keepers", "input",
                                                      "annotations", "options",  "values",  "environment_variables"};
  return std::find(names.begin(), names.end(), name) != names.end() || name.ends_with("_tags") || name.ends_with("_labels") ||
         name.ends_with("_parameters") || name.ends_with("_map");
}

bool isObjectOrObjects(yaml::Node value) {
  if (value.isMapping()) return true;
  if (!value.isSequence() || !value.firstChild()) return false;
  const std::vector<yaml::Node> items = value.children();
  return std::all_of(items.begin(), items.end(), [](yaml::Node item) { return item.isMapping(); });
}

}  // namespace

JsonProperty jsonProperty(JsonBody body, std::string_view owner, std::string_view path, std::string_view name, yaml::Node value) {
  for (const Rule& rule : rules)
    if (rule.body == body && rule.name == name) return rule.property;
  if (body == JsonBody::file) return block(JsonBody::plain);
  if (!mayHaveBlocks(body)) return {};
  if (name == "dynamic" && isObjectOrObjects(value)) return block(JsonBody::dynamic, 1);
  if (!value.isMapping() && !value.isSequence()) return {};
  if (const auto known = schemaOf(owner, path); known) {
    if (known->findNested(name)) return block(JsonBody::nested);
    const auto attribute = known->findAttribute(name);
    if (attribute) return value.isMapping() && attribute->elementObject() != nullptr ? block(JsonBody::nested) : JsonProperty{};
  }
  return isObjectOrObjects(value) && !isMapName(name) ? block(JsonBody::nested) : JsonProperty{};
}

}  // namespace slipway::terraform
