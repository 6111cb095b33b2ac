#pragma once

#include <map>
#include <string>
#include <string_view>

#include "model/simulation/kernel/random.h"
#include "model/simulation/simulate.h"

namespace slipway::simulation {

/// The figures of one run: the defaults with the scenario's overrides.
class Assumed {
public:
  explicit Assumed(const Scenario& scenario);

  double value(std::string_view name) const;             ///< 0 for an unknown name, which a test forbids
  /// A duration drawn from `<name>-min`, `<name>` (the mode) and `<name>-max`, all in seconds, as milliseconds.
  Milliseconds duration(std::string_view name, kernel::Random& random) const;

private:
  std::map<std::string, double, std::less<>> m_values;
};

}  // namespace slipway::simulation
