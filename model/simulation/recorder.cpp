#include "model/simulation/recorder.h"

#include <algorithm>

namespace slipway::simulation {

namespace {

/// Nearest-rank percentile; reorders the values.
double percentile(std::vector<float>& values, double fraction) {
  if (values.empty()) return 0;
  const auto rank = std::min(values.size() - 1, static_cast<std::size_t>(fraction * static_cast<double>(values.size())));
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(rank), values.end());
  return static_cast<double>(values[rank]);
}

}  // namespace

int Recorder::add(Event event) {
  event.t = m_queue.now();
  m_trace.events.push_back(std::move(event));
  return static_cast<int>(m_trace.events.size()) - 1;
}

void Recorder::flow(const std::string& relation, RequestOutcome outcome) {
  std::vector<FlowSample>& samples = m_trace.flows[relation];
  if (samples.size() <= second()) samples.resize(second() + 1);
  FlowSample& sample = samples.back();
  ++(outcome == RequestOutcome::ok ? sample.ok : outcome == RequestOutcome::slow ? sample.slow : sample.failed);
}

void Recorder::requestEnded(const std::string& outcome, bool isFailure, double latency) {
  RequestTotals& totals = m_trace.requests;
  --totals.inFlight;
  ++(isFailure ? totals.failed : totals.answered);
  ++totals.byOutcome[outcome];
  m_failedThisSecond += isFailure;
  if (isFailure) return;
  m_latencies.push_back(static_cast<float>(latency));
  m_latenciesThisSecond.push_back(static_cast<float>(latency));
}

void Recorder::push(const std::string& key, double value) {
  const auto [entry, isNew] = m_series.emplace(key, m_trace.series.size());
  if (isNew) {
    const auto first = key.find('|'), second = key.find('|', first + 1);
    m_trace.series.push_back({key.substr(0, first), key.substr(first + 1, second - first - 1), key.substr(second + 1), {}});
  }
  m_trace.series[entry->second].values.push_back(value);
}

void Recorder::sample(const std::vector<std::pair<std::string, double>>& gauges) {
  if (!m_latenciesThisSecond.empty()) m_lastP95 = percentile(m_latenciesThisSecond, 0.95);
  push("requests||req/s", static_cast<double>(m_sentThisSecond));
  push("latency-p95||ms", m_lastP95);
  push("failed-requests||req/s", static_cast<double>(m_failedThisSecond));
  for (const auto& [key, value] : gauges) push(key, value);
  m_latenciesThisSecond.clear();
  m_sentThisSecond = m_failedThisSecond = 0;
}

void Recorder::finish() {
  m_trace.end = m_queue.now();
  for (auto& [relation, samples] : m_trace.flows) samples.resize(second() + 1);
  for (const auto& [name, fraction] : {std::pair("p50", 0.50), std::pair("p95", 0.95), std::pair("p99", 0.99)})
    m_trace.latency[name] = percentile(m_latencies, fraction);
}

}  // namespace slipway::simulation
