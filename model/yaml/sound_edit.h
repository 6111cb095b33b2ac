#pragma once

#include "model/core/project_edit.h"
#include "model/core/result.h"
#include "model/yaml/document.h"

namespace slipway::yaml {

/// An edit of the node's file, if the file still reads without a finding after it, or had findings before. Else fails with
/// `not-editable` at the node: YAML can be written in ways in which no small change is safe.
Result<TextEdit> sound(Node node, Result<TextEdit> edit);

}  // namespace slipway::yaml
