#include "model/simulation/actors/in_place.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "model/simulation/actors/service.h"

namespace slipway::simulation {

namespace {

struct LifecycleEvent {
  const char* name;
  const char* duration;  ///< assumption
};
/// Events of this duration are scripts: without one in the appspec they pass at once.
constexpr const char* kScript = "deploy-hook";

/// Between BlockTraffic and AllowTraffic, in this order (facts C.1).
constexpr LifecycleEvent kEvents[] = {
    {"ApplicationStop", kScript}, {"DownloadBundle", "deploy-download"}, {"BeforeInstall", kScript},  {"Install", "deploy-install"},
    {"AfterInstall", kScript},    {"ApplicationStart", kScript},         {"ValidateService", kScript}};
constexpr std::size_t kApplicationStart = 5;
constexpr double kAllowLimit = 3600;  // s that AllowTraffic waits for a healthy target

std::string instances(std::size_t count) { return std::to_string(count) + (count == 1 ? " instance" : " instances"); }

}  // namespace

InPlace::InPlace(World& world, const ServicePlan& plan, Service& service, int cause)
    : Changeover(world, plan, service),
      m_random(world.stream(plan.id + "/in-place")),
      m_leaves(plan.hasTargetGroup && plan.leavesBalancer),
      m_cause(cause) {}

void InPlace::begin() {
  for (Task* task : m_service.live()) m_targets.push_back({task});
  m_batch = batchOf(m_plan.configuration, static_cast<int>(m_targets.size()));
  Event event;
  event.element = m_plan.id;
  event.kind = "lifecycle";
  event.to = "InProgress";
  event.cause = m_cause;
  event.message = "CodeDeploy takes " + instances(m_targets.size()) + " of " + m_plan.title + ", " +
                  (m_batch == 1 ? std::string("one at a time") : std::to_string(m_batch) + " at a time") +
                  (m_leaves ? "; each leaves the load balancer first." : ".");
  m_cause = m_world.recorder.add(std::move(event));
  startBatch();
}

void InPlace::startBatch() {
  if (m_next == m_targets.size()) {
    m_isOver = true;
    m_service.conclude(true, "Deployment of " + m_plan.title + " is complete: revision " + std::to_string(m_service.revision()) + " on " +
                                 instances(m_targets.size()) + ".");
    return;
  }
  m_batchEnd = std::min(m_targets.size(), m_next + static_cast<std::size_t>(m_batch));
  for (std::size_t i = m_next; i < m_batchEnd; ++i) {
    Target& target = m_targets[i];
    target.since = m_world.queue.now();
    if (m_leaves)
      target.task->leave([this, &target] { enterEvent(target); });
    else
      enterEvent(target);
  }
}

void InPlace::enterEvent(Target& target) {
  if (target.event == 0) target.task->beginDeploying();
  const LifecycleEvent& event = kEvents[target.event];
  const bool isScript = std::string_view(event.duration) == kScript;
  if (isScript && std::find(m_plan.hooks.begin(), m_plan.hooks.end(), event.name) == m_plan.hooks.end()) {
    endEvent(target);
    return;
  }
  target.task->tellEvent(event.name);
  m_world.queue.after(m_world.assumed.duration(event.duration, m_random), [this, &target] { endEvent(target); });
}

void InPlace::endEvent(Target& target) {
  if (target.event == kApplicationStart) target.task->listen();
  if (++target.event < std::size(kEvents)) {
    enterEvent(target);
    return;
  }
  target.task->endDeploying(m_service.revision());
  if (m_leaves)
    allowTraffic(target);
  else
    endTarget(target);
}

void InPlace::allowTraffic(Target& target) {
  target.isJoining = true;
  target.task->join();
  m_world.queue.after(seconds(kAllowLimit), [this, &target] {
    if (target.isJoining && !m_isOver) fail(target);
  });
  progress();
}

void InPlace::progress() {
  for (std::size_t i = m_next; i < m_batchEnd && !m_isOver; ++i)
    if (m_targets[i].isJoining && m_targets[i].task->takesTraffic()) endTarget(m_targets[i]);
}

void InPlace::endTarget(Target& target) {
  target.isJoining = false;
  target.isDone = true;
  target.task->tellEvent("Succeeded", target.task->address() + " runs revision " + std::to_string(m_service.revision()) + " after " +
                                          std::to_string((m_world.queue.now() - target.since + 500) / 1000) + " s.");
  for (std::size_t i = m_next; i < m_batchEnd; ++i)
    if (!m_targets[i].isDone) return;
  m_next = m_batchEnd;
  m_world.queue.after(0, [this] { startBatch(); });
}

void InPlace::fail(const Target& target) {
  m_isOver = true;
  m_service.conclude(false, "Deployment of " + m_plan.title + " failed: " + target.task->address() + " was not healthy within 60 min; " +
                                instances(m_targets.size() - m_batchEnd) + " keep the old revision.");
}

}  // namespace slipway::simulation
