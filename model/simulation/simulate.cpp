#include "model/simulation/simulate.h"

#include <algorithm>
#include <memory>

#include "model/simulation/actors/clients.h"
#include "model/simulation/actors/pipeline.h"

namespace slipway::simulation {

namespace {

constexpr double kUsual = 30 * 60;  // s that a rehearsal takes at most, but for its waits

/// One rehearsal from warm-up to steady state.
class Rehearsal {
public:
  Rehearsal(const SystemPlan& plan, const Scenario& scenario, std::uint64_t seed)
      : m_plan(plan),
        m_scenario(scenario),
        m_until(scenario.until > 0 ? scenario.until : seconds(kUsual + waitsOf(plan))),
        m_assumed(scenario),
        m_recorder(m_trace, m_queue),
        m_world{m_queue, m_recorder, m_assumed, m_scenario, seed} {
    m_trace.seed = seed;
    m_trace.outcome = "unfinished";
    for (const ServicePlan& service : m_plan.services) m_services.push_back(std::make_unique<Service>(m_world, service));
    m_pipeline = std::make_unique<Pipeline>(m_world, m_plan.pipeline, m_services, m_trace);
    m_clients = std::make_unique<Clients>(m_world, m_plan.routes, m_services);
  }

  Trace run(const std::function<bool(double)>& progress) {
    for (const auto& service : m_services) service->startServing();
    m_clients->start();
    scheduleSample();
    const Milliseconds warmUp = seconds(m_assumed.value("warm-up"));
    m_trace.phases.push_back({"Before", 0, warmUp, "Succeeded"});
    m_queue.after(warmUp, [this] { m_pipeline->commit([this](bool succeeded) { succeeded ? settle(true) : settleWhenStable(false); }); });

    while (!m_queue.isEmpty() && m_queue.nextTime() <= m_until) {
      m_queue.runNext();
      const bool asks = progress && m_queue.executed() % 4096 == 0;
      if (asks && !progress(static_cast<double>(m_queue.now()) / static_cast<double>(m_until))) {
        m_trace.outcome = "cancelled";
        break;
      }
      // Once it is over, only the open requests are waited for: what drains late is not worth an hour of samples.
      if (m_isOver && m_trace.requests.inFlight == 0) break;
    }
    if (m_trace.outcome == "unfinished") m_trace.outcome = "failed: not finished after " + std::to_string(m_until / 60000) + " min";
    for (Phase& phase : m_trace.phases)
      if (phase.status == "InProgress") phase.end = m_queue.now();
    m_recorder.finish();
    m_trace.assumptions = assumedSentences();
    return std::move(m_trace);
  }

private:
  void settle(bool succeeded) {
    m_trace.outcome = succeeded ? "succeeded" : "failed: " + m_trace.phases.back().title;
    const Milliseconds now = m_queue.now(), steady = seconds(m_assumed.value("steady"));
    m_trace.phases.push_back({"Steady", now, now + steady, succeeded ? "Succeeded" : "Failed"});
    m_queue.after(steady, [this] {
      m_isOver = true;
      m_clients->stop();
    });
  }

  /// A rollback that is under way belongs to the commit: it is over once every service is what it was.
  void settleWhenStable(bool succeeded) {
    m_unstable = m_services.size();
    for (const auto& service : m_services)
      service->whenStable([this, succeeded](bool) {
        if (--m_unstable == 0) m_queue.after(0, [this, succeeded] { settle(succeeded); });
      });
  }

  void scheduleSample() {
    m_queue.after(
        1000,
        [this] {
          if (m_isOver) return;
          std::vector<std::pair<std::string, double>> gauges;
          double healthy = 0, running = 0;
          for (const auto& service : m_services) {
            healthy += service->healthyCount();
            running += service->runningCount();
            gauges.emplace_back("healthy-targets|" + service->plan().id + "|targets", service->healthyCount());
            gauges.emplace_back("tasks|" + service->plan().id + "|tasks", service->runningCount());
          }
          gauges.emplace_back("healthy-targets||targets", healthy);
          gauges.emplace_back("tasks||tasks", running);
          m_recorder.sample(gauges);
          scheduleSample();
        },
        kernel::Priority::sampling);
  }

  std::vector<std::string> assumedSentences() const {
    std::vector<std::string> sentences;
    for (const Assumption& assumption : assumptions()) {
      if (assumption.name.ends_with("-min") || assumption.name.ends_with("-max")) continue;
      char value[32];
      std::snprintf(value, sizeof value, "%g", m_assumed.value(assumption.name));
      const bool isChanged = m_scenario.assumptions.contains(assumption.name);
      sentences.push_back(assumption.about + ": " + value + " " + assumption.unit + (isChanged ? " (set)" : " (assumed)"));
    }
    return sentences;
  }

  const SystemPlan& m_plan;
  const Scenario& m_scenario;
  const Milliseconds m_until;
  Assumed m_assumed;
  Trace m_trace;
  kernel::Queue m_queue;
  Recorder m_recorder;
  World m_world;
  std::vector<std::unique_ptr<Service>> m_services;
  std::unique_ptr<Pipeline> m_pipeline;
  std::unique_ptr<Clients> m_clients;
  std::size_t m_unstable = 0;
  bool m_isOver = false;
};

}  // namespace

Result<Trace> simulate(const design::Design& design, const Scenario& scenario, std::uint64_t seed,
                       const std::function<bool(double)>& progress) {
  const Result<SystemPlan> plan = planOf(design);
  if (!plan) return plan.diagnostics();
  return Rehearsal(*plan, scenario, seed).run(progress);
}

}  // namespace slipway::simulation
