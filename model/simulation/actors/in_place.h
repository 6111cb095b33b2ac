#pragma once

#include <cstddef>
#include <vector>

#include "model/simulation/actors/changeover.h"
#include "model/simulation/actors/task.h"
#include "model/simulation/kernel/random.h"

namespace slipway::simulation {

/// CodeDeploy in place on instances: batch after batch, each instance through its lifecycle events; behind a load balancer it
/// leaves before and joins after (facts C.1, C.6–C.12).
class InPlace : public Changeover {
public:
  /// `isRollback`: the last good revision comes back to all instances (fact C.12).
  InPlace(World& world, const ServicePlan& plan, Service& service, int cause, bool isRollback);

  void begin() override;
  void progress() override;

private:
  struct Target {
    Task* task;
    std::size_t event = 0;
    Milliseconds since = 0;
    bool isJoining = false;  ///< AllowTraffic: waits for the target group
    bool isDone = false, hasFailed = false;
  };

  void startBatch();
  void enterEvent(Target& target);
  void endEvent(Target& target);
  void allowTraffic(Target& target);
  void endTarget(Target& target);
  void failTarget(Target& target, const std::string& event, const std::string& why);
  void endBatch();
  int failures() const;

  kernel::Random m_random;
  const bool m_leaves, m_isRollback;
  std::vector<Target> m_targets;
  std::size_t m_next = 0, m_batchEnd = 0;
  int m_batch = 1;
  int m_leastHealthy = 0;  ///< fewer, and the deployment ends as failed (fact C.10)
  int m_cause;
  bool m_isOver = false;
};

}  // namespace slipway::simulation
