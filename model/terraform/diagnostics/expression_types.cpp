#include "model/terraform/diagnostics/expression_types.h"

#include <algorithm>

#include "model/hcl/functions/function.h"
#include "model/hcl/suggestion.h"
#include "model/terraform/diagnostics/conversion_rules.h"
#include "model/terraform/diagnostics/finding.h"
#include "model/terraform/diagnostics/function_types.h"
#include "model/terraform/diagnostics/resource_reference.h"

namespace slipway::diagnostics {

using hcl::NodeKind;
using hcl::NodeRef;
using hcl::TypeRef;
using Kind = hcl::Type::Kind;

namespace {

TypeRef listOf(TypeRef part) { return hcl::collectionType(Kind::list, std::move(part)); }
TypeRef mapOf(TypeRef part) { return hcl::collectionType(Kind::map, std::move(part)); }

bool isIterable(Kind kind) { return kind != Kind::boolean && kind != Kind::number && kind != Kind::string; }

}  // namespace

void ExpressionTypes::fail(TextRange range, std::string code, std::string message) {
  if (m_quiet == 0) m_context.report({m_around.file, range}, std::move(code), std::move(message));
}

void ExpressionTypes::expect(NodeRef node, const hcl::Type& type, std::string code, std::string_view message) {
  const std::string why = whyNotConverted(*typeOf(node), type);
  if (!why.empty()) fail(node.range(), std::move(code), std::string(message) + why + ".");
}

TypeRef ExpressionTypes::typeOf(NodeRef node) {
  if (!node) return hcl::anyType();
  switch (node.kind()) {
    case NodeKind::number: return hcl::numberType();
    case NodeKind::literal: return node.text() == "null" ? hcl::anyType() : hcl::booleanType();
    case NodeKind::templateString:
    case NodeKind::heredoc: return typeOfTemplate(node);
    case NodeKind::parentheses: return typeOf(node.firstChild());
    case NodeKind::tuple: return typeOfTuple(node);
    case NodeKind::object: return typeOfObject(node);
    case NodeKind::forTuple:
    case NodeKind::forObject: return typeOfFor(node);
    case NodeKind::call: return typeOfFunction(node);
    case NodeKind::binary: return typeOfBinary(node);
    case NodeKind::conditional: return typeOfConditional(node);
    case NodeKind::attributeSplat:
    case NodeKind::fullSplat: return typeOfSplat(node);
    case NodeKind::splatItem: return m_splatItems.empty() ? hcl::anyType() : m_splatItems.back();
    case NodeKind::unary:
      expect(node.firstChild(), node->op == '!' ? *hcl::booleanType() : *hcl::numberType(), "invalid-operand",
             "Unsuitable value for unary operand: ");
      return node->op == '!' ? hcl::booleanType() : hcl::numberType();
    case NodeKind::variable:
    case NodeKind::getAttribute:
    case NodeKind::index:
      if (const auto path = staticPath(node)) return typeOfPath(node, *path);
      return typeOfIndex(node);
    default: return hcl::anyType();
  }
}

TypeRef ExpressionTypes::typeOfPath(NodeRef, const StaticPath& path) {
  const auto local = std::find_if(m_locals.rbegin(), m_locals.rend(), [&](const Local& one) { return one.first == path.root; });
  TypeRef type = hcl::anyType();
  std::size_t used = 0;
  if (local != m_locals.rend()) {
    type = local->second;
  } else if (const auto name = m_around.names.find(path.root); name != m_around.names.end()) {
    type = name->second;
  } else if (path.root == "var") {
    type = typeOfVariable(path, &used);
  } else if (path.root == "local") {
    type = typeOfLocal(path, &used);
  } else if (path.root == "module") {
    type = typeOfCall(path, &used);
  } else if (path.root == "count") {
    return hcl::numberType();
  } else if (path.root == "each") {
    return path.attribute(0) == "key" ? hcl::stringType() : hcl::anyType();
  } else if (path.root == "path" || path.root == "terraform") {
    return hcl::stringType();
  } else {
    checkResourceReference(m_context, m_around, path);
    return hcl::anyType();
  }
  for (std::size_t i = used; i < path.steps.size(); ++i) type = afterStep(type, path.steps[i]);
  return type;
}

TypeRef ExpressionTypes::typeOfVariable(const StaticPath& path, std::size_t* used) {
  *used = path.steps.size();
  const auto& variables = m_context.declarations().variables;
  const auto found = variables.find(path.attribute(0));
  if (found == variables.end()) return hcl::anyType();
  *used = 1;
  return found->second.type;
}

TypeRef ExpressionTypes::typeOfLocal(const StaticPath& path, std::size_t* used) {
  *used = path.steps.size();
  const std::string_view name = path.attribute(0);
  const auto& locals = m_context.declarations().locals;
  const auto found = locals.find(name);
  if (found == locals.end() || m_context.runningLocals.count(name) != 0) return hcl::anyType();
  *used = 1;
  const auto known = m_context.localTypes.find(name);
  if (known != m_context.localTypes.end()) return known->second;
  const std::string key(name);
  m_context.runningLocals.insert(key);
  Surroundings around;
  around.file = found->second.file;
  around.scope = m_around.scope;
  TypeRef type = ExpressionTypes(m_context, around).typeOf(found->second.node.attributeValue());
  m_context.runningLocals.erase(key);
  m_context.localTypes.emplace(key, type);
  return type;
}

/// Outputs may have any type; which ones there are is known if the module's files are here.
TypeRef ExpressionTypes::typeOfCall(const StaticPath& path, std::size_t* used) {
  *used = path.steps.size();
  const auto& calls = m_context.declarations().calls;
  const auto found = calls.find(path.attribute(0));
  if (found == calls.end()) return hcl::anyType();
  const terraform::CallExpansion& call = m_context.evaluation.call(m_context.module, found->second, {m_around.file, path.range});
  if (call.instances.empty() || call.instances.front()->declarations == nullptr) return hcl::anyType();
  *used = 1;
  auto outputs = std::make_shared<hcl::Type>();
  outputs->kind = Kind::object;
  for (const auto& [name, output] : call.instances.front()->declarations->outputs)
    outputs->attributes.push_back({name, hcl::anyType(), false, {}});
  switch (call.kind) {
    case terraform::Instances::Kind::single: return outputs;
    case terraform::Instances::Kind::counted: return listOf(outputs);
    case terraform::Instances::Kind::keyed: return mapOf(outputs);
    default: return hcl::anyType();
  }
}

TypeRef ExpressionTypes::elementOf(const TypeRef& collection) const {
  const bool isCollection = collection->kind == Kind::list || collection->kind == Kind::set || collection->kind == Kind::map;
  return isCollection ? collection->parts.front() : hcl::anyType();
}

TypeRef ExpressionTypes::afterStep(const TypeRef& type, const Step& step) {
  switch (type->kind) {
    case Kind::any: return type;
    case Kind::object: {
      const auto found =
          std::find_if(type->attributes.begin(), type->attributes.end(), [&](const auto& one) { return one.name == step.name; });
      if (found != type->attributes.end()) return found->type;
      std::vector<std::string_view> names;
      for (const auto& one : type->attributes) names.push_back(one.name);
      if (m_quiet == 0) {
        Diagnostic& finding = m_context.report(
            {m_around.file, step.range}, "unsupported-attribute",
            "This object does not have an attribute named " + quotedName(step.name) + "." + hcl::suggestionText(step.name, names));
        offerNearest(finding, {m_around.file, step.range}, step.name, names);
      }
      return hcl::anyType();
    }
    case Kind::map: return elementOf(type);
    case Kind::list:
      if (step.isIndex) return elementOf(type);
      fail(step.range, "unsupported-attribute",
           "Can't access attributes on a " + hcl::friendlyName(*type) + ". Index one element, or write [*] before the attribute for all.");
      return hcl::anyType();
    case Kind::set:
      fail(step.range, step.isIndex ? "invalid-index" : "unsupported-attribute",
           step.isIndex ? "Elements of a set are identified only by their value and don't have any separate index or key to select with."
                        : "Can't access attributes on a " + hcl::friendlyName(*type) + ".");
      return hcl::anyType();
    case Kind::tuple: {
      const std::size_t at = step.isNumber ? static_cast<std::size_t>(std::strtoul(step.name.c_str(), nullptr, 10)) : type->parts.size();
      return at < type->parts.size() ? type->parts[at] : hcl::anyType();  // what is past the end the values tell
    }
    default:
      fail(step.range, step.isIndex ? "invalid-index" : "unsupported-attribute",
           step.isIndex ? "This value does not have any indices."
                        : "Can't access attributes on a primitive-typed value (" + hcl::friendlyName(*type) + ").");
      return hcl::anyType();
  }
}

/// A step behind something that is computed: `f(x).name`, `a[count.index].name`.
TypeRef ExpressionTypes::typeOfIndex(NodeRef node) {
  if (node.kind() == NodeKind::variable) return hcl::anyType();
  const NodeRef source = node.firstChild(), last = source.nextSibling();
  const TypeRef type = typeOf(source);
  if (node.kind() == NodeKind::getAttribute) {
    Step step;
    step.name = std::string(last.text());
    step.range = last.range();
    step.isIndex = step.isNumber = last.kind() == NodeKind::number;
    return afterStep(type, step);
  }
  typeOf(last);
  if (type->kind == Kind::list || type->kind == Kind::map) return elementOf(type);
  const bool isPrimitive = !isIterable(type->kind);
  if (isPrimitive) fail(last.range(), "invalid-index", "This value does not have any indices.");
  return hcl::anyType();
}

void ExpressionTypes::visitParts(NodeRef parent) {
  for (NodeRef part : parent.children()) {
    if (part.kind() == NodeKind::interpolation) {
      expect(part.firstChild(), *hcl::stringType(), "invalid-template", "Cannot include the given value in a string template: ");
    } else if (part.kind() == NodeKind::templateIf) {
      NodeRef child = part.firstChild();
      typeOf(child);
      for (child = child.nextSibling(); child; child = child.nextSibling()) visitParts(child);
    } else if (part.kind() == NodeKind::templateFor) {
      NodeRef child = part.firstChild();
      const std::size_t names = pushNames(&child, part->flags);
      if (child) visitParts(child);
      m_locals.resize(m_locals.size() - names);
    }
  }
}

TypeRef ExpressionTypes::typeOfTemplate(NodeRef node) {
  const NodeRef only = node.firstChild();
  const bool isWrapped = node.kind() == NodeKind::templateString && only && !only.nextSibling() && only.kind() == NodeKind::interpolation;
  if (isWrapped) return typeOf(only.firstChild());
  visitParts(node);
  return hcl::stringType();
}

TypeRef ExpressionTypes::typeOfBinary(NodeRef node) {
  using hcl::BinaryOp;
  const auto op = static_cast<BinaryOp>(node->op);
  const NodeRef left = node.firstChild(), right = left.nextSibling();
  if (op == BinaryOp::equal || op == BinaryOp::notEqual) {
    typeOf(left);
    typeOf(right);
    return hcl::booleanType();
  }
  const bool isLogic = op == BinaryOp::logicalAnd || op == BinaryOp::logicalOr;
  const bool isArithmetic = op <= BinaryOp::modulo;
  const TypeRef wanted = isLogic ? hcl::booleanType() : hcl::numberType();
  expect(left, *wanted, "invalid-operand", "Unsuitable value for left operand: ");
  expect(right, *wanted, "invalid-operand", "Unsuitable value for right operand: ");
  return isArithmetic ? hcl::numberType() : hcl::booleanType();
}

TypeRef ExpressionTypes::typeOfConditional(NodeRef node) {
  const NodeRef condition = node.firstChild(), first = condition.nextSibling(), second = first.nextSibling();
  expect(condition, *hcl::booleanType(), "invalid-condition", "The condition expression must be of type bool: ");
  const TypeRef a = typeOf(first), b = typeOf(second);
  if (isOpenType(*a) || isOpenType(*b)) return hcl::anyType();
  TypeRef both = hcl::unified({a, b});
  if (both) return both;
  fail(node.range(), "inconsistent-conditional",
       "The true and false result expressions must have consistent types. The 'true' value is " + hcl::friendlyName(*a) +
           ", but the 'false' value is " + hcl::friendlyName(*b) + ".");
  return hcl::anyType();
}

TypeRef ExpressionTypes::typeOfTuple(NodeRef node) {
  auto type = std::make_shared<hcl::Type>();
  type->kind = Kind::tuple;
  for (NodeRef item : node.children()) type->parts.push_back(typeOf(item));
  return type;
}

TypeRef ExpressionTypes::typeOfObject(NodeRef node) {
  auto type = std::make_shared<hcl::Type>();
  type->kind = Kind::object;
  bool isClosed = true;
  for (NodeRef item : node.children()) {
    if (item.kind() != NodeKind::objectItem) continue;
    const NodeRef key = item.firstChild();
    const auto quoted = literalText(key);
    const bool isName = key.kind() == NodeKind::variable || key.kind() == NodeKind::number;
    if (!quoted && !isName) typeOf(key);
    isClosed = isClosed && (quoted || isName);
    type->attributes.push_back({quoted ? *quoted : std::string(key.text()), typeOf(key.nextSibling()), false, {}});
  }
  if (!isClosed) return mapOf(hcl::anyType());
  std::stable_sort(type->attributes.begin(), type->attributes.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return type;
}

std::size_t ExpressionTypes::pushNames(NodeRef* child, unsigned flags) {
  std::vector<std::string_view> names = {child->text()};
  *child = child->nextSibling();
  if ((flags & hcl::twoNames) != 0) {
    names.push_back(child->text());
    *child = child->nextSibling();
  }
  const TypeRef collection = typeOf(*child);
  if (!isIterable(collection->kind)) {
    fail(child->range(), "invalid-for-collection",
         "A value of type " + hcl::friendlyName(*collection) + " cannot be used as the collection in a 'for' expression.");
  }
  *child = child->nextSibling();
  const bool isKeyed = collection->kind == Kind::map || collection->kind == Kind::object;
  const bool isListed = collection->kind == Kind::list || collection->kind == Kind::tuple;
  if (names.size() == 2) m_locals.emplace_back(names.front(), isKeyed ? hcl::stringType() : isListed ? hcl::numberType() : hcl::anyType());
  m_locals.emplace_back(names.back(), elementOf(collection));
  return names.size();
}

TypeRef ExpressionTypes::typeOfFor(NodeRef node) {
  NodeRef child = node.firstChild();
  const std::size_t names = pushNames(&child, node->flags);
  const bool isTuple = node.kind() == NodeKind::forTuple;
  if (!isTuple) {
    typeOf(child);
    child = child.nextSibling();
  }
  TypeRef part = typeOf(child);
  if ((node->flags & hcl::hasCondition) != 0)
    expect(child.nextSibling(), *hcl::booleanType(), "invalid-condition", "The 'for' expression's condition must be of type bool: ");
  m_locals.resize(m_locals.size() - names);
  if (isTuple) return listOf(std::move(part));
  return mapOf((node->flags & hcl::grouping) != 0 ? listOf(std::move(part)) : std::move(part));
}

TypeRef ExpressionTypes::typeOfSplat(NodeRef node) {
  const TypeRef source = typeOf(node.firstChild());
  const bool isSequence = source->kind == Kind::list || source->kind == Kind::set;
  m_splatItems.push_back(isSequence ? elementOf(source) : hcl::anyType());
  TypeRef part = typeOf(node.firstChild().nextSibling());
  m_splatItems.pop_back();
  return listOf(std::move(part));
}

TypeRef ExpressionTypes::typeOfFunction(NodeRef node) {
  const std::string_view name = node.firstChild().text();
  const bool isTrial = name == "try" || name == "can";
  const hcl::Function* function = isTrial ? nullptr : hcl::findFunction(name);
  m_quiet += isTrial ? 1 : 0;
  std::size_t at = 0;
  for (NodeRef argument = node.firstChild().nextSibling(); argument; argument = argument.nextSibling(), ++at) {
    const TypeRef type = typeOf(argument);
    const bool isExpanded = !argument.nextSibling() && (node->flags & hcl::expandLast) != 0;
    if (function == nullptr || isExpanded) continue;
    const std::string why = whyNotConverted(*type, *hcl::parameterType(*function, at));
    if (why.empty()) continue;
    fail(argument.range(), "invalid-function-argument", "Invalid value for an argument of " + std::string(name) + "(): " + why + ".");
  }
  m_quiet -= isTrial ? 1 : 0;
  return resultType(name);
}

}  // namespace slipway::diagnostics
