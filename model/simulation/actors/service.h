#pragma once

#include <functional>
#include <memory>
#include <set>
#include <vector>

#include "model/simulation/actors/task.h"

namespace slipway::simulation {

/// An ECS service: keeps the wanted number of tasks running and replaces them revision by revision (rolling update).
/// How many may start and stop: facts D.1–D.10; circuit breaker: facts D.11–D.14.
class Service {
public:
  Service(World& world, const ServicePlan& plan);

  void startServing();                                                ///< the tasks that run before the rehearsal
  /// Rolls a new revision out; `done` is told once, whether it completed.
  void deploy(int cause, std::function<void(bool)> done);

  /// The task that the next request goes to: round robin over healthy ones; over all registered ones where none is
  /// healthy (fail open, E.9); nullptr where none is registered (503, E.27).
  Task* nextTarget();

  const ServicePlan& plan() const { return m_plan; }
  int revision() const { return m_revision; }
  int healthyCount() const;
  int runningCount() const;
  /// Tasks that may start at once when a deployment begins: what its sentence says.
  int firstStarts() const;

private:
  Task& addTask(int revision);
  void changed(Task& task);
  void reconcile();
  void finish(bool succeeded);
  void failTask(Task& task);
  std::size_t zoneForNext(int revision) const;
  std::string freeAddress(std::size_t zone);
  int minimumRunning() const;
  int maximumTotal() const;
  Event deploymentEvent(const char* from, const char* to, std::string message) const;

  World& m_world;
  const ServicePlan& m_plan;
  kernel::Random m_random;
  std::vector<std::unique_ptr<Task>> m_tasks;     ///< all that ever were, so that events keep their targets
  std::set<std::string> m_addresses;
  std::size_t m_nextTarget = 0;
  int m_revision = 1, m_previous = 1;
  bool m_isDeploying = false, m_isRollingBack = false, m_isReconciling = false, m_isStarted = false;
  int m_failures = 0;                             ///< of the deployment: what the circuit breaker counts
  int m_deploymentEvent = -1;
  std::function<void(bool)> m_done;
};

}  // namespace slipway::simulation
