#pragma once

#include <optional>

#include "model/hcl/functions/function.h"
#include "model/language/completion.h"

namespace slipway::language {

/// Adds what may stand as, or inside, a value at the caret: references, functions, the words that an argument takes.
void addValues(const Project& project, FilePath file, const Caret& caret, Completions& found);

/// "join(separator, lists...)" with the range of one parameter; the last one that repeats stands for all after it.
Signature signatureOf(const hcl::Function& function, unsigned parameter);

}  // namespace slipway::language
