#pragma once

#include <cstdlib>

#include "model/core/diagnostic.h"
#include "model/core/source_files.h"

namespace slipway::fuzz {

/// Ends the program, which the fuzzer takes for a find, unless it holds.
inline void require(bool holds) {
  if (!holds) std::abort();
}

/// Every diagnostic says something, and its place is inside the text of one of the files.
inline void requirePlaces(const Diagnostics& diagnostics, const SourceFiles& files) {
  for (const Diagnostic& diagnostic : diagnostics) {
    require(!diagnostic.code.empty() && !diagnostic.message.empty());
    if (!diagnostic.span.isSomewhere()) continue;
    const auto found = files.find(diagnostic.span.file);
    require(found != files.end());
    require(diagnostic.span.range.begin <= diagnostic.span.range.end && diagnostic.span.range.end <= found->second->size());
  }
}

}  // namespace slipway::fuzz
