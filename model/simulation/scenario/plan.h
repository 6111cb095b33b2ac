#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/core/result.h"
#include "model/design/design.h"
#include "model/simulation/scenario/deployment_config.h"

namespace slipway::simulation {

/// What runs at an event of a deployment, one script after the other.
struct HookPlan {
  struct Script {
    std::string name;
    double limit = 3600;  ///< s; a script that takes longer has failed (fact C.1)
  };
  std::string event;
  std::vector<Script> scripts;  ///< at least one
};

/// What a rehearsal needs to know of a design, read once: who deploys what, who sends traffic where.
/// A service's targets are its tasks; an Auto Scaling group's are its instances.
struct ServicePlan {
  enum class Deployment { rolling, blueGreen, inPlace };

  std::string id, title;
  Deployment deployment = Deployment::rolling;
  int desired = 1;
  int minimumPercent = 100, maximumPercent = 200;
  double graceSeconds = 0;
  bool hasBreaker = false, rollsBack = false;
  bool pullsImage = true;
  struct Zone {
    std::string id;    ///< zone's component
    std::string cidr;  ///< of the subnet: addresses are drawn from it
  };
  std::vector<Zone> zones;  ///< at least one
  bool hasTargetGroup = false;
  double checkInterval = 30;  ///< s
  int healthyThreshold = 5, unhealthyThreshold = 2;
  double deregistrationDelay = 300;  ///< s
  // Blue/green
  std::string configuration;     ///< CodeDeploy's name of how targets or traffic change over (in place too)
  std::vector<ShiftStep> shift;  ///< of production traffic; at least one step
  double terminationWait = 0;    ///< s that the old tasks stay after the last step
  bool hasTestListener = false;
  std::vector<HookPlan> hooks;  ///< of its appspec
  // In place
  bool leavesBalancer = true;  ///< an instance takes no traffic while it is deployed to

  const HookPlan* hook(std::string_view event) const;  ///< nullptr: nothing runs then
};

/// One way in for clients: a rule of a load balancer and the service behind it.
struct RoutePlan {
  std::string balancer, balancerTitle;
  std::string path;                    ///< pattern, or the listener's port; empty: the default action
  std::size_t service = 0;             ///< index into SystemPlan::services
  std::vector<std::string> relations;  ///< ids that a request passes, from the clients to the service
};

struct ActionPlan {
  std::string id, title;
  std::string provider;  ///< CodeCommit, CodeBuild, ECS, Manual …; "step" or "terraform" in a workflow
  int runOrder = 1;
  std::vector<std::string> images;    ///< repositories that a build pushes to
  std::vector<std::size_t> services;  ///< indexes of the services that it deploys, or waits for
  bool startsDeployment = true;       ///< false: it only waits for what others started
  bool waitsForDeployment = true;     ///< false: it ends as soon as the deployment is under way
  std::vector<std::string> notifies;  ///< topics that an approval tells
};
struct StagePlan {
  std::string id, title;
  std::vector<ActionPlan> actions;
};
struct PipelinePlan {
  std::string id, title;
  std::string repository, repositoryTitle;  ///< where the commit arrives
  std::string rule, ruleTitle;              ///< the event rule between; empty: the repository starts it itself
  std::string branch = "main";
  bool isWorkflow = false;  ///< GitHub's: stages are jobs, actions are steps
  std::vector<StagePlan> stages;
};

/// What people call the commit where the scenario does not say: "Change user-service and product-service".
std::string commitMessageFor(const std::vector<ServicePlan>& services);

struct SystemPlan {
  PipelinePlan pipeline;
  std::vector<ServicePlan> services;
  std::vector<RoutePlan> routes;  ///< by ascending priority
};

/// Seconds that a plan may wait by itself, for people and by its deployment configurations: what a run takes longer.
double waitsOf(const SystemPlan& plan);

/// Reads the plan; fails with `nothing-to-rehearse` where no pipeline deploys to a service.
Result<SystemPlan> planOf(const design::Design& design);

}  // namespace slipway::simulation
