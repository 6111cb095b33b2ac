#pragma once

#include <memory>
#include <vector>

#include "model/simulation/actors/service.h"

namespace slipway::simulation {

/// Everybody outside who sends requests: arrivals at random moments (a Poisson process), spread evenly over the paths that
/// rules lead to services; each request goes through the balancer's rule to one target and comes back.
class Clients {
public:
  Clients(World& world, const std::vector<RoutePlan>& routes, std::vector<std::unique_ptr<Service>>& services);

  void start();
  void stop() { m_isStopped = true; }   ///< no new requests; open ones still come back

private:
  void scheduleNext();
  void send(const RoutePlan& route);
  void end(const RoutePlan& route, const std::string& outcome, RequestOutcome looks, double latency);

  World& m_world;
  const std::vector<RoutePlan>& m_routes;
  std::vector<std::unique_ptr<Service>>& m_services;
  kernel::Random m_random;
  bool m_isStopped = false;
  int m_failuresTold = 0;
};

}  // namespace slipway::simulation
