#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/delivery/buildspec.h"

namespace slipway::delivery {

/// What a command does to the delivery, as far as its words tell.
enum class StepKind { other, registryLogin, imageBuild, imageTag, imagePush, imageDefinitions, dependencies, tests };
std::string_view nameOf(StepKind kind);

struct BuildStep {
  StepKind kind = StepKind::other;
  std::string phase;
  Located command;               ///< the whole command of the buildspec; one command may give several steps
  bool isFinally = false;
};

/// The steps of all phases in the order they run; a command of several (joined by && ; | or lines) gives each known one,
/// and a single `other` if it has none.
std::vector<BuildStep> stepsOf(const Buildspec& buildspec);

struct WrittenContainer {
  std::string name;              ///< with the buildspec's variables filled in; may hold a `$` that only the build knows
  std::string image;
  Located command;               ///< that writes it
};

/// The containers that the build writes into imagedefinitions.json with echo or printf; empty where it does so otherwise.
std::vector<WrittenContainer> writtenContainers(const Buildspec& buildspec);

}  // namespace slipway::delivery
