#pragma once

#include <string_view>
#include <vector>

#include "model/hcl/syntax_tree.h"
#include "model/workspace/snapshot.h"

namespace slipway::workspace {

/// One mention of a name in the expressions of a folder.
struct Mention {
  FilePath file;
  hcl::NodeRef traversal;   ///< the node of `aws_lb.main` (or `data.aws_ami.x`, `var.x`, `module.x`), without what follows
  hcl::NodeRef name;        ///< its last name: `main`
};

/// All mentions of a two-part name (`aws_lb` `main`; `var` `x`; `module` `x`) or, with `isData`, of `data.<type>.<name>`, in
/// the files of one folder, in source order. Files that do not parse are passed over.
std::vector<Mention> mentionsOf(const Snapshot& now, std::string_view folder, std::string_view type, std::string_view name, bool isData = false);

/// The chain of nodes from a tree's root down to a node, the root first; empty if the node is not in the tree.
std::vector<hcl::NodeRef> pathTo(hcl::NodeRef node);

}  // namespace slipway::workspace
