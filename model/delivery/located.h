#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/core/source_span.h"
#include "model/hcl/value.h"

namespace slipway::delivery {

/// A text from a file together with its place. Absent things have neither.
struct Located {
  std::string text;          ///< as it reads, not as it is quoted; "" where it is known only after apply
  SourceSpan span;           ///< of the value; from Terraform: the literal that it comes from
  bool isKnown = true;       ///< false: Terraform knows it only after apply; `references` then say from what
  std::vector<hcl::Reference> references;   ///< resources that a Terraform value was made from

  bool isPresent() const { return !text.empty() || !isKnown || span.isSomewhere(); }
};

using LocatedTexts = std::vector<Located>;
using LocatedMap = std::map<std::string, Located>;

}  // namespace slipway::delivery
