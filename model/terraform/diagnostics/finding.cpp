#include "model/terraform/diagnostics/finding.h"

#include "model/hcl/edit.h"
#include "model/hcl/suggestion.h"

namespace slipway::diagnostics {

namespace {

void offer(Diagnostic& diagnostic, std::string title, std::vector<TextEdit> edits) {
  // Places in a JSON file are those of a tree that was made from it: text edits of HCL do not fit there.
  const bool isJson = !edits.empty() && edits.front().span.file.extension() == "json";
  if (edits.empty() || isJson) return;
  Fix fix;
  fix.title = std::move(title);
  fix.edit.label = fix.title;
  fix.edit.edits = std::move(edits);
  diagnostic.fixes.push_back(std::move(fix));
}

}  // namespace

void offerReplacement(Diagnostic& diagnostic, SourceSpan place, std::string_view text) {
  offer(diagnostic, "Write " + std::string(text), {{place, std::string(text)}});
}

void offerNearest(Diagnostic& diagnostic, SourceSpan place, std::string_view name, const std::vector<std::string_view>& known) {
  const std::string_view nearest = hcl::nearestName(name, known);
  if (!nearest.empty()) offerReplacement(diagnostic, place, nearest);
}

void offerRemoval(Diagnostic& diagnostic, FilePath file, hcl::NodeRef item, std::string_view name) {
  offer(diagnostic, "Remove " + std::string(name), hcl::removeItem(file, item));
}

void offerArgument(Diagnostic& diagnostic, FilePath file, hcl::NodeRef body, std::string_view name, std::string_view value) {
  offer(diagnostic, "Add " + std::string(name), hcl::setAttribute(file, body, name, value));
}

std::string blockInstead(hcl::NodeRef item, std::string_view name) {
  if (item.tree().isJson()) return " It is a block: a JSON object stands for one, an array of objects for several.";
  return " Did you mean to define a block of type " + quotedName(name) + "?";
}

std::string quotedName(std::string_view name) { return "\"" + std::string(name) + "\""; }

}  // namespace slipway::diagnostics
