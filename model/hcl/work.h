#pragma once

#include <cstddef>

#include "model/hcl/evaluate.h"

namespace slipway::hcl {

/// What one evaluation has done so far, against its limits.
class Work {
public:
  explicit Work(const Limits& limits) : m_limits(limits) {}

  /// Counts; false once the limit is passed.
  bool canSpend(std::size_t elements) {
    std::size_t& spent = m_limits.spent != nullptr ? *m_limits.spent : m_spent;
    if (spent >= m_limits.elements || elements >= m_limits.elements - spent) return false;
    spent += elements;
    return true;
  }

  std::size_t depthLimit() const { return m_limits.depth; }
  std::size_t limit() const { return m_limits.elements; }
  bool canDescend() const { return m_depth < m_limits.depth; }
  void descend() { ++m_depth; }
  void ascend() { --m_depth; }

  /// True once: the diagnostic that a limit was passed is given a single time.
  bool takeReport() {
    const bool isFirst = !m_isReported;
    m_isReported = true;
    return isFirst;
  }

private:
  Limits m_limits;
  std::size_t m_spent = 0;
  std::size_t m_depth = 0;
  bool m_isReported = false;
};

}  // namespace slipway::hcl
