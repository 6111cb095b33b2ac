#pragma once

#include <map>
#include <string>

#include "model/catalog/kind.h"
#include "model/core/result.h"
#include "model/workspace/draft.h"

namespace slipway::workspace {

/// What a recipe's words stand for in one place of a project: "VPC_ID" → `module.network.vpc_id`.
using RecipeWords = std::map<std::string, std::string>;

/// Finds what the words that a recipe uses stand for inside a container, in module `scope`; outputs and variables that this
/// needs are written into the draft. Subnets are those of the kind's tier, where there are such. Fails with `not-inside` where a word has no meaning there ("A NAT gateway needs a
/// subnet").
Result<RecipeWords> recipeWords(Draft& draft, const catalog::Kind& kind, const std::string& recipe, const std::string& container, const std::string& scope);

/// Whole words replaced: `NAME_execution` counts as the word NAME with an ending.
std::string filledRecipe(const std::string& recipe, const RecipeWords& words);

/// What NAME stands for: a name made from `wanted` that is free for every resource of the recipe in a module.
std::string freeNameFor(const std::string& recipe, const terraform::Configuration& configuration, const std::string& modulePath,
                        const std::string& wanted);

/// Does the recipe use the word?
bool usesWord(const std::string& recipe, const std::string& word);

}  // namespace slipway::workspace
