#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/design/derivation.h"

namespace slipway::design {

/// Few enough to be looked through one after the other.
using Words = std::vector<std::pair<std::string_view, std::string>>;

/// A property as people say it: a choice by its title; "" if the draft has no such property.
std::string shownText(const Draft& draft, std::string_view property);

/// Fills {…} with `words` and else with the draft's properties, then with those of `other`. A part between " · " goes
/// where all of its {…} are empty.
std::string filledTemplate(std::string_view text, const Draft& draft, const Words& words, const Draft* other = nullptr);

}  // namespace slipway::design
