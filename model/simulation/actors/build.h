#pragma once

#include <functional>

#include "model/simulation/actors/world.h"

namespace slipway::simulation {

/// Tells that an action has pushed its images; returns the last event's index, `cause` if there is none.
int tellImages(World& world, const ActionPlan& action, int cause);

/// Runs one CodeBuild build: its phases one after the other (facts B.1), then `done` with the last event's index.
/// The actor ends with the run; `action` and `world` must outlive it.
class Build {
public:
  Build(World& world, const ActionPlan& action, int cause, std::function<void(int)> done);

private:
  void enterPhase(std::size_t index);
  void endPhase(std::size_t index);

  World& m_world;
  const ActionPlan& m_action;
  kernel::Random m_random;
  std::function<void(int)> m_done;
  std::string m_phase;
  int m_lastEvent;
};

}  // namespace slipway::simulation
