#include <algorithm>

#include "model/hcl/convert.h"
#include "model/hcl/evaluator.h"
#include "model/hcl/functions/template_file.h"
#include "model/hcl/json_template.h"
#include "model/hcl/parser.h"
#include "model/hcl/template_text.h"

// Strings, heredocs and template files.

namespace slipway::hcl {

/// A template's text while it is put together.
struct Evaluator::TemplateText {
  std::string text;
  bool isKnown = true;
  Value marks = Value::unknown();        // references and sensitivity of all parts
  std::map<NodeId, std::string> pieces;  // of heredocs and templates that trim; else pieces are unescaped one by one
  bool hasPieces = false;
  std::optional<JsonTemplate> json;

  void appendText(std::string_view more) {
    if (isKnown) text += more;
    if (json) json->appendText(more);
  }
};

namespace {

/// Whether the pieces of text depend on what stands beside them.
bool needsPieces(NodeRef node) {
  if (node.kind() == NodeKind::heredoc) return true;
  for (NodeRef child : node.children()) {
    if (child.kind() == NodeKind::templateText) continue;
    if (child.kind() != NodeKind::interpolation || (child->flags & (trimLeft | trimRight)) != 0) return true;
  }
  return false;
}

}  // namespace

Value Evaluator::evaluateTemplateString(NodeRef node) {
  const NodeRef first = node.firstChild();
  if (!first) return Value::string({}).withOrigin(spanOf(node));
  const bool isSingle = !first.nextSibling() && node.kind() == NodeKind::templateString;
  if (isSingle && first.kind() == NodeKind::templateText) {
    return Value::string(unescaped(first.text(), first->op == '"')).withOrigin(spanOf(node));
  }
  if (isSingle && first.kind() == NodeKind::interpolation) return evaluate(first.firstChild());  // "${x}" is x, whatever its type
  return evaluateTemplate(node);
}

Value Evaluator::evaluateTemplate(NodeRef node) {
  TemplateText text;
  text.hasPieces = needsPieces(node);
  if (text.hasPieces) text.pieces = templateTexts(node);
  const NodeRef first = node.firstChild();
  if (first && first.kind() == NodeKind::templateText && JsonTemplate::mayBeginWith(first.text())) text.json.emplace();
  appendParts(node, text);
  return finished(node, text);
}

Value Evaluator::finished(NodeRef node, TemplateText& text) {
  if (!canSpend(node, text.text.size() / 64)) return Value::unknown();
  Value result = text.isKnown ? Value::string(std::move(text.text)).withOrigin(spanOf(node)) : Value::unknown();
  result = checkedSize(node, result.withMarksOf(text.marks));
  if (text.json) {
    if (auto decoded = text.json->decoded()) result = result.withDecoded(std::move(*decoded));
  }
  return result;
}

void Evaluator::appendParts(NodeRef parent, TemplateText& text) {
  for (NodeRef part : parent.children()) {
    switch (part.kind()) {
      case NodeKind::templateText:
        if (text.hasPieces)
          text.appendText(text.pieces[part.id()]);
        else
          text.appendText(unescaped(part.text(), part->op == '"'));
        if (!canSpend(part, part.range().size() / 64)) return;
        break;
      case NodeKind::templateIf: appendIf(part, text); break;
      case NodeKind::templateFor: appendFor(part, text); break;
      case NodeKind::interpolation: {
        const NodeRef inner = part.firstChild();
        const Value value = evaluate(inner);
        text.marks = text.marks.withDeepMarksOf(value);
        Value converted = value;
        if (value.isNull()) {
          converted =
              fail(inner, "invalid-template-value", "The expression result is null. Cannot include a null value in a string template.");
        } else if (!value.isUnknown()) {
          Conversion conversion = convert(value, *stringType());
          if (!conversion.error.empty()) {
            fail(inner, "invalid-template-value", "Cannot include the given value in a string template: " + conversion.error + ".");
          } else if (!canSpend(inner, conversion.value.asString().size() / 64)) {
            conversion.value = Value::unknown();
          }
          converted = std::move(conversion.value);
        }
        if (converted.isUnknown())
          text.isKnown = false;
        else if (text.isKnown)
          text.text += converted.asString();
        if (text.json)
          text.json->appendValue(converted.decoded().isNull() && !value.decoded().isNull() ? converted.withDecoded(value.decoded())
                                                                                           : converted);
        break;
      }
      default: text.isKnown = false;  // an error node
    }
  }
}

void Evaluator::appendIf(NodeRef node, TemplateText& text) {
  const NodeRef condition = node.firstChild(), yes = condition.nextSibling(), no = yes.nextSibling();
  const Value value = evaluate(condition);
  const int truth = truthOf(value, condition);
  if (truth < 0) {
    // Both texts are possible: neither is known, both leave their references.
    text.isKnown = false;
    text.json.reset();
    text.marks = text.marks.withDeepMarksOf(value);
  }
  if (truth != 0) appendParts(yes, text);
  if (truth != 1 && no) appendParts(no, text);
}

void Evaluator::appendFor(NodeRef node, TemplateText& text) {
  std::vector<NodeRef> names;
  NodeRef at = node.firstChild();
  for (std::size_t i = (node->flags & twoNames) != 0 ? 2 : 1; i > 0; --i, at = at.nextSibling()) names.push_back(at);
  const Items items = itemsOf(at);
  const NodeRef body = at.nextSibling();
  text.marks = text.marks.withMarksOf(items.collection);
  if (!items.isKnown) {
    text.isKnown = false;
    text.json.reset();
    const Value item = Value::unknown().withDeepMarksOf(items.collection);
    pushNames(names, item, item);
    appendParts(body, text);
    popNames(names.size());
    return;
  }
  for (const auto& [key, value] : items.items) {
    if (!canSpend(node, 1)) {
      text.isKnown = false;
      return;
    }
    pushNames(names, key, value);
    appendParts(body, text);
    popNames(names.size());
  }
}

namespace {

/// The variables of a template file; files are read through the scope around it.
class TemplateScope : public Scope {
public:
  TemplateScope(const Value& variables, const Scope& outer) : m_variables(variables), m_outer(outer) {}

  Value resolve(const std::vector<std::string>& path, SourceSpan place, std::size_t* used, Diagnostics& diagnostics) const override {
    *used = 1;
    if (m_variables.members().count(path.front()) != 0 || m_variables.isUnknown()) return m_variables.member(path.front());
    diagnostics.push_back(errorAt(place, "undeclared-template-variable",
                                  "Template variable \"" + path.front() + "\" is not among the variables that templatefile() gets."));
    return Value::unknown();
  }
  const std::shared_ptr<const std::string>* fileText(std::string_view path) const override { return m_outer.fileText(path); }
  FilePath filePath(std::string_view path) const override { return m_outer.filePath(path); }
  std::vector<std::string> filesBelow(std::string_view folder) const override { return m_outer.filesBelow(folder); }
  const Function* function(std::string_view name) const override { return m_outer.function(name); }

private:
  const Value& m_variables;
  const Scope& m_outer;
};

}  // namespace

Value renderedTemplate(std::shared_ptr<const std::string> text, FilePath file, const Value& variables, const Scope& scope,
                       Diagnostics& diagnostics, Work& work) {
  const auto tree = parseTemplate(std::move(text), file);
  diagnostics.insert(diagnostics.end(), tree->diagnostics().begin(), tree->diagnostics().end());
  const TemplateScope templateScope(variables, scope);
  return Evaluator(file, templateScope, diagnostics, work).evaluateTemplate(tree->root());
}

}  // namespace slipway::hcl
