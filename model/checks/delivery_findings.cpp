#include "model/checks/delivery_findings.h"

#include <algorithm>

#include "model/checks/delivery_chain.h"

namespace slipway::checks {

namespace {

/// Whether Terraform fills the file in: some templatefile() names it.
bool isFilledByTerraform(const View& view, FilePath file) {
  for (const auto& [source, tree] : view.trees()) {
    const std::string& text = tree->text();
    for (std::size_t call = text.find("templatefile("); call != std::string::npos; call = text.find("templatefile(", call + 1))
      if (std::string_view(text).substr(call, text.find_first_of(",\n", call) - call).find(file.name()) != std::string_view::npos)
        return true;
  }
  return false;
}

void add(const View& view, Diagnostics read, Diagnostics& findings) {
  for (Diagnostic& finding : read) {
    if (finding.code == "placeholder" && isFilledByTerraform(view, finding.span.file)) continue;
    const design::Component* owner = finding.component.empty() ? view.at(finding.span.file, finding.span.range.begin) : nullptr;
    if (owner != nullptr) finding.component = owner->id;
    findings.push_back(std::move(finding));
  }
}

void judgeFiles(const View& view, Diagnostics& findings) {
  for (const auto& [file, read] : view.deliveryFiles())
    if (read.kind != delivery::FileKind::document) add(view, read.diagnostics(), findings);
}

void judgePipelines(const View& view, Diagnostics& findings) {
  for (const DeliveryChain& chain : chainsOf(view))
    if (!chain.resource->values.member("stage").isUnknown()) add(view, chain.pipeline->diagnostics, findings);
}

void judgeTaskDefinition(const View& view, const terraform::Resource& definition, Diagnostics& findings) {
  add(view, view.shared(definition, taskDefinitionOf)->diagnostics, findings);
}

}  // namespace

const std::vector<Rule>& deliveryReaders() {
  static const std::vector<Rule> all = {{{}, WholeProject{judgeFiles}},
                                        {{}, WholeProject{judgePipelines}},
                                        {{}, EachResource{{"aws_ecs_task_definition"}, judgeTaskDefinition}}};
  return all;
}

void addUnsaid(const Diagnostics& read, Diagnostics& findings) {
  for (const Diagnostic& finding : read) {
    const bool isSaid = std::any_of(findings.begin(), findings.end(),
                                    [&](const Diagnostic& said) { return said.code == finding.code && said.span == finding.span; });
    if (!isSaid) findings.push_back(finding);
  }
}

}  // namespace slipway::checks
