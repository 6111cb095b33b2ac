#pragma once

#include <string>
#include <string_view>

#include "model/hcl/value.h"
#include "model/yaml/document.h"

namespace slipway::design {

/// A value of a JSON or YAML file as Terraform would hold it. Scalars have their place as origin; objects and lists that of
/// their whole entry, with its key or dash.
hcl::Value valueOf(yaml::Node node);

/// The same with the names that Terraform gives the parts of an aws_codepipeline, for a pipeline of get-pipeline's shape.
hcl::Value pipelineValue(yaml::Node pipeline);

/// The same for an aws_ecs_task_definition; the containers are a list, not a text.
hcl::Value taskValue(yaml::Node taskDefinition);

/// Where the file has what Terraform calls by this path: "stage.1.action.0.run_order" of a pipeline.json is
/// "stages.1.actions.0.runOrder". Paths of other files are the same in both.
std::string pathInFile(std::string_view type, std::string_view terraformPath);

}  // namespace slipway::design
