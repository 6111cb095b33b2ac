#pragma once

#include <string>

#include "model/core/diagnostic.h"
#include "model/core/source_files.h"
#include "model/design/design.h"

namespace slipway::emit {

/// The design in words, as Markdown: how much of what there is, the components by group with what they are set to, who talks to whom, the
/// way of a commit through each pipeline, and the open findings with their places in `files`. Deterministic.
std::string report(const design::Design& design, const Diagnostics& findings, const SourceFiles& files, const std::string& title);

}  // namespace slipway::emit
