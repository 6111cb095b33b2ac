#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "model/simulation/trace.h"

namespace slipway::simulation::kernel {

/// Among events of one moment, lower runs first.
enum class Priority : std::uint8_t { infrastructure = 0, traffic = 1, sampling = 2 };

/// The clock and what is still to happen. Events of equal time run by priority, then in the order they were added, so a run
/// repeats exactly.
class Queue {
public:
  using Action = std::function<void()>;

  Milliseconds now() const { return m_now; }
  /// Runs `action` after `delay` (negative counts as 0).
  void after(Milliseconds delay, Action action, Priority priority = Priority::infrastructure);
  bool isEmpty() const { return m_heap.empty(); }
  Milliseconds nextTime() const { return m_heap.front().time; }   ///< precondition: not empty
  void runNext();                                                  ///< precondition: not empty
  std::uint64_t executed() const { return m_executed; }

private:
  struct Entry {
    Milliseconds time;
    std::uint64_t order;      ///< priority in the top byte, sequence below
    std::uint32_t slot;
    bool operator>(const Entry& other) const { return time != other.time ? time > other.time : order > other.order; }
  };
  std::vector<Entry> m_heap;            ///< binary min-heap of small keys; the actions stay where they are
  std::vector<Action> m_actions;
  std::vector<std::uint32_t> m_free;
  Milliseconds m_now = 0;
  std::uint64_t m_sequence = 0, m_executed = 0;
};

}  // namespace slipway::simulation::kernel
