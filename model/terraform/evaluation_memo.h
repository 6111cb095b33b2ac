#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/core/source_files.h"
#include "model/terraform/declarations.h"
#include "model/terraform/evaluation.h"

namespace slipway::terraform {

/// What one evaluation keeps for the next: each resource's instances with everything that was read on the way to them.
/// Immutable once its evaluation is done.
struct EvaluationMemo {
  enum class Kind : std::uint8_t { variable, local, output, outputs, resource, call, provider, file };

  /// Something that was read, and what it was then. Names are those of the module instance at `module`.
  struct Target {
    Kind kind = Kind::local;
    std::string module, name;
    hcl::Value value;
    FilePath file;  ///< Kind::file; then with its text
    std::shared_ptr<const std::string> text;
  };

  struct Entry {
    FilePath file;
    std::shared_ptr<const hcl::SyntaxTree> tree;  ///< kept, so that its address means this tree
    TextRange block;
    ResourceExpansion expansion;
    std::vector<std::shared_ptr<const Target>> targets;  ///< in the order they were read first
    std::size_t spent = 0, instances = 0;
  };

  struct Folder {
    std::vector<std::shared_ptr<const hcl::SyntaxTree>> trees;  ///< of its configuration files, in their order
    std::shared_ptr<const Declarations> declarations;
  };

  Options options;
  std::unordered_map<std::string, std::shared_ptr<const Entry>> entries;  ///< by address; shared with the memo before where it still holds
  std::unordered_map<std::string, Folder> folders;
};

}  // namespace slipway::terraform
