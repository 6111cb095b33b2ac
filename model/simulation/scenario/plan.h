#pragma once

#include <string>
#include <vector>

#include "model/core/result.h"
#include "model/design/design.h"

namespace slipway::simulation {

/// What a rehearsal needs to know of a design, read once: who deploys what, who sends traffic where.
struct ServicePlan {
  std::string id, title;
  int desired = 1;
  int minimumPercent = 100, maximumPercent = 200;
  double graceSeconds = 0;
  bool hasBreaker = false, rollsBack = false;
  bool pullsImage = true;
  struct Zone {
    std::string id;           ///< zone's component
    std::string cidr;         ///< of the subnet: addresses are drawn from it
  };
  std::vector<Zone> zones;    ///< at least one
  bool hasTargetGroup = false;
  double checkInterval = 30;  ///< s
  int healthyThreshold = 5, unhealthyThreshold = 2;
  double deregistrationDelay = 300;   ///< s
};

/// One way in for clients: a rule of a load balancer and the service behind it.
struct RoutePlan {
  std::string balancer, balancerTitle;
  std::string path;                       ///< pattern; empty: the default action
  std::size_t service = 0;                ///< index into SystemPlan::services
  std::vector<std::string> relations;     ///< ids that a request passes, from the clients to the service
};

struct ActionPlan {
  std::string id, title;
  std::string provider;                   ///< CodeCommit, CodeBuild, ECS, Manual …
  int runOrder = 1;
  std::vector<std::string> images;        ///< repositories that a build pushes to
  int service = -1;                       ///< index of the service that a deploy action updates
};
struct StagePlan {
  std::string id, title;
  std::vector<ActionPlan> actions;
};
struct PipelinePlan {
  std::string id, title;
  std::string repository, repositoryTitle;   ///< where the commit arrives
  std::string rule, ruleTitle;               ///< the event rule between; empty: the repository starts it itself
  std::string branch = "main";
  std::vector<StagePlan> stages;
};

struct SystemPlan {
  PipelinePlan pipeline;
  std::vector<ServicePlan> services;
  std::vector<RoutePlan> routes;          ///< by ascending priority
};

/// Reads the plan; fails with `nothing-to-rehearse` where no pipeline deploys to a service.
Result<SystemPlan> planOf(const design::Design& design);

}  // namespace slipway::simulation
