#pragma once

#include <optional>
#include <string>

#include "model/core/result.h"
#include "model/workspace/snapshot.h"

namespace slipway::workspace {

/// A Dockerfile, or one instruction of it ("web/Dockerfile/EXPOSE").
struct DockerPart {
  const design::Component* component = nullptr;
  FilePath file;
  std::shared_ptr<const dockerfile::Dockerfile> dockerfile;
  std::optional<std::size_t> instruction;  ///< index; nothing for the file itself
};

std::optional<DockerPart> dockerPartOf(const Snapshot& now, const std::string& component);

// The gestures for them, with the failures of gestures.h. What would make a Dockerfile that cannot be built is refused with `bad-value`
// and what is wrong with it; lines that are not the instruction's own stay as they are.

/// What stands after the instruction's word, with its continuation lines.
Result<ProjectEdit> setInstruction(const Snapshot& now, const DockerPart& part, const std::string& arguments);
/// Into the last stage, where such instructions stand; FROM begins a new one.
Result<ProjectEdit> addInstruction(const Snapshot& now, const DockerPart& dockerfile, const std::string& keyword,
                                   const std::string& arguments);
/// Another word with the same arguments.
Result<ProjectEdit> renameInstruction(const Snapshot& now, const DockerPart& part, const std::string& keyword);
/// After another instruction of the file.
Result<ProjectEdit> moveInstruction(const Snapshot& now, const DockerPart& part, const DockerPart& target);
Result<ProjectEdit> removeInstruction(const Snapshot& now, const DockerPart& part);

}  // namespace slipway::workspace
