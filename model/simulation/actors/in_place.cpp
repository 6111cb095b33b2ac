#include "model/simulation/actors/in_place.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "model/simulation/actors/service.h"

namespace slipway::simulation {

namespace {

struct LifecycleEvent {
  const char* name;
  const char* duration;       ///< assumption; "" where the load balancer takes its time
  bool isOfBalancer = false;  ///< only where the instance leaves it
};
/// Events of this duration are scripts: without one in the appspec they pass at once.
constexpr const char* kScript = "deploy-hook";

/// In this order (facts C.1).
constexpr LifecycleEvent kEvents[] = {{"BeforeBlockTraffic", kScript, true}, {"BlockTraffic", "", true},
                                      {"AfterBlockTraffic", kScript, true},  {"ApplicationStop", kScript},
                                      {"DownloadBundle", "deploy-download"}, {"BeforeInstall", kScript},
                                      {"Install", "deploy-install"},         {"AfterInstall", kScript},
                                      {"ApplicationStart", kScript},         {"ValidateService", kScript},
                                      {"BeforeAllowTraffic", kScript, true}, {"AllowTraffic", "", true},
                                      {"AfterAllowTraffic", kScript, true}};
constexpr std::size_t kBlockTraffic = 1, kApplicationStop = 3, kApplicationStart = 8, kValidateService = 9, kAllowTraffic = 11;
/// Until then the scripts are those of the revision that runs.
constexpr std::size_t kFirstOfNew = kApplicationStop + 1;
constexpr double kAllowLimit = 3600;  // s that AllowTraffic waits for a healthy target

std::string instances(std::size_t count) { return std::to_string(count) + (count == 1 ? " instance" : " instances"); }

}  // namespace

InPlace::InPlace(World& world, const ServicePlan& plan, Service& service, int cause, bool isRollback)
    : Changeover(world, plan, service),
      m_random(world.stream(plan.id + "/in-place")),
      m_leaves(plan.hasTargetGroup && plan.leavesBalancer),
      m_isRollback(isRollback),
      m_cause(cause) {}

void InPlace::begin() {
  for (Task* task : m_service.live()) m_targets.push_back({task});
  m_batch = batchOf(m_plan.configuration, static_cast<int>(m_targets.size()));
  m_leastHealthy = static_cast<int>(m_targets.size()) - m_batch;
  Event event;
  event.element = m_plan.id;
  event.kind = "lifecycle";
  event.to = "InProgress";
  event.cause = m_cause;
  event.message =
      (m_isRollback ? "CodeDeploy rolls back by a new deployment of revision " + std::to_string(m_service.revision()) + ": it takes "
                    : std::string("CodeDeploy takes ")) +
      instances(m_targets.size()) + " of " + m_plan.title + ", " +
      (m_batch == 1 ? std::string("one at a time") : std::to_string(m_batch) + " at a time") +
      (m_leaves ? "; each leaves the load balancer first." : ".");
  m_cause = m_world.recorder.add(std::move(event));
  startBatch();
}

int InPlace::failures() const {
  return static_cast<int>(std::count_if(m_targets.begin(), m_targets.end(), [](const Target& target) { return target.hasFailed; }));
}

void InPlace::startBatch() {
  const int total = static_cast<int>(m_targets.size()), healthy = total - failures();
  if (m_next == m_targets.size() && healthy >= std::max(1, m_leastHealthy)) {
    m_isOver = true;
    m_service.conclude(true, "Deployment of " + m_plan.title + " is complete: revision " + std::to_string(m_service.revision()) + " on " +
                                 instances(static_cast<std::size_t>(healthy)) + ".");
    return;
  }
  // What failed is no longer healthy: the next batch is as much smaller.
  const int room = std::min(m_batch, healthy - m_leastHealthy);
  if (m_next == m_targets.size() || room < 1) {
    m_isOver = true;
    m_service.conclude(false, "Deployment of " + m_plan.title + " failed: " + instances(static_cast<std::size_t>(failures())) +
                                  " failed, " + std::to_string(m_leastHealthy) + " of " + std::to_string(total) +
                                  " have to stay healthy; " + instances(m_targets.size() - m_next) + " skipped.");
    return;
  }
  m_batchEnd = std::min(m_targets.size(), m_next + static_cast<std::size_t>(room));
  for (std::size_t i = m_next; i < m_batchEnd; ++i) {
    m_targets[i].since = m_world.queue.now();
    enterEvent(m_targets[i]);
  }
}

void InPlace::enterEvent(Target& target) {
  // The application stops here, whether a script says so or not.
  if (target.event == kApplicationStop) target.task->beginDeploying();
  const LifecycleEvent& event = kEvents[target.event];
  if (event.isOfBalancer && !m_leaves) return endEvent(target);
  if (target.event == kBlockTraffic) return target.task->leave([this, &target] { endEvent(target); });
  if (target.event == kAllowTraffic) return allowTraffic(target);
  if (std::string_view(event.duration) != kScript) {
    target.task->tellEvent(event.name);
    m_world.queue.after(m_world.assumed.duration(event.duration, m_random), [this, &target] { endEvent(target); });
    return;
  }
  const HookPlan* hook = m_plan.hook(event.name);
  if (hook == nullptr) return endEvent(target);
  const HookRun ran = run(*hook, m_random, !m_isRollback && target.event >= kFirstOfNew);
  target.task->tellEvent(event.name);
  m_world.queue.after(ran.takes, [this, &target, ran, name = event.name] {
    if (!ran.failure.empty()) return failTarget(target, name, ran.failure);
    const std::string took = std::to_string((ran.takes + 500) / 1000);
    target.task->tell("note", "",
                      std::string(name) + " of " + target.task->address() + " succeeded after " + took + " s: " + ran.scripts + ".");
    endEvent(target);
  });
}

void InPlace::endEvent(Target& target) {
  if (target.event == kApplicationStart) target.task->listen();
  if (target.event == kValidateService) target.task->endDeploying(m_service.revision());
  if (++target.event < std::size(kEvents))
    enterEvent(target);
  else
    endTarget(target);
}

void InPlace::allowTraffic(Target& target) {
  target.isJoining = true;
  target.task->join();
  m_world.queue.after(seconds(kAllowLimit), [this, &target] {
    if (target.isJoining && !m_isOver) failTarget(target, "AllowTraffic", "it was not healthy within 60 min");
  });
  progress();
}

void InPlace::progress() {
  for (std::size_t i = m_next; i < m_batchEnd && !m_isOver; ++i)
    if (m_targets[i].isJoining && m_targets[i].task->takesTraffic()) {
      m_targets[i].isJoining = false;
      endEvent(m_targets[i]);
    }
}

void InPlace::endTarget(Target& target) {
  target.isDone = true;
  target.task->tellEvent("Succeeded", target.task->address() + " runs revision " + std::to_string(m_service.revision()) + " after " +
                                          std::to_string((m_world.queue.now() - target.since + 500) / 1000) + " s.");
  endBatch();
}

void InPlace::failTarget(Target& target, const std::string& event, const std::string& why) {
  target.isJoining = false;
  target.isDone = target.hasFailed = true;
  target.task->tellEvent("Failed", event + " of " + target.task->address() + " failed: " + why + ".");
  endBatch();
}

void InPlace::endBatch() {
  for (std::size_t i = m_next; i < m_batchEnd; ++i)
    if (!m_targets[i].isDone) return;
  m_next = m_batchEnd;
  m_world.queue.after(0, [this] { startBatch(); });
}

}  // namespace slipway::simulation
