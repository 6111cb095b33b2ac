#pragma once

#include <optional>
#include <string>

#include "model/core/result.h"
#include "model/workspace/locate.h"

namespace slipway::workspace {

/// A stage or an action of an aws_codepipeline: the nested block that it is written as.
struct PipelineBlock {
  const design::Component* component = nullptr;
  FilePath file;
  hcl::NodeRef block;  ///< of the whole resource for a pipeline
};

/// Nothing for other components, and for blocks that a `dynamic` block makes several of.
std::optional<PipelineBlock> pipelineBlockOf(const Snapshot& now, const std::string& component);

// The gestures for them, with the failures of gestures.h.
Result<ProjectEdit> removeBlock(const Snapshot& now, const PipelineBlock& part);
Result<ProjectEdit> moveBlock(const Snapshot& now, const PipelineBlock& part, const PipelineBlock& target);
Result<ProjectEdit> addBlock(const Snapshot& now, const std::string& kind, const PipelineBlock& parent, const std::string& name,
                             const std::map<std::string, std::string>& properties);

}  // namespace slipway::workspace
