#pragma once

#include <string_view>
#include <vector>

#include "model/core/source_span.h"
#include "model/yaml/document.h"

namespace slipway::workspace {

/// Where a source file, a script or a Dockerfile says that a service listens on `port`: the number alone on a line that
/// speaks of a port, of listening or exposing, or after a host ("localhost:3001", ":3001"). Other numbers that happen to be
/// equal are not taken. In order.
std::vector<TextRange> portPlaces(std::string_view text, std::string_view port);

/// The same in a JSON or YAML file, by its structure: values of keys that end in "port", values of variables whose name does
/// ({"name": "PORT", "value": "3001"}), and what portPlaces() finds inside longer texts.
std::vector<TextRange> portPlaces(const yaml::Document& document, std::string_view port);

}  // namespace slipway::workspace
