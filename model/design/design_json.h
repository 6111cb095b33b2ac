#pragma once

#include <string>

#include "model/design/design.h"

namespace slipway::design {

/// The document that `slipway design --json` prints, indented, with a line end:
///   {"schema": "slipway/design/1",
///    "components": [{"id", "kind", "title", "detail", "parent" (null at the top), "spans" [ids],
///                    "properties" {name: number | boolean | text | null}, "unset" [names whose value is AWS's default],
///                    "addresses" [Terraform addresses, the principal first], "files" [paths]}],
///    "relations": [{"id", "from", "to", "type", "label", "artifact"}]}
/// Components stand as in the design, parents first; relations are sorted by id.
std::string designJson(const Design& design);

}  // namespace slipway::design
