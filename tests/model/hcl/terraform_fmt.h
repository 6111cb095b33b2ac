#pragma once

#include <optional>
#include <string>
#include <vector>

namespace slipway::hcl {

/// What `terraform fmt` says of one text.
struct TerraformFmt {
  bool isAccepted = true;
  std::string text;                  ///< formatted, if accepted
  std::vector<int> errorLines = {};  ///< counted from 1, in the order of its complaints
};

/// Formats all texts in one call of the program. Nothing if it is not on PATH; says so on stderr.
std::optional<std::vector<TerraformFmt>> formattedByTerraform(const std::vector<std::string>& texts);

}  // namespace slipway::hcl
