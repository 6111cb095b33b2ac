#pragma once

#include <string>
#include <vector>

#include "model/design/design.h"
#include "model/picture/picture.h"

namespace slipway::studio {

/// Ids of components and relations that look different in two moments of a rehearsal.
std::vector<std::string> changedElements(const picture::States& before, const picture::States& after);

/// The component that an event's element belongs to: itself, or what stands before "/task/…"; "" if the design has none.
std::string componentOf(const std::string& element, const design::Design& design);

}  // namespace slipway::studio
