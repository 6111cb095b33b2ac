#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "model/design/design.h"
#include "model/simulation/simulate.h"

namespace slipway::test {

/// A rehearsal that has to be possible.
simulation::Trace rehearse(const design::Design& design, std::map<std::string, double> assumptions = {}, std::uint64_t seed = 1);

/// Gives a component, or every one of a kind, a property in place of its own of that name.
void setProperty(design::Component& component, const std::string& name, const std::string& text);
void setProperty(design::Design& design, const std::string& kind, const std::string& name, const std::string& text);
/// The two services with one property changed.
design::Design withProperty(const std::string& kind, const std::string& name, const std::string& text);

/// When an element first enters a state; -1: never.
simulation::Milliseconds timeOf(const simulation::Trace& trace, const std::string& element, const std::string& to);

}  // namespace slipway::test
