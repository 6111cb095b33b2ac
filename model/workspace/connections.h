#pragma once

#include <vector>

#include "model/core/result.h"
#include "model/workspace/draft.h"

namespace slipway::workspace {

/// What connecting two kinds writes: one entry a pair in allConnections(), one file each.
struct Connection {
  std::vector<std::string> from, to;     ///< kinds
  /// Why these two cannot be connected although their kinds can ("user-service is behind public-alb already"); empty if
  /// they can.
  std::string (*whyNot)(const Snapshot& now, const design::Component& from, const design::Component& to);
  /// Writes everything that the connection needs into the draft; returns what went wrong, else nothing, and puts a label
  /// that says what was written into `*label`.
  Diagnostics (*write)(Draft& draft, const design::Component& from, const design::Component& to, std::string* label);
};

const std::vector<Connection>& allConnections();

/// The connection that a file of resources/recipes/connect/ describes; nullptr if none does.
const Connection* recipeConnection(const std::string& from, const std::string& to);

extern const Connection kBalancerToService;      // connect_balancer.cpp
extern const Connection kServiceToResource, kQueueToService;  // connect_resource.cpp

}  // namespace slipway::workspace
