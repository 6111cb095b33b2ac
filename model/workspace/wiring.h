#pragma once

#include <string>

#include "model/core/result.h"
#include "model/workspace/snapshot.h"

namespace slipway::workspace {

/// An expression and what must be added to the files for it to hold.
struct Wire {
  std::string expression;
  ProjectEdit edit;
};

/// Brings an attribute of a resource into a module: an expression that, written in module `scope` (a path, "" for the
/// root), stands for `address`.`attribute`. Uses outputs and variables that carry it already; where modules lie between
/// and none does, adds an output, a variable and the argument of the module call, in the files where others of their sort are.
Result<Wire> wire(const Snapshot& now, const terraform::Configuration& configuration, const std::string& scope, const std::string& address, const std::string& attribute);

}  // namespace slipway::workspace
