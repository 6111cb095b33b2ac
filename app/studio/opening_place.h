#pragma once

#include "model/core/source_span.h"
#include "model/workspace/snapshot.h"

namespace slipway::studio {

/// What the editor shows while nobody has chosen a file: the place of the first error, else the beginning of the root folder's
/// main.tf, else of its first Terraform file, else of the first file there is. Nowhere if there is none.
SourceSpan openingPlace(const workspace::Snapshot& snapshot);

}  // namespace slipway::studio
