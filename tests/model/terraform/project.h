#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include "model/terraform/configuration.h"

namespace slipway::terraform {

/// Files given as text, or read from a folder, and what they mean.
struct Project {
  SourceFiles files;
  SyntaxTrees trees;

  Project() = default;
  Project(std::initializer_list<std::pair<const char*, const char*>> texts) {
    for (const auto& [path, text] : texts) files[FilePath(path)] = std::make_shared<const std::string>(text);
    trees = parseAll(files);
  }

  static Project fromFolder(const std::filesystem::path& folder) {
    Project project;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
      if (!entry.is_regular_file()) continue;
      std::ifstream in(entry.path(), std::ios::binary);
      std::string text{std::istreambuf_iterator<char>(in), {}};
      const std::string path = std::filesystem::relative(entry.path(), folder).generic_string();
      project.files[FilePath(path)] = std::make_shared<const std::string>(std::move(text));
    }
    project.trees = parseAll(project.files);
    return project;
  }

  Configuration evaluated(const std::string& folder = {}, const Options& options = {}) const {
    return evaluate(files, trees, folder, options);
  }
};

/// "file:offset code message" a line, for messages of failed tests.
inline std::string textOf(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& one : diagnostics)
    text += one.span.file.text() + ":" + std::to_string(one.span.range.begin) + " " + one.code + " " + one.message + "\n";
  return text;
}

/// "address.attribute" of each reference, joined by blanks.
inline std::string textOf(const std::vector<hcl::Reference>& references) {
  std::string text;
  for (const hcl::Reference& one : references)
    text += (text.empty() ? "" : " ") + one.address + (one.attribute.empty() ? "" : "." + one.attribute);
  return text;
}

}  // namespace slipway::terraform
