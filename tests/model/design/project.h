#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include "model/design/derive.h"

namespace slipway::design {

/// Files given as text or read from a folder, and the design that they state.
struct Project {
  SourceFiles files;
  terraform::SyntaxTrees trees;
  std::vector<std::shared_ptr<const terraform::Configuration>> configurations;
  Design design;

  Project(std::initializer_list<std::pair<const char*, const char*>> texts) {
    for (const auto& [path, text] : texts) files[FilePath(path)] = std::make_shared<const std::string>(text);
    read();
  }

  explicit Project(const std::filesystem::path& folder) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
      if (!entry.is_regular_file()) continue;
      std::ifstream in(entry.path(), std::ios::binary);
      std::string text{std::istreambuf_iterator<char>(in), {}};
      files[FilePath(std::filesystem::relative(entry.path(), folder).generic_string())] = std::make_shared<const std::string>(std::move(text));
    }
    read();
  }

  /// The bytes at a place.
  std::string at(SourceSpan span) const { return span.isSomewhere() ? files.at(span.file)->substr(span.range.begin, span.range.size()) : std::string(); }

private:
  void read() {
    trees = terraform::parseAll(files);
    for (const std::string& folder : terraform::rootFolders(files, trees))
      configurations.push_back(std::make_shared<const terraform::Configuration>(terraform::evaluate(files, trees, folder)));
    design = derive(files, trees, configurations);
  }
};

/// One component a line, indented below its container, then its spans; one relation a line.
std::string textOf(const Design& design);

/// The ids on the way from the top to a component: "region:us-east-1 / aws_vpc.main / aws_subnet.a".
std::string pathTo(const Design& design, const std::string& id);

/// Whether the design has the relation, and its label if so.
const Relation* relation(const Design& design, const std::string& from, const std::string& to, catalog::RelationType type);

}  // namespace slipway::design
