// The pipeline works with its own role: each provider needs its actions.
#include <map>

#include "model/checks/delivery_chain.h"
#include "model/checks/role_grants.h"

namespace slipway::checks {

namespace {

struct Need {
  const char* provider;
  std::vector<std::string> actions;
};

/// Source: AWS CodePipeline User Guide, "Add permissions to the CodePipeline service role".
const std::vector<Need>& needs() {
  static const std::vector<Need> all = {
      {"CodeCommit", {"codecommit:GetBranch", "codecommit:GetCommit", "codecommit:GetUploadArchiveStatus", "codecommit:UploadArchive"}},
      {"CodeBuild", {"codebuild:BatchGetBuilds", "codebuild:StartBuild"}},
      {"ECS", {"ecs:DescribeServices", "ecs:DescribeTaskDefinition", "ecs:RegisterTaskDefinition", "ecs:UpdateService", "iam:PassRole"}},
      {"CodeDeploy", {"codedeploy:CreateDeployment", "codedeploy:GetDeployment", "codedeploy:GetDeploymentConfig"}},
      {"CodeDeployToECS",
       {"codedeploy:CreateDeployment", "codedeploy:GetDeployment", "codedeploy:GetDeploymentConfig",
        "codedeploy:RegisterApplicationRevision", "ecs:RegisterTaskDefinition", "iam:PassRole"}},
      {"Lambda", {"lambda:InvokeFunction"}},
  };
  return all;
}

/// The first name of the service and the one that it has since 2024: either will do.
bool mayUseConnection(const RoleGrants& grants) {
  return grants.allows("codestar-connections:UseConnection") != RoleGrants::Answer::no ||
         grants.allows("codeconnections:UseConnection") != RoleGrants::Answer::no;
}

std::vector<std::string> lacking(const RoleGrants& grants, const delivery::PipelineAction& action) {
  if (action.provider.text == "CodeStarSourceConnection")
    return mayUseConnection(grants) ? std::vector<std::string>()
                                    : std::vector<std::string>{"codestar-connections:UseConnection", "codeconnections:UseConnection"};
  std::vector<std::string> missing;
  for (const Need& need : needs())
    if (action.provider.text == need.provider)
      for (const std::string& wanted : need.actions)
        if (grants.allows(wanted) == RoleGrants::Answer::no) missing.push_back(wanted);
  return missing;
}

std::string joined(const std::vector<std::string>& texts, const char* last) {
  std::string text;
  for (std::size_t i = 0; i < texts.size(); ++i) text += (i == 0 ? "" : i + 1 == texts.size() ? last : ", ") + texts[i];
  return text;
}

void report(const View& view, const DeliveryChain& chain, const terraform::Resource& role, const std::string& who,
            const SourceSpan& where, const std::vector<std::string>& missing, Diagnostics& findings) {
  Diagnostic finding = findingAt(view, *chain.resource, "role_arn", Severity::error, kPipelineRole,
                                 "The pipeline's role " + role.name + " lacks what " + who + " needs.",
                                 "No policy of it allows " + joined(missing, " or ") +
                                     ". The action fails with AccessDenied. Allow it on what the action works with.");
  if (where.isSomewhere()) finding.related.push_back(where);
  finding.related.push_back({role.file, role.block});
  std::string name = who;
  for (char& c : name)
    if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '-';
  offer(finding, grant(role, missing, "\"*\"", name, "Allow " + role.name + " what " + who + " needs"));
  findings.push_back(std::move(finding));
}

void judge(const View& view, const DeliveryChain& chain, Diagnostics& findings) {
  const terraform::Resource* role = referred(chain.view, chain.resource->values.member("role_arn"), "aws_iam_role");
  if (role == nullptr) return;
  const RoleGrants grants(chain.view, *role);
  std::map<std::string, const delivery::PipelineAction*> first;  // one finding a provider, not one an action
  for (const delivery::PipelineStage& stage : chain.pipeline->stages)
    for (const delivery::PipelineAction& action : stage.actions)
      if (!action.role.isPresent()) first.emplace(action.provider.text, &action);
  for (const auto& [provider, action] : first)
    if (const auto missing = lacking(grants, *action); !missing.empty())
      report(view, chain, *role, provider, action->span, missing, findings);
  std::vector<std::string> missing;
  for (const char* wanted : {"s3:GetObject", "s3:PutObject"})
    if (grants.allows(wanted) == RoleGrants::Answer::no) missing.emplace_back(wanted);
  if (!missing.empty()) report(view, chain, *role, "the artifact bucket", chain.pipeline->artifactBucket.span, missing, findings);
}

void find(const View& view, Diagnostics& findings) {
  for (const DeliveryChain& chain : chainsOf(view)) judge(view, chain, findings);
}

}  // namespace

const Rule kPipelineRole = {
    {"pipeline-role", "The pipeline's role lacks an action that its stages need",
     "CodePipeline reads the source, stores artifacts, starts builds and deployments with the role that the pipeline names. Where a policy "
     "lacks an action, "
     "the stage that needs it fails.",
     "AWS CodePipeline User Guide, Manage the CodePipeline service role; facts A.29 and A.30; faults F04, F06, F07"},
    WholeProject{find}};

}  // namespace slipway::checks
