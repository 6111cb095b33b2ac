#pragma once

#include <fstream>
#include <map>
#include <memory>
#include <sstream>
#include <string>

#include "model/core/text_edit.h"
#include "model/delivery/located.h"
#include "model/hcl/evaluate.h"
#include "model/hcl/parser.h"
#include "model/yaml/document.h"
#include "tests/support/places.h"

/// What the tests of delivery files share: texts in, places and codes out.
namespace slipway::delivery {

inline std::shared_ptr<const yaml::Document> document(std::string text, const char* file) {
  return yaml::parse(std::make_shared<const std::string>(std::move(text)), FilePath(file));
}

inline std::string templateText(const std::string& path) {
  std::ifstream stream(SLIPWAY_SOURCE_DIR "/resources/templates/two-fargate-services/" + path);
  std::stringstream text;
  text << stream.rdbuf();
  return text.str();
}

inline std::string at(const yaml::Document& document, SourceSpan span) { return document.text().substr(span.range.begin, span.range.size()); }

inline std::string codesOf(const Diagnostics& diagnostics) {
  std::string codes;
  for (const Diagnostic& diagnostic : diagnostics) codes += (codes.empty() ? "" : " ") + diagnostic.code;
  return codes;
}

/// The text after the first fix of the first finding that has one.
inline std::string fixedText(const yaml::Document& document, const Diagnostics& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics)
    if (!diagnostic.fixes.empty()) return applied(document.text(), document.file(), diagnostic.fixes[0].edit.edits).value();
  return "no fix";
}

/// Names that stand for resources: unknown with a reference, as Terraform's evaluation gives them.
class UnknownScope : public hcl::Scope {
public:
  hcl::Value resolve(const std::vector<std::string>& path, SourceSpan, std::size_t* used, Diagnostics&) const override {
    *used = path.size();
    std::string address = path[0];
    for (std::size_t index = 1; index + 1 < path.size(); ++index) address += "." + path[index];
    return hcl::Value::unknown().withReference({address, path.back()});
  }
  const std::shared_ptr<const std::string>* fileText(std::string_view) const override { return nullptr; }
};

/// The value of an HCL expression whose places are in `file`.
inline hcl::Value hclValue(const std::string& text, const char* file = "main.tf") {
  const auto tree = hcl::parseExpression(std::make_shared<const std::string>(text), FilePath(file));
  Diagnostics diagnostics = tree->diagnostics();
  hcl::Value value = hcl::evaluate(tree->root(), FilePath(file), UnknownScope(), diagnostics);
  if (!diagnostics.empty()) throw std::runtime_error(diagnostics[0].message);
  return value;
}

}  // namespace slipway::delivery
