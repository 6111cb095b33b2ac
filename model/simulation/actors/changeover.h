#pragma once

#include <string>

#include "model/simulation/actors/world.h"
#include "model/simulation/kernel/random.h"
#include "model/simulation/scenario/plan.h"

namespace slipway::simulation {

class Service;

/// How CodeDeploy brings a new revision to a service's targets; one run of it. The service starts it, tells it what happens to its
/// targets, and is told how it ends (Service::conclude).
class Changeover {
public:
  Changeover(World& world, const ServicePlan& plan, Service& service) : m_world(world), m_plan(plan), m_service(service) {}
  Changeover(const Changeover&) = delete;
  Changeover& operator=(const Changeover&) = delete;
  virtual ~Changeover() = default;

  virtual void begin() = 0;
  virtual void progress() = 0;  ///< after each change of a target

protected:
  /// How the scripts of a hook go: one that takes longer than it may, or that the scenario lets fail, ends it (facts C.1, C.5).
  struct HookRun {
    Milliseconds takes = 0;
    std::string scripts;  ///< that ran to their end
    std::string failure;  ///< CodeDeploy's word and the script; "" where all went well
  };
  HookRun run(const HookPlan& hook, kernel::Random& random, bool isNewRevision);

  World& m_world;
  const ServicePlan& m_plan;
  Service& m_service;
};

}  // namespace slipway::simulation
