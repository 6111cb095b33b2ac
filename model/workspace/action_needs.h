#pragma once

#include "model/workspace/draft.h"
#include "model/workspace/new_action.h"

namespace slipway::workspace {

/// Writes what an action of a pipeline of Terraform needs besides its block: the build project with its role, the pipeline's right to
/// start it or to deploy. From resources/recipes/action/<provider>.tf, with the words PIPELINE, CLUSTER and SERVICE (components) of
/// side_words.h, TITLE and NAME. Settings become references where the project has what they name; where it does not, the names
/// stay and nothing else is written.
Diagnostics addNeeds(Draft& draft, const design::Component& pipeline, NewAction& action);

}  // namespace slipway::workspace
