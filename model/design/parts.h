#pragma once

#include <string>
#include <vector>

#include "model/design/derivation.h"

namespace slipway::design {

/// A thing inside another that the same resource or file describes: a pipeline's stage, a stage's action, a workflow's job.
/// Its id is the owner's with the name; `prefix` is the path of its values from the resource, with a dot at its end.
Draft& addPart(Derivation& derivation, Draft& parent, const char* kind, const hcl::Value& values, std::string prefix, int order,
               const std::string& name);

/// The drafts that stand in one, in the order they were made.
std::vector<Draft*> childrenOf(Derivation& derivation, const Draft& parent);

/// "1 stage", "3 stages".
std::string counted(std::size_t number, const char* one, const char* several);

/// A repository of which only the name is known: in the lane, with the developer who pushes to it.
Draft& madeUpRepository(Derivation& derivation, const char* kind, const std::string& name, const char* title);

}  // namespace slipway::design
