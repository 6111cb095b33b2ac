#include "model/checks/evidence.h"

#include <algorithm>
#include <iterator>

namespace slipway::checks {

Evidence::Evidence(const Subject& given, const CheckMemo* previous)
    : subject(given),
      facts(previous == nullptr ? nullptr : previous->names),
      files(given, previous == nullptr ? nullptr : &previous->files, facts),
      resources(given, previous == nullptr ? nullptr : &previous->resources, files, facts),
      components(given.design, previous == nullptr ? nullptr : &previous->components, facts),
      relations(given.design, previous == nullptr ? nullptr : previous->relations, facts),
      m_previous(previous) {}

bool Evidence::canFollow(const CheckMemo* previous, const Subject& subject) {
  constexpr std::size_t mostForgotten = 10'000;  // names that are no longer of the project are never taken out: start anew one day
  const auto isSameFolder = [](const KeptResources::Root& before, const auto& now) { return before.configuration->folder == now->folder; };
  return previous != nullptr && previous->names->size() <= 2 * previous->firstNames + mostForgotten &&
         std::equal(previous->resources.roots.begin(), previous->resources.roots.end(), subject.configurations.begin(),
                    subject.configurations.end(), isSameFolder);
}

const Made* Evidence::resultOf(Name name) {
  if (const auto found = results.find(name); found != results.end()) return &found->second;
  if (m_previous == nullptr) return nullptr;
  const auto before = m_previous->results->find(name);
  if (before == m_previous->results->end() || !facts.areSame(before->second.reads)) return nullptr;
  return &before->second;
}

/// Those of this check, and of the earlier ones those that still hold: they may be asked for again.
std::shared_ptr<const KeptResults> Evidence::keptResults() const {
  if (m_previous == nullptr) return std::make_shared<const KeptResults>(results);
  const KeptResults& before = *m_previous->results;
  const auto holds = [&](const auto& result) { return facts.areSame(result.second.reads); };
  if (results.empty() && std::all_of(before.begin(), before.end(), holds)) return m_previous->results;
  auto now = std::make_shared<KeptResults>(results);
  std::copy_if(before.begin(), before.end(), std::inserter(*now, now->end()), holds);
  return now;
}

std::shared_ptr<CheckMemo> Evidence::memo() const {
  auto now = std::make_shared<CheckMemo>();
  now->names = facts.names();
  now->firstNames = m_previous == nullptr ? now->names->size() : m_previous->firstNames;
  now->files = files.kept();
  now->resources = resources.kept();
  now->components = components.kept();
  now->relations = relations.kept();
  now->results = keptResults();
  return now;
}

}  // namespace slipway::checks
