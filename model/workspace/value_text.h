#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/catalog/kind.h"
#include "model/yaml/edit.h"

// What the texts stand for that people type into the inspector, where a property is more than one text.

namespace slipway::workspace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

/// A boolean or a number where the property's kind says so, or else (`rule` null) where `present`, the text so far, is one.
yaml::Draft scalar(const std::string& text, const catalog::PropertyKind* rule, const std::string& present);

/// "A=1, B=2". What follows a comma and is no NAME= belongs to the value before. Nothing where it begins with no name.
std::optional<Pairs> pairsIn(const std::string& text);

/// The value of a name; nullptr if it is not there.
const std::string* valueOf(const Pairs& pairs, const std::string& name);

/// "npm, start".
std::vector<std::string> wordsIn(const std::string& text);

}  // namespace slipway::workspace
