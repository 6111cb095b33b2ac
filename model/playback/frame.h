#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "model/picture/picture.h"
#include "model/simulation/trace.h"

namespace slipway::playback {

/// What the canvas shows at one moment of a rehearsal.
struct Frame {
  simulation::Milliseconds t = 0;
  std::size_t eventsPassed = 0;                          ///< events with time <= t
  picture::States states;
  std::map<std::string, simulation::FlowSample> flows;   ///< by relation id: of the second that holds t
  std::string current;                                   ///< element of the latest event with a sentence; "" if none
};

/// Reads frames from a trace, forwards and backwards. Keeps checkpoints, so that any jump costs at most a few hundred events.
class Player {
public:
  Player(std::shared_ptr<const simulation::Trace> trace, std::shared_ptr<const design::Design> design);
  ~Player();
  Frame frameAt(simulation::Milliseconds t) const;
  const simulation::Trace& trace() const { return *m_trace; }

private:
  struct Checkpoints;
  std::shared_ptr<const simulation::Trace> m_trace;
  std::shared_ptr<const design::Design> m_design;
  std::unique_ptr<Checkpoints> m_checkpoints;
};

}  // namespace slipway::playback
