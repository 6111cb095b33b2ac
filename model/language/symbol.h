#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/core/project_edit.h"
#include "model/core/result.h"
#include "model/language/project.h"

namespace slipway::language {

enum class SymbolKind { variable, local, resource, dataSource, module, output };
std::string_view nameOf(SymbolKind kind);  ///< "variable", "local value" …

/// Something that a module declares and others name.
struct Symbol {
  SymbolKind kind = SymbolKind::variable;
  std::string folder;  ///< of the module that declares it, project-relative
  std::string type;    ///< of resources and data sources: aws_lb
  std::string name;
  friend bool operator==(const Symbol&, const Symbol&) = default;
  friend auto operator<=>(const Symbol&, const Symbol&) = default;

  /// As an expression of its module names it: "var.name", "data.aws_ami.base", "module.network"; an output's plain name.
  std::string reference() const;
};

/// One place where a symbol is declared or named.
struct Occurrence {
  Symbol symbol;
  SourceSpan name;   ///< the name alone, without quotes
  SourceSpan whole;  ///< the declaring block or attribute; of a reference the traversal up to the name
  bool isDefinition = false;
};

/// All occurrences in a file of Terraform (.tf, .tfvars), in source order. In an argument of a module call the argument's name stands for
/// the called module's variable, in `module.x.y` the name y for its output.
std::vector<Occurrence> occurrencesIn(const Project& project, FilePath file);

/// What stands at a byte, its end included; nothing if that names nothing.
std::optional<Occurrence> occurrenceAt(const Project& project, FilePath file, std::uint32_t offset);

/// Where a symbol is declared; a variable or local may be missing, a resource may be of a module that is not here.
std::optional<Occurrence> definitionOf(const Project& project, const Symbol& symbol);

/// Every place that declares or names a symbol, by file and place.
std::vector<Occurrence> occurrencesOf(const Project& project, const Symbol& symbol);

/// Renames a symbol wherever it stands, in one edit; a resource or module call also gets a `moved` block, so that nothing is built anew.
/// Fails with `bad-name`, `name-taken`, and `file-broken` where a file of the project that may name it does not parse.
Result<ProjectEdit> rename(const Project& project, const Symbol& symbol, const std::string& newName);

}  // namespace slipway::language
