#pragma once

#include <string>
#include <vector>

#include "model/core/result.h"
#include "model/workspace/recipe_context.h"
#include "model/workspace/side_words.h"

namespace slipway::workspace {

/// What a recipe changes of a component that is there already. Lines of their own say it:
///   #! set SIDE PATH = EXPRESSION           a property, or type.argument of a resource of the component
///   #! add SIDE PATH = EXPRESSION           the same for one more in a list
///   #! drop SIDE TYPE.ARGUMENT             it goes, argument or nested blocks
///   #! into SIDE TYPE.PATH … #! end         the lines between go into that block
///   #! item SIDE TYPE.ARGUMENT.LIST … #! end  the lines between join a list inside an expression, as a container's environment
struct RecipeChange {
  std::string verb, side, path, text;
};

/// Takes those lines out of a recipe.
std::vector<RecipeChange> takeChanges(std::string& recipe);

/// Makes the changes, one after the other. Fails as setProperty() does, and with `cannot-connect`.
Diagnostics makeChanges(Draft& draft, const std::vector<RecipeChange>& changes, const Sides& sides, const RecipeWords& words);

/// Cuts the text up to a separator off its front, and gives it.
std::string cutOff(std::string& text, const std::string& separator);

}  // namespace slipway::workspace
