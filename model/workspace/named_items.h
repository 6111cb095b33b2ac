#pragma once

#include <memory>
#include <vector>

#include "model/core/result.h"
#include "model/workspace/member_name.h"
#include "model/workspace/snapshot.h"
#include "model/yaml/document.h"

namespace slipway::workspace {

/// A part of a delivery file that is written out for one member of a family: a pipeline's action, a workflow's job, a command.
struct NamedItem {
  std::shared_ptr<const yaml::Document> document;
  yaml::Node node;  ///< an item of a list, or an entry whose key holds the name
};

/// What the delivery files outside `folder` (the member's own, "" for none) have for a member alone: entries whose key names
/// it, the innermost list items of which a value is its name, and list items that are texts about it ("docker build
/// user-service"). What names other members too is not one member's. In file and source order.
std::vector<NamedItem> itemsNaming(const Snapshot& now, const MemberName& member, std::string_view folder);

/// A copy of the item for another member, after it; `port` places of it get the new port (both "" to leave them).
TextEdit copiedFor(const NamedItem& item, const MemberName& member, std::string_view newName, std::string_view port,
                   std::string_view newPort);

/// Takes the items out, together with lists and their owners that would be empty without them: a stage without actions.
Result<std::vector<TextEdit>> withoutItems(const std::vector<NamedItem>& items);

/// Another name at each place where these files name the member, wherever it stands in a value or key.
std::vector<TextEdit> renamedEverywhere(const Snapshot& now, const MemberName& member, std::string_view newName);

}  // namespace slipway::workspace
