// A CodeCommit source that names a repository nobody makes.
#include "model/checks/delivery_chain.h"
#include "model/delivery/nearest_word.h"
#include "model/hcl/edit.h"

namespace slipway::checks {

namespace {

void find(const View& view, Diagnostics& findings) {
  std::vector<std::string> names;
  bool areKnown = true;
  forEach(view, "aws_codecommit_repository", [&](const View&, const terraform::Resource& repository) {
    const hcl::Value name = repository.values.member("repository_name");
    areKnown = areKnown && name.isString();
    if (name.isString()) names.push_back(name.asString());
  });
  if (names.empty() || !areKnown) return;  // the repository is made elsewhere: nothing to compare with
  const std::vector<std::string_view> views(names.begin(), names.end());
  for (const DeliveryChain& chain : chainsOf(view))
    for (const delivery::PipelineStage& stage : chain.pipeline->stages)
      for (const delivery::PipelineAction& action : stage.actions) {
        const auto setting = action.configuration.find("RepositoryName");
        if (action.provider.text != "CodeCommit" || setting == action.configuration.end() || !setting->second.isKnown) continue;
        const delivery::Located& written = setting->second;
        if (std::find(names.begin(), names.end(), written.text) != names.end()) continue;
        const std::string near = names.size() == 1 ? names.front() : delivery::nearestWord(written.text, views);
        Diagnostic finding = errorAt(written.span.isSomewhere() ? written.span : action.span, kRepositoryName.info.code,
                                     "The source takes the repository " + written.text + ", which the project does not make.",
                                     "It makes " + names.front() + (names.size() > 1 ? " and others" : "") +
                                         ". The Source stage would fail; name a repository that exists.");
        finding.source = kRepositoryName.info.source;
        if (const design::Component* component = componentOf(view, chain, stage, action)) finding.component = component->id;
        if (!near.empty() && written.span.isSomewhere()) {
          Fix fix{"Take the repository " + near, {}};
          fix.edit.label = fix.title;
          fix.edit.edits.push_back({written.span, hcl::quoted(near)});
          finding.fixes.push_back(std::move(fix));
        }
        findings.push_back(std::move(finding));
      }
}

}  // namespace

const Rule kRepositoryName = {{"repository-name", "The pipeline's source names a repository that is not there",
                               "A CodeCommit source action finds its repository by name, in the pipeline's own account and Region.",
                               "AWS CodePipeline User Guide, CodeCommit action reference; fact A.29; fault F05"},
                              WholeProject{find}};

}  // namespace slipway::checks
