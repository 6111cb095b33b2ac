#pragma once

#include <optional>

#include "model/checks/rule.h"

namespace slipway::checks {

/// The way from App Mesh to ECS Service Connect: the mesh's resources go, with modules that hold nothing else; tasks lose
/// their Envoy and proxy configuration, roles what the proxy asked for; services register in the same Cloud Map namespace by
/// Service Connect, under the names that clients use already. Nothing where a service's port has no name to register.
std::optional<Fix> leaveMesh(const View& view);

}  // namespace slipway::checks
