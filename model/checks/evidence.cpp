#include "model/checks/evidence.h"

#include <algorithm>

namespace slipway::checks {

Evidence::Evidence(const Subject& given, const CheckMemo* previous)
    : subject(given),
      facts(previous == nullptr ? nullptr : previous->names),
      files(given, previous == nullptr ? nullptr : &previous->files, facts),
      resources(given, previous == nullptr ? nullptr : &previous->resources, files, facts),
      components(given.design, previous == nullptr ? nullptr : &previous->components, facts),
      relations(given.design, previous == nullptr ? nullptr : previous->relations, facts) {}

bool Evidence::canFollow(const CheckMemo* previous, const Subject& subject) {
  constexpr std::size_t mostForgotten = 10'000;  // names that are no longer of the project are never taken out: start anew one day
  const auto isSameFolder = [](const KeptResources::Root& before, const auto& now) { return before.configuration->folder == now->folder; };
  return previous != nullptr && previous->names->size() <= 2 * previous->firstNames + mostForgotten &&
         std::equal(previous->resources.roots.begin(), previous->resources.roots.end(), subject.configurations.begin(),
                    subject.configurations.end(), isSameFolder);
}

std::shared_ptr<CheckMemo> Evidence::memo(const CheckMemo* previous) const {
  auto now = std::make_shared<CheckMemo>();
  now->names = facts.names();
  now->firstNames = previous == nullptr ? now->names->size() : previous->firstNames;
  now->files = files.kept();
  now->resources = resources.kept();
  now->components = components.kept();
  now->relations = relations.kept();
  return now;
}

}  // namespace slipway::checks
