#pragma once

#include <map>
#include <string>

#include "model/core/result.h"
#include "model/design/design.h"
#include "model/workspace/draft.h"

namespace slipway::workspace {

/// The components that a recipe speaks of, by the word for each: FROM, TO, PIPELINE; HOLDER is what something is dropped on.
using Sides = std::map<std::string, design::Component>;

/// Puts expressions in place of `FROM.arn` (an attribute of the principal), `FROM.aws_codebuild_project.name` (of another resource of the
/// component) and `FROM[aws_codebuild_project.service_role].id` (of the resource that an argument refers to; ` > role` goes on from there). They hold in module
/// `scope`; outputs and variables that this needs are written into the draft. FROM_TITLE is the component's name, FROM{port} a property of it. Fails with
/// `cannot-connect` where a component has no such resource.
Result<std::string> withSides(Draft& draft, const Sides& sides, const std::string& scope, const std::string& text);

/// A recipe without its marks, and without the lines that are meant for other components: those between `#! where FROM aws_sns_topic` and
/// `#! anyway` stay only where the component has a resource of that type, those after `#! where FROM [aws_codebuild_project.service_role]`
/// only where that argument refers to a resource; `#! where no FROM …` says the opposite.
std::string appropriate(const Snapshot& now, const Sides& sides, const std::string& recipe);

/// The module that a component's principal stands in; "" for the root.
std::string moduleOf(const Snapshot& now, const design::Component& component);

}  // namespace slipway::workspace
