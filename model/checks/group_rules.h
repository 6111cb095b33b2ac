#pragma once

#include <string>
#include <vector>

#include "model/checks/rule.h"

namespace slipway::checks {

/// One rule of a security group, however it is written: inside the group, or as a resource of either generation.
struct GroupRule {
  bool isIngress = true;
  int from = 0, to = 65535;                        ///< ports; all of them for protocol -1
  bool isKnown = true;                             ///< false: ports or protocol are known only after apply
  bool hasRange = false;                           ///< some addresses are named
  bool isForEverybody = false;                     ///< 0.0.0.0/0 or ::/0 is among them
  std::vector<const terraform::Resource*> peers;   ///< security groups
  const terraform::Resource* resource = nullptr;   ///< where it is written
  std::string path;                                ///< "ingress.0" inside a group; "" where it is a resource of its own

  bool holds(int port) const { return from <= port && port <= to; }
};

std::vector<GroupRule> rulesOf(const View& view, const terraform::Resource& group);

}  // namespace slipway::checks
