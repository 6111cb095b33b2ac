// Renaming: one edit for every place that names a symbol.
#include <cctype>

#include "model/language/symbol.h"

namespace slipway::language {

namespace {

bool isIdentifier(const std::string& name) {
  if (name.empty() || (std::isalpha(static_cast<unsigned char>(name[0])) == 0 && name[0] != '_')) return false;
  for (const char c : name)
    if (std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '_' && c != '-') return false;
  return true;
}

/// What Terraform keeps for itself.
bool isReservedVariable(const std::string& name) {
  for (const char* reserved : {"source", "version", "providers", "count", "for_each", "lifecycle", "depends_on", "locals"})
    if (name == reserved) return true;
  return false;
}

}  // namespace

Result<ProjectEdit> rename(const Project& project, const Symbol& symbol, const std::string& newName) {
  const std::vector<Occurrence> occurrences = occurrencesOf(project, symbol);
  const SourceSpan place = occurrences.empty() ? SourceSpan() : occurrences.front().name;
  if (!isIdentifier(newName))
    return errorAt(place, "bad-name", "“" + newName + "” is no name: letters, digits, - and _, a letter or _ first.");
  if (symbol.kind == SymbolKind::variable && isReservedVariable(newName))
    return errorAt(place, "bad-name", "“" + newName + "” has a meaning of its own in module calls: a variable cannot have that name.");
  Symbol renamed = symbol;
  renamed.name = newName;
  if (const auto taken = definitionOf(project, renamed))
    return errorAt(taken->name, "name-taken", renamed.reference() + " exists already.");
  for (const auto& [file, tree] : project.trees)
    if (hasErrors(tree->diagnostics()) && tree->text().find(symbol.name) != std::string::npos)
      return errorAt(tree->diagnostics().front().span, "file-broken",
                     file.text() + " does not parse, and may name " + symbol.reference() + ".",
                     "Mend it first: a rename has to see every place.");

  ProjectEdit edit;
  edit.label = "Rename " + symbol.reference() + " to " + newName;
  for (const Occurrence& occurrence : occurrences) {
    edit.edits.push_back({occurrence.name, newName});
    const bool moves = symbol.kind == SymbolKind::resource || symbol.kind == SymbolKind::module;
    if (occurrence.isDefinition && moves)
      edit.edits.push_back({{occurrence.whole.file, {occurrence.whole.range.end, occurrence.whole.range.end}},
                            "\n\nmoved {\n  from = " + symbol.reference() + "\n  to   = " + renamed.reference() + "\n}"});
  }
  return edit;
}

}  // namespace slipway::language
