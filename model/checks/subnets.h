#pragma once

#include <set>
#include <string>
#include <vector>

#include "model/checks/rule.h"

namespace slipway::checks {

/// The subnets that a component stands in or lies across; empty where the project does not say.
std::vector<const design::Component*> subnetsOf(const View& view, const design::Component& component);

/// Their zones by name; empty where one of them has none that is known.
std::set<std::string> zonesOf(const View& view, const design::Component& component);

/// Whether the files describe the subnet's routes: a data source's are not known.
bool hasKnownRoutes(const design::Component& subnet);

/// The box of a kind around a component; nullptr if there is none.
const design::Component* boxAround(const View& view, const design::Component& component, std::string_view kind);

}  // namespace slipway::checks
