#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/core/source_span.h"

namespace slipway::workspace {

/// The name of one member of a family as files write it: a service, with the names of the others, which may hold its own
/// ("api" beside "api-gateway").
struct MemberName {
  std::string name;
  std::vector<std::string> others;
};

/// Where a text names the member: as a whole word, or as a part between '-' ("user-service-image", "deploy-user-service")
/// that is not a part of another member's name. In order.
std::vector<TextRange> placesOf(const MemberName& member, std::string_view text);

/// The text with another name at all these places.
std::string renamed(const MemberName& member, std::string_view text, std::string_view newName);

}  // namespace slipway::workspace
