#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "model/checks/check.h"
#include "model/core/text_edit.h"
#include "model/terraform/configuration.h"
#include "tests/model/design/project.h"
#include "tests/support/places.h"

namespace slipway::checks {

inline SourceFiles templateFiles(const char* name = "two-fargate-services") {
  const std::filesystem::path folder = std::filesystem::path(SLIPWAY_SOURCE_DIR) / "resources/templates" / name;
  return design::Project(folder).files;
}

/// The template with one text in one file replaced; the text must be there.
inline SourceFiles changedTemplate(const char* file, const std::string& before, const std::string& after) {
  SourceFiles files = templateFiles();
  const auto found = files.find(FilePath(file));
  if (found == files.end()) return {};
  std::string text = *found->second;
  const std::size_t at = text.find(before);
  if (at == std::string::npos) return {};
  text.replace(at, before.size(), after);
  found->second = std::make_shared<const std::string>(std::move(text));
  return files;
}

inline Diagnostics findingsOf(const SourceFiles& files) {
  const terraform::SyntaxTrees trees = terraform::parseAll(files);
  std::vector<std::shared_ptr<const terraform::Configuration>> configurations;
  for (const std::string& folder : terraform::rootFolders(files, trees))
    configurations.push_back(std::make_shared<const terraform::Configuration>(terraform::evaluate(files, trees, folder)));
  const design::Design design = design::derive(files, trees, configurations);
  return check({files, trees, configurations, design});
}

inline const Diagnostic* findingWith(const Diagnostics& findings, const std::string& code) {
  for (const Diagnostic& finding : findings)
    if (finding.code == code) return &finding;
  return nullptr;
}

/// The files after a fix.
inline SourceFiles fixed(SourceFiles files, const Fix& fix) {
  for (const FilePath& file : fix.edit.removed) files.erase(file);
  for (auto& [file, text] : files)
    if (Result<std::string> after = applied(*text, file, fix.edit.edits)) text = std::make_shared<const std::string>(std::move(after).value());
  return files;
}

inline std::string textOf(const Diagnostics& findings) {
  std::string text;
  for (const Diagnostic& finding : findings) text += std::string(nameOf(finding.severity)) + " " + finding.code + " " + finding.message + "\n";
  return text;
}

}  // namespace slipway::checks
