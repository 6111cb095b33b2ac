#pragma once

#include <string>

#include "model/workspace/snapshot.h"

namespace slipway::workspace {

/// Whom a change to the containers of a service or task definition reaches, where one list makes those of several: "all 3 services of
/// aws_ecs_task_definition.service"; "" where it reaches that one only, or nobody knows where the list is written. For labels, and for
/// what is shown before.
std::string containersReach(const Snapshot& now, const std::string& owner);

}  // namespace slipway::workspace
