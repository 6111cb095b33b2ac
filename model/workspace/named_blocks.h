#pragma once

#include <string>
#include <vector>

#include "model/core/project_edit.h"
#include "model/hcl/syntax_tree.h"
#include "model/workspace/snapshot.h"

namespace slipway::workspace {

/// A block inside another that is written out for one member of a family: a pipeline's action `name = "user-service"`.
struct NamedBlock {
  FilePath file;
  hcl::NodeRef block;
};

/// The innermost nested blocks that hold the name as a whole text ("user-service", not "user-service-image"), in the
/// Terraform of a root folder and its modules; in file and source order.
std::vector<NamedBlock> blocksNaming(const Snapshot& now, const terraform::Configuration& configuration, const std::string& name);

/// The same block for another member, below it: texts with the name or that begin with it are rewritten.
TextEdit copiedFor(const NamedBlock& named, const std::string& name, const std::string& newName);

}  // namespace slipway::workspace
