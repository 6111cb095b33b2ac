#include "model/simulation/actors/task.h"

#include <algorithm>
#include <utility>

namespace slipway::simulation {

std::string_view nameOf(TaskState state) {
  switch (state) {
    case TaskState::provisioning: return "PROVISIONING";
    case TaskState::pending: return "PENDING";
    case TaskState::running: return "RUNNING";
    case TaskState::deploying: return "DEPLOYING";
    case TaskState::deactivating: return "DEACTIVATING";
    case TaskState::stopping: return "STOPPING";
    case TaskState::stopped: return "STOPPED";
  }
  return "STOPPED";
}

std::string_view nameOf(TargetState state) {
  switch (state) {
    case TargetState::unused: return "unused";
    case TargetState::initial: return "initial";
    case TargetState::healthy: return "healthy";
    case TargetState::unhealthy: return "unhealthy";
    case TargetState::draining: return "draining";
  }
  return "unused";
}

Task::Task(World& world, const ServicePlan& plan, int number, int revision, std::size_t zone, std::string address, Changed changed)
    : m_world(world),
      m_plan(plan),
      m_number(number),
      m_revision(revision),
      m_zone(zone),
      m_address(std::move(address)),
      m_changed(std::move(changed)),
      m_life(world.stream(element() + "/life")),
      m_work(world.stream(element() + "/work")) {}

std::map<std::string, std::string> Task::data() const {
  return {{"service", m_plan.id}, {"zone", m_plan.zones[m_zone].id}, {"address", m_address}, {"revision", std::to_string(m_revision)}};
}

void Task::enter(TaskState state, std::string message) {
  const TaskState before = std::exchange(m_state, state);
  Event event;
  event.element = element();
  event.kind = "task";
  event.from = before == state ? "" : nameOf(before);
  event.to = nameOf(state);
  event.message = std::move(message);
  event.cause = m_lastEvent;
  event.data = data();
  m_lastEvent = m_world.recorder.add(std::move(event));
  m_changed(*this);
}

void Task::enterTarget(TargetState state, std::string message) {
  const TargetState before = std::exchange(m_target, state);
  Event event;
  event.element = element();
  event.kind = "target";
  event.from = nameOf(before);
  event.to = nameOf(state);
  event.message = std::move(message);
  event.cause = m_lastEvent;
  event.data = data();
  event.data["passed"] = std::to_string(m_passed);
  event.data["needed"] = m_wasHealthy ? std::to_string(m_plan.healthyThreshold) : "1";
  m_lastEvent = m_world.recorder.add(std::move(event));
  m_changed(*this);
}

void Task::start() {
  enter(TaskState::provisioning);
  m_world.queue.after(m_world.assumed.duration("task-provisioning", m_life), [this] {
    if (isStopping()) return;
    enter(TaskState::pending);
    const Assumed& assumed = m_world.assumed;
    const double pull = assumed.value("image-pull-base") + assumed.value("image-size") / std::max(0.001, assumed.value("image-pull-rate"));
    m_world.queue.after(seconds(pull), [this] {
      if (!isStopping()) run();
    });
  });
}

void Task::run() {
  m_runningSince = m_world.queue.now();
  m_world.queue.after(m_world.assumed.duration("container-start", m_life), [this] { m_isListening = !isStopping(); });
  enter(TaskState::running,
        m_plan.hasTargetGroup ? m_address + " is running; the target group begins its health checks." : m_address + " is running.");
  if (!m_plan.hasTargetGroup) return;
  enterTarget(TargetState::initial);
  checkAfter(m_world.assumed.duration("first-health-check", m_life));
}

void Task::checkAfter(Milliseconds delay) {
  m_world.queue.after(delay, [this, registration = m_registration] {
    if (registration == m_registration) check();
  });
}

void Task::startServing() {
  m_isListening = m_wasHealthy = true;
  enter(TaskState::running);
  if (!m_plan.hasTargetGroup) return;
  enterTarget(TargetState::healthy);
  checkAfter(static_cast<Milliseconds>(m_life.uniform() * m_plan.checkInterval * 1000));
}

void Task::check() {
  if (isStopping()) return;
  // A newly registered target is healthy after one passed check; one that became unhealthy needs the threshold (E.4).
  const int needed = m_wasHealthy ? m_plan.healthyThreshold : 1;
  if (m_isListening) {
    m_failed = 0;
    if (m_target != TargetState::healthy && ++m_passed >= needed) {
      m_wasHealthy = true;
      enterTarget(TargetState::healthy, "Health check " + std::to_string(m_passed) + " of " + std::to_string(needed) +
                                            " passed: " + m_address + " receives traffic.");
    } else if (m_target != TargetState::healthy) {
      enterTarget(m_target, "Health check " + std::to_string(m_passed) + " of " + std::to_string(needed) + " passed: " + m_address + ".");
    }
  } else {
    m_passed = 0;
    ++m_failed;
    std::string message = "Health check " + std::to_string(std::min(m_failed, m_plan.unhealthyThreshold)) + " of " +
                          std::to_string(m_plan.unhealthyThreshold) + " failed: " + m_address + " does not answer yet";
    if (m_failed >= m_plan.unhealthyThreshold)
      enterTarget(TargetState::unhealthy, message + (isInGrace() ? "; the grace period keeps it." : "."));
    else
      enterTarget(m_target, message + ".");
  }
  if (!isStopping()) checkAfter(seconds(m_plan.checkInterval));
}

std::string Task::openRequests() const {
  const int open = m_open + static_cast<int>(m_waiting.size());
  return open == 0 ? "none is open" : std::to_string(open) + (open == 1 ? " open one may finish" : " open ones may finish");
}

void Task::leave(std::function<void()> left) {
  ++m_registration;
  enterTarget(TargetState::draining, m_address + " leaves the load balancer: no new requests, " + openRequests() + ".");
  m_world.queue.after(seconds(m_plan.deregistrationDelay), [this, left = std::move(left)] {
    enterTarget(TargetState::unused);
    left();
  });
}

void Task::beginDeploying() {
  m_isListening = false;
  enter(TaskState::deploying);
}

void Task::listen() {
  m_world.queue.after(m_world.assumed.duration("container-start", m_life), [this] { m_isListening = !isStopping(); });
}

void Task::endDeploying(int revision) {
  m_revision = revision;
  m_runningSince = m_world.queue.now();
  enter(TaskState::running);
}

void Task::join() {
  ++m_registration;
  m_passed = m_failed = 0;
  m_wasHealthy = false;
  enterTarget(TargetState::initial);
  checkAfter(m_world.assumed.duration("first-health-check", m_life));
}

void Task::tellEvent(const char* name, std::string message) { tell("lifecycle", name, std::move(message)); }

void Task::tell(const char* kind, const char* state, std::string message) {
  Event event;
  event.element = element();
  event.kind = kind;
  event.to = state;
  event.message = std::move(message);
  event.cause = m_lastEvent;
  event.data = data();
  m_lastEvent = m_world.recorder.add(std::move(event));
}

void Task::stop(const std::string& why) {
  if (isStopping()) return;
  const bool wasRegistered = isRegistered();
  const auto kill = [this, why, wasRegistered] {
    enter(TaskState::stopping);
    m_world.queue.after(m_world.assumed.duration("task-stop", m_life), [this, why, wasRegistered] {
      if (m_target != TargetState::unused) enterTarget(TargetState::unused);
      const int drained = static_cast<int>(m_plan.deregistrationDelay);
      enter(TaskState::stopped, !why.empty()    ? m_address + " stopped: " + why + "."
                                : wasRegistered ? m_address + " stopped after " + std::to_string(drained) + " s of draining."
                                                : m_address + " stopped.");
    });
  };
  m_state = TaskState::deactivating;
  if (!wasRegistered) {
    kill();
    return;
  }
  enterTarget(TargetState::draining, m_address + " begins draining: no new requests, " + openRequests() + ".");
  m_world.queue.after(seconds(m_plan.deregistrationDelay), kill);
}

void Task::serve(std::function<void(double)> done) {
  if (m_open < static_cast<int>(m_world.assumed.value("task-concurrency")))
    beginRequest(m_world.queue.now(), std::move(done));
  else
    m_waiting.emplace_back(m_world.queue.now(), std::move(done));
}

void Task::beginRequest(Milliseconds arrival, std::function<void(double)> done) {
  ++m_open;
  const Assumed& assumed = m_world.assumed;
  const double floor = assumed.value("service-time-floor");
  const double time = floor + m_work.exponential(std::max(0.0, assumed.value("service-time") - floor));
  m_world.queue.after(
      static_cast<Milliseconds>(time + 0.5),
      [this, arrival, done = std::move(done)] {
        --m_open;
        done(static_cast<double>(m_world.queue.now() - arrival));
        if (m_waiting.empty()) return;
        auto [next, nextDone] = std::move(m_waiting.front());
        m_waiting.pop_front();
        beginRequest(next, std::move(nextDone));
      },
      kernel::Priority::traffic);
}

}  // namespace slipway::simulation
