#include "model/simulation/actors/service.h"

#include <algorithm>
#include <cstdio>

#include "model/simulation/actors/blue_green.h"
#include "model/simulation/actors/in_place.h"

namespace slipway::simulation {

Service::Service(World& world, const ServicePlan& plan)
    : m_world(world), m_plan(plan), m_random(world.stream(plan.id)), m_traffic(world.stream(plan.id + "/traffic")) {}

Service::~Service() = default;

int Service::minimumRunning() const { return (m_plan.desired * m_plan.minimumPercent + 99) / 100; }
int Service::maximumTotal() const { return m_plan.desired * m_plan.maximumPercent / 100; }
int Service::firstStarts() const {
  if (m_plan.deployment == ServicePlan::Deployment::inPlace) return 0;
  if (m_plan.deployment == ServicePlan::Deployment::blueGreen) return m_plan.desired;
  return std::clamp(maximumTotal() - runningCount(), 0, m_plan.desired);
}

int Service::healthyCount() const {
  return static_cast<int>(std::count_if(m_tasks.begin(), m_tasks.end(), [](const auto& task) { return task->takesTraffic(); }));
}

int Service::runningCount() const {
  return static_cast<int>(std::count_if(m_tasks.begin(), m_tasks.end(), [](const auto& task) { return !task->isStopping(); }));
}

std::size_t Service::zoneForNext(int revision) const {
  // Spread over zones: first the tasks of this revision, then all of the service (D.47).
  std::vector<std::pair<int, int>> load(m_plan.zones.size());
  for (const auto& task : m_tasks) {
    if (task->isStopping()) continue;
    load[task->zone()].first += task->revision() == revision;
    ++load[task->zone()].second;
  }
  return static_cast<std::size_t>(std::min_element(load.begin(), load.end()) - load.begin());
}

std::string Service::freeAddress(std::size_t zone) {
  unsigned a = 10, b = 0, c = 0, d = 0, prefix = 24;
  std::sscanf(m_plan.zones[zone].cidr.c_str(), "%u.%u.%u.%u/%u", &a, &b, &c, &d, &prefix);
  const unsigned hosts = prefix >= 24 && prefix <= 28 ? (1u << (32 - prefix)) - 6 : 250;
  for (int attempt = 0;; ++attempt) {
    // The first four addresses of a subnet are AWS's (G.9).
    const unsigned host = d + 4 + static_cast<unsigned>(m_random.below(hosts));
    std::string address = std::to_string(a) + "." + std::to_string(b) + "." + std::to_string(c) + "." + std::to_string(host);
    if (m_addresses.insert(address).second || attempt > 1000) return address;
  }
}

Task& Service::addTask(int revision) {
  const std::size_t zone = zoneForNext(revision);
  m_tasks.push_back(std::make_unique<Task>(m_world, m_plan, static_cast<int>(m_tasks.size()) + 1, revision, zone, freeAddress(zone),
                                           [this](Task& task) { changed(task); }));
  return *m_tasks.back();
}

void Service::startServing() {
  for (int i = 0; i < m_plan.desired; ++i) addTask(m_revision).startServing();
  m_isStarted = true;
}

Event Service::deploymentEvent(const char* from, const char* to, std::string message) const {
  Event event;
  event.element = m_plan.id;
  event.kind = "deployment";
  event.from = from;
  event.to = to;
  event.message = std::move(message);
  event.cause = m_deploymentEvent;
  event.data = {{"revision", std::to_string(m_revision)}, {"previous", std::to_string(m_previous)}};
  return event;
}

void Service::deploy(int cause, std::function<void(bool)> done) {
  m_previous = m_revision++;
  if (done) m_done.push_back(std::move(done));
  m_isDeploying = true;
  m_isRollingBack = false;
  m_failures = 0;
  m_deploymentEvent = cause;
  m_deploymentEvent = m_world.recorder.add(deploymentEvent("", "IN_PROGRESS", {}));
  if (m_plan.deployment != ServicePlan::Deployment::rolling) {
    if (m_plan.deployment == ServicePlan::Deployment::blueGreen)
      m_changeovers.push_back(std::make_unique<BlueGreen>(m_world, m_plan, *this, m_deploymentEvent));
    else
      m_changeovers.push_back(std::make_unique<InPlace>(m_world, m_plan, *this, m_deploymentEvent, false));
    m_changeover = m_changeovers.back().get();
    m_changeover->begin();
    return;
  }
  reconcile();
  const bool isStuck = maximumTotal() <= m_plan.desired && minimumRunning() >= m_plan.desired && m_plan.desired > 0;
  if (isStuck) {
    Event event =
        deploymentEvent("IN_PROGRESS", "IN_PROGRESS",
                        m_plan.title + " can neither stop nor start a task: " + std::to_string(m_plan.minimumPercent) + "–" +
                            std::to_string(m_plan.maximumPercent) + " % of " + std::to_string(m_plan.desired) + " leaves no room.");
    event.kind = "note";
    m_world.recorder.add(std::move(event));
  }
}

void Service::changed(Task& task) {
  if (!m_isStarted) return;
  const bool isCurrent = task.revision() == m_revision;
  if (task.target() == TargetState::unhealthy && !task.isStopping()) {
    // Within the grace period the scheduler looks away; the next failed check tells it again.
    if (!task.isInGrace())
      m_world.queue.after(0, [this, &task] {
        if (task.target() == TargetState::unhealthy && !task.isStopping()) failTask(task);
      });
    return;
  }
  if (m_changeover != nullptr) {
    m_world.queue.after(0, [this] {
      if (m_changeover != nullptr) m_changeover->progress();
    });
    return;
  }
  if (isCurrent || m_isDeploying) m_world.queue.after(0, [this] { reconcile(); });
}

void Service::failTask(Task& task) {
  // CodeDeploy waits for an instance that joins; nothing replaces it meanwhile.
  if (m_plan.deployment == ServicePlan::Deployment::inPlace) return;
  task.stop("it failed its load balancer health checks");
  if (m_changeover != nullptr) {
    fill(task.revision());
    return;
  }
  if (m_isDeploying && task.revision() == m_revision) {
    ++m_failures;
    const int threshold = std::clamp((m_plan.desired + 1) / 2, 3, 200);
    if (m_plan.hasBreaker && m_failures >= threshold) {
      finish(false);
      return;
    }
  }
  reconcile();
}

void Service::reconcile() {
  if (m_isReconciling) return;
  m_isReconciling = true;
  std::vector<Task*> fresh, old;
  for (const auto& task : m_tasks)
    if (!task->isStopping()) (task->revision() == m_revision ? fresh : old).push_back(task.get());

  int total = static_cast<int>(fresh.size() + old.size());
  // Outside a deployment the scheduler replaces at once what it stopped.
  const int most = m_isDeploying ? std::max(maximumTotal(), 0) : m_plan.desired;
  std::vector<Task*> started;
  while (static_cast<int>(fresh.size()) < m_plan.desired && total < most) {
    fresh.push_back(&addTask(m_revision));
    started.push_back(fresh.back());
    ++total;
  }
  for (Task* task : started) task->start();

  int healthy = healthyCount();
  const int freshHealthy =
      static_cast<int>(std::count_if(fresh.begin(), fresh.end(), [](const Task* task) { return task->takesTraffic(); }));
  // Old tasks go one by one as new ones take over; where the maximum leaves no room to start, they go first, down to the minimum.
  const bool needsRoom = static_cast<int>(fresh.size()) < m_plan.desired && total >= most;
  const int keep = needsRoom ? 0 : std::max(0, m_plan.desired - freshHealthy);
  int remaining = static_cast<int>(old.size());
  for (Task* task : old) {
    const bool isServing = task->takesTraffic();
    if (remaining <= keep || (isServing && healthy - 1 < minimumRunning())) continue;
    task->stop({});
    healthy -= isServing;
    --remaining;
    --total;
  }
  m_isReconciling = false;
  if (static_cast<int>(fresh.size()) < m_plan.desired && total < most) {
    m_world.queue.after(0, [this] { reconcile(); });
    return;
  }
  if (!m_isDeploying) return;
  const bool hasOld = std::any_of(m_tasks.begin(), m_tasks.end(),
                                  [&](const auto& task) { return task->revision() != m_revision && task->state() != TaskState::stopped; });
  if (freshHealthy >= m_plan.desired && !hasOld) finish(true);
}

void Service::finish(bool succeeded) {
  m_isDeploying = false;
  const auto waiting = std::exchange(m_done, {});  // what comes from here on waits for the rollback
  if (succeeded) {
    m_deploymentEvent = m_world.recorder.add(deploymentEvent(
        "IN_PROGRESS", "COMPLETED", "Deployment of " + m_plan.title + " is complete: revision " + std::to_string(m_revision) + "."));
    m_isRollingBack = false;
  } else {
    std::string message = "Deployment of " + m_plan.title + " failed: " + std::to_string(m_failures) + " tasks failed their checks";
    message += m_plan.rollsBack ? "; the circuit breaker rolls back to revision " + std::to_string(m_previous) + "."
                                : "; the circuit breaker stops it.";
    m_deploymentEvent = m_world.recorder.add(deploymentEvent("IN_PROGRESS", "FAILED", std::move(message)));
    if (m_plan.rollsBack) {
      std::swap(m_revision, m_previous);
      m_isDeploying = m_isRollingBack = true;
      m_failures = 0;
      reconcile();
    }
  }
  for (const auto& done : waiting) done(succeeded);
}

void Service::tellDone(bool succeeded) {
  for (const auto& done : std::exchange(m_done, {})) done(succeeded);
}

void Service::whenStable(std::function<void(bool)> done) {
  if (m_isDeploying)
    m_done.push_back(std::move(done));
  else
    done(true);
}

std::vector<Task*> Service::live() const {
  std::vector<Task*> found;
  for (const auto& task : m_tasks)
    if (!task->isStopping()) found.push_back(task.get());
  return found;
}

int Service::liveCount(int revision) const {
  return static_cast<int>(
      std::count_if(m_tasks.begin(), m_tasks.end(), [&](const auto& task) { return task->revision() == revision && !task->isStopping(); }));
}

int Service::healthyCount(int revision) const {
  return static_cast<int>(std::count_if(m_tasks.begin(), m_tasks.end(),
                                        [&](const auto& task) { return task->revision() == revision && task->takesTraffic(); }));
}

bool Service::isGone(int revision) const {
  return std::all_of(m_tasks.begin(), m_tasks.end(),
                     [&](const auto& task) { return task->revision() != revision || task->state() == TaskState::stopped; });
}

void Service::fill(int revision) {
  std::vector<Task*> started;
  for (int count = liveCount(revision); count < m_plan.desired; ++count) started.push_back(&addTask(revision));
  for (Task* task : started) task->start();
}

void Service::stopAll(int revision) {
  for (std::size_t i = 0; i < m_tasks.size(); ++i)
    if (m_tasks[i]->revision() == revision) m_tasks[i]->stop({});
}

void Service::share(int revision, int percent) {
  m_sharedRevision = revision;
  m_share = percent;
}

void Service::conclude(bool succeeded, std::string message) {
  m_changeover = nullptr;
  const bool isInPlace = m_plan.deployment == ServicePlan::Deployment::inPlace;
  const bool rollsBack = !succeeded && isInPlace && m_plan.rollsBack && !m_isRollingBack;
  if (rollsBack) message += " Revision " + std::to_string(m_previous) + " comes back.";
  m_deploymentEvent = m_world.recorder.add(deploymentEvent("IN_PROGRESS", succeeded ? "COMPLETED" : "FAILED", std::move(message)));
  if (!succeeded && (!isInPlace || rollsBack)) std::swap(m_revision, m_previous);
  if (succeeded) m_share = -1;
  m_isDeploying = m_isRollingBack = rollsBack;
  tellDone(succeeded);
  if (!rollsBack) return;
  m_deploymentEvent = m_world.recorder.add(deploymentEvent("", "IN_PROGRESS", {}));
  m_changeovers.push_back(std::make_unique<InPlace>(m_world, m_plan, *this, m_deploymentEvent, true));
  m_changeover = m_changeovers.back().get();
  m_changeover->begin();
}

Task* Service::nextTarget() {
  const bool isShared = m_share > 0 && (m_share >= 100 || m_traffic.below(100) < static_cast<std::size_t>(m_share));
  const auto pick = [&](auto isGood) -> Task* {
    for (std::size_t i = 0; i < m_tasks.size(); ++i) {
      Task& task = *m_tasks[(m_nextTarget + i) % m_tasks.size()];
      if (!isCandidate(task, isShared) || !isGood(task)) continue;
      m_nextTarget = (m_nextTarget + i + 1) % m_tasks.size();
      return &task;
    }
    return nullptr;
  };
  if (Task* healthy = pick([](const Task& task) { return task.takesTraffic() && !task.isStopping(); })) return healthy;
  return pick([](const Task& task) { return task.isRegistered() && !task.isStopping(); });
}

}  // namespace slipway::simulation
