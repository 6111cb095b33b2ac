#pragma once

#include <vector>

#include "model/checks/rule.h"

namespace slipway::checks {

/// What the readers of buildspecs, pipelines, task definitions, appspecs, workflows, image files and Dockerfiles find while
/// they read, and what they find in the pipelines and task definitions of the Terraform files; each with the component that
/// owns its place. YAML and JSON of other programs is not judged. These rules have no story of their own.
const std::vector<Rule>& deliveryReaders();

/// Adds what the readers found, but for what a rule has said at the same place already.
void addUnsaid(const Diagnostics& read, Diagnostics& findings);

}  // namespace slipway::checks
