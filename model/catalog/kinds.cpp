#include <algorithm>
#include <map>

#include "model/catalog/entry.h"
#include "model/catalog/kind.h"
#include "model/core/resource.h"

namespace slipway::catalog {

namespace {

struct Catalogue {
  std::vector<Kind> kinds;
  std::map<std::string, std::size_t, std::less<>> byResourceType;
  Diagnostics diagnostics;

  Catalogue() {
    for (const EntryFile& entry : unpacked(*resource("catalog.packed"))) keep(readKind(entry.root, FilePath(entry.path)));
    std::sort(kinds.begin(), kinds.end(), [](const Kind& a, const Kind& b) { return a.id < b.id; });
    for (std::size_t i = 0; i < kinds.size(); ++i)
      for (const std::string& type : kinds[i].principals) byResourceType.emplace(type, i);
  }

private:
  void keep(Result<Kind> kind) {
    if (kind) {
      kind.value().hasRecipe = resource("recipes/" + kind.value().id + ".tf").has_value() || resource("recipes/" + kind.value().id + ".yml").has_value();
      kinds.push_back(std::move(kind).value());
    } else {
      diagnostics.insert(diagnostics.end(), kind.diagnostics().begin(), kind.diagnostics().end());
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
