#pragma once

#include <map>
#include <string>

#include "model/simulation/trace.h"

namespace slipway::playback {

/// The system's state after some of a trace's events: what a checkpoint holds.
struct Progress {
  struct Task {
    std::string service, zone, address, revision;
    std::string state;      ///< PROVISIONING …
    std::string target;     ///< initial, healthy …; "" before registration
    std::string lifecycle;  ///< event of a deployment in place; "" before the first
    int passed = 0, needed = 0;
    bool wasHealthy = false;
  };
  struct Action {
    std::string state;  ///< InProgress, Succeeded, Failed
    std::string phase;  ///< of a build
    simulation::Milliseconds begin = 0, end = 0;
  };
  struct Service {
    std::string revision, previous;
    std::string deployment;  ///< IN_PROGRESS, COMPLETED, FAILED; "" before the first
    std::string lifecycle;   ///< CodeDeploy's event while it is in progress
    int percent = -1;        ///< of new requests that go to the new revision; -1: all targets alike
  };
  std::map<std::string, Task> tasks;      ///< by element; stopped ones are gone
  std::map<std::string, Action> actions;  ///< actions and stages, by id
  std::map<std::string, Service> services;
  std::map<std::string, std::string> images;      ///< repository → tag that was pushed
  std::map<std::string, std::string> executions;  ///< pipeline → state

  void take(const simulation::Event& event);
};

}  // namespace slipway::playback
