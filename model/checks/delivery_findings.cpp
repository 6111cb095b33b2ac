#include "model/checks/delivery_findings.h"

#include <algorithm>

#include "model/checks/delivery_chain.h"

namespace slipway::checks {

namespace {

/// Whether Terraform fills the file in: some templatefile() names it.
bool isFilledByTerraform(const Subject& subject, FilePath file) {
  for (const auto& [source, tree] : subject.trees) {
    const std::string& text = tree->text();
    for (std::size_t call = text.find("templatefile("); call != std::string::npos; call = text.find("templatefile(", call + 1))
      if (std::string_view(text).substr(call, text.find_first_of(",\n", call) - call).find(file.name()) != std::string_view::npos) return true;
  }
  return false;
}

void add(const Subject& subject, Diagnostics read, Diagnostics& findings) {
  for (Diagnostic& finding : read) {
    if (finding.code == "placeholder" && isFilledByTerraform(subject, finding.span.file)) continue;
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
    add(subject, subject.index->taskDefinition(definition).diagnostics, findings);
  });
}

}  // namespace slipway::checks
