#include <algorithm>

#include "model/hcl/constant_scope.h"
#include "model/hcl/convert.h"
#include "model/hcl/parser.h"
#include "model/hcl/suggestion.h"
#include "model/terraform/block_scope.h"
#include "model/terraform/evaluation.h"

// Where variables get their values: module calls, tfvars files, options, defaults.

namespace slipway::terraform {

namespace {

bool isPrimitive(const hcl::Type& type) {
  return type.kind == hcl::Type::Kind::string || type.kind == hcl::Type::Kind::number || type.kind == hcl::Type::Kind::boolean ||
         type.kind == hcl::Type::Kind::any;
}

}  // namespace

void Evaluation::readVariableFile(FilePath file, const hcl::SyntaxTree& tree) {
  m_diagnostics.insert(m_diagnostics.end(), tree.diagnostics().begin(), tree.diagnostics().end());
  const Declarations& root = *m_modules.front().declarations;
  for (hcl::NodeRef item : tree.root().children()) {
    if (item.kind() != hcl::NodeKind::attribute) continue;
    const std::string name(item.attributeName());
    if (root.variables.count(name) == 0) {
      std::vector<std::string_view> known;
      for (const auto& [one, variable] : root.variables) known.push_back(one);
      m_diagnostics.push_back(warningAt({file, item.firstChild().range()}, "undeclared-variable",
                                        "The root module does not declare a variable named \"" + name +
                                            "\", but this file gives it a value." + hcl::suggestionText(name, known)));
      continue;
    }
    m_given[name] = {evaluate(item.attributeValue(), file, hcl::ConstantScope()), {file, item.attributeValue().range()}};
  }
}

/// Text given to a variable of a primitive type, or of none, is taken as it is; for others it is an expression.
void Evaluation::readOptionVariables() {
  const Declarations& root = *m_modules.front().declarations;
  for (const auto& [name, text] : m_options.variables) {
    const auto declared = root.variables.find(name);
    if (declared == root.variables.end()) continue;
    if (isPrimitive(*declared->second.type)) {
      m_given[name] = {hcl::Value::string(text), {}};
      continue;
    }
    m_optionTrees.push_back(hcl::parseExpression(std::make_shared<const std::string>(text), FilePath()));
    Diagnostics found = m_optionTrees.back()->diagnostics();
    const hcl::Value value = hcl::evaluate(m_optionTrees.back()->root(), FilePath(), hcl::ConstantScope(), found);
    if (!found.empty())
      report({}, "invalid-variable-value", "The value given for variable \"" + name + "\" is no expression: " + found.front().message);
    m_given[name] = {value, {}};
  }
}

void Evaluation::readVariablesOf(FilePath file) {
  const auto text = m_files.find(file);
  if (text == m_files.end() || !text->second) return;
  const auto tree = m_trees.find(file);
  if (tree != m_trees.end()) return readVariableFile(file, *tree->second);
  m_optionTrees.push_back(hcl::parse(text->second, file));  // a file of any name, given by hand
  readVariableFile(file, *m_optionTrees.back());
}

void Evaluation::readGivenVariables() {
  std::vector<FilePath> automatic;
  const auto isInRoot = [&](FilePath file) { return file.folder() == m_folder; };
  for (const auto& [file, text] : m_files) {
    const std::string_view name = file.name();
    if (!isInRoot(file)) continue;
    if (name == "terraform.tfvars" || name == "terraform.tfvars.json") readVariablesOf(file);
    if (name.ends_with(".auto.tfvars") || name.ends_with(".auto.tfvars.json")) automatic.push_back(file);
  }
  for (const FilePath file : automatic) readVariablesOf(file);
  for (const FilePath file : m_options.variableFiles) readVariablesOf(file);
  readOptionVariables();
}

hcl::Value Evaluation::computeVariable(ModuleInstance& module, const VariableDeclaration& declaration) {
  if (m_options.isStatic) return hcl::Value::unknown().withSensitive(declaration.isSensitive);
  hcl::Value value;
  SourceSpan place = declaration.span();
  bool isGiven = false;
  if (module.parent == nullptr) {
    if (const auto given = m_given.find(declaration.name); given != m_given.end()) {
      value = given->second.value;
      place = given->second.place.isSomewhere() ? given->second.place : place;
      isGiven = true;
    }
  } else if (const Argument input = argumentOf(*module.call, declaration.name)) {
    value = evaluate(input.value(), input.file, BlockScope(*this, *module.parent, &module.each));
    place = input.valueSpan();
    isGiven = true;
  }
  const bool usesDefault = !isGiven || (value.isNull() && !declaration.isNullable);
  if (usesDefault && !declaration.hasDefault) {
    if (isGiven)
      report(place, "invalid-variable-value",
             "The variable \"" + declaration.name + "\" is not nullable and has no default: null is no value for it.");
    return hcl::Value::unknown();
  }
  if (usesDefault) {
    value = declaration.defaultValue;
  } else {
    hcl::Conversion conversion = hcl::convert(value, *declaration.type);
    if (!conversion.error.empty()) {
      const bool isRoot = module.parent == nullptr;
      report(place, isRoot ? "invalid-variable-value" : "invalid-module-input",
             isRoot ? "The given value is not suitable for variable \"" + declaration.name + "\": " + conversion.error + "."
                    : "The given value is not suitable for the input variable \"" + declaration.name + "\" of module \"" +
                          module.call->name + "\": " + conversion.error + ".");
    }
    value = std::move(conversion.value);
  }
  return declaration.isSensitive ? value.withSensitive() : value;
}

/// Custom rules that certainly fail become findings; what depends on unknown values is left to Terraform.
void Evaluation::validate(ModuleInstance& module, const VariableDeclaration& declaration) {
  const auto rules = declaration.body.blocks("validation");
  if (rules.empty() || !module.variables[declaration.index].value.isWhollyKnown()) return;
  const BlockScope scope(*this, module);
  for (const hcl::NodeRef rule : rules) {
    std::string message = "The value of variable \"" + declaration.name + "\" does not satisfy its validation rule.";
    if (!isBroken(rule, declaration.file, scope, &message)) continue;
    const SourceSpan origin = module.variables[declaration.index].value.origin();
    Diagnostic diagnostic = errorAt(origin.isSomewhere() ? origin : declaration.span(), "invalid-variable-value", message);
    diagnostic.related.push_back({declaration.file, rule.range()});
    m_diagnostics.push_back(std::move(diagnostic));
  }
}

}  // namespace slipway::terraform
