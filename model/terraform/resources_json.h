#pragma once

#include <string>

#include "model/terraform/configuration.h"

namespace slipway::terraform {

/// The document of `slipway resources --json`: {"schema": "slipway/resources/1", "resources": [{"address", "type", "values",
/// "unknown", "file", "line"}], "data": [the same], "outputs": {name: value}, "unknown_outputs": {name: true where it is not known}}. `values` has what is known, in the shape of
/// `terraform show -json` planned values; `unknown` mirrors it with true where a value is known after apply only, as
/// `after_unknown` does. Lines count from 1 and are those of `files`.
std::string resourcesJson(const Configuration& configuration, const SourceFiles& files);

}  // namespace slipway::terraform
