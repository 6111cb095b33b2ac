#pragma once

#include <map>
#include <string>

#include "model/core/text_edit.h"
#include "model/language/project.h"
#include "model/terraform/configuration.h"

namespace slipway::language {

/// A project written in a test, with everything the questions need.
struct TestProject {
  using Texts = std::map<std::string, std::string>;
  explicit TestProject(const Texts& texts) {
    for (const auto& [name, text] : texts) files[FilePath(name)] = std::make_shared<const std::string>(text);
    trees = terraform::parseAll(files);
    for (const std::string& folder : terraform::rootFolders(files, trees))
      configurations.push_back(std::make_shared<const terraform::Configuration>(terraform::evaluate(files, trees, folder)));
  }
  Project project() const { return {files, trees, configurations}; }
  const std::string& text(const char* file) const { return *files.at(FilePath(file)); }
  std::string after(const char* file, const ProjectEdit& edit) const {
    std::vector<TextEdit> edits;
    for (const TextEdit& one : edit.edits)
      if (one.span.file == FilePath(file)) edits.push_back(one);
    return applied(text(file), FilePath(file), edits).value();
  }

  SourceFiles files;
  terraform::SyntaxTrees trees;
  std::vector<std::shared_ptr<const terraform::Configuration>> configurations;
};

}  // namespace slipway::language
