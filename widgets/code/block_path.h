#pragma once

#include <string>
#include <vector>

#include "model/hcl/syntax_tree.h"

namespace slipway::widgets {

/// A block that holds an offset: "aws_ecs_service.user", "load_balancer".
struct BlockStep {
  std::string title;
  TextRange range;
};

/// The blocks around an offset, the outermost first.
std::vector<BlockStep> blockPath(const hcl::SyntaxTree& tree, std::uint32_t offset);

}  // namespace slipway::widgets
