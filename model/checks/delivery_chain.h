#pragma once

#include <memory>
#include <vector>

#include "model/checks/rule.h"

namespace slipway::checks {

/// A pipeline of the Terraform files with what its actions work on.
struct DeliveryChain {
  View view;                                          ///< of its root folder
  const terraform::Resource* resource = nullptr;      ///< the aws_codepipeline
  std::shared_ptr<const delivery::Pipeline> pipeline;
};

std::vector<DeliveryChain> chainsOf(const View& view);

/// The CodeBuild project of a build action; nullptr if the project describes none.
const terraform::Resource* projectOf(const DeliveryChain& chain, const delivery::PipelineAction& action);

struct BuildFile {
  FilePath file;
  const delivery::Buildspec* buildspec = nullptr;     ///< nullptr: not among the files, or written inside the Terraform file
};

/// The buildspec that a CodeBuild project runs; its path counts from the repository's root, which may be a folder of the project.
BuildFile buildFileOf(const View& view, const terraform::Resource& codebuildProject);

/// The ECS service that a deploy action updates; nullptr if the project describes none of that name.
const terraform::Resource* serviceOf(const DeliveryChain& chain, const delivery::PipelineAction& action);

/// The component of an action of the pipeline; nullptr if there is none.
const design::Component* componentOf(const View& view, const DeliveryChain& chain, const delivery::PipelineStage& stage, const delivery::PipelineAction& action);

}  // namespace slipway::checks
