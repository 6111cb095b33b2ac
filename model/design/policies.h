#pragma once

#include <vector>

#include "model/design/derivation.h"

namespace slipway::design {

/// The statements of a role that allow something, of its own policies and those attached to it that the project describes.
std::vector<DesignMemo::Statement> statementsOf(const Derivation& derivation, const Draft& role);

}  // namespace slipway::design
