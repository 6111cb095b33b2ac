#pragma once

#include <variant>

#include "model/hcl/value.h"

namespace slipway::hcl {

// What a Value points to. Only value.cpp and value_marks.cpp include this.
//
// The content is shared between values that differ in their marks only, so that marking a large collection is cheap.
struct Value::Data {
  struct RareMarks {
    Value decoded;
    std::string openAddress;
  };

  Kind kind = Kind::null;
  bool isSensitive = false;
  bool isWhollyKnown = true;
  std::uint16_t nesting = 0;
  std::uint32_t weight = 1;
  std::variant<std::monostate, bool, long double, std::shared_ptr<const std::string>, std::shared_ptr<const Elements>,
               std::shared_ptr<const Members>>
      content;
  SourceSpan origin;
  std::shared_ptr<const std::vector<Reference>> references;  // null if there are none
  std::shared_ptr<const RareMarks> rare;                     // null if there are none

  /// Takes an element or member into weight, nesting and isWhollyKnown.
  void count(const Data& part);

  const std::string* openAddress() const {
    static const std::string none;
    return rare ? &rare->openAddress : &none;
  }
};

}  // namespace slipway::hcl
