#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/diagnostic.h"
#include "model/delivery/located.h"
#include "model/yaml/document.h"

namespace slipway::delivery {

struct PipelineAction {
  Located name;
  Located category;              ///< Source, Build, Test, Deploy, Approval, Invoke, Compute
  Located owner;                 ///< AWS, ThirdParty, Custom
  Located provider;              ///< CodeCommit, CodeBuild, ECS, CodeDeployToECS, Manual …
  Located version;
  int runOrder = 1;              ///< equal ones of a stage run side by side
  SourceSpan runOrderSpan;       ///< nowhere if it is not written
  SourceSpan configurationSpan;  ///< its key; nowhere if it is not written
  LocatedMap configuration;      ///< ProjectName, ClusterName … as the provider names them
  LocatedTexts inputs;           ///< artifacts
  LocatedTexts outputs;
  Located region;
  Located variableNamespace;
  Located role;
  SourceSpan span;               ///< the whole action; in Terraform its name's literal, for blocks have no value of their own

  std::string setting(std::string_view name) const;   ///< configuration's text; "" if absent
};

struct PipelineStage {
  Located name;
  std::vector<PipelineAction> actions;   ///< in the file's order
  Located onFailure;                     ///< result of V2's onFailure: ROLLBACK, RETRY, FAIL, SKIP
  SourceSpan span;                       ///< as PipelineAction::span
};

/// A pipeline, whether pipeline.json or Terraform says it.
/// Source: https://docs.aws.amazon.com/codepipeline/latest/userguide/reference-pipeline-structure.html
struct Pipeline {
  Located name;
  Located role;
  Located artifactBucket;        ///< of the first artifact store
  Located type;                  ///< V1 where absent
  Located executionMode;         ///< SUPERSEDED where absent
  std::vector<PipelineStage> stages;
  std::optional<SourceSpan> triggers;    ///< where they begin, nowhere from Terraform; empty if there are none
  std::optional<SourceSpan> variables;   ///< the same
  SourceSpan span;               ///< the pipeline object, or the resource's block
  Diagnostics diagnostics;

  const PipelineStage* stage(std::string_view stageName) const;   ///< nullptr if none
  /// The action that makes an artifact; nullptr if none does.
  const PipelineAction* producerOf(std::string_view artifact) const;
};

/// Reads what `aws codepipeline get-pipeline` prints; the outer "pipeline" may be missing. Never fails. Codes besides the
/// document's: not-a-pipeline, and those of checkPipeline().
std::shared_ptr<const Pipeline> readPipeline(const std::shared_ptr<const yaml::Document>& document);

/// Reads the values of an aws_codepipeline resource; `block` is its place. Codes: those of checkPipeline().
std::shared_ptr<const Pipeline> pipelineOf(const hcl::Value& values, SourceSpan block);

/// What CodePipeline refuses when the pipeline is created. Codes: too-few-stages, source-misplaced, duplicate-name,
/// empty-stage, unknown-category, unknown-provider, missing-setting, artifact-not-produced, artifact-twice, artifact-count,
/// bad-run-order, unknown-namespace, needs-v2.
Diagnostics checkPipeline(const Pipeline& pipeline);

}  // namespace slipway::delivery
