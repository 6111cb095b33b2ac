#pragma once

#include <string>
#include <vector>

#include "model/core/project_edit.h"
#include "model/core/result.h"
#include "model/hcl/syntax_tree.h"
#include "model/workspace/snapshot.h"

namespace slipway::workspace {

/// An argument's place: the body that holds it (or would), and its expression if it is set.
struct Argument {
  hcl::NodeRef body;
  std::string name;
  hcl::NodeRef expression;                 ///< empty: not set
  std::vector<std::string> missingBlocks;  ///< nested blocks that must be made first, outermost first
};

/// Finds an argument of a block by its path: "desired_count", "network_configuration.0.subnets". Fails with `no-such-property`.
Result<Argument> argumentAt(hcl::NodeRef block, const std::string& path, SourceSpan span);

/// Writes an HCL expression there, with the blocks that are missing.
std::vector<TextEdit> written(FilePath file, const Argument& argument, const std::string& expression);

/// What a component is to refer to: the expression goes to a property of it, or to an argument of one of its resources
/// ("aws_codebuild_project.service_role"). With `isAdded` it joins the list that stands there. Fails as setProperty() does.
Result<ProjectEdit> setReference(const Snapshot& now, const design::Component& component, const std::string& path,
                                 const std::string& expression, bool isAdded);

/// The resource of a component that is of a type, else the principal; "" if it has none.
std::string addressOf(const design::Component& component, const std::string& type);

}  // namespace slipway::workspace
