#include "model/checks/facts/relation_facts.h"

#include <algorithm>

namespace slipway::checks {

namespace {

using design::Relation;

bool isSame(const RelationEnds& before, const Relation& now) {
  return before.id == now.id && before.from == now.from && before.to == now.to && before.type == now.type;
}

void compare(const std::vector<RelationEnds>& before, const std::vector<RelationEnds>& now, Facts& facts) {
  const auto change = [&](const RelationEnds& ends) {
    facts.change(Aspect::relationsFrom, ends.from);
    facts.change(Aspect::relationsTo, ends.to);
  };
  auto old = before.begin();
  for (const RelationEnds& ends : now) {
    for (; old != before.end() && old->id < ends.id; ++old) change(*old);
    const bool isKnown = old != before.end() && *old == ends;
    if (!isKnown) change(ends);
    if (old != before.end() && old->id == ends.id) {
      if (!isKnown) change(*old);
      ++old;
    }
  }
  for (; old != before.end(); ++old) change(*old);
}

}  // namespace

RelationFacts::RelationFacts(const design::Design& design, std::shared_ptr<const KeptRelations> previous, Facts& facts) {
  if (previous != nullptr &&
      std::equal(previous->all.begin(), previous->all.end(), design.relations.begin(), design.relations.end(), isSame)) {
    m_now = std::move(previous);
    return;
  }
  auto now = std::make_shared<KeptRelations>();
  for (const Relation& relation : design.relations) {
    const auto index = static_cast<std::uint32_t>(now->all.size());
    now->from[facts.nameOf(relation.from)].push_back(index);
    now->to[facts.nameOf(relation.to)].push_back(index);
    now->all.push_back({relation.id, relation.from, relation.to, relation.type});
  }
  if (previous != nullptr) compare(previous->all, now->all, facts);
  m_now = std::move(now);
}

std::vector<const RelationEnds*> RelationFacts::at(const std::unordered_map<Name, std::vector<std::uint32_t>>& lists, Name id) const {
  std::vector<const RelationEnds*> ends;
  if (const auto found = lists.find(id); found != lists.end())
    for (const std::uint32_t index : found->second) ends.push_back(&m_now->all[index]);
  return ends;
}

}  // namespace slipway::checks
