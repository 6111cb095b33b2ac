#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "model/core/diagnostic.h"
#include "model/hcl/syntax_tree.h"
#include "model/hcl/value.h"

namespace slipway::hcl {

struct Function;

/// Where names get their values. A root name (`var`, `local`, `each`, `aws_vpc` …) is asked for once per use; nested
/// scopes (for expressions) shadow it.
class Scope {
public:
  virtual ~Scope() = default;
  /// Resolves a traversal's constant part as far as the scope knows it: `path` is ["aws_vpc", "main", "id"] for
  /// aws_vpc.main.id. Sets `*used` to the number of parts that the value stands for (at least 1); the evaluator applies
  /// the rest. Returns unknown and adds a diagnostic where the name does not exist.
  virtual Value resolve(const std::vector<std::string>& path, SourceSpan place, std::size_t* used, Diagnostics& diagnostics) const = 0;
  /// An attribute of one instance, `path[key].name`, where the scope can give it without the whole of `path` (outputs of a
  /// module's instance). False if it cannot; then the evaluator resolves the path and applies the rest.
  virtual bool resolveOfInstance(const std::vector<std::string>&, const Value&, std::string_view, SourceSpan, Value*, Diagnostics&) const {
    return false;
  }
  /// Files for file(), templatefile(), fileset(): the text of a path relative to the root module's folder (as Terraform
  /// runs there; `path.module` leads to the module's own), confined to the project. nullptr if there is none.
  virtual const std::shared_ptr<const std::string>* fileText(std::string_view path) const = 0;
  /// Which file of the project that is; empty if there is none.
  virtual FilePath filePath(std::string_view) const { return {}; }
  /// The paths of all files below a folder, relative to it; for fileset().
  virtual std::vector<std::string> filesBelow(std::string_view) const { return {}; }
  /// Functions of providers (`provider::aws::arn_parse`); nullptr where there is none, or it is not known here.
  virtual const Function* function(std::string_view) const { return nullptr; }
};

/// Work that one evaluation may do: beyond it the value is unknown with diagnostic `evaluation-too-large`.
struct Limits {
  std::size_t elements = 1'000'000;  ///< of all collections and strings (in 64 bytes) that are made
  std::size_t depth = 256;
  std::size_t* spent = nullptr;  ///< elements made so far, where several evaluations share one limit
};

/// The value of an expression. Errors (type mismatches, unknown functions, bad indexes) become diagnostics at the
/// smallest expression that has them, with an unknown value in their place.
Value evaluate(NodeRef expression, FilePath file, const Scope& scope, Diagnostics& diagnostics, const Limits& limits = {});

/// All traversals (`aws_vpc.main.id`, `var.name`, `module.a.b`) inside an expression, in source order, as their constant parts.
struct Traversal {
  std::vector<std::string> path;
  TextRange range;
};
std::vector<Traversal> traversals(NodeRef expression);

}  // namespace slipway::hcl
