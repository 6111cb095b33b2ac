#pragma once

#include <string>
#include <vector>

#include "model/core/project_edit.h"
#include "model/hcl/syntax_tree.h"

namespace slipway::hcl {

/// Whether a block's body has its content, if any, on the line of its opening brace: `{}`, `{ a = 1 }`.
bool isOneLine(NodeRef body);

/// Opens such a body up: what it holds on a line of its own, one step further in than the block, then `lines`.
std::vector<TextEdit> openedUp(FilePath file, NodeRef body, std::string lines);

}  // namespace slipway::hcl
