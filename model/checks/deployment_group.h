#pragma once

#include <vector>

#include "model/checks/delivery_chain.h"
#include "model/delivery/appspec.h"

namespace slipway::checks {

/// A CodeDeploy deployment group with what it works on, as far as the project describes it.
struct DeploymentGroup {
  View view;                                                 ///< of its root folder
  const terraform::Resource* resource = nullptr;             ///< the aws_codedeploy_deployment_group
  delivery::Platform platform = delivery::Platform::server;  ///< of its application
  bool isPlatformKnown = false;                              ///< false: the application is made elsewhere
  const terraform::Resource* service = nullptr;              ///< ECS: the service it shifts; nullptr if made elsewhere
  std::vector<const terraform::Resource*> targetGroups;      ///< ECS: those of its pair that the project makes, in order
  std::size_t targetGroupCount = 0;                          ///< ECS: how many the pair names
  std::vector<const terraform::Resource*> listeners;         ///< ECS: of the production route
};

std::vector<DeploymentGroup> deploymentGroupsOf(const View& view);

/// The deployment group that a CodeDeploy or CodeDeployToECS action of a pipeline deploys with; nothing if the project has none of that
/// name.
const DeploymentGroup* groupOf(const std::vector<DeploymentGroup>& groups, const DeliveryChain& chain,
                               const delivery::PipelineAction& action);

/// The build actions whose artifacts an action takes, with the buildspec that each runs (null where it is not among the files).
struct Feed {
  const delivery::PipelineAction* build = nullptr;
  BuildFile file;
};
std::vector<Feed> feedsOf(const View& view, const DeliveryChain& chain, const delivery::PipelineAction& action);

/// Whether artifacts.files of a build takes a file: by its path, or by a pattern ("**/*", "*.json"); yes where a variable stands in it.
bool handsOver(const delivery::Buildspec& buildspec, const std::string& wanted);

}  // namespace slipway::checks
