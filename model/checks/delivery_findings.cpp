#include "model/checks/delivery_findings.h"

#include <algorithm>

#include "model/checks/delivery_chain.h"

namespace slipway::checks {

namespace {

void add(const Subject& subject, Diagnostics read, Diagnostics& findings) {
  for (Diagnostic& finding : read) {
    const bool isSaid = std::any_of(findings.begin(), findings.end(),
                                    [&](const Diagnostic& said) { return said.code == finding.code && said.span == finding.span; });
    if (isSaid) continue;
    if (const design::Component* owner = subject.design.at(finding.span.file, finding.span.range.begin);
        owner != nullptr && finding.component.empty())
      finding.component = owner->id;
    findings.push_back(std::move(finding));
  }
}

}  // namespace

void addDeliveryFindings(const Subject& subject, Diagnostics& findings) {
  for (const auto& [file, read] : *subject.deliveryFiles)
    if (read.kind != delivery::FileKind::document) add(subject, read.diagnostics(), findings);
  for (const DeliveryChain& chain : chainsOf(subject))
    if (!chain.resource->values.member("stage").isUnknown()) add(subject, chain.pipeline->diagnostics, findings);
  forEach(subject, "aws_ecs_task_definition", [&](const terraform::Configuration&, const terraform::Resource& definition) {
    add(subject, delivery::taskDefinitionOf(definition.values, {definition.file, definition.block})->diagnostics, findings);
  });
}

}  // namespace slipway::checks
