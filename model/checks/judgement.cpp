#include "model/checks/judgement.h"

#include <algorithm>
#include <variant>

#include "model/checks/evidence.h"
#include "model/checks/rule.h"

namespace slipway::checks {

namespace {

/// What a rule judges at once: a resource, a component, or (neither) the whole project.
struct Thing {
  Name name = 0;
  std::uint32_t root = 0;
  Fact itself = 0;
  const terraform::Resource* resource = nullptr;
  const design::Component* component = nullptr;
};

std::vector<Thing> thingsFor(const EachResource& each, Evidence& evidence) {
  std::vector<Thing> things;
  for (std::uint32_t root = 0; root < evidence.resources.rootCount(); ++root)
    for (const std::string_view type : each.types)
      for (const std::uint32_t position : evidence.resources.positionsOf(root, type)) {
        const Name name = evidence.resources.lists(root).names[position];
        things.push_back(
            {name, root, Facts::factOf(Aspect::resource, name), &evidence.resources.configuration(root).resources[position], nullptr});
      }
  return things;
}

std::vector<Thing> thingsFor(const EachComponent& each, Evidence& evidence) {
  std::vector<Thing> things;
  for (const std::string_view kind : each.kinds)
    for (const design::Component* component : evidence.components.ofKind(evidence.facts.nameOf(kind))) {
      const Name name = evidence.facts.nameOf(component->id);
      things.push_back({name, 0, Facts::factOf(Aspect::component, name), nullptr, component});
    }
  return things;
}

std::vector<Thing> thingsFor(const WholeProject&, Evidence& evidence) {
  const Name name = evidence.facts.nameOf("");
  return {{name, 0, Facts::factOf(Aspect::whole, name), nullptr, nullptr}};
}

void judge(const EachResource& each, const Thing& thing, const View& view, Diagnostics& findings) {
  each.judge(view, *thing.resource, findings);
}
void judge(const EachComponent& each, const Thing& thing, const View& view, Diagnostics& findings) {
  each.judge(view, *thing.component, findings);
}
void judge(const WholeProject& whole, const Thing&, const View& view, Diagnostics& findings) { whole.judge(view, findings); }

bool isOf(const Judgement& judgement, const Thing& thing) { return judgement.thing == thing.name && judgement.root == thing.root; }

std::shared_ptr<const Judgement> judged(const Rule& rule, const Thing& thing, Evidence& evidence) {
  auto now = std::make_shared<Judgement>(Judgement{thing.name, thing.root, {thing.itself}, {}});
  std::visit([&](const auto& judges) { judge(judges, thing, View(evidence, now->reads, thing.root), now->findings); }, rule.judges);
  std::sort(now->reads.begin(), now->reads.end());
  now->reads.erase(std::unique(now->reads.begin(), now->reads.end()), now->reads.end());
  now->reads.shrink_to_fit();
  return now;
}

}  // namespace

std::shared_ptr<const Judgements> judgeBy(const Rule& rule, Evidence& evidence, const std::shared_ptr<const Judgements>& previous) {
  static const Judgements none;
  const Judgements& before = previous == nullptr ? none : *previous;
  const std::vector<Thing> things = std::visit([&](const auto& judges) { return thingsFor(judges, evidence); }, rule.judges);
  const auto isKept = [&](const auto& one, const Thing& thing) { return isOf(*one, thing) && evidence.facts.areSame(one->reads); };
  if (previous != nullptr && std::equal(before.begin(), before.end(), things.begin(), things.end(), isKept)) return previous;

  auto now = std::make_shared<Judgements>();
  now->reserve(things.size());
  auto next = before.begin();
  for (const Thing& thing : things) {
    // Mostly the next one; after something new it is the same once more, and after something gone the one behind.
    const auto found = std::find_if(next, before.end(), [&](const auto& one) { return isOf(*one, thing); });
    const bool canKeep = found != before.end() && isKept(*found, thing);
    now->push_back(canKeep ? *found : judged(rule, thing, evidence));
    if (found != before.end()) next = found + 1;
  }
  return now;
}

}  // namespace slipway::checks
