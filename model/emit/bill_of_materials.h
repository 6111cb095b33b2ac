#pragma once

#include <string>

#include "model/core/source_files.h"
#include "model/design/design.h"
#include "model/terraform/configuration.h"

namespace slipway::emit {

/// Everything that would be made, as CSV (RFC 4180, UTF-8, CRLF): a header, then one row a managed resource instance in the design's
/// order with the columns component, kind, title, inside, type, address, settings ("desired=2; cpu=256": what the component's kind names
/// and the files set, on the row of its principal resource), file, line. Resources without a component come last.
std::string billOfMaterials(const design::Design& design,
                            const std::vector<std::shared_ptr<const terraform::Configuration>>& configurations, const SourceFiles& files);

}  // namespace slipway::emit
