#include "model/core/resource.h"

#include <algorithm>

#include "model/core/resource_table.h"

namespace slipway {

namespace {

const ResourceEntry* firstNotBelow(std::string_view path) {
  return std::lower_bound(resourceTable, resourceTable + resourceCount, path,
                          [](const ResourceEntry& entry, std::string_view wanted) { return entry.path < wanted; });
}

}  // namespace

std::optional<std::string_view> resource(std::string_view path) {
  const ResourceEntry* entry = firstNotBelow(path);
  if (entry == resourceTable + resourceCount || entry->path != path) return std::nullopt;
  return std::string_view(entry->begin, static_cast<std::size_t>(entry->end - entry->begin));
}

std::vector<std::string_view> resourcesBelow(std::string_view prefix) {
  std::vector<std::string_view> paths;
  const ResourceEntry* end = resourceTable + resourceCount;
  for (const ResourceEntry* entry = firstNotBelow(prefix); entry != end && std::string_view(entry->path).starts_with(prefix); ++entry)
    paths.emplace_back(entry->path);
  return paths;
}

}  // namespace slipway
