#pragma once

#include "model/hcl/syntax_tree.h"

namespace slipway::terraform {

/// What a finding about a whole block is shown at: from its type to its last label. In JSON, where those are keys far apart, the
/// last of them, or in an array the brace that opens the block.
TextRange headerOf(hcl::NodeRef block);

/// Where it is shown that a block lacks something: its header; in JSON the brace that closes it, as Terraform has it.
TextRange gapOf(hcl::NodeRef block);

}  // namespace slipway::terraform
