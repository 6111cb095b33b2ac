// Nothing should reach production that nobody has approved.
#include <algorithm>
#include <cctype>

#include "model/checks/delivery_chain.h"

namespace slipway::checks {

namespace {

bool namesProduction(const std::string& name) {
  std::string lower = name;
  std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return lower.find("prod") != std::string::npos && lower.find("product-") == std::string::npos &&
         lower.find("preprod") == std::string::npos && lower.find("pre-prod") == std::string::npos &&
         lower.find("nonprod") == std::string::npos && lower.find("non-prod") == std::string::npos;
}

bool isApproval(const delivery::PipelineAction& action) { return action.category.text == "Approval"; }

/// The approval stage, written before the stage's block with its indentation.
void offerApproval(Diagnostic& finding, const View& view, const DeliveryChain& chain, std::size_t index) {
  const hcl::NodeRef block = view.blockOf(*chain.resource);
  if (!block || chain.resource->key.index() != 0) return;
  std::size_t number = 0;
  for (const hcl::NodeRef child : block.blockBody().children()) {
    if (child.kind() != hcl::NodeKind::block || child.blockType() != "stage" || number++ != index) continue;
    Fix fix{"Put an approval before it", {}};
    fix.edit.label = fix.title;
    fix.edit.edits.push_back({{chain.resource->file, {child.range().begin, child.range().begin}},
                              "stage {\n    name = \"Approval\"\n\n    action {\n      name     = \"Approve\"\n      category = "
                              "\"Approval\"\n      owner    = \"AWS\"\n      provider = "
                              "\"Manual\"\n      version  = \"1\"\n    }\n  }\n\n  "});
    finding.fixes.push_back(std::move(fix));
    return;
  }
}

void judge(const View& view, const DeliveryChain& chain, Diagnostics& findings) {
  bool isApproved = false;
  for (std::size_t i = 0; i < chain.pipeline->stages.size(); ++i) {
    const delivery::PipelineStage& stage = chain.pipeline->stages[i];
    int approvedFrom = isApproved ? 0 : 1000;  // run orders end at 999
    for (const delivery::PipelineAction& action : stage.actions)
      if (isApproval(action)) approvedFrom = std::min(approvedFrom, action.runOrder + 1);
    for (const delivery::PipelineAction& action : stage.actions) {
      if (action.category.text != "Deploy" || action.runOrder >= approvedFrom) continue;
      if (!namesProduction(stage.name.text) && !namesProduction(action.name.text)) continue;
      Diagnostic finding = warningAt(action.span, kUngatedProduction.info.code, "Nobody approves what " + stage.name.text + " deploys.",
                                     "Every commit that builds reaches production. Put a manual approval before the stage.");
      finding.source = kUngatedProduction.info.source;
      if (const design::Component* component = componentOf(view, chain, stage, action)) finding.component = component->id;
      offerApproval(finding, view, chain, i);
      findings.push_back(std::move(finding));
      return;
    }
    isApproved = isApproved || approvedFrom < 1000;
  }
}

void find(const View& view, Diagnostics& findings) {
  for (const DeliveryChain& chain : chainsOf(view)) judge(view, chain, findings);
}

}  // namespace

const Rule kUngatedProduction = {
    {"ungated-production", "A stage deploys to production without an approval before it",
     "An approval action stops the pipeline until a person agrees, for seven days at most. It belongs before the stage that it protects.",
     "AWS CodePipeline User Guide, Add a manual approval action; fault F15"},
    WholeProject{find}};

}  // namespace slipway::checks
