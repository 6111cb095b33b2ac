#pragma once

#include <string>

namespace slipway::catalog {

/// The document that `slipway kinds --json` prints, indented, with a line end:
///   {"schema": "slipway/kinds/1",
///    "kinds": [{"id", "title", "group", "about", "icon", "recognisedFrom" [Terraform types], "inside" [kinds],
///               "palette" boolean, "recipe" boolean, "sources" [{"title", "url"}],
///               "properties" [{"name", "title", "type", "unit", "choices", "range" [least, most] | null, "default", "about"}]}]}
/// Sorted by id.
std::string kindsJson();

}  // namespace slipway::catalog
