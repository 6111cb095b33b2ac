#pragma once

#include <string>
#include <vector>

#include "model/design/derivation.h"

namespace slipway::design {

/// What one statement of a policy allows.
struct Statement {
  std::vector<std::string> actions;      ///< as written: "sqs:SendMessage", "s3:*"
  hcl::Value resources;                  ///< ARNs, with the references they were made from
  const terraform::Resource* from = nullptr;
};

/// The statements of a role that allow something, of its own policies and those attached to it that the project describes.
std::vector<Statement> statementsOf(const Draft& role);

}  // namespace slipway::design
