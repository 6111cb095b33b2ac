#pragma once

#include <map>
#include <string>

#include "model/core/result.h"
#include "model/workspace/snapshot.h"

namespace slipway::workspace {

// Each gesture of canvas and command line as a pure function: what is there now → one edit of the files.
// Failures say why in a sentence that is shown at the cursor: `not-inside`, `cannot-connect`, `no-such-component`,
// `no-such-property`, `bad-value`, `name-taken`.

/// Where a new value goes if it comes from elsewhere (a variable, a local, a module input).
enum class EditPlace { here, atOrigin };

Result<ProjectEdit> setProperty(const Snapshot& now, const std::string& component, const std::string& property,
                                const std::string& text, EditPlace place = EditPlace::atOrigin);

/// Sets any argument by path: `aws_ecs_service.user.desired_count`; the value is HCL, or plain text for a string. In place of an
/// address a delivery file, whose value at a path it then is: `taskdef.json` and `containerDefinitions.0.image`.
Result<ProjectEdit> setArgument(const Snapshot& now, const std::string& address, const std::string& path, const std::string& value);

Result<ProjectEdit> addComponent(const Snapshot& now, const std::string& kind, const std::string& parent, const std::string& name,
                                 const std::map<std::string, std::string>& properties = {});

/// May this kind stand in this container? Empty if so, else the sentence that says why not. Cheap: called while dragging.
std::string whyNotInside(const Snapshot& now, const std::string& kind, const std::string& parent);

Result<ProjectEdit> connect(const Snapshot& now, const std::string& from, const std::string& to);
std::string whyNotConnect(const Snapshot& now, const std::string& from, const std::string& to);   ///< cheap, as above

Result<ProjectEdit> moveInto(const Snapshot& now, const std::string& component, const std::string& parent);
Result<ProjectEdit> rename(const Snapshot& now, const std::string& address, const std::string& newName);
Result<ProjectEdit> remove(const Snapshot& now, const std::string& component);

/// A pipeline as a workflow, or a workflow as a pipeline, in new files: the pipeline in Terraform where the project has some, else as a
/// pipeline.json. The old file goes where it is one of its own.
/// Fails with `bad-value` for other kinds, and `file-exists`.
Result<ProjectEdit> convert(const Snapshot& now, const std::string& component);

/// Keeps a position in slipway.yaml.
Result<ProjectEdit> pin(const Snapshot& now, const std::string& component, layout::Point position);

}  // namespace slipway::workspace
