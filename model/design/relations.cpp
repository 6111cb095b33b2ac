// Relations that the catalogue's files describe.
#include <algorithm>

#include "model/design/relations.h"
#include "model/design/steps.h"
#include "model/design/template_text.h"

namespace slipway::design {

namespace {

constexpr std::string_view k_boxes[] = {"region", "zone", "vpc", "subnet", "ecs-cluster", "delivery-lane", "security-group", "pipeline"};

bool isBox(const Draft& draft) { return std::find(std::begin(k_boxes), std::end(k_boxes), draft.component.kind) != std::end(k_boxes); }

void follow(Derivation& derivation, Draft& draft, const DesignMemo::Lead& lead) {
  const catalog::RelationRule& rule = *lead.rule;
  for (const std::string& kind : rule.kinds)
    for (Draft* other : derivation.draftsIn(lead.mention, kind)) {
      // "any" is about things that work together; the boxes around are said by the picture itself.
      if (kind == "any" && (isBox(*other) || other->component.kind == "iam-role")) continue;
      const std::string label = filledTemplate(rule.label, draft, {}, other);
      if (rule.isIncoming)
        derivation.relate(*other, draft, rule.type, label, lead.source);
      else
        derivation.relate(draft, *other, rule.type, label, lead.source);
    }
}

}  // namespace

std::vector<DesignMemo::Lead> leadsOf(Derivation& derivation, const Draft& draft) {
  std::vector<DesignMemo::Lead> leads;
  for (const catalog::RelationRule& rule : draft.kind->relations)
    for (const catalog::Place& place : rule.by)
      for (const Argument& argument : derivation.argumentsOf(draft, place)) {
        Mention mention = derivation.mentionOf(argument.value);
        if (!mention.isEmpty()) leads.push_back({&rule, std::move(mention), derivation.spanOf(argument)});
      }
  return leads;
}

void relateByCatalogue(Derivation& derivation) {
  for (Draft& draft : derivation.drafts) {
    if (draft.isGone || draft.read() == nullptr) continue;
    for (const DesignMemo::Lead& lead : draft.read()->leads) follow(derivation, draft, lead);
  }
}

}  // namespace slipway::design
