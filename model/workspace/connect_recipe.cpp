// Connections that are data: files of resources/recipes/connect/. What they write is Terraform with the words of side_words.h, VPC_ID and
// the like of recipe_context.h, NAME for a free name, and lines of its own before it:
//   #! connects KIND, … -> KIND, …          what it is for
//   #! unless SIDE TYPE: SENTENCE           where the component has such a resource, this says why not
//   #! set SIDE PATH = EXPRESSION           a property, or type.argument of a resource of the component
//   #! add SIDE PATH = EXPRESSION           the same for one more in a list
//   #! into SIDE TYPE.PATH … #! end         the lines between go into that block
#include <algorithm>

#include "model/core/resource.h"
#include "model/hcl/edit.h"
#include "model/workspace/argument_edit.h"
#include "model/workspace/block_writer.h"
#include "model/workspace/connections.h"
#include "model/workspace/recipe_context.h"
#include "model/workspace/side_words.h"

namespace slipway::workspace {

namespace {

using design::Component;

/// Sets, adds or fills what lies at a path of one side.
struct Change {
  std::string verb, side, path, text;
};

struct Refusal {
  std::string side, type, sentence;
};

struct Recipe {
  std::vector<std::string> from, to;
  std::vector<Refusal> refusals;
  std::vector<Change> changes;
  std::string blocks;
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

/// Cuts the text up to a separator off its front, and gives it.
std::string cut(std::string& text, const std::string& separator) {
  const std::size_t at = std::min(text.find(separator), text.size());
  const std::string front = text.substr(0, at);
  text.erase(0, std::min(at + separator.size(), text.size()));
  return front;
}

Recipe recipeOf(std::string text) {
  Recipe recipe;
  while (!text.empty()) {
    std::string line = cut(text, "\n");
    if (!line.starts_with("#! ")) {
      if (!recipe.blocks.empty() || !line.empty()) recipe.blocks += line + "\n";
      continue;
    }
    line.erase(0, 3);
    const std::string verb = cut(line, " ");
    if (verb == "connects") {
      recipe.from = listOf(cut(line, " -> "));
      recipe.to = listOf(line);
    } else if (verb == "unless") {
      const std::string side = cut(line, " "), type = cut(line, ": ");
      recipe.refusals.push_back({side, type, line});
    } else if (verb == "set" || verb == "add") {
      const std::string side = cut(line, " "), path = cut(line, " = ");
      recipe.changes.push_back({verb, side, path, line});
    } else if (verb == "into") {
      const std::string side = cut(line, " ");
      recipe.changes.push_back({verb, side, line, cut(text, "#! end\n")});
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

/// The lines at the end of a nested block: "aws_codebuild_project.environment".
Result<ProjectEdit> filledBlock(const Snapshot& now, const Component& component, const std::string& path, const std::string& text) {
  const std::string type = path.substr(0, path.find('.'));
  const Result<Located> owner = locate(now, addressOf(component, type));
  if (!owner) return owner.diagnostics();
  hcl::NodeRef body = owner->block.blockBody();
  for (std::string rest = path.substr(std::min(type.size() + 1, path.size())); !rest.empty();) {
    const std::vector<hcl::NodeRef> blocks = body.blocks(cut(rest, "."));
    if (blocks.empty())
      return errorAt({owner->resource->file, owner->resource->block}, "cannot-connect", component.title + " has no block " + path + ".");
    body = blocks.front().blockBody();
  }
  return ProjectEdit{"", hcl::appendBlock(owner->resource->file, body, text), {}, {}};
}

Diagnostics write(Draft& draft, const Component& from, const Component& to, std::string* label) {
  const Recipe& recipe = *recipeFor(from.kind, to.kind);
  const Sides sides = {{"FROM", from}, {"TO", to}};
  const std::string scope = moduleOf(draft.now(), from);
  std::size_t count = 0;
  const catalog::Kind* kind = catalog::findKind(from.kind);
  std::string all = recipe.blocks;
  for (const Change& change : recipe.changes) all += change.text + "\n";
  Result<RecipeWords> found = recipeWords(draft, *kind, all, from.id, scope);
  if (!found) return found.diagnostics();
  RecipeWords words = std::move(found).value();
  if (!recipe.blocks.empty()) {
    words["NAME"] = freeNameFor(recipe.blocks, configurationOf(draft.now(), addressOf(from, "")), scope, from.title + "_" + to.title);
    const Result<std::string> text = withSides(draft, sides, scope, filledRecipe(recipe.blocks, words));
    if (!text) return text.diagnostics();
    if (Diagnostics why = appendBlocks(draft, scope, *text, std::string(catalog::nameOf(kind->group)) + ".tf", &count); !why.empty())
      return why;
  }
  for (const Change& change : recipe.changes) {
    const std::string id = change.side == "FROM" ? from.id : to.id;
    const Component side = *draft.now().design->find(id);
    const Result<std::string> text = withSides(draft, sides, moduleOf(draft.now(), side), filledRecipe(change.text, words));
    if (!text) return text.diagnostics();
    const Component present = *draft.now().design->find(id);
    const Result<ProjectEdit> edit = change.verb == "into" ? filledBlock(draft.now(), present, change.path, *text)
                                                           : setReference(draft.now(), present, change.path, *text, change.verb == "add");
    if (Diagnostics why = draft.take(edit); !why.empty()) return why;
  }
  if (count > 0) *label += ": " + std::to_string(count) + (count == 1 ? " block" : " blocks");
  return {};
}

}  // namespace

const Connection* recipeConnection(const std::string& from, const std::string& to) {
  static const Connection byRecipe = {{}, {}, whyNot, write};
  return recipeFor(from, to) == nullptr ? nullptr : &byRecipe;
}

}  // namespace slipway::workspace
