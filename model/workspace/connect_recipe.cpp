// Connections that are data: files of resources/recipes/connect/. What they write is Terraform with the words of side_words.h, VPC_ID and
// the like of recipe_context.h, NAME for a free name, and lines of its own before it:
//   #! connects KIND, … -> KIND, …          what it is for
//   #! unless SIDE TYPE: SENTENCE           where the component has such a resource, this says why not
// and the changes of recipe_changes.h.
#include <algorithm>

#include "model/core/resource.h"
#include "model/workspace/argument_edit.h"
#include "model/workspace/block_writer.h"
#include "model/workspace/connections.h"
#include "model/workspace/recipe_changes.h"

namespace slipway::workspace {

namespace {

using design::Component;

struct Refusal {
  std::string side, type, sentence;
};

struct Recipe {
  std::vector<std::string> from, to;
  std::vector<Refusal> refusals;
  std::string text;  ///< blocks and changes
};

std::vector<std::string> listOf(const std::string& text) {
  std::vector<std::string> items;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    std::string item = text.substr(begin, end - begin);
    item.erase(0, item.find_first_not_of(' '));
    item.erase(item.find_last_not_of(' ') + 1);
    items.push_back(item);
    begin = end + 1;
  }
  return items;
}

Recipe recipeOf(std::string text) {
  Recipe recipe;
  while (!text.empty()) {
    const std::string whole = cutOff(text, "\n");
    std::string line = whole.starts_with("#! ") ? whole.substr(3) : std::string();
    const std::string verb = cutOff(line, " ");
    if (verb == "connects") {
      recipe.from = listOf(cutOff(line, " -> "));
      recipe.to = listOf(line);
    } else if (verb == "unless") {
      const std::string side = cutOff(line, " "), type = cutOff(line, ": ");
      recipe.refusals.push_back({side, type, line});
    } else if (!recipe.text.empty() || !whole.empty()) {
      recipe.text += whole + "\n";
    }
  }
  return recipe;
}

const Recipe* recipeFor(const std::string& from, const std::string& to) {
  static const std::vector<Recipe> all = [] {
    std::vector<Recipe> recipes;
    for (const std::string_view path : resourcesBelow("recipes/connect/")) recipes.push_back(recipeOf(std::string(*resource(path))));
    return recipes;
  }();
  const auto has = [](const std::vector<std::string>& kinds, const std::string& kind) {
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
  };
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Recipe& recipe) { return has(recipe.from, from) && has(recipe.to, to); });
  return found == all.end() ? nullptr : &*found;
}

std::string whyNot(const Snapshot& now, const Component& from, const Component& to) {
  for (const Refusal& refusal : recipeFor(from.kind, to.kind)->refusals)
    if (const Component& side = refusal.side == "FROM" ? from : to; !addressOf(side, refusal.type).empty())
      return side.title + " " + refusal.sentence;
  for (const design::Relation& relation : now.design->relations)
    if (relation.from == from.id && relation.to == to.id) return from.title + " is connected to " + to.title + " already.";
  return {};
}

Diagnostics write(Draft& draft, const Component& from, const Component& to, std::string* label) {
  const Sides sides = {{"FROM", from}, {"TO", to}};
  const std::string scope = moduleOf(draft.now(), from);
  std::string blocks = appropriate(draft.now(), sides, recipeFor(from.kind, to.kind)->text);
  const catalog::Kind* kind = catalog::findKind(from.kind);
  Result<RecipeWords> found = recipeWords(draft, *kind, blocks, from.id, scope);
  if (!found) return found.diagnostics();
  RecipeWords words = std::move(found).value();
  const std::vector<RecipeChange> changes = takeChanges(blocks);
  std::size_t count = 0;
  if (!blocks.empty()) {
    words["NAME"] = freeNameFor(blocks, configurationOf(draft.now(), addressOf(from, "")), scope, from.title + "_" + to.title);
    const Result<std::string> text = withSides(draft, sides, scope, filledRecipe(blocks, words));
    if (!text) return text.diagnostics();
    if (Diagnostics why = appendBlocks(draft, scope, *text, std::string(catalog::nameOf(kind->group)) + ".tf", &count); !why.empty())
      return why;
  }
  if (Diagnostics why = makeChanges(draft, changes, sides, words); !why.empty()) return why;
  if (count > 0) *label += ": " + std::to_string(count) + (count == 1 ? " block" : " blocks");
  return {};
}

}  // namespace

const Connection* recipeConnection(const std::string& from, const std::string& to) {
  static const Connection byRecipe = {{}, {}, whyNot, write};
  return recipeFor(from, to) == nullptr ? nullptr : &byRecipe;
}

}  // namespace slipway::workspace
