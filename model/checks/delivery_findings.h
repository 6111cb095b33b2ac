#pragma once

#include "model/checks/check.h"

namespace slipway::checks {

/// What the readers of buildspecs, pipelines, task definitions, appspecs, workflows, image files and Dockerfiles find while
/// they read, and what they find in the pipelines and task definitions of the Terraform files; each with the component that
/// owns its place. What a rule has said at the same place already is left out. YAML and JSON of other programs is not judged.
void addDeliveryFindings(const Subject& subject, Diagnostics& findings);

}  // namespace slipway::checks
