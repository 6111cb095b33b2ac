#pragma once

#include <functional>
#include <map>
#include <string>

#include "model/core/result.h"
#include "model/design/design.h"
#include "model/simulation/trace.h"

namespace slipway::simulation {

/// What a rehearsal assumes beyond the files. Every figure has a name that `--set` and slipway.yaml can change.
struct Scenario {
  std::string name = "one-commit";
  std::string commit = "3f2a91c";
  std::string commitMessage;                  ///< "": says which services change
  std::string failingHook;                    ///< event of which the new revision's script fails: "ValidateService"; "": none
  std::map<std::string, double> assumptions;  ///< overrides by name: "requests-per-second" = 125
  Milliseconds until = 0;                     ///< at the latest; 0: 30 min, and what approvals and deployment configurations may wait
};

/// The named assumptions with their values, units and sources.
struct Assumption {
  std::string name;
  double value;
  std::string unit;
  std::string about;
  std::string source;
};
const std::vector<Assumption>& assumptions();

/// Rehearses: a pure function; the same input gives the same trace, byte for byte, on every machine. `progress` (0…1, may
/// be empty) is called now and then and stops the run by returning false (outcome "cancelled").
/// Fails with `nothing-to-rehearse` where the design has no pipeline that reaches a service.
Result<Trace> simulate(const design::Design& design, const Scenario& scenario, std::uint64_t seed,
                       const std::function<bool(double)>& progress = {});

}  // namespace slipway::simulation
