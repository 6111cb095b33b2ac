// Relations that the catalogue's files describe.
#include <algorithm>

#include "model/design/steps.h"
#include "model/design/template_text.h"

namespace slipway::design {

namespace {

constexpr std::string_view k_boxes[] = {"region", "zone", "vpc", "subnet", "ecs-cluster", "delivery-lane", "security-group", "pipeline"};

bool isBox(const Draft& draft) { return std::find(std::begin(k_boxes), std::end(k_boxes), draft.component.kind) != std::end(k_boxes); }

void relate(Derivation& derivation, Draft& draft, const catalog::RelationRule& rule) {
  for (const catalog::Place& place : rule.by)
    for (const Argument& argument : derivation.argumentsOf(draft, place))
      for (const std::string& kind : rule.kinds)
        for (Draft* other : derivation.draftsIn(argument.value, kind)) {
          // "any" is about things that work together; the boxes around are said by the picture itself.
          if (kind == "any" && (isBox(*other) || other->component.kind == "iam-role")) continue;
          const std::string label = filledTemplate(rule.label, draft, {}, other);
          const SourceSpan source = derivation.spanOf(argument);
          if (rule.isIncoming)
            derivation.relate(*other, draft, rule.type, label, source);
          else
            derivation.relate(draft, *other, rule.type, label, source);
        }
}

}  // namespace

void relateByCatalogue(Derivation& derivation) {
  for (Draft& draft : derivation.drafts) {
    if (draft.isGone || draft.kind == nullptr || draft.principal.resource == nullptr) continue;
    for (const catalog::RelationRule& rule : draft.kind->relations) relate(derivation, draft, rule);
  }
}

}  // namespace slipway::design
