#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/hcl/syntax_tree.h"

namespace slipway::diagnostics {

/// One step of a traversal: `.name`, or `[key]` with a literal key.
struct Step {
  bool isIndex = false;
  std::string name;       ///< of an attribute; the text of a key
  bool isNumber = false;  ///< the key is a number
  TextRange range;        ///< the name or the key
};

/// `aws_vpc.main[0].id` as Terraform sees it before anything is computed: a root name and constant steps.
struct StaticPath {
  std::string_view root;
  std::vector<Step> steps;
  TextRange range;

  /// The name of a step that is an attribute; "" if there is none.
  std::string_view attribute(std::size_t index) const {
    return index < steps.size() && !steps[index].isIndex ? std::string_view(steps[index].name) : std::string_view();
  }
};

/// Nothing if the expression is not a chain of names and literal keys.
std::optional<StaticPath> staticPath(hcl::NodeRef expression);

/// The text of a string literal without templates; nothing for other expressions.
std::optional<std::string> literalText(hcl::NodeRef expression);

}  // namespace slipway::diagnostics
