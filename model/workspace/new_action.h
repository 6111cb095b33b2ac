#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "model/delivery/pipeline.h"

namespace slipway::workspace {

/// An action that is to be written into a pipeline, with what its provider must be told.
struct NewAction {
  std::string name, category, provider;
  std::string runOrder = "1";
  std::vector<std::pair<std::string, std::string>> settings;  ///< of `configuration`
  std::map<std::string, std::string> expressions;  ///< settings that are HCL instead: ProjectName → aws_codebuild_project.x.name
  std::vector<std::string> inputs;                            ///< artifacts
  std::string output;                                         ///< "" for none
};

/// The least that CodePipeline takes for a property `provider` (Manual where it is not given): settings from the properties
/// `project`, `cluster`, `service` …, else from the name; the input is the last build's output for deployments, else the
/// source; a blue/green deployment takes its templates from the source besides. Properties that were used are taken out.
NewAction newAction(const delivery::Pipeline& pipeline, const std::string& name, std::map<std::string, std::string>& properties);

/// Takes a property out and gives its text, or the fallback where there is none.
std::string takenProperty(std::map<std::string, std::string>& properties, const char* name, const std::string& fallback);

}  // namespace slipway::workspace
