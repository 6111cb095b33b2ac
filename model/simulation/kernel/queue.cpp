#include "model/simulation/kernel/queue.h"

#include <algorithm>
#include <utility>

namespace slipway::simulation::kernel {

void Queue::after(Milliseconds delay, Action action, Priority priority) {
  std::uint32_t slot = 0;
  if (m_free.empty()) {
    slot = static_cast<std::uint32_t>(m_actions.size());
    m_actions.push_back(std::move(action));
  } else {
    slot = m_free.back();
    m_free.pop_back();
    m_actions[slot] = std::move(action);
  }
  m_heap.push_back({m_now + std::max<Milliseconds>(delay, 0), static_cast<std::uint64_t>(priority) << 56 | m_sequence++, slot});
  std::push_heap(m_heap.begin(), m_heap.end(), std::greater<>());
}

void Queue::runNext() {
  std::pop_heap(m_heap.begin(), m_heap.end(), std::greater<>());
  const Entry entry = m_heap.back();
  m_heap.pop_back();
  m_now = entry.time;
  ++m_executed;
  const Action action = std::exchange(m_actions[entry.slot], nullptr);
  m_free.push_back(entry.slot);
  action();
}

}  // namespace slipway::simulation::kernel
