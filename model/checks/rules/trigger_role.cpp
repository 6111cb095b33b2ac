// EventBridge starts a pipeline with a role of its own; without the right it fails silently.
#include "model/checks/role_grants.h"

namespace slipway::checks {

namespace {

constexpr const char* kAction = "codepipeline:StartPipelineExecution";

void judge(const View& view, const terraform::Resource& target, Diagnostics& findings) {
  const terraform::Resource* pipeline = referred(view, target.values.member("arn"), "aws_codepipeline");
  if (pipeline == nullptr) return;
  const hcl::Value roleArn = target.values.member("role_arn");
  if (roleArn.isNull()) {
    findings.push_back(findingAt(view, target, "arn", Severity::error, kTriggerRole,
                                 "EventBridge has no role to start " + titleOf(view, *pipeline) + " with.",
                                 "A pipeline as a target needs role_arn: a role that events.amazonaws.com may assume and that allows " +
                                     std::string(kAction) + "."));
    return;
  }
  const terraform::Resource* role = referred(view, roleArn, "aws_iam_role");
  if (role == nullptr || RoleGrants(view, *role).allows(kAction) != RoleGrants::Answer::no) return;
  Diagnostic finding =
      findingAt(view, target, "role_arn", Severity::error, kTriggerRole,
                "The role " + role->name + " may not start " + titleOf(view, *pipeline) + ".",
                "No policy of it allows " + std::string(kAction) + ": a push matches the rule, and nothing happens. Allow it.");
  finding.related.push_back({role->file, role->block});
  const bool isNear = pipeline->modulePath == role->modulePath && pipeline->key.index() == 0;
  offer(finding, grant(*role, {kAction}, isNear ? pipeline->type + "." + pipeline->name + ".arn" : "\"*\"", "start-pipeline",
                       "Allow " + role->name + " to start the pipeline"));
  findings.push_back(std::move(finding));
}

}  // namespace

const Rule kTriggerRole = {{"trigger-role", "EventBridge may not start the pipeline",
                            "The target of the rule names a role; EventBridge assumes it and calls StartPipelineExecution. A role that "
                            "lacks the action leaves no trace "
                            "but the metric FailedInvocations.",
                            "Amazon EventBridge User Guide, Using identity-based policies; fact I.25; fault F03"},
                           EachResource{{"aws_cloudwatch_event_target"}, judge}};

}  // namespace slipway::checks
