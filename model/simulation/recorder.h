#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/simulation/kernel/queue.h"
#include "model/simulation/trace.h"

namespace slipway::simulation {

/// How one request ended.
enum class RequestOutcome { ok, slow, failed };

/// Writes the trace while the actors run: events, flows by second, request totals, latencies.
class Recorder {
public:
  Recorder(Trace& trace, const kernel::Queue& queue) : m_trace(trace), m_queue(queue) {}

  /// Appends an event that happens now; returns its index, for use as a cause.
  int add(Event event);
  void flow(const std::string& relation, RequestOutcome outcome);
  void requestSent() { ++m_trace.requests.sent; ++m_trace.requests.inFlight; ++m_sentThisSecond; }
  void requestEnded(const std::string& outcome, bool isFailure, double latency);

  /// Closes the second that ends now; `gauges` are values by "series|element|unit".
  void sample(const std::vector<std::pair<std::string, double>>& gauges);
  /// Sorts out percentiles once the run is over.
  void finish();

private:
  std::size_t second() const { return static_cast<std::size_t>(m_queue.now() / 1000); }
  void push(const std::string& key, double value);

  Trace& m_trace;
  const kernel::Queue& m_queue;
  std::map<std::string, std::size_t> m_series;   ///< key → index in the trace
  std::vector<float> m_latencies, m_latenciesThisSecond;
  std::int64_t m_sentThisSecond = 0, m_failedThisSecond = 0;
  double m_lastP95 = 0;
};

}  // namespace slipway::simulation
