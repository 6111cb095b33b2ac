#pragma once

#include <functional>
#include <memory>
#include <set>
#include <vector>

#include "model/simulation/actors/changeover.h"
#include "model/simulation/actors/task.h"

namespace slipway::simulation {

/// An ECS service, or a group of instances: keeps the wanted number of targets running and replaces them revision by revision:
/// rolling by itself (how many may start and stop: facts D.1–D.10; circuit breaker: facts D.11–D.14), otherwise as its changeover
/// has it.
class Service {
public:
  Service(World& world, const ServicePlan& plan);
  ~Service();

  void startServing();  ///< the tasks that run before the rehearsal
  /// Rolls a new revision out; `done` (may be empty) is told once, whether it completed. A rolling deployment that is under way
  /// gives way to it, and its `done` is told what becomes of this one.
  void deploy(int cause, std::function<void(bool)> done);
  /// Tells `done` once no deployment is under way.
  void whenStable(std::function<void(bool)> done);

  /// The task that the next request goes to: round robin over healthy ones; over all registered ones where none is
  /// healthy (fail open, E.9); nullptr where none is registered (503, E.27).
  Task* nextTarget();

  const ServicePlan& plan() const { return m_plan; }
  int revision() const { return m_revision; }
  int previous() const { return m_previous; }
  int healthyCount() const;
  int runningCount() const;
  /// Tasks that may start at once when a deployment begins: what its sentence says.
  int firstStarts() const;

  // For changeovers.
  std::vector<Task*> live() const;  ///< targets that are not stopping
  int liveCount(int revision) const;
  int healthyCount(int revision) const;
  bool isGone(int revision) const;  ///< none of its tasks is left
  void fill(int revision);          ///< starts tasks until there are as many as wanted
  void stopAll(int revision);
  void share(int revision, int percent);               ///< part of new requests that goes to this revision; the rest to the others
  void conclude(bool succeeded, std::string message);  ///< the changeover is over

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
  bool isCandidate(const Task& task, bool isShared) const { return m_share < 0 || (task.revision() == m_sharedRevision) == isShared; }
  void tellDone(bool succeeded);
  Event deploymentEvent(const char* from, const char* to, std::string message) const;

  World& m_world;
  const ServicePlan& m_plan;
  kernel::Random m_random;
  std::vector<std::unique_ptr<Task>> m_tasks;  ///< all that ever were, so that events keep their targets
  std::set<std::string> m_addresses;
  std::size_t m_nextTarget = 0;
  int m_revision = 1, m_previous = 1;
  bool m_isDeploying = false, m_isRollingBack = false, m_isReconciling = false, m_isStarted = false;
  int m_failures = 0;  ///< of the deployment: what the circuit breaker counts
  int m_deploymentEvent = -1;
  std::vector<std::function<void(bool)>> m_done;
  std::vector<std::unique_ptr<Changeover>> m_changeovers;  ///< all that ever were: the queue may still call them
  Changeover* m_changeover = nullptr;                      ///< the one under way
  kernel::Random m_traffic;
  int m_share = -1, m_sharedRevision = 0;  ///< −1: all targets alike
};

}  // namespace slipway::simulation
