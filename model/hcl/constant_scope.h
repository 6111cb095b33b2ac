#pragma once

#include <memory>
#include <string>
#include <vector>

#include "model/hcl/evaluate.h"

namespace slipway::hcl {

/// The scope of constants (defaults, values given from outside): no names, no files. A name is `variable-not-allowed`.
class ConstantScope : public Scope {
public:
  Value resolve(const std::vector<std::string>&, SourceSpan place, std::size_t* used, Diagnostics& diagnostics) const override {
    *used = 1;
    diagnostics.push_back(errorAt(place, "variable-not-allowed", "Variables may not be used here: this value is a constant."));
    return Value::unknown();
  }
  const std::shared_ptr<const std::string>* fileText(std::string_view) const override { return nullptr; }
};

}  // namespace slipway::hcl
