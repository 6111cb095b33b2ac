// Where each component stands: the boxes that hold it.
#include <algorithm>
#include <span>
#include <utility>

#include "model/design/steps.h"

namespace slipway::design {

namespace {

/// What the rules of a draft's kind look at, rule by rule.
std::vector<DesignMemo::Whereabouts> whereaboutsOf(const Derivation& derivation, const Draft& draft) {
  std::vector<DesignMemo::Whereabouts> all;
  for (const catalog::InsideRule& rule : draft.kind->inside)
    for (const catalog::Place& place : rule.by)
      for (const Argument& argument : derivation.argumentsOf(draft, place)) all.push_back({&rule, derivation.mentionOf(argument.value)});
  return all;
}

class Placer {
public:
  explicit Placer(Derivation& derivation) : m_derivation(derivation) {}

  /// Places a draft, and before it what it stands in. What refers to itself on the way stands in the region.
  void place(Draft& draft) {
    if (draft.isGone || std::exchange(draft.isPlaced, true) || draft.parent != nullptr || draft.kind == nullptr) return;
    std::vector<DesignMemo::Whereabouts> read;
    const auto* whereabouts = &read;
    if (draft.recalled != nullptr) {
      whereabouts = &draft.recalled->whereabouts;
    } else {
      read = whereaboutsOf(m_derivation, draft);
      if (draft.reading != nullptr) draft.reading->whereabouts = read;
    }
    auto next = whereabouts->begin();
    for (const catalog::InsideRule& rule : draft.kind->inside) {
      if (rule.by.empty()) {
        if (draft.parent == nullptr) draft.parent = &madeUp(rule.kind);
        continue;
      }
      auto end = next;
      while (end != whereabouts->end() && end->rule == &rule) ++end;
      std::vector<Draft*> boxes = boxesOf(draft, std::span(std::exchange(next, end), end));
      if (boxes.empty()) continue;
      if (rule.spans) draft.spans = boxes;
      if (draft.parent == nullptr) draft.parent = rule.spans ? commonBox(boxes) : boxes.front();
    }
    if (draft.spans.size() == 1 && draft.parent == draft.spans.front()) draft.spans.clear();
    if (draft.parent == nullptr && isOfAws(draft)) draft.parent = &m_derivation.regionDraft();
  }

private:
  Draft& madeUp(std::string_view kind) { return kind == "delivery-lane" ? m_derivation.laneDraft() : m_derivation.regionDraft(); }

  static bool isOfAws(const Draft& draft) {
    const std::string& id = draft.component.kind;
    if (id == "region" || id == "delivery-lane" || id == "internet" || id == "developer") return false;
    return draft.principal.resource == nullptr || draft.principal.resource->type.starts_with("aws_");
  }

  /// What the rule's places refer to, or the box of that kind around it (a VPC found through a security group).
  std::vector<Draft*> boxesOf(Draft& draft, std::span<const DesignMemo::Whereabouts> whereabouts) {
    std::vector<Draft*> boxes;
    for (const DesignMemo::Whereabouts& one : whereabouts) {
      std::vector<Draft*> direct = m_derivation.draftsIn(one.mention, one.rule->kind);
      if (direct.empty()) direct = around(one);
      for (Draft* box : direct) {
        if (box == &draft) continue;
        place(*box);
        if (std::find(boxes.begin(), boxes.end(), box) == boxes.end() && !isInside(*box, draft)) boxes.push_back(box);
      }
    }
    return boxes;
  }

  std::vector<Draft*> around(const DesignMemo::Whereabouts& one) {
    const std::string_view kind = one.rule->kind;
    std::vector<Draft*> boxes;
    for (Draft* at : m_derivation.draftsIn(one.mention, "any")) {
      place(*at);
      for (; at != nullptr; at = at->parent)
        if (at->component.kind == kind) {
          boxes.push_back(at);
          break;
        }
    }
    return boxes;
  }

  Derivation& m_derivation;
};

std::vector<Draft*> membersOf(Derivation& derivation, const Draft& box) {
  std::vector<Draft*> members;
  for (Draft& draft : derivation.drafts)
    if (draft.parent == &box && !draft.isGone) members.push_back(&draft);
  return members;
}

/// A cluster lies across what its services lie across. Where they share nothing but the region, each service stands where
/// its tasks run, and the cluster beside.
void spreadCluster(Derivation& derivation, Draft& cluster) {
  const std::vector<Draft*> members = membersOf(derivation, cluster);
  std::vector<Draft*> subnets;
  for (const Draft* member : members)
    for (Draft* subnet : member->spans)
      if (std::find(subnets.begin(), subnets.end(), subnet) == subnets.end()) subnets.push_back(subnet);
  if (subnets.empty()) return;
  Draft* box = commonBox(subnets);
  const bool isShared = box != nullptr && box->component.kind != "region";
  if (isShared) cluster.parent = box;
  if (isShared && subnets.size() > 1) cluster.spans = subnets;
  for (Draft* member : members) {
    if (!isShared && !member->spans.empty()) member->parent = commonBox(member->spans);
    if (member->spans.size() == 1 && (member->parent == member->spans.front() || cluster.parent == member->spans.front())) member->spans.clear();
  }
}

}  // namespace

void placeInContainers(Derivation& derivation) {
  Placer placer(derivation);
  for (std::size_t i = 0; i < derivation.drafts.size(); ++i) placer.place(derivation.drafts[i]);  // boxes that are made up join at the end
  for (Draft* cluster : derivation.draftsOf("ecs-cluster"))
    if (!cluster->isGone) spreadCluster(derivation, *cluster);
}

}  // namespace slipway::design
