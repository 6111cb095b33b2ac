#pragma once

#include "model/core/project_edit.h"
#include "model/workspace/snapshot.h"

namespace slipway::workspace {

/// The same edit with the columns of its Terraform files put right: lines that were formatted still are afterwards, lines
/// that were not are left alone. Every gesture ends with it.
ProjectEdit tidied(const Snapshot& now, ProjectEdit edit);

}  // namespace slipway::workspace
