#pragma once

#include <map>
#include <optional>
#include <string>

#include "model/catalog/kind.h"
#include "model/core/result.h"
#include "model/workspace/snapshot.h"

namespace slipway::workspace {

// The gestures for containers, with the failures of gestures.h. A container is named by the service or task definition that it is in
// and its name: "aws_ecs_service.web/proxy".

/// Sets a property that is written in a task definition's list of containers. Nothing where it is not, or where the value stands in an
/// expression of its own, here or (with `goesToOrigin`) where it comes from, which is edited as that of any other resource. A property
/// of several values (command, environment) is given as it is shown: "A=1, B=2"; what did not change is not touched.
std::optional<Result<ProjectEdit>> setInContainer(const Snapshot& now, const design::Component& component, const design::Property& property,
                                                  const std::string& text, const catalog::PropertyKind* rule, bool goesToOrigin);

/// The task definition that a service's or task definition's containers are written in, or a container: an address, or a file; "" if
/// they are written in none.
std::string taskOf(const Snapshot& now, const design::Component& component);

Result<ProjectEdit> addContainer(const Snapshot& now, const std::string& owner, const std::string& name,
                                 const std::map<std::string, std::string>& properties);
/// With the places in its task and its service that name it.
Result<ProjectEdit> renameContainer(const Snapshot& now, const design::Component& container, const std::string& newName);
Result<ProjectEdit> removeContainer(const Snapshot& now, const design::Component& container);
/// Any value of a container by its path: "healthCheck.interval".
Result<ProjectEdit> setContainerArgument(const Snapshot& now, const design::Component& container, const std::string& path,
                                         const std::string& value);

}  // namespace slipway::workspace
