#include "model/workspace/recipe_changes.h"

#include <algorithm>

#include "model/core/text_edit.h"
#include "model/hcl/edit.h"
#include "model/workspace/argument_edit.h"
#include "model/workspace/block_writer.h"
#include "model/workspace/list_item.h"
#include "model/workspace/tidy.h"

namespace slipway::workspace {

namespace {

using design::Component;

/// The lines at the end of a nested block: "aws_codebuild_project.environment".
Result<ProjectEdit> filledBlock(const Snapshot& now, const Component& component, const std::string& path, const std::string& text) {
  const std::string type = path.substr(0, path.find('.'));
  const Result<Located> owner = locate(now, addressOf(component, type));
  if (!owner) return owner.diagnostics();
  hcl::NodeRef body = owner->block.blockBody();
  for (std::string rest = path.substr(std::min(type.size() + 1, path.size())); !rest.empty();) {
    const std::vector<hcl::NodeRef> blocks = body.blocks(cutOff(rest, "."));
    if (blocks.empty())
      return errorAt({owner->resource->file, owner->resource->block}, "cannot-connect", component.title + " has no block " + path + ".");
    body = blocks.front().blockBody();
  }
  return ProjectEdit{"", hcl::appendBlock(owner->resource->file, body, text), {}, {}};
}

Result<ProjectEdit> withoutArgument(const Snapshot& now, const Component& component, const std::string& path) {
  const std::size_t dot = path.find('.');
  const Result<Located> owner = locate(now, addressOf(component, path.substr(0, dot)));
  if (!owner) return owner.diagnostics();
  const hcl::NodeRef body = owner->block.blockBody();
  ProjectEdit edit;
  if (const hcl::NodeRef attribute = body.findAttribute(path.substr(dot + 1)))
    edit.edits = hcl::removeItem(owner->resource->file, attribute);
  for (const hcl::NodeRef block : body.blocks(path.substr(dot + 1)))
    append(edit, {{}, hcl::removeItem(owner->resource->file, block), {}, {}});
  return tidied(now, std::move(edit));
}

Result<ProjectEdit> edited(const Snapshot& now, const Component& component, const RecipeChange& change, const std::string& text) {
  if (change.verb == "into") return filledBlock(now, component, change.path, text);
  if (change.verb == "drop") return withoutArgument(now, component, change.path);
  if (change.verb != "item") return setReference(now, component, change.path, text, change.verb == "add");
  std::string list = change.path;
  const std::string type = cutOff(list, "."), argument = cutOff(list, ".");
  return withListItem(now, addressOf(component, type), argument, list, text.substr(0, text.find_last_not_of('\n') + 1));
}

}  // namespace

std::string cutOff(std::string& text, const std::string& separator) {
  const std::size_t at = std::min(text.find(separator), text.size());
  const std::string front = text.substr(0, at);
  text.erase(0, std::min(at + separator.size(), text.size()));
  return front;
}

std::vector<RecipeChange> takeChanges(std::string& recipe) {
  std::vector<RecipeChange> changes;
  std::string rest = std::move(recipe);
  recipe.clear();
  while (!rest.empty()) {
    const std::string whole = cutOff(rest, "\n");
    std::string line = whole.starts_with("#! ") ? whole.substr(3) : std::string();
    const std::string verb = cutOff(line, " ");
    const bool isOneLine = verb == "set" || verb == "add" || verb == "drop";
    if (!isOneLine && verb != "into" && verb != "item") {
      if (!recipe.empty() || !whole.empty()) recipe += whole + "\n";
      continue;
    }
    const std::string side = cutOff(line, " "), path = isOneLine ? cutOff(line, " = ") : line;
    changes.push_back({verb, side, path, isOneLine ? line : cutOff(rest, "#! end\n")});
  }
  return changes;
}

Diagnostics makeChanges(Draft& draft, const std::vector<RecipeChange>& changes, const Sides& sides, const RecipeWords& words) {
  for (const RecipeChange& change : changes) {
    const auto side = sides.find(change.side);
    if (side == sides.end()) continue;
    const Result<std::string> text = withSides(draft, sides, moduleOf(draft.now(), side->second), filledRecipe(change.text, words));
    if (!text) return text.diagnostics();
    Component present = *draft.now().design->find(side->second.id);
    present.addresses = side->second.addresses;  // a side may be one resource of its component: one listener of a load balancer
    if (Diagnostics why = draft.take(edited(draft.now(), present, change, *text)); !why.empty()) return why;
  }
  return {};
}

}  // namespace slipway::workspace
