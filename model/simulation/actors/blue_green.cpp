#include "model/simulation/actors/blue_green.h"

#include <algorithm>

#include "model/simulation/actors/service.h"

namespace slipway::simulation {

namespace {

/// A replacement task set that is not healthy by then fails the deployment (facts C.3, C.29).
constexpr double kInstallLimit = 3600;  // s

std::string minutes(double seconds) {
  const int whole = static_cast<int>(seconds);
  return whole % 60 == 0 ? std::to_string(whole / 60) + " min" : std::to_string(whole) + " s";
}

std::string tasks(int count) { return std::to_string(count) + (count == 1 ? " task" : " tasks"); }

}  // namespace

BlueGreen::BlueGreen(World& world, const ServicePlan& plan, Service& service, int cause)
    : Changeover(world, plan, service), m_random(world.stream(plan.id + "/blue-green")), m_lastEvent(cause) {}

int BlueGreen::tell(const char* kind, const std::string& state, std::string message, int percent) {
  Event event;
  event.element = m_plan.id;
  event.kind = kind;
  event.to = state;
  event.message = std::move(message);
  event.cause = m_lastEvent;
  event.data = {{"revision", std::to_string(m_service.revision())}, {"previous", std::to_string(m_service.previous())}};
  if (percent >= 0) event.data["percent"] = std::to_string(percent);
  m_lastEvent = m_world.recorder.add(std::move(event));
  return m_lastEvent;
}

void BlueGreen::begin() {
  m_service.share(m_service.revision(), 0);
  hook("BeforeInstall", [this] { install(); });
}

void BlueGreen::install() {
  tell("lifecycle", "Install",
       "CodeDeploy starts " + tasks(m_plan.desired) + " of " + m_plan.title + " in green, beside " +
           tasks(m_service.liveCount(m_service.previous())) + " in blue.");
  m_stage = Stage::install;
  m_service.fill(m_service.revision());
  m_world.queue.after(seconds(kInstallLimit), [this] {
    if (m_stage == Stage::install) giveUp("green was not healthy within 60 min");
  });
}

void BlueGreen::progress() {
  switch (m_stage) {
    case Stage::before:
    case Stage::over: return;
    case Stage::terminate:
      if (m_service.isGone(m_service.previous())) complete();
      return;
    case Stage::install:
    case Stage::shift:
    case Stage::wait: break;
  }
  m_service.fill(m_service.revision());
  if (m_stage != Stage::install || m_service.healthyCount(m_service.revision()) < m_plan.desired) return;
  m_stage = Stage::shift;
  hook("AfterInstall", [this] { allowTestTraffic(); });
}

void BlueGreen::hook(const char* event, std::function<void()> then) {
  const HookPlan* plan = m_plan.hook(event);
  if (plan == nullptr) {
    then();
    return;
  }
  const HookRun ran = run(*plan, m_random, true);
  m_world.queue.after(ran.takes, [this, event, ran, then = std::move(then)] {
    const std::string title = std::string("Hook ") + event + " of " + m_plan.title;
    tell("lifecycle", ran.failure.empty() ? event : "Failed",
         ran.failure.empty() ? title + " succeeded: " + ran.scripts + "." : title + " failed: " + ran.failure + ".");
    if (ran.failure.empty())
      then();
    else
      giveUp(std::string("its hook ") + event + " failed");
  });
}

void BlueGreen::allowTestTraffic() {
  const auto goOn = [this] { hook("BeforeAllowTraffic", [this] { allowTraffic(0); }); };
  if (!m_plan.hasTestListener) {
    goOn();
    return;
  }
  m_world.queue.after(m_world.assumed.duration("listener-change", m_random), [this, goOn] {
    tell("lifecycle", "AllowTestTraffic", "Green of " + m_plan.title + " is healthy; the test listener shows it to those who test.");
    hook("AfterAllowTestTraffic", goOn);
  });
}

void BlueGreen::allowTraffic(std::size_t step) {
  // The steps are timed from the first: a change that takes effect late does not delay the next.
  const Milliseconds due =
      step == 0 ? 0 : std::max<Milliseconds>(0, m_shiftBegin + seconds(m_plan.shift[step].after) - m_world.queue.now());
  m_world.queue.after(due, [this, step] {
    if (step == 0) m_shiftBegin = m_world.queue.now();
    m_world.queue.after(m_world.assumed.duration("listener-change", m_random), [this, step] { shiftTo(step); });
  });
}

void BlueGreen::shiftTo(std::size_t step) {
  const int percent = m_plan.shift[step].percent;
  if (step == 0) tell("lifecycle", "AllowTraffic", {});
  m_service.share(m_service.revision(), percent);
  m_hasShifted = true;
  tell("traffic", "",
       percent == 100 ? "All new requests to " + m_plan.title + " go to green."
                      : std::to_string(percent) + " % of new requests to " + m_plan.title + " go to green.",
       percent);
  if (step + 1 < m_plan.shift.size())
    allowTraffic(step + 1);
  else
    hook("AfterAllowTraffic", [this] { waitForTermination(); });
}

void BlueGreen::waitForTermination() {
  m_stage = Stage::wait;
  if (m_plan.terminationWait > 0)
    tell("lifecycle", "Wait",
         "Blue of " + m_plan.title + " stays for " + minutes(m_plan.terminationWait) + "; until then going back is one switch.");
  m_world.queue.after(seconds(m_plan.terminationWait), [this] {
    m_stage = Stage::terminate;
    tell("lifecycle", "Terminate",
         "CodeDeploy ends blue of " + m_plan.title + ": " + tasks(m_service.liveCount(m_service.previous())) + ".");
    m_service.stopAll(m_service.previous());
    progress();
  });
}

void BlueGreen::complete() {
  m_stage = Stage::over;
  m_service.conclude(true, "Deployment of " + m_plan.title + " is complete: green is the new blue, revision " +
                               std::to_string(m_service.revision()) + ".");
}

void BlueGreen::giveUp(const std::string& why) {
  m_stage = Stage::over;
  const bool wasShifted = m_hasShifted;
  m_service.share(m_service.revision(), 0);
  if (wasShifted) tell("traffic", "", "All new requests to " + m_plan.title + " go to blue again.", 0);
  m_service.stopAll(m_service.revision());
  m_service.conclude(false, "Deployment of " + m_plan.title + " failed: " + why + ". " +
                                (wasShifted ? "Blue has all the traffic again." : "Blue has all the traffic and keeps it."));
}

}  // namespace slipway::simulation
