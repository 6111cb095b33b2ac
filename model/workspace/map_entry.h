#pragma once

#include <map>
#include <optional>
#include <string>

#include "model/core/result.h"
#include "model/hcl/syntax_tree.h"
#include "model/workspace/member_name.h"
#include "model/workspace/snapshot.h"

namespace slipway::workspace {

/// Where a resource made by `for_each` over a map written in the project gets its own values from: the entry
/// `user-service = { … }` in that map.
struct MapEntry {
  FilePath file;
  hcl::NodeRef map;      ///< the object expression
  hcl::NodeRef item;     ///< the entry in it
  std::string key;
};

/// The entry of a resource instance; nothing where its values do not come from such a map.
std::optional<MapEntry> mapEntryOf(const Snapshot& now, const terraform::Resource& resource);

/// Its name, with those of the other entries.
MemberName memberOf(const MapEntry& entry);

/// Removes the entry with its lines and the comments directly above it.
TextEdit withoutEntry(const MapEntry& entry);

/// Adds an entry after the last one, in the style of `model`: the same lines with the key replaced, texts that hold the
/// key or its stem (`user` of `user-service`) rewritten for the new name, and numbers that differ between all entries
/// counted on. `overrides` gives the source text of members by name.
TextEdit withNewEntry(const MapEntry& model, const std::string& key, const std::map<std::string, std::string>& overrides);

/// The key as it is written: `user-service` or `"user-service"` without quotes.
std::string keyText(hcl::NodeRef objectItem);

}  // namespace slipway::workspace
