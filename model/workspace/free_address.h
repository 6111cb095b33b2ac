#pragma once

#include <optional>
#include <string>
#include <vector>

namespace slipway::workspace {

/// The first /24 inside `network` (CIDR) that overlaps none of `taken`; nothing if the network is full or no CIDR.
std::optional<std::string> freeSubnet(const std::string& network, const std::vector<std::string>& taken);

/// The first 10.x.0.0/16 that overlaps none of `taken`.
std::string freeNetwork(const std::vector<std::string>& taken);

}  // namespace slipway::workspace
