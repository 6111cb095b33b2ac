#include <algorithm>

#include "model/hcl/constant_scope.h"
#include "model/hcl/convert.h"
#include "model/hcl/evaluate.h"
#include "model/hcl/suggestion.h"
#include "model/terraform/diagnostics/body_check.h"
#include "model/terraform/diagnostics/finding.h"
#include "model/terraform/diagnostics/static_path.h"

// Blocks that Terraform itself describes.

namespace slipway::diagnostics {

using hcl::NodeKind;
using hcl::NodeRef;

namespace {

void checkConstant(Context& context, FilePath file, NodeRef item, const hcl::Type& type) {
  const NodeRef expression = item.attributeValue();
  const hcl::Value value = hcl::evaluate(expression, file, hcl::ConstantScope(), context.findings);
  const std::string why = hcl::convert(value, type).error;
  if (!why.empty()) context.report({file, expression.range()}, "wrong-type", "Unsuitable value: " + why + ".");
}

/// A list that is written out; `all` stands for every attribute.
void checkList(Context& context, FilePath file, NodeRef expression) {
  const bool isAll = expression.text() == "all" || literalText(expression) == "all";
  if (expression.kind() == NodeKind::tuple || isAll) return;
  context.report({file, expression.range()}, "invalid-list", "A static list is required: references between [ and ].");
}

template <class Rules>
std::vector<std::string_view> namesOf(const Rules& rules) {
  std::vector<std::string_view> names;
  for (const auto& rule : rules) names.push_back(rule.name);
  return names;
}

template <class Rules>
auto findRule(const Rules& rules, std::string_view name) {
  return std::find_if(rules.begin(), rules.end(), [&](const auto& rule) { return rule.name == name; });
}

void reportUnsupported(Context& context, FilePath file, NodeRef item, std::string_view name, const ContentRule& rule) {
  const bool isBlock = item.kind() == NodeKind::block;
  const auto known = isBlock ? namesOf(rule.blocks) : namesOf(rule.arguments);
  std::string message = isBlock ? "Blocks of type " + quotedName(name) + " are not expected here."
                                : "An argument named " + quotedName(name) + " is not expected here.";
  if (!isBlock && findRule(rule.blocks, name) != rule.blocks.end())
    message += blockInstead(item, name);
  else
    message += hcl::suggestionText(name, known);
  const SourceSpan span{file, item.firstChild().range()};
  Diagnostic& finding = context.report(span, isBlock ? "unsupported-block" : "unsupported-argument", std::move(message));
  offerNearest(finding, span, name, known);
  offerRemoval(finding, file, item, name);
}

/// A condition that refers to nothing checks nothing.
void checkCondition(Context& context, FilePath file, NodeRef body, std::string_view what) {
  const NodeRef condition = body.findAttribute("condition");
  if (!condition || !hcl::traversals(condition.attributeValue()).empty()) return;
  context.report({file, condition.attributeValue().range()}, "invalid-condition",
                 "The condition of " + std::string(what) +
                     " must refer to at least one object from elsewhere in the configuration; it checks nothing otherwise.");
}

void checkNested(Context& context, const Surroundings& around, NodeRef item, const NestedRule& nested) {
  const std::size_t labels = item.blockLabels().size();
  if (labels != nested.labels) {
    context.report({around.file, headerOf(item)}, "wrong-labels",
                   "A " + std::string(nested.name) + " block has " +
                       (nested.labels == 0 ? "no labels" : std::to_string(nested.labels) + (nested.labels == 1 ? " label" : " labels")) +
                       ".");
  }
  if (nested.content == nullptr || !item.blockBody()) return;
  Surroundings inside = around;
  inside.hasSelf = around.hasSelf || nested.hasSelf;
  checkContent(context, inside, {item, item.blockBody(), false}, *nested.content);
  const bool isCondition = nested.name == "assert" || nested.name == "precondition" || nested.name == "postcondition";
  if (isCondition) checkCondition(context, around.file, item.blockBody(), nested.name);
}

}  // namespace

void checkContent(Context& context, const Surroundings& around, const BlockPlace& place, const ContentRule& rule) {
  std::map<std::string_view, unsigned> counts;
  for (NodeRef item : place.body.children()) {
    if (item.kind() == NodeKind::attribute) {
      const auto argument = findRule(rule.arguments, item.attributeName());
      if (argument == rule.arguments.end()) {
        if (rule.takesOthers) continue;
        reportUnsupported(context, around.file, item, item.attributeName(), rule);
      } else if (argument->form == ArgumentRule::Form::constant) {
        checkConstant(context, around.file, item, *argument->type);
      } else if (argument->form == ArgumentRule::Form::list) {
        checkList(context, around.file, item.attributeValue());
      } else if (argument->form == ArgumentRule::Form::value) {
        checkValue(context, around, item.attributeValue(), *argument->type,
                   "Inappropriate value for attribute " + quotedName(argument->name) + ": ");
      }
    } else if (item.kind() == NodeKind::block) {
      const auto nested = findRule(rule.blocks, item.blockType());
      if (nested == rule.blocks.end()) {
        reportUnsupported(context, around.file, item, item.blockType(), rule);
        continue;
      }
      checkNested(context, around, item, *nested);
      if (++counts[nested->name] == nested->most + 1 && nested->most != 0) {
        Diagnostic& finding =
            context.report({around.file, headerOf(item)}, "too-many-blocks",
                           "No more than " + std::to_string(nested->most) + " " + quotedName(nested->name) + " blocks are allowed.");
        offerRemoval(finding, around.file, item, nested->name);
      }
    }
  }
  if (place.mayBeCompleted) return;
  for (const ArgumentRule& argument : rule.arguments) {
    if (!argument.isRequired || place.body.findAttribute(argument.name)) continue;
    Diagnostic& finding = context.report({around.file, gapOf(place.block)}, "missing-argument",
                                         "The argument " + quotedName(argument.name) + " is required, but no definition was found.");
    offerArgument(finding, around.file, place.body, argument.name, "\"\"");
  }
  for (const NestedRule& nested : rule.blocks) {
    if (counts[nested.name] >= nested.least) continue;
    context.report({around.file, gapOf(place.block)}, "too-few-blocks",
                   "At least " + std::to_string(nested.least) + " " + quotedName(nested.name) + " blocks are required.");
  }
}

}  // namespace slipway::diagnostics
