#include "model/simulation/trace_json.h"

#include <cstdio>
#include <nlohmann/json.hpp>

namespace slipway::simulation {

namespace {

using Json = nlohmann::ordered_json;

std::string dumped(const Json& json, int indent) { return json.dump(indent, ' ', false, Json::error_handler_t::replace) + "\n"; }

}  // namespace

std::string traceLines(const Trace& trace) {
  std::string lines;
  for (const Event& event : trace.events) {
    Json line = {{"t", event.t},   {"element", event.element}, {"kind", event.kind},  {"from", event.from},
                 {"to", event.to}, {"message", event.message}, {"cause", event.cause}};
    if (!event.data.empty()) line["data"] = event.data;
    lines += dumped(line, -1);
  }
  return lines;
}

std::string summaryJson(const Trace& trace) {
  char fingerprint[20];
  std::snprintf(fingerprint, sizeof fingerprint, "%016llx", static_cast<unsigned long long>(trace.fingerprint()));
  Json document = {{"schema", "slipway/simulate/1"}, {"outcome", trace.outcome}, {"seed", trace.seed}, {"durationMs", trace.end}, {"fingerprint", fingerprint}};
  document["stages"] = Json::array();
  for (const Phase& phase : trace.phases)
    document["stages"].push_back({{"title", phase.title}, {"beginMs", phase.begin}, {"endMs", phase.end}, {"status", phase.status}});
  document["deployments"] = Json::array();
  for (const Event& event : trace.events)
    if (event.kind == "deployment" && event.to != "IN_PROGRESS")
      document["deployments"].push_back({{"service", event.element}, {"state", event.to}, {"tMs", event.t}, {"revision", event.data.at("revision")}});
  const RequestTotals& requests = trace.requests;
  document["requests"] = {{"sent", requests.sent}, {"answered", requests.answered}, {"failed", requests.failed}, {"inFlight", requests.inFlight}, {"byOutcome", requests.byOutcome}};
  document["latency"] = trace.latency;
  const std::int64_t ended = requests.answered + requests.failed;
  document["availability"] = ended == 0 ? 1.0 : static_cast<double>(requests.answered) / static_cast<double>(ended);
  document["messages"] = Json::array();
  for (const Event& event : trace.events)
    if (!event.message.empty()) document["messages"].push_back({{"t", event.t}, {"message", event.message}});
  document["assumptions"] = trace.assumptions;
  return dumped(document, 2);
}

}  // namespace slipway::simulation
