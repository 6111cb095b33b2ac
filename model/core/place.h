#pragma once

#include <string>

#include "model/core/source_files.h"
#include "model/core/source_span.h"

namespace slipway {

/// The line, counted from 1, on which a span begins; 0 for a span that is nowhere or in a file that is not there.
std::uint32_t lineOf(const SourceFiles& files, const SourceSpan& span);

/// A place as people read it: "TerraformCodes/services.tf:41"; "" for a span that is nowhere.
std::string placeText(const SourceFiles& files, const SourceSpan& span);

/// The same without folders, for where there is little room: "services.tf:41".
std::string shortPlaceText(const SourceFiles& files, const SourceSpan& span);

}  // namespace slipway
