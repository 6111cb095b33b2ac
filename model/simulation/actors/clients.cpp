#include "model/simulation/actors/clients.h"

namespace slipway::simulation {

namespace {
constexpr int kFailuresInLog = 50;   // each later one is counted, and named once
}

Clients::Clients(World& world, const std::vector<RoutePlan>& routes, std::vector<std::unique_ptr<Service>>& services)
    : m_world(world), m_routes(routes), m_services(services), m_random(world.stream("clients")) {}

void Clients::start() {
  if (!m_routes.empty() && m_world.assumed.value("requests-per-second") > 0) scheduleNext();
}

void Clients::scheduleNext() {
  const double gap = m_random.exponential(1000 / m_world.assumed.value("requests-per-second"));
  m_world.queue.after(static_cast<Milliseconds>(gap + 0.5), [this] {
    if (m_isStopped) return;
    send(m_routes[m_random.below(m_routes.size())]);
    scheduleNext();
  }, kernel::Priority::traffic);
}

void Clients::send(const RoutePlan& route) {
  m_world.recorder.requestSent();
  Task* target = m_services[route.service]->nextTarget();
  if (target == nullptr) {
    end(route, "503 no target", RequestOutcome::failed, 0);
    return;
  }
  if (target->state() != TaskState::running || !target->isListening()) {
    end(route, "502 target does not answer", RequestOutcome::failed, 0);
    return;
  }
  target->serve([this, &route](double latency) {
    end(route, "200", latency > m_world.assumed.value("slow-request") ? RequestOutcome::slow : RequestOutcome::ok, latency);
  });
}

void Clients::end(const RoutePlan& route, const std::string& outcome, RequestOutcome looks, double latency) {
  const bool isFailure = looks == RequestOutcome::failed;
  m_world.recorder.requestEnded(outcome, isFailure, latency);
  for (const std::string& relation : route.relations) m_world.recorder.flow(relation, looks);
  if (!isFailure || m_failuresTold > kFailuresInLog) return;
  Event event;
  event.element = route.balancer;
  event.kind = "request-failed";
  event.message = ++m_failuresTold > kFailuresInLog ? "More requests fail; they are counted from here on."
                                                    : "A request to " + route.path + " failed: " + outcome + ".";
  event.data = {{"outcome", outcome}};
  m_world.recorder.add(std::move(event));
}

}  // namespace slipway::simulation
