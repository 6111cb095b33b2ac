#pragma once

#include <string>
#include <vector>

#include "model/core/project_edit.h"
#include "model/delivery/pipeline.h"
#include "model/delivery/workflow.h"
#include "model/workspace/snapshot.h"
#include "model/yaml/edit.h"

namespace slipway::workspace {

/// A workflow of GitHub Actions that does what a pipeline does: a job an action, waiting for those of the stage before. An approval
/// becomes a job in an environment, whose reviewers approve; a build runs its buildspec's commands; a rolling deployment gives the
/// running task definition the images of imagedefinitions.json. `component` is the pipeline.
std::string workflowFrom(const Snapshot& now, const design::Component& component, const delivery::Pipeline& pipeline);

/// A pipeline.json that does what a workflow does, and a buildspec for each job that runs commands. Jobs that wait for as many others
/// in a row share a stage; a job in an environment waits for an approval. What stands in no workflow (account, role, bucket,
/// connection) is written as an example. A buildspec that is there already stays as it is.
std::vector<NewFile> pipelineFrom(const Snapshot& now, const delivery::Workflow& workflow, const std::string& name);

/// The pipeline as Terraform of a root folder, in a file of its own: aws_codepipeline with a connection to GitHub, the artifact bucket,
/// a CodeBuild project for each build, and roles that allow what the stages need. Names that the folder has are not taken again.
NewFile terraformOf(const terraform::Configuration& configuration, const delivery::Pipeline& pipeline);

/// For file and resource names: small letters, digits and `-`.
std::string plainName(std::string text);

yaml::Draft textList(const std::vector<std::string>& texts);

}  // namespace slipway::workspace
