#pragma once

#include "model/design/derivation.h"

namespace slipway::design {

/// Says of a property where its value is written, in which resource's argument, and where it comes from if that is elsewhere.
void setPlaces(Derivation& derivation, Property& property, const Argument& argument);

/// The properties that its kind offers, added to those that it has.
void readProperties(Derivation& derivation, Draft& draft);

/// The properties of a component whose resource has no kind of its own: see generic_properties.cpp.
void readGenericProperties(Derivation& derivation, Draft& draft);

}  // namespace slipway::design
