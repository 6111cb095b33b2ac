#include "app/studio/opening_place.h"

#include <algorithm>

#include "model/terraform/configuration.h"

namespace slipway::studio {

namespace {

/// Smaller is shown rather.
int rankOf(const FilePath& file, const workspace::Snapshot& snapshot) {
  const bool isTerraform = file.text().ends_with(".tf");
  const bool isInRoot = !snapshot.configurations.empty() && file.folder() == snapshot.configurations.front()->folder;
  if (!isTerraform) return 3;
  if (!isInRoot) return 2;
  return file.name() == "main.tf" ? 0 : 1;
}

}  // namespace

SourceSpan openingPlace(const workspace::Snapshot& snapshot) {
  if (!snapshot.diagnostics.empty()) {
    const Diagnostic& first = snapshot.diagnostics.front();
    if (first.severity == Severity::error && first.span.isSomewhere()) return first.span;
  }
  const auto best = std::min_element(snapshot.files.begin(), snapshot.files.end(), [&](const auto& one, const auto& other) {
    return rankOf(one.first, snapshot) < rankOf(other.first, snapshot);
  });
  if (best == snapshot.files.end()) return {};
  SourceSpan place;
  place.file = best->first;
  return place;
}

}  // namespace slipway::studio
