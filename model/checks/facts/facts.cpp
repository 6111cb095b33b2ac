#include "model/checks/facts/facts.h"

#include <algorithm>

namespace slipway::checks {

Name Facts::nameOf(std::string_view text) {
  const std::size_t known = m_known == nullptr ? 0 : m_known->size();
  if (known != 0)
    if (const auto found = m_known->find(text); found != m_known->end()) return found->second;
  if (const auto found = m_new.find(text); found != m_new.end()) return found->second;
  return m_new.emplace(std::string(text), static_cast<Name>(known + m_new.size())).first->second;
}

void Facts::change(Fact fact) {
  if (fact >= m_isChanged.size()) m_isChanged.resize(std::max<std::size_t>(fact + 1, m_isChanged.size() * 2));
  m_isChanged[fact] = 1;
}

bool Facts::areSame(const Reads& reads) const {
  return std::none_of(reads.begin(), reads.end(), [this](Fact fact) { return hasChanged(fact); });
}

std::shared_ptr<const Names> Facts::names() const {
  if (m_known != nullptr && m_new.empty()) return m_known;
  if (m_known == nullptr) return std::make_shared<const Names>(m_new);
  auto all = std::make_shared<Names>(*m_known);
  all->insert(m_new.begin(), m_new.end());
  return all;
}

}  // namespace slipway::checks
