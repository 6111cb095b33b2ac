#pragma once

#include "model/simulation/kernel/queue.h"
#include "model/simulation/recorder.h"
#include "model/simulation/scenario/assumed.h"
#include "model/simulation/scenario/plan.h"

namespace slipway::simulation {

/// What every actor shares: the clock, the trace, the assumed figures, the seed.
struct World {
  kernel::Queue& queue;
  Recorder& recorder;
  const Assumed& assumed;
  const Scenario& scenario;
  std::uint64_t seed;

  kernel::Random stream(const std::string& name) const { return {seed, name}; }
};

inline Milliseconds seconds(double value) { return static_cast<Milliseconds>(value * 1000); }

}  // namespace slipway::simulation
