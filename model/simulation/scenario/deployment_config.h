#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace slipway::simulation {

/// One step of a blue/green traffic shift: from `after` seconds on, counted from the first step, `percent` of new requests go to
/// the replacement.
struct ShiftStep {
  double after = 0;
  int percent = 100;
};

/// The steps of a CodeDeploy configuration for ECS, from its name: "CodeDeployDefault.ECSCanary10Percent5Minutes",
/// "…ECSLinear10PercentEvery3Minutes", "…ECSAllAtOnce" (facts C.21, C.22). An unknown name shifts all at once.
std::vector<ShiftStep> shiftOf(std::string_view configuration);

/// How many of `instances` a CodeDeploy configuration for instances deploys to at once: "…OneAtATime", "…HalfAtATime",
/// "…AllAtOnce" (facts C.6–C.8). An unknown name takes one at a time, CodeDeploy's default. At least 1.
int batchOf(std::string_view configuration, int instances);

/// What people call a shift: "all at once", "10 % first, the rest after 5 min", "10 % more every 3 min".
std::string nameOf(const std::vector<ShiftStep>& shift);

}  // namespace slipway::simulation
