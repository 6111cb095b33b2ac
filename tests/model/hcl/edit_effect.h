#pragma once

#include <string>

#include "model/core/source_span.h"

namespace slipway::hcl {

/// What an edit is to do: the tokens of `named` go, those of `wanted` stand there instead.
struct EditEffect {
  TextRange named;
  std::string wanted;
  bool isSomewhere = false;  ///< `named` is empty, and `wanted` may stand anywhere
};

/// Compares two texts token by token, without blanks, lines, commas and comments: says what is not as the edit is to do it;
/// empty if all is.
std::string whatElseChanged(const std::string& before, const std::string& after, const EditEffect& effect);

}  // namespace slipway::hcl
