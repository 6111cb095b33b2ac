#pragma once

#include <vector>

#include "model/design/derivation.h"

namespace slipway::design {

/// Where the catalogue's rules say that a draft may lead to others.
std::vector<DesignMemo::Lead> leadsOf(Derivation& derivation, const Draft& draft);

}  // namespace slipway::design
