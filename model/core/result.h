#pragma once

#include <cassert>
#include <utility>
#include <variant>

#include "model/core/diagnostic.h"

namespace slipway {

/// A value, or the diagnostics that say why there is none. Public functions that can fail return it; they do not throw.
template <class T>
class [[nodiscard]] Result {
public:
  Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
  Result(Diagnostics why) : m_state(std::in_place_index<1>, std::move(why)) {}
  Result(Diagnostic why) : m_state(std::in_place_index<1>, Diagnostics{std::move(why)}) {}

  bool isOk() const { return m_state.index() == 0; }
  explicit operator bool() const { return isOk(); }

  const T& value() const& { assert(isOk()); return *std::get_if<0>(&m_state); }
  T& value() & { assert(isOk()); return *std::get_if<0>(&m_state); }
  T&& value() && { assert(isOk()); return std::move(*std::get_if<0>(&m_state)); }
  const T* operator->() const { return &value(); }
  const T& operator*() const& { return value(); }

  /// Empty if there is a value.
  const Diagnostics& diagnostics() const {
    static const Diagnostics none;
    const Diagnostics* why = std::get_if<1>(&m_state);
    return why != nullptr ? *why : none;
  }

private:
  std::variant<T, Diagnostics> m_state;
};

}  // namespace slipway
