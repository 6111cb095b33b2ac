#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <string>

#include "model/simulation/actors/world.h"

namespace slipway::simulation {

enum class TaskState : std::uint8_t { provisioning, pending, running, deploying, deactivating, stopping, stopped };
enum class TargetState : std::uint8_t { unused, initial, healthy, unhealthy, draining };

std::string_view nameOf(TaskState state);
std::string_view nameOf(TargetState state);

/// One copy of a service's containers, or one instance of a group: its life from PROVISIONING to STOPPED, its place in the target group,
/// and the requests that it works on. The service decides when it starts and stops. Life: facts D.3; target states: facts E.7.
class Task {
public:
  /// Told after each change of state or health.
  using Changed = std::function<void(Task&)>;

  Task(World& world, const ServicePlan& plan, int number, int revision, std::size_t zone, std::string address, Changed changed);
  Task(const Task&) = delete;
  Task& operator=(const Task&) = delete;

  void start();                       ///< from PROVISIONING on
  void startServing();                ///< puts it straight into service: the state before a rehearsal begins
  void stop(const std::string& why);  ///< drains, then stops; `why` is a sentence's end, or empty

  // What CodeDeploy does to an instance in place (facts C.1).
  void leave(std::function<void()> left);  ///< drains and leaves the target group, but goes on running
  void beginDeploying();                   ///< the application ends
  void listen();                           ///< it is started again
  void endDeploying(int revision);
  void join();                                                 ///< registers; health checks begin
  void tell(const char* kind, const char* state, std::string message);  ///< an event of this task, after its last one
  void tellEvent(const char* name, std::string message = {});  ///< a lifecycle event, for log and player

  /// Takes a request; `done` is told its time in ms once it is answered.
  void serve(std::function<void(double)> done);

  TaskState state() const { return m_state; }
  TargetState target() const { return m_target; }
  int revision() const { return m_revision; }
  std::size_t zone() const { return m_zone; }
  const std::string& address() const { return m_address; }
  std::string element() const { return m_plan.id + "/task/" + std::to_string(m_number); }
  bool takesTraffic() const { return m_plan.hasTargetGroup ? m_target == TargetState::healthy : m_state == TaskState::running; }
  bool isRegistered() const {
    return m_target == TargetState::healthy || m_target == TargetState::unhealthy || m_target == TargetState::initial;
  }
  bool isStopping() const { return m_state >= TaskState::deactivating; }
  bool isInGrace() const { return m_world.queue.now() - m_runningSince < seconds(m_plan.graceSeconds); }
  bool isListening() const { return m_isListening; }

private:
  void enter(TaskState state, std::string message = {});
  void enterTarget(TargetState state, std::string message = {});
  void run();
  void check();
  void checkAfter(Milliseconds delay);
  std::string openRequests() const;
  void beginRequest(Milliseconds arrival, std::function<void(double)> done);
  std::map<std::string, std::string> data() const;

  World& m_world;
  const ServicePlan& m_plan;
  const int m_number;
  int m_revision;
  const std::size_t m_zone;
  const std::string m_address;
  Changed m_changed;
  kernel::Random m_life, m_work;
  TaskState m_state = TaskState::provisioning;
  TargetState m_target = TargetState::unused;
  bool m_isListening = false, m_wasHealthy = false;
  Milliseconds m_runningSince = 0;
  int m_passed = 0, m_failed = 0;
  int m_registration = 0;  ///< checks of an earlier one are over
  int m_open = 0;          ///< requests in work
  std::deque<std::pair<Milliseconds, std::function<void(double)>>> m_waiting;
  int m_lastEvent = -1;
};

}  // namespace slipway::simulation
