#include <algorithm>
#include <future>
#include <map>
#include <span>

#include "model/catalog/kind.h"
#include "model/core/resource.h"

namespace slipway::catalog {

namespace {

struct Catalogue {
  std::vector<Kind> kinds;
  std::map<std::string, std::size_t, std::less<>> byResourceType;
  Diagnostics diagnostics;

  Catalogue() {
    const std::vector<std::string_view> paths = resourcesBelow("catalog/");
    // Programs start with this; yaml-cpp takes 0.2 ms an entry, so two threads share them.
    const std::span<const std::string_view> all(paths);
    std::future<std::vector<Result<Kind>>> other = std::async(std::launch::async, readKinds, all.subspan(paths.size() / 2));
    keep(readKinds(all.first(paths.size() / 2)));
    keep(other.get());
    std::sort(kinds.begin(), kinds.end(), [](const Kind& a, const Kind& b) { return a.id < b.id; });
    for (std::size_t i = 0; i < kinds.size(); ++i)
      for (const std::string& type : kinds[i].principals) byResourceType.emplace(type, i);
  }

private:
  static std::vector<Result<Kind>> readKinds(std::span<const std::string_view> paths) {
    std::vector<Result<Kind>> read;
    for (const std::string_view path : paths)
      if (path.ends_with(".yaml")) read.push_back(readKind(*resource(path), FilePath(path)));
    return read;
  }

  void keep(std::vector<Result<Kind>> read) {
    for (Result<Kind>& kind : read) {
      if (kind) {
        kind.value().hasRecipe = resource("recipes/" + kind.value().id + ".tf").has_value();
        kinds.push_back(std::move(kind).value());
      } else {
        diagnostics.insert(diagnostics.end(), kind.diagnostics().begin(), kind.diagnostics().end());
      }
    }
  }
};

const Catalogue& catalogue() {
  static const Catalogue loaded;
  return loaded;
}

}  // namespace

const std::vector<Kind>& kinds() { return catalogue().kinds; }

const Diagnostics& kindDiagnostics() { return catalogue().diagnostics; }

const Kind* findKind(std::string_view id) {
  const std::vector<Kind>& all = kinds();
  const auto found = std::lower_bound(all.begin(), all.end(), id, [](const Kind& kind, std::string_view wanted) { return kind.id < wanted; });
  return found != all.end() && found->id == id ? &*found : nullptr;
}

const Kind* kindOfResourceType(std::string_view terraformType) {
  const auto found = catalogue().byResourceType.find(terraformType);
  return found != catalogue().byResourceType.end() ? &kinds()[found->second] : nullptr;
}

Result<std::string> recipeText(std::string_view kind) {
  if (const auto text = resource("recipes/" + std::string(kind) + ".tf")) return std::string(*text);
  return errorAt({}, "no-recipe", "There is no recipe for " + std::string(kind) + ".");
}

}  // namespace slipway::catalog
