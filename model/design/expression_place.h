#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "model/terraform/configuration.h"

namespace slipway::design {

/// Finds where arguments are written. Remembers the blocks of each file, so that many look-ups in one file are cheap.
class ExpressionPlaces {
public:
  explicit ExpressionPlaces(const terraform::SyntaxTrees& trees) : m_trees(trees) {}

  /// The block that declares a resource; empty if its file has no tree or the tree no such block.
  hcl::NodeRef blockOf(const terraform::Resource& resource);

  /// What stands right of `=` for an argument by its path ("network_configuration.0.subnets"): the innermost expression
  /// that is written out for it, in nested and dynamic blocks, object and tuple literals and inside jsonencode(). Empty if
  /// it comes as a whole from elsewhere (a local, a template file).
  hcl::NodeRef expressionOf(const terraform::Resource& resource, std::string_view path);

  /// Whether the expression at a place is a literal: a number, a text without templates, a list or an object.
  bool isWrittenOut(SourceSpan place) const;

  /// The nested block at a path ("stage.1.action.0"); empty if it is not written out.
  hcl::NodeRef nestedBlockOf(const terraform::Resource& resource, std::string_view path);

private:
  const terraform::SyntaxTrees& m_trees;
  std::map<FilePath, std::vector<hcl::NodeRef>> m_blocks;  ///< top-level blocks of a file, by place
};

}  // namespace slipway::design
