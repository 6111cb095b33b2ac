#pragma once

#include <string>

#include "model/workspace/snapshot.h"

namespace slipway::test {

/// Everything that a snapshot says, a line each: resources with their values and marks, components with properties and places,
/// relations, findings with their fixes. Two snapshots with the same text are the same to everybody.
std::string snapshotText(const workspace::Snapshot& snapshot);

}  // namespace slipway::test
