#pragma once

#include <map>
#include <memory>
#include <string>

#include "model/hcl/evaluate.h"
#include "model/hcl/parser.h"

namespace slipway::hcl {

/// A scope with given names and files, for tests of the evaluator.
class FixedScope : public Scope {
public:
  std::map<std::string, Value> names;
  std::map<std::string, std::shared_ptr<const std::string>, std::less<>> files;

  void addFile(const std::string& path, std::string text) { files[path] = std::make_shared<const std::string>(std::move(text)); }

  Value resolve(const std::vector<std::string>& path, SourceSpan place, std::size_t* used, Diagnostics& diagnostics) const override {
    *used = 1;
    const auto found = names.find(path.front());
    if (found != names.end()) return found->second;
    diagnostics.push_back(errorAt(place, "undeclared-reference", "There is no \"" + path.front() + "\"."));
    return Value::unknown();
  }
  const std::shared_ptr<const std::string>* fileText(std::string_view path) const override {
    const auto found = files.find(path);
    return found != files.end() ? &found->second : nullptr;
  }
  FilePath filePath(std::string_view path) const override { return fileText(path) != nullptr ? FilePath(path) : FilePath(); }
  std::vector<std::string> filesBelow(std::string_view folder) const override {
    std::vector<std::string> below;
    const std::string prefix = folder == "." ? std::string() : std::string(folder) + "/";
    for (const auto& [path, text] : files) {
      if (path.starts_with(prefix)) below.push_back(path.substr(prefix.size()));
    }
    return below;
  }
};

/// An evaluated expression, with what was reported on the way; its text lives as long.
struct Evaluated {
  std::shared_ptr<const SyntaxTree> tree;
  Diagnostics diagnostics;
  Value value;

  /// "code: message" of the first error; "" if there is none.
  std::string firstError() const {
    return diagnostics.empty() ? std::string() : diagnostics.front().code + ": " + diagnostics.front().message;
  }
  /// The text that the first error points at.
  std::string errorText() const {
    const TextRange range = diagnostics.at(0).span.range;
    return tree->text().substr(range.begin, range.size());
  }
};

inline Evaluated evaluated(const std::string& expression, const Scope& scope = FixedScope(), const Limits& limits = {}) {
  Evaluated result;
  result.tree = parseExpression(std::make_shared<const std::string>(expression), FilePath("test.tf"));
  result.diagnostics = result.tree->diagnostics();
  result.value = evaluate(result.tree->root(), FilePath("test.tf"), scope, result.diagnostics, limits);
  return result;
}

}  // namespace slipway::hcl
