#pragma once

#include <memory>
#include <string>

#include "model/workspace/snapshot.h"

namespace slipway::test {

/// The template two-fargate-services as the studio has it: derived once from its real files.
std::shared_ptr<const workspace::Snapshot> templateSnapshot();

/// The first component of a kind with this title; a test that asks for one that is not there fails.
const design::Component& componentCalled(const workspace::Snapshot& snapshot, const std::string& kind, const std::string& title);

}  // namespace slipway::test
