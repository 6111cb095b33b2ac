#include "model/terraform/diagnostics/body_check.h"

#include <algorithm>

#include "model/hcl/convert.h"
#include "model/hcl/suggestion.h"
#include "model/terraform/block_scope.h"
#include "model/terraform/diagnostics/conversion_rules.h"
#include "model/terraform/diagnostics/expression_types.h"
#include "model/terraform/diagnostics/finding.h"
#include "model/terraform/diagnostics/limit_check.h"

namespace slipway::diagnostics {

using hcl::NodeKind;
using hcl::NodeRef;
using Kind = hcl::Type::Kind;

namespace {

std::string inappropriate(std::string_view name) { return "Inappropriate value for attribute " + quotedName(name) + ": "; }

}  // namespace

hcl::Value checkValue(Context& context, const Surroundings& around, NodeRef expression, const hcl::Type& wanted, std::string_view what) {
  hcl::Value value = context.evaluation.evaluate(expression, around.file, *around.scope);
  const hcl::TypeRef type = ExpressionTypes(context, around).typeOf(expression);
  std::string why = hcl::convert(value, wanted).error;
  if (why.empty() && !value.isWhollyKnown()) why = whyNotConverted(*type, wanted);
  if (!why.empty()) context.report({around.file, expression.range()}, "wrong-type", std::string(what) + why + ".");
  return value;
}

bool SchemaCheck::isMeta(std::string_view name, bool isTop) const {
  return isTop && std::find(m_meta.begin(), m_meta.end(), name) != m_meta.end();
}

void SchemaCheck::check(const Surroundings& around, const BlockPlace& place, const schema::Block& block) {
  checkBody(around, place, block, true);
  softenUnseen(block);
}

/// The older of the provider's two frameworks, whose resources let `id` be set, does not look into blocks of a type while any of
/// them holds a value that is not known: what it would refuse comes to light when Terraform applies.
void SchemaCheck::softenUnseen(const schema::Block& block) {
  const auto id = block.findAttribute("id");
  if (!id || !id->isOptional) return;
  for (const auto& [index, type] : m_limitsInside) {
    Diagnostic& finding = m_context.findings[index];
    if (!m_unknownIn.contains(type) || finding.severity != Severity::error) continue;
    finding.severity = Severity::warning;
    finding.detail = "Other values of these blocks are known after apply only: until then Terraform does not look at this one.";
  }
}

void SchemaCheck::checkBody(const Surroundings& around, const BlockPlace& place, const schema::Block& block, bool isTop) {
  for (NodeRef item : place.body.children()) {
    if (item.kind() == NodeKind::attribute) {
      if (!isMeta(item.attributeName(), isTop)) checkArgument(around, place, item, block, isTop);
    } else if (item.kind() == NodeKind::block) {
      if (item.blockType() == "dynamic")
        checkDynamic(around, item, block);
      else if (!isMeta(item.blockType(), isTop))
        checkNested(around, item, block, isTop);
    }
  }
  if (place.mayBeCompleted) return;
  checkMissing(around, place, block);
  checkCounts(around, place, block);
}

void SchemaCheck::checkArgument(const Surroundings& around, const BlockPlace& place, NodeRef item, const schema::Block& block, bool isTop) {
  const std::string_view name = item.attributeName();
  const auto attribute = block.findAttribute(name);
  if (!attribute) {
    reportUnsupported(around, item, name, block, isTop);
    checkValue(m_context, around, item.attributeValue(), *hcl::anyType(), {});
    return;
  }
  // Where the version is another one, its types may be too.
  const hcl::TypeRef wanted = m_provider.fits ? attribute->type : hcl::anyType();
  const hcl::Value value = checkValue(m_context, around, item.attributeValue(), *wanted, inappropriate(name));
  const SourceSpan nameSpan{around.file, item.firstChild().range()};
  const bool isOwnId = isTop && name == "id" && attribute->isOptional && attribute->isComputed;
  if (value.isNull()) {
    if (attribute->isRequired) reportMissing(around, place, *attribute);
  } else if (!attribute->isSettable() || isOwnId) {
    Diagnostic& finding = reportSchema(
        m_context, m_provider, nameSpan, "read-only-argument",
        "Can't configure a value for " + quotedName(name) + ": its value is decided by the provider when the configuration is applied.");
    offerRemoval(finding, around.file, item, name);
  } else {
    checkLimits(around, item, value);
    if (!attribute->isDeprecated) return;
    m_context.findings.push_back(warningAt(nameSpan, "deprecated-argument", "The argument " + quotedName(name) + " is deprecated."));
    m_context.findings.back().severity = Severity::info;
  }
}

void SchemaCheck::checkLimits(const Surroundings& around, NodeRef item, const hcl::Value& value) {
  const std::string type = m_path.substr(0, m_path.find('.'));
  if (!value.isWhollyKnown() && !type.empty()) m_unknownIn.insert(type);
  const std::string name(item.attributeName());
  const schema::Limit* limit = m_provider.fits ? m_provider.provider->limits().find(m_subject, m_path + name) : nullptr;
  if (limit == nullptr) return;
  const std::size_t before = m_context.findings.size();
  checkLimit(m_context, m_provider, {around.file, item.attributeValue().range()}, name, value, *limit);
  if (m_context.findings.size() > before && !type.empty()) m_limitsInside.emplace_back(before, type);
}

void SchemaCheck::reportUnsupported(const Surroundings& around, NodeRef item, std::string_view name, const schema::Block& block,
                                    bool isTop) {
  const bool isBlock = item.kind() == NodeKind::block;
  std::vector<std::string_view> known;
  for (std::size_t i = 0; i < block.attributeCount(); ++i)
    if (block.attribute(i).isSettable() && (!isBlock || block.attribute(i).elementObject() != nullptr))
      known.push_back(block.attribute(i).name);
  for (std::size_t i = 0; isBlock && i < block.nestedCount(); ++i) known.push_back(block.nested(i).name);
  if (isTop) known.insert(known.end(), m_meta.begin(), m_meta.end());
  std::string message = isBlock ? "Blocks of type " + quotedName(name) + " are not expected here."
                                : "An argument named " + quotedName(name) + " is not expected here.";
  if (isBlock && block.findAttribute(name))
    message += " Did you mean to define argument " + quotedName(name) + "? If so, use the equals sign to assign it a value.";
  else if (!isBlock && block.findNested(name))
    message += blockInstead(item, name);
  else
    message += hcl::suggestionText(name, known);
  const SourceSpan span{around.file, item.firstChild().range()};
  Diagnostic& finding =
      reportSchema(m_context, m_provider, span, isBlock ? "unsupported-block" : "unsupported-argument", std::move(message));
  offerNearest(finding, span, name, known);
  offerRemoval(finding, around.file, item, name);
}

void SchemaCheck::checkNested(const Surroundings& around, NodeRef item, const schema::Block& block, bool isTop) {
  const std::string_view name = item.blockType();
  const NodeRef body = item.blockBody();
  const auto attribute = block.findAttribute(name);
  if (const auto nested = block.findNested(name)) {
    if (!item.blockLabels().empty() && nested->nesting != schema::Nesting::map) {
      m_context.report({around.file, item.firstChild().nextSibling().range()}, "wrong-labels",
                       "No labels are expected for " + std::string(name) + " blocks.");
    }
    if (body) checkInside(around, {item, body, false}, *nested);
  } else if (attribute && attribute->isSettable() && attribute->elementObject() != nullptr) {
    checkObjectBlock(around, item, *attribute->elementObject());
  } else {
    reportUnsupported(around, item, name, block, isTop);
  }
}

void SchemaCheck::checkInside(const Surroundings& around, const BlockPlace& place, const schema::NestedBlock& nested) {
  const std::size_t length = m_path.size();
  m_path += std::string(nested.name) + ".";
  checkBody(around, place, nested.block, false);
  m_path.resize(length);
}

/// A block that stands for an element of an attribute: every member may be left out.
void SchemaCheck::checkObjectBlock(const Surroundings& around, NodeRef block, const hcl::Type& type) {
  if (!block.blockBody()) return;
  std::vector<std::string_view> names;
  for (const auto& attribute : type.attributes) names.push_back(attribute.name);
  const auto find = [&](std::string_view name) {
    return std::find_if(type.attributes.begin(), type.attributes.end(), [&](const auto& one) { return one.name == name; });
  };
  for (NodeRef item : block.blockBody().children()) {
    if (item.kind() != NodeKind::attribute) continue;
    const std::string_view name = item.attributeName();
    const auto found = find(name);
    if (found != type.attributes.end()) {
      checkValue(m_context, around, item.attributeValue(), *found->type, inappropriate(name));
      continue;
    }
    const SourceSpan span{around.file, item.firstChild().range()};
    Diagnostic& finding =
        reportSchema(m_context, m_provider, span, "unsupported-argument",
                     "An argument named " + quotedName(name) + " is not expected here." + hcl::suggestionText(name, names));
    offerNearest(finding, span, name, names);
    offerRemoval(finding, around.file, item, name);
  }
}

void SchemaCheck::checkDynamic(const Surroundings& around, NodeRef item, const schema::Block& block) {
  const auto labels = item.blockLabels();
  const NodeRef body = item.blockBody();
  if (labels.size() != 1 || !body) return;  // the evaluation says so
  const auto nested = block.findNested(labels[0]);
  const auto attribute = block.findAttribute(labels[0]);
  const bool isObject = attribute && attribute->isSettable() && attribute->elementObject() != nullptr;
  if (!nested && !isObject) {
    std::vector<std::string_view> known;
    for (std::size_t i = 0; i < block.nestedCount(); ++i) known.push_back(block.nested(i).name);
    const SourceSpan span{around.file, item.firstChild().nextSibling().range()};
    Diagnostic& finding =
        reportSchema(m_context, m_provider, span, "unsupported-block",
                     "Blocks of type " + quotedName(labels[0]) + " are not expected here." + hcl::suggestionText(labels[0], known));
    const std::string_view nearest = hcl::nearestName(labels[0], known);
    if (!nearest.empty()) offerReplacement(finding, span, quotedName(nearest));
    return;
  }
  static const std::vector<std::string_view> parts = {"for_each", "iterator", "labels"};
  hcl::TypeRef element = hcl::anyType();
  std::string name = labels[0];
  for (NodeRef part : body.children()) {
    if (part.kind() != NodeKind::attribute) continue;
    if (part.attributeName() == "for_each") {
      const hcl::TypeRef type = ExpressionTypes(m_context, around).typeOf(part.attributeValue());
      m_context.evaluation.evaluate(part.attributeValue(), around.file, *around.scope);
      const bool isScalar = type->kind == Kind::string || type->kind == Kind::number || type->kind == Kind::boolean;
      if (isScalar)
        m_context.report({around.file, part.attributeValue().range()}, "invalid-for-each",
                         "Cannot use a " + hcl::friendlyName(*type) + " value in for_each. An iterable collection is required.");
      const bool isCollection = type->kind == Kind::list || type->kind == Kind::set || type->kind == Kind::map;
      if (isCollection) element = type->parts.front();
    } else if (part.attributeName() == "iterator") {
      name = std::string(part.attributeValue().text());
    } else if (std::find(parts.begin(), parts.end(), part.attributeName()) == parts.end()) {
      m_context.report({around.file, part.firstChild().range()}, "unsupported-argument",
                       "An argument named " + quotedName(part.attributeName()) + " is not expected here." +
                           hcl::suggestionText(part.attributeName(), parts));
    }
  }
  if (!body.findAttribute("for_each"))
    m_context.report({around.file, gapOf(item)}, "missing-argument", "The argument \"for_each\" is required, but no definition was found.");
  const auto contents = body.blocks("content");
  if (contents.size() != 1) {
    m_context.report({around.file, headerOf(item)}, "invalid-dynamic-block",
                     contents.empty() ? "A dynamic block has a nested block of type \"content\" that describes the body of each block."
                                      : "A dynamic block has one nested block of type \"content\" only.");
    return;
  }
  if (!contents.front().blockBody()) return;
  Surroundings inside = around;
  auto each = std::make_shared<hcl::Type>();
  each->kind = Kind::object;
  each->attributes.push_back({"key", hcl::anyType(), false, {}});
  each->attributes.push_back({"value", element, false, {}});
  inside.names.insert_or_assign(name, std::move(each));
  around.scope->push({name, hcl::Value::unknown(), hcl::Value::unknown()});
  if (nested)
    checkInside(inside, {contents.front(), contents.front().blockBody(), false}, *nested);
  else
    checkObjectBlock(inside, contents.front(), *attribute->elementObject());
  around.scope->pop();
}

}  // namespace slipway::diagnostics
