#pragma once

#include <string>

#include "model/simulation/actors/world.h"

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
  World& m_world;
  const ServicePlan& m_plan;
  Service& m_service;
};

}  // namespace slipway::simulation
