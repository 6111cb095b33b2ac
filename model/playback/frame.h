#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "model/design/design.h"
#include "model/picture/picture.h"
#include "model/simulation/trace.h"

namespace slipway::playback {

/// What the canvas shows at one moment of a rehearsal.
struct Frame {
  simulation::Milliseconds t = 0;
  std::size_t eventsPassed = 0;                          ///< events with time <= t
  picture::States states;
  std::map<std::string, simulation::FlowSample> flows;   ///< by relation id: of the second that holds t
  std::string current;                                   ///< component of the latest event with a sentence; "" if none
};

/// Reads frames from a trace, forwards and backwards. Keeps checkpoints, so that any jump costs at most 256 events.
class Player {
public:
  Player(std::shared_ptr<const simulation::Trace> trace, std::shared_ptr<const design::Design> design);
  ~Player();
  Player(const Player&) = delete;
  Player& operator=(const Player&) = delete;

  /// The frame at a moment; before the start and past the end the first and last. The same moment gives the same frame,
  /// whatever was asked before.
  Frame frameAt(simulation::Milliseconds t) const;
  const simulation::Trace& trace() const { return *m_trace; }

private:
  struct Checkpoints;
  std::shared_ptr<const simulation::Trace> m_trace;
  std::shared_ptr<const design::Design> m_design;
  std::unique_ptr<Checkpoints> m_checkpoints;
};

}  // namespace slipway::playback
