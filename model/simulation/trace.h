#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace slipway::simulation {

using Milliseconds = std::int64_t;

/// One change, as people read it in the run log and as the player plays it. Field names are those of the JSON lines.
///
/// | kind        | element                | states                                                        | data                                     |
/// |-------------|------------------------|---------------------------------------------------------------|------------------------------------------|
/// | commit      | repository             |                                                               | commit                                   |
/// | trigger     | event rule             |                                                               |                                          |
/// | execution   | pipeline               | InProgress, Succeeded, Failed                                 | number                                   |
/// | stage       | stage                  | InProgress, Succeeded, Failed                                 |                                          |
/// | action      | action                 | InProgress, Succeeded, Failed                                 |                                          |
/// | build-phase | action                 | SUBMITTED … COMPLETED                                         |                                          |
/// | image       | image repository       |                                                               | tag, megabytes                           |
/// | deployment  | service                | IN_PROGRESS, COMPLETED, FAILED                                | revision, previous                       |
/// | task        | "<service>/task/<n>"   | PROVISIONING … RUNNING, DEPLOYING, DEACTIVATING … STOPPED      | service, zone, address, revision         |
/// | target      | "<service>/task/<n>"   | initial, healthy, unhealthy, draining, unused                 | service, passed, needed                  |
/// | lifecycle   | service or task        | CodeDeploy's events: Install …; Wait, Terminate of blue/green | revision, previous; of a task as above   |
/// | traffic     | service                |                                                               | revision, percent                        |
/// | request-failed | service or balancer |                                                               | outcome                                  |
/// | note        | any                    |                                                               |                                          |
struct Event {
  Milliseconds t = 0;
  std::string element;
  std::string kind;
  std::string from, to;     ///< states before and after: "PENDING" → "RUNNING"; may be empty
  std::string message;      ///< a sentence; empty: not shown in the log
  int cause = -1;           ///< index of the event that led to it; -1: none
  std::map<std::string, std::string> data;   ///< what the player needs besides: address, zone, revision, check …
};

/// What flowed over a relation or into an element during one second of simulated time.
struct FlowSample {
  std::int32_t ok = 0, slow = 0, failed = 0;
};

/// Sampled once a simulated second, from t = 0: `values[i]` belongs to [i s, i + 1 s).
struct Series {
  std::string name;         ///< "requests", "latency-p95", "healthy-targets", "tasks" …
  std::string element;      ///< "" for the whole system
  std::string unit;
  std::vector<double> values;
};

struct RequestTotals {
  std::int64_t sent = 0, answered = 0, failed = 0, inFlight = 0;    ///< sent = answered + failed + inFlight, always
  std::map<std::string, std::int64_t> byOutcome;                    ///< "200", "404", "502 …"
};

struct Phase { std::string title; Milliseconds begin = 0, end = 0; std::string status; };   ///< the timeline's bars

/// A whole rehearsal: append-only while it runs, complete afterwards; the player only reads it.
struct Trace {
  std::uint64_t seed = 1;
  Milliseconds end = 0;
  std::string outcome;                                       ///< "succeeded", "failed: …"
  std::vector<Event> events;                                 ///< by time; ties in order of happening
  std::map<std::string, std::vector<FlowSample>> flows;      ///< by relation id, one sample a second
  std::vector<Series> series;
  std::vector<Phase> phases;
  RequestTotals requests;
  std::map<std::string, double> latency;                     ///< "p50", "p95", "p99" in ms
  std::vector<std::string> assumptions;                      ///< sentences: "Image size 184 MB (assumed)"

  std::uint64_t fingerprint() const;                         ///< FNV-1a over all events and flows: equal on every machine
};

}  // namespace slipway::simulation
