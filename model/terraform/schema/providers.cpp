#include "model/terraform/schema/providers.h"

#include <algorithm>
#include <memory>
#include <mutex>

#include "model/core/resource.h"

namespace slipway::schema {

namespace {

constexpr std::string_view registry = "registry.terraform.io/";
constexpr std::string_view namespaceOfOurs = "hashicorp/";
constexpr std::string_view builtIn = "terraform.io/builtin/";
constexpr std::string_view folder = "schema/", ending = ".schema";

/// One file of resources/schema/, read when it is first needed.
struct Entry {
  std::string name;
  std::string versionText;
  Version version;
  std::string_view bytes, limits;
  mutable std::once_flag once;
  mutable std::unique_ptr<const Provider> provider;

  const Provider* read() const {
    std::call_once(once, [this] { provider = std::make_unique<const Provider>(name, versionText, bytes, limits); });
    return provider.get();
  }
};

/// All files, newest version of each provider first.
const std::vector<std::unique_ptr<Entry>>& entries() {
  static const std::vector<std::unique_ptr<Entry>> all = [] {
    std::vector<std::unique_ptr<Entry>> found;
    for (const std::string_view path : resourcesBelow(folder)) {
      if (!path.ends_with(ending)) continue;
      const std::string_view stem = path.substr(folder.size(), path.size() - folder.size() - ending.size());
      const std::size_t dash = stem.find('-');
      if (dash == std::string_view::npos) continue;
      const std::optional<Version> version = Version::parsed(stem.substr(dash + 1));
      if (!version) continue;
      auto entry = std::make_unique<Entry>();
      entry->name = std::string(stem.substr(0, dash));
      entry->versionText = std::string(stem.substr(dash + 1));
      entry->version = *version;
      entry->bytes = *resource(path);
      entry->limits = resource(std::string(folder) + std::string(stem) + ".choices").value_or(std::string_view());
      found.push_back(std::move(entry));
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return Version::compare(a->version, b->version) > 0; });
    return found;
  }();
  return all;
}

/// "aws" of the sources that the files are about; "" of others.
std::string_view nameOf(std::string_view source) {
  if (source.starts_with(builtIn)) return source.substr(builtIn.size());
  if (source.starts_with(registry)) source.remove_prefix(registry.size());
  if (!source.starts_with(namespaceOfOurs)) return {};
  return source.substr(namespaceOfOurs.size());
}

}  // namespace

Found findProvider(std::string_view source, const std::vector<VersionConstraint>& constraints) {
  const std::string_view name = nameOf(source);
  const Entry* newest = nullptr;
  for (const auto& entry : entries()) {
    if (entry->name != name) continue;
    const bool fits = std::all_of(constraints.begin(), constraints.end(), [&](const auto& one) { return one.allows(entry->version); });
    if (fits) return {entry->read(), true};
    if (newest == nullptr) newest = entry.get();
  }
  if (newest == nullptr) return {};
  return {newest->read(), false};
}

std::string defaultSource(std::string_view localName) {
  return std::string(localName == "terraform" ? builtIn : namespaceOfOurs) + std::string(localName);
}

}  // namespace slipway::schema
