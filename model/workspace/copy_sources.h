#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/core/project_edit.h"
#include "model/workspace/member_name.h"
#include "model/workspace/snapshot.h"

namespace slipway::workspace {

/// What makes a copy a service of its own: where it listens ("" to leave the port).
struct PortChange {
  std::string from, to;
};

/// The folder of a member's sources under another name: every file of a folder that has the member's name, with the new name
/// in it. With `port`, the copy is a further service: places that say where it listens get the new port, and paths named
/// after it follow (/users of user-service). Files that are there already stay.
std::vector<NewFile> copiedSources(const Snapshot& now, const MemberName& member, const std::string& newName, const std::optional<PortChange>& port = {});

}  // namespace slipway::workspace
