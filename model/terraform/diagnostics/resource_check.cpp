#include <algorithm>
#include <array>

#include "model/hcl/identifier.h"
#include "model/hcl/suggestion.h"
#include "model/terraform/block_scope.h"
#include "model/terraform/block_values.h"
#include "model/terraform/diagnostics/body_check.h"
#include "model/terraform/diagnostics/expression_types.h"
#include "model/terraform/diagnostics/finding.h"
#include "model/terraform/diagnostics/module_check.h"

namespace slipway::diagnostics {

using hcl::NodeKind;
using hcl::NodeRef;
using Kind = hcl::Type::Kind;

namespace {

const std::vector<std::string_view>& metaNames() {
  static const std::vector<std::string_view> names = {"count",     "for_each",    "provider",  "depends_on",
                                                      "lifecycle", "provisioner", "connection"};
  return names;
}

/// `count` and `for_each` of a block: the value must be one that can make instances.
void checkRepetition(Context& context, FilePath file, NodeRef body) {
  terraform::BlockScope scope(context.evaluation, context.module);
  Surroundings around;
  around.file = file;
  around.scope = &scope;
  if (const NodeRef count = body.findAttribute("count")) {
    checkValue(context, around, count.attributeValue(), *hcl::numberType(), "The given \"count\" argument value is unsuitable: ");
  }
  const NodeRef forEach = body.findAttribute("for_each");
  if (!forEach) return;
  const NodeRef expression = forEach.attributeValue();
  const hcl::Value value = context.evaluation.evaluate(expression, file, scope);
  const hcl::TypeRef type = value.isUnknown() ? ExpressionTypes(context, around).typeOf(expression) : hcl::typeOf(value);
  std::string why;
  const bool fits = type->kind == Kind::any || type->kind == Kind::map || type->kind == Kind::object || type->kind == Kind::set;
  if (!fits)
    why = "the \"for_each\" argument must be a map, or set of strings, and you have provided a value of type " + hcl::friendlyName(*type);
  const bool isOddSet = type->kind == Kind::set && type->parts.front()->kind != Kind::string && type->parts.front()->kind != Kind::any;
  if (isOddSet)
    why = "\"for_each\" supports maps and sets of strings, but you have provided a set containing type " +
          hcl::friendlyName(*type->parts.front());
  if (why.empty()) return;
  Diagnostic& finding =
      context.report({file, expression.range()}, "invalid-for-each", "The given \"for_each\" argument value is unsuitable: " + why + ".");
  if (type->kind == Kind::list || type->kind == Kind::tuple)
    offerReplacement(finding, {file, expression.range()}, "toset(" + std::string(expression.text()) + ")");
}

terraform::Each eachOf(NodeRef body) {
  terraform::Each each;
  each.hasCount = static_cast<bool>(body.findAttribute("count"));
  each.hasEach = static_cast<bool>(body.findAttribute("for_each"));
  each.key = each.value = each.index = hcl::Value::unknown();
  return each;
}

/// `ignore_changes`: attributes of the resource itself, or `all`.
void checkIgnored(Context& context, const Surroundings& around, NodeRef list, const schema::Found& provider, const schema::Block& schema) {
  if (list.kind() != NodeKind::tuple) return;
  for (NodeRef item : list.children()) {
    const auto path = staticPath(item);
    if (!path || schema.findAttribute(path->root) || schema.findNested(path->root)) continue;
    std::vector<std::string_view> known;
    for (std::size_t i = 0; i < schema.attributeCount(); ++i) known.push_back(schema.attribute(i).name);
    const SourceSpan span{around.file, item.range()};
    Diagnostic& finding = reportSchema(context, provider, span, "unsupported-attribute",
                                       "This object has no argument, nested block, or exported attribute named " + quotedName(path->root) +
                                           "." + hcl::suggestionText(path->root, known));
    offerNearest(finding, span, path->root, known);
  }
}

/// Blocks of a resource that Terraform takes itself.
void checkMetaBlocks(Context& context, const Surroundings& around, NodeRef body, bool isData) {
  Surroundings inside = around;
  inside.hasSelf = true;
  for (NodeRef block : body.blocks()) {
    const std::string_view type = block.blockType();
    if (!block.blockBody()) continue;
    const BlockPlace place{block, block.blockBody(), false};
    if (type == "lifecycle") checkContent(context, around, place, isData ? dataLifecycleRule() : resourceLifecycleRule());
    if (isData) continue;
    if (type == "connection") checkContent(context, inside, place, connectionRule());
    if (type != "provisioner") continue;
    const auto labels = block.blockLabels();
    if (labels.size() != 1) {
      context.report({around.file, headerOf(block)}, "wrong-labels", "A provisioner block has one label: its type.");
      continue;
    }
    checkContent(context, inside, place, provisionerRule(labels[0]));
  }
  const auto lifecycles = body.blocks("lifecycle");
  if (lifecycles.size() > 1)
    context.report({around.file, headerOf(lifecycles[1])}, "too-many-blocks", "No more than 1 \"lifecycle\" blocks are allowed.");
}

/// Whether the call hands a provider configuration of that name to the module.
bool isPassed(const terraform::ModuleInstance& module, std::string_view name) {
  if (module.call == nullptr) return false;
  const terraform::Argument passed = terraform::argumentOf(*module.call, "providers");
  if (!passed) return false;
  for (NodeRef item : passed.value().children())
    if (item.kind() == NodeKind::objectItem && item.firstChild().text() == name) return true;
  return false;
}

/// `provider = aws.west`: a configuration that the module has or is given.
void checkProviderArgument(Context& context, FilePath file, NodeRef body) {
  const NodeRef argument = body.findAttribute("provider");
  if (!argument) return;
  const auto path = staticPath(argument.attributeValue());
  if (!path || path->steps.size() != 1) return;
  const std::string name = std::string(path->root) + "." + path->steps[0].name;
  const auto& providers = context.declarations().providers;
  if (providers.find(name) != providers.end() || isPassed(context.module, name)) return;
  std::vector<std::string_view> aliases;
  for (const auto& [key, declaration] : providers)
    if (key.starts_with(std::string(path->root) + ".")) aliases.push_back(std::string_view(key).substr(path->root.size() + 1));
  if (context.providers.hasAliases(context.folder(), path->root)) return;
  const SourceSpan span{file, argument.attributeValue().range()};
  Diagnostic& finding = context.report(
      span, "undeclared-provider",
      "The provider configuration " + name + " is not declared in this module." + hcl::suggestionText(path->steps[0].name, aliases));
  offerNearest(finding, {file, path->steps[0].range}, path->steps[0].name, aliases);
}

}  // namespace

bool hasOverrides(const terraform::Declarations& declarations) {
  return std::any_of(declarations.files.begin(), declarations.files.end(), [](FilePath file) {
    const std::string_view name = file.name();
    return name.starts_with("override.tf") || name.ends_with("_override.tf") || name.ends_with("_override.tf.json");
  });
}

void checkName(Context& context, FilePath file, NodeRef label, std::string_view name) {
  if (hcl::isIdentifier(name)) return;
  context.report({file, label.range()}, "invalid-name",
                 "The name " + quotedName(name) +
                     " is not valid: a name must start with a letter or underscore and may contain only letters, digits, underscores, and "
                     "dashes.");
}

void checkDependsOn(Context& context, const Surroundings& around, NodeRef list) {
  if (list.kind() != NodeKind::tuple) {
    context.report({around.file, list.range()}, "invalid-depends-on", "A static list expression is required.");
    return;
  }
  for (NodeRef item : list.children()) {
    const auto path = staticPath(item);
    const SourceSpan span{around.file, item.range()};
    if (!path) {
      const bool isQuoted = literalText(item).has_value();
      if (!isQuoted)
        context.report(span, "invalid-depends-on",
                       "A single static variable reference is required: only attribute access and indexing with constant keys.");
      continue;
    }
    const std::string_view root = path->root;
    const std::size_t whole = root == "data" || root == "ephemeral" ? 2 : 1;
    if (path->steps.empty()) {
      context.report(span, "invalid-reference",
                     "A reference to a resource type must be followed by at least one attribute access, specifying the resource name.");
      continue;
    }
    std::vector<std::string> names = {std::string(root)};
    for (std::size_t i = 0; i < std::min(whole, path->steps.size()); ++i) names.push_back(path->steps[i].name);
    const bool isDeclaredByCall = root == "module" && context.declarations().calls.find(names.back()) != context.declarations().calls.end();
    std::size_t used = 0;
    if (!isDeclaredByCall) around.scope->resolve(names, span, &used, context.findings);
    const bool goesDeeper = std::any_of(path->steps.begin() + static_cast<std::ptrdiff_t>(std::min(whole, path->steps.size())),
                                        path->steps.end(), [](const Step& step) { return !step.isIndex; });
    const bool isResource = root != "var" && root != "local" && root != "module" && root != "each" && root != "count" && root != "path";
    if (goesDeeper && isResource)
      context.report(span, "invalid-depends-on",
                     "References in depends_on must be to a whole object (resource, etc), not to an attribute of an object.");
  }
}

void checkResource(Context& context, FilePath file, NodeRef block) {
  const auto labels = block.blockLabels();
  const NodeRef body = block.blockBody();
  if (labels.size() != 2 || !body) return;
  const bool isData = block.blockType() == "data";
  const NodeRef typeLabel = block.firstChild().nextSibling();
  checkName(context, file, typeLabel.nextSibling(), labels[1]);
  const auto declared = context.declarations().resources.find((isData ? "data." : "") + labels[0] + "." + labels[1]);
  if (declared == context.declarations().resources.end()) return;

  const terraform::Each each = eachOf(body);
  terraform::BlockScope scope(context.evaluation, context.module, &each);
  Surroundings around;
  around.file = file;
  around.scope = &scope;
  checkRepetition(context, file, body);
  checkProviderArgument(context, file, body);
  if (const NodeRef dependsOn = body.findAttribute("depends_on")) checkDependsOn(context, around, dependsOn.attributeValue());
  const ProviderType provider = context.providers.of(context.folder(), declared->second);
  const bool isKnown = provider.found.provider != nullptr;
  around.provider = &provider.found;
  if (isKnown) around.self = isData ? provider.found.provider->findDataSource(labels[0]) : provider.found.provider->findResource(labels[0]);
  const auto& schema = around.self;
  checkMetaBlocks(context, around, body, isData);
  if (!isKnown) return;
  if (!schema) {
    const auto known = isData ? provider.found.provider->dataSources() : provider.found.provider->resourceTypes();
    const auto others = isData ? provider.found.provider->resourceTypes() : provider.found.provider->dataSources();
    std::string message = "The provider " + provider.source + " does not support " + (isData ? "data source " : "resource type ") +
                          quotedName(labels[0]) + ".";
    const bool isOther = std::binary_search(others.begin(), others.end(), std::string_view(labels[0]));
    if (isOther)
      message +=
          isData ? " Did you mean to declare a managed resource?" : " Did you mean to use the data source " + quotedName(labels[0]) + "?";
    else
      message += hcl::suggestionText(labels[0], known);
    Diagnostic& finding = reportSchema(context, provider.found, {file, typeLabel.range()},
                                       isData ? "invalid-data-source" : "invalid-resource-type", std::move(message));
    const std::string_view nearest = hcl::nearestName(labels[0], known);
    if (!nearest.empty()) offerReplacement(finding, {file, typeLabel.range()}, quotedName(nearest));
    return;
  }
  for (NodeRef lifecycle : body.blocks("lifecycle")) {
    const NodeRef ignored = lifecycle.blockBody() ? lifecycle.blockBody().findAttribute("ignore_changes") : NodeRef();
    if (ignored) checkIgnored(context, around, ignored.attributeValue(), provider.found, *schema);
  }
  SchemaCheck(context, provider.found, metaNames(), (isData ? "data " : "") + labels[0])
      .check(around, {block, body, hasOverrides(context.declarations())}, *schema);
}

void checkCall(Context& context, FilePath file, NodeRef block) {
  const auto labels = block.blockLabels();
  const NodeRef body = block.blockBody();
  if (labels.size() != 1 || !body) return;
  checkName(context, file, block.firstChild().nextSibling(), labels[0]);
  const terraform::Each each = eachOf(body);
  terraform::BlockScope scope(context.evaluation, context.module, &each);
  Surroundings around;
  around.file = file;
  around.scope = &scope;
  checkRepetition(context, file, body);
  checkContent(context, around, {block, body, hasOverrides(context.declarations())}, moduleRule());
  if (const NodeRef dependsOn = body.findAttribute("depends_on")) checkDependsOn(context, around, dependsOn.attributeValue());

  const auto declared = context.declarations().calls.find(labels[0]);
  if (declared == context.declarations().calls.end()) return;
  const terraform::CallExpansion& call = context.evaluation.call(context.module, declared->second, {file, headerOf(block)});
  const terraform::Declarations* called = call.instances.empty() ? nullptr : call.instances.front()->declarations;
  for (NodeRef item : body.children()) {
    if (item.kind() != NodeKind::attribute || terraform::isCallMeta(item.attributeName())) continue;
    const auto variable = called == nullptr ? decltype(called->variables.end())() : called->variables.find(item.attributeName());
    const bool isKnown = called != nullptr && variable != called->variables.end();
    checkValue(context, around, item.attributeValue(), isKnown ? *variable->second.type : *hcl::anyType(),
               "The given value is not suitable for the input variable " + quotedName(item.attributeName()) + " of module " +
                   quotedName(labels[0]) + ": ");
  }
}

}  // namespace slipway::diagnostics
