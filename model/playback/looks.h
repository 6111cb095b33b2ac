#pragma once

#include <map>
#include <string>

#include "model/design/design.h"
#include "model/picture/picture.h"
#include "model/playback/progress.h"

namespace slipway::playback {

/// When each action and stage of the trace ends: known in advance, so that a bar fills evenly.
using Ends = std::map<std::string, simulation::Milliseconds>;

/// What elements look like in a state: chips, words, bars (VISUAL, "Nodes and containers").
picture::States looksOf(const Progress& progress, const design::Design& design, const Ends& ends, simulation::Milliseconds now);

/// A duration as people say it: "15 s", "2 min 14 s".
std::string spoken(simulation::Milliseconds duration);

}  // namespace slipway::playback
