#pragma once

#include <string>
#include <vector>

#include "model/catalog/kind.h"
#include "model/core/project_edit.h"
#include "model/core/result.h"
#include "model/workspace/snapshot.h"

namespace slipway::workspace {

/// Another text for a value of Terraform that is written at `place` and reads `before`: the least that must change. Of a template
/// ("${var.name}-trigger") only its own characters, of a list the item that differs. `rule` may be nullptr. Fails with `bad-value` where
/// the value is made by a reference or a call, or is that of several blocks.
Result<std::vector<TextEdit>> valueEdits(const Snapshot& now, SourceSpan place, const std::string& before, const std::string& text,
                                         const catalog::PropertyKind* rule);

}  // namespace slipway::workspace
