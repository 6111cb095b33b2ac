#pragma once

#include <string>

#include "model/simulation/trace.h"

namespace slipway::simulation {

/// One JSON object a line: {"t", "element", "kind", "from", "to", "message", "cause"}, `t` in integer ms; `data` where there is any.
std::string traceLines(const Trace& trace);

/// {"schema": "slipway/simulate/1", "outcome", "seed", "durationMs", "fingerprint", "stages", "deployments", "requests",
/// "latency", "availability", "messages", "assumptions"}
std::string summaryJson(const Trace& trace);

}  // namespace slipway::simulation
