#pragma once

#include <memory>
#include <vector>

#include "model/delivery/delivery_files.h"
#include "model/terraform/configuration.h"

namespace slipway::design {

/// Whether a resource is one of these: it has no block in Terraform, and its values lie in a JSON or YAML file.
bool isOfFile(const terraform::Resource& resource);

/// What delivery files describe, in the form of resources, so that it is recognised, placed and related as Terraform's are:
/// a pipeline.json is an aws_codepipeline; the services, clusters and builds that it or a workflow names, with the task
/// definition found among the files, are resources of their types; workflows, appspecs with hooks and buildspecs are types of
/// their own (github_actions_workflow, codedeploy_appspec, codebuild_buildspec). What Terraform describes under the same name
/// is left to it. Addresses are file paths ("pipeline.json") or made up with a colon ("ecs-service:prod/user"); values have
/// their place in the file as origin, objects that of their whole entry.
std::vector<terraform::Resource> resourcesOfFiles(const delivery::DeliveryFiles& files,
                                                  const std::vector<std::shared_ptr<const terraform::Configuration>>& configurations);

}  // namespace slipway::design
