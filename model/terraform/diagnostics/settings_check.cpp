#include <algorithm>

#include "model/hcl/suggestion.h"
#include "model/terraform/block_scope.h"
#include "model/terraform/diagnostics/body_check.h"
#include "model/terraform/diagnostics/expression_types.h"
#include "model/terraform/diagnostics/finding.h"
#include "model/terraform/diagnostics/module_check.h"

// Blocks that are neither resources nor calls.

namespace slipway::diagnostics {

using hcl::NodeKind;
using hcl::NodeRef;

namespace {

void checkConstraint(Context& context, FilePath file, NodeRef expression) {
  const auto text = literalText(expression);
  if (!text || schema::VersionConstraint::parsed(*text)) return;
  context.report({file, expression.range()}, "invalid-version-constraint",
                 "The version constraint " + quotedName(*text) + " is not one: write terms such as \"~> 5.0\" or \">= 1.2, < 2.0\".");
}

/// An entry of `required_providers`: a source and a constraint, or the constraint alone.
void checkRequirement(Context& context, FilePath file, NodeRef entry) {
  const NodeRef value = entry.attributeValue();
  if (value.kind() != NodeKind::object) {
    if (!literalText(value))
      context.report({file, value.range()}, "wrong-type",
                     "A required provider is an object with its source and version, or a version in quotes.");
    return checkConstraint(context, file, value);
  }
  static const std::vector<std::string_view> known = {"source", "version", "configuration_aliases"};
  for (NodeRef item : value.children()) {
    if (item.kind() != NodeKind::objectItem) continue;
    const NodeRef key = item.firstChild();
    const std::string name = literalText(key).value_or(std::string(key.text()));
    const bool isText = name == "version" || name == "source";
    if (isText && !literalText(key.nextSibling()))
      context.report({file, key.nextSibling().range()}, "wrong-type", "The " + name + " of a provider is written as a text, in quotes.");
    if (name == "version") checkConstraint(context, file, key.nextSibling());
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    Diagnostic& finding =
        context.report({file, key.range()}, "unsupported-argument",
                       "required_providers objects can only contain \"version\", \"source\" and \"configuration_aliases\" "
                       "attributes." +
                           hcl::suggestionText(name, known));
    offerNearest(finding, {file, key.range()}, name, known);
  }
}

void checkTerraform(Context& context, const Surroundings& around, NodeRef block, NodeRef body) {
  checkContent(context, around, {block, body, false}, terraformRule());
  if (const NodeRef version = body.findAttribute("required_version")) checkConstraint(context, around.file, version.attributeValue());
  for (NodeRef required : body.blocks("required_providers")) {
    if (!required.blockBody()) continue;
    for (NodeRef entry : required.blockBody().children())
      if (entry.kind() == NodeKind::attribute) checkRequirement(context, around.file, entry);
  }
}

void checkProvider(Context& context, Surroundings& around, NodeRef block, NodeRef body) {
  const auto labels = block.blockLabels();
  if (labels.size() != 1) return;
  if (const NodeRef version = body.findAttribute("version")) checkConstraint(context, around.file, version.attributeValue());
  const ProviderType provider = context.providers.find(context.folder(), labels[0]);
  if (provider.found.provider == nullptr) return;
  const std::size_t before = context.findings.size();
  SchemaCheck(context, provider.found, {"alias", "version"})
      .check(around, {block, body, hasOverrides(context.declarations())}, provider.found.provider->configuration());
  const NodeRef alias = body.findAttribute("alias");
  const std::string suffix = alias ? "." + literalText(alias.attributeValue()).value_or("") : "";
  if (context.providers.isUsed(context.folder(), labels[0] + suffix)) return;
  const auto soften = [&](Diagnostics& findings, std::size_t from) {
    for (std::size_t i = from; i < findings.size(); ++i) {
      Diagnostic& finding = findings[i];
      const bool isInside = finding.span.file == around.file && block.range().contains(finding.span.range);
      if (!isInside || finding.severity != Severity::error) continue;
      finding.severity = Severity::warning;
      finding.detail = terraform::unseenProvider;
    }
  };
  soften(context.findings, before);
  soften(context.evaluation.diagnostics(), 0);
}

/// Types in quotes are how Terraform 0.11 wrote them: their meaning is clear, and newer versions refuse them.
void checkQuotedType(Context& context, FilePath file, NodeRef type) {
  while (type && type.kind() == NodeKind::call) type = type.firstChild().nextSibling();
  const auto quoted = type ? literalText(type) : std::nullopt;
  if (!quoted) return;
  const SourceSpan span{file, type.range()};
  Diagnostic& finding =
      context.report(span, "invalid-type-constraint",
                     "The type " + quotedName(*quoted) + " is in quotes, which Terraform took up to 0.11 only: write it without.");
  const bool isCollection = *quoted == "list" || *quoted == "map";
  offerReplacement(finding, span, isCollection ? *quoted + "(string)" : *quoted);
}

void checkVariable(Context& context, const Surroundings& around, NodeRef block, NodeRef body) {
  const auto labels = block.blockLabels();
  if (labels.size() != 1) return;
  const NodeRef label = block.firstChild().nextSibling();
  checkName(context, around.file, label, labels[0]);
  static const std::vector<std::string_view> reserved = {"source",   "version",   "providers",  "count",
                                                         "for_each", "lifecycle", "depends_on", "locals"};
  if (std::find(reserved.begin(), reserved.end(), labels[0]) != reserved.end())
    context.report({around.file, label.range()}, "invalid-name",
                   "The variable name " + quotedName(labels[0]) + " is reserved due to its special meaning inside module blocks.");
  checkContent(context, around, {block, body, hasOverrides(context.declarations())}, variableRule());
  if (const NodeRef written = body.findAttribute("type")) checkQuotedType(context, around.file, written.attributeValue());
  for (NodeRef validation : body.blocks("validation")) {
    const NodeRef condition = validation.blockBody() ? validation.blockBody().findAttribute("condition") : NodeRef();
    if (!condition) continue;
    const auto used = hcl::traversals(condition.attributeValue());
    const bool isAsked = std::any_of(used.begin(), used.end(), [&](const hcl::Traversal& one) {
      return one.path.size() > 1 && one.path[0] == "var" && one.path[1] == labels[0];
    });
    if (!isAsked)
      context.report(
          {around.file, condition.attributeValue().range()}, "invalid-validation",
          "The condition for variable " + quotedName(labels[0]) + " must refer to var." + labels[0] + " in order to test incoming values.");
  }
}

void checkOutput(Context& context, const Surroundings& around, NodeRef block, NodeRef body) {
  const auto labels = block.blockLabels();
  if (labels.size() != 1) return;
  checkName(context, around.file, block.firstChild().nextSibling(), labels[0]);
  checkContent(context, around, {block, body, hasOverrides(context.declarations())}, outputRule());
  if (const NodeRef dependsOn = body.findAttribute("depends_on")) checkDependsOn(context, around, dependsOn.attributeValue());
}

void checkLocals(Context& context, const Surroundings& around, NodeRef body) {
  for (NodeRef item : body.children()) {
    if (item.kind() == NodeKind::block) {
      context.report({around.file, item.firstChild().range()}, "unsupported-block", "Blocks are not allowed here.");
      continue;
    }
    if (item.kind() != NodeKind::attribute) continue;
    const auto local = context.declarations().locals.find(item.attributeName());
    if (local == context.declarations().locals.end() || local->second.node.range() != item.range()) continue;
    context.evaluation.local(context.module, local->second, local->second.span());
    if (context.localTypes.find(local->first) != context.localTypes.end()) continue;
    context.localTypes.emplace(local->first, ExpressionTypes(context, around).typeOf(item.attributeValue()));
  }
}

/// `from` and `to` of moved, removed and import: an address, not a text and not something computed.
void checkAddress(Context& context, FilePath file, NodeRef body, std::string_view name, bool takesKeys = true) {
  const NodeRef argument = body.findAttribute(name);
  if (!argument) return;
  const NodeRef address = argument.attributeValue();
  const bool isReference =
      address.kind() == NodeKind::variable || address.kind() == NodeKind::getAttribute || address.kind() == NodeKind::index;
  if (!isReference) {
    context.report({file, address.range()}, "invalid-address",
                   "A single static reference is required: the address of a resource or module, without quotes.");
  } else if (!takesKeys && address.kind() == NodeKind::index) {
    context.report({file, address.range()}, "invalid-address",
                   "The address must be of a whole resource or module (aws_vpc.main), not of one of its instances.");
  }
}

void checkLabelCount(Context& context, FilePath file, NodeRef block, std::size_t count) {
  const std::size_t labels = block.blockLabels().size();
  if (labels == count) return;
  context.report({file, headerOf(block)}, "wrong-labels",
                 "A " + std::string(block.blockType()) + " block has " + (count == 0 ? "no labels." : "one label: its name."));
}

}  // namespace

void checkSettings(Context& context, FilePath file, NodeRef block) {
  const NodeRef body = block.blockBody();
  if (!body) return;
  terraform::BlockScope scope(context.evaluation, context.module);
  Surroundings around;
  around.file = file;
  around.scope = &scope;
  const std::string_view type = block.blockType();
  const BlockPlace place{block, body, false};
  if (type == "variable") checkVariable(context, around, block, body);
  if (type == "output") checkOutput(context, around, block, body);
  if (type == "locals") checkLocals(context, around, body);
  if (type == "provider") checkProvider(context, around, block, body);
  if (type == "terraform") checkTerraform(context, around, block, body);
  if (type == "moved") {
    checkContent(context, around, place, movedRule());
    checkAddress(context, file, body, "from");
    checkAddress(context, file, body, "to");
  }
  if (type == "removed") {
    checkContent(context, around, place, removedRule());
    checkAddress(context, file, body, "from", false);
  }
  if (type == "check") {
    checkLabelCount(context, file, block, 1);
    checkContent(context, around, place, checkRule());
  }
  if (type == "locals" || type == "terraform" || type == "moved" || type == "removed" || type == "import")
    checkLabelCount(context, file, block, 0);
  if (type != "import") return;
  if (context.module.parent != nullptr)
    context.report({file, headerOf(block)}, "misplaced-import", "Import blocks are only allowed in the root module; move this one there.");
  checkAddress(context, file, body, "to");
  terraform::Each each;
  each.hasEach = static_cast<bool>(body.findAttribute("for_each"));
  each.key = each.value = hcl::Value::unknown();
  terraform::BlockScope repeated(context.evaluation, context.module, &each);
  around.scope = &repeated;
  checkContent(context, around, place, importRule());
}

}  // namespace slipway::diagnostics
