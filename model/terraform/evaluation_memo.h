#pragma once

#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/core/source_files.h"
#include "model/terraform/declarations.h"

namespace slipway::terraform {

struct ResourceExpansion;

/// Something that an evaluation computed, or read from outside, and what it was then. The next evaluation keeps the object where it
/// computes the same again, so two of them are compared by their addresses.
struct Known {
  enum class Kind : std::uint8_t {
    variable,
    local,
    output,
    resource,
    attribute,  ///< of a resource without `count` and `for_each`
    call,
    outputs,  ///< of a module instance, all of them
    provider,
    file,
  };
  Kind kind = Kind::local;
  std::uint32_t id = 0;          ///< the same for the same name of the same module instance in all evaluations, see EvaluationMemo::ids
  hcl::Value value;              ///< of a resource what its address means
  std::vector<FilePath> places;  ///< files in which the literals stand that it comes from, each once; the empty path for any
  std::shared_ptr<const ResourceExpansion> expansion;  ///< Kind::resource
  std::string attribute;                               ///< Kind::attribute; then `id` is the resource's
  hcl::Value whole;                                    ///< and this the value of which it was read
  FilePath file;                                       ///< Kind::file; then with its text
  std::shared_ptr<const std::string> text;
};
using KnownPtr = std::shared_ptr<const Known>;

/// Something that was read on the way to a value.
struct Read {
  KnownPtr known;
  /// Nothing of the value stands in a file of what was read, as the text of a template does not: it may have moved there.
  bool isPlaceless = false;
};

/// What was read on the way to a value, in the order in which it was read first.
struct Way {
  std::vector<Read> reads;
  std::size_t spent = 0, instances = 0;  ///< the work it took, see Evaluation::spent
};

/// What is kept of one name. Without a way, as something was wrong or cannot be compared, it is computed anew.
struct Kept {
  KnownPtr known;  ///< null if it was not computed
  std::shared_ptr<const Way> way;
};

/// What an evaluation keeps for the next. Immutable once its evaluation is done.
struct EvaluationMemo {
  struct Folder {
    std::vector<std::shared_ptr<const hcl::SyntaxTree>> trees;  ///< of its configuration files, in their order
    std::shared_ptr<const Declarations> declarations;
  };

  /// Of one module instance; vectors are indexed as the declarations are.
  struct Instance {
    std::shared_ptr<const Declarations> declarations;
    std::vector<Kept> variables, locals, outputs, resources, calls;
    Kept allOutputs;
    std::map<std::string, Kept, std::less<>> providers;
  };

  Options options;
  std::uint32_t ids = 0;                                                       ///< ids that are given away: 0 to ids - 1
  std::unordered_map<std::string, std::shared_ptr<const Instance>> instances;  ///< by path; shared with the memo before if all is the same
  std::unordered_map<std::string, Folder> folders;
  std::shared_ptr<const std::vector<std::uint32_t>> order;  ///< of the resource instances, as they were found, by address
};

}  // namespace slipway::terraform
