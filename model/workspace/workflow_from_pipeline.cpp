#include <algorithm>

#include "model/delivery/buildspec.h"
#include "model/workspace/conversion.h"
#include "model/yaml/draft_text.h"

namespace slipway::workspace {

namespace {

using delivery::Pipeline;
using delivery::PipelineAction;
using delivery::PipelineStage;
using yaml::Draft;

using Entries = std::vector<std::pair<std::string, Draft>>;

/// A job's key: letters, digits, - and _, not a digit first.
std::string jobId(const std::string& stage, const std::string& action, bool isOnly) {
  std::string id = isOnly ? plainName(stage) : plainName(stage) + "-" + plainName(action);
  return std::isalpha(static_cast<unsigned char>(id[0])) != 0 ? id : "job-" + id;
}

Draft step(const std::string& name, const std::string& uses, Entries with) {
  Entries entries = {{"name", Draft::string(name)}, {"uses", Draft::string(uses)}};
  if (!with.empty()) entries.emplace_back("with", Draft::mapping(std::move(with)));
  return Draft::mapping(std::move(entries));
}

Draft runStep(const std::string& name, const std::string& commands) {
  return Draft::mapping({{"name", Draft::string(name)}, {"run", Draft::string(commands)}});
}

class ToWorkflow {
public:
  ToWorkflow(const Snapshot& now, const design::Component& component, const Pipeline& pipeline)
      : m_now(now), m_component(component), m_pipeline(pipeline) {}

  std::string text() {
    std::string branch = "main";
    Entries jobs;
    std::vector<std::string> before;  // jobs of the stage before
    for (const PipelineStage& stage : m_pipeline.stages) {
      std::vector<std::string> made;
      for (const PipelineAction& action : stage.actions) {
        if (action.category.text == "Source") {
          if (const std::string given = action.setting("BranchName") + action.setting("Branch"); !given.empty()) branch = given;
          continue;
        }
        const std::string id = jobId(stage.name.text, action.name.text, stage.actions.size() == 1);
        jobs.emplace_back(id, job(stage, action, neededBy(stage, action, before)));
        m_jobOf.emplace_back(&action, id);
        made.push_back(id);
      }
      if (!made.empty()) before = made;
    }
    const Draft workflow =
        Draft::mapping({{"name", Draft::string(m_pipeline.name.text.empty() ? m_component.title : m_pipeline.name.text)},
                        {"on", Draft::mapping({{"push", Draft::mapping({{"branches", textList({branch})}})}})},
                        {"permissions", Draft::mapping({{"id-token", Draft::string("write")}, {"contents", Draft::string("read")}})},
                        {"env", Draft::mapping({{"AWS_REGION", Draft::string(region())}})},
                        {"jobs", Draft::mapping(std::move(jobs))}});
    std::string body = yaml::wholeYaml(workflow);
    if (const std::size_t on = body.find("\n\"on\":"); on != std::string::npos) body.replace(on + 1, 4, "on");  // as everybody writes it
    return "# Made from the pipeline " + m_component.title +
           ". The secret AWS_ROLE_ARN names the role that GitHub may take on: an\n"
           "# identity provider for token.actions.githubusercontent.com and a trust policy for this repository make that possible.\n" +
           (m_asksForVariables ? "# What Terraform knows only after apply comes from the repository's variables, vars.… below.\n" : "") +
           body;
  }

private:
  std::string region() const {
    for (const design::Component& component : m_now.design->components)
      if (component.kind == "region") return component.detail;
    return "us-east-1";
  }

  /// Equal run orders run side by side; a higher one waits for those below it.
  std::vector<std::string> neededBy(const PipelineStage& stage, const PipelineAction& action,
                                    const std::vector<std::string>& before) const {
    int latest = 0;
    for (const PipelineAction& other : stage.actions)
      if (other.runOrder < action.runOrder) latest = std::max(latest, other.runOrder);
    std::vector<std::string> needs;
    for (const auto& [other, id] : m_jobOf)
      if (latest > 0 && other->runOrder == latest &&
          std::any_of(stage.actions.begin(), stage.actions.end(), [&](const PipelineAction& one) { return &one == other; }))
        needs.push_back(id);
    return needs.empty() ? before : needs;
  }

  Draft job(const PipelineStage& stage, const PipelineAction& action, const std::vector<std::string>& needs) {
    Entries entries;
    if (needs.size() == 1)
      entries.emplace_back("needs", Draft::string(needs.front()));
    else if (!needs.empty())
      entries.emplace_back("needs", textList(needs));
    entries.emplace_back("runs-on", Draft::string("ubuntu-latest"));
    if (action.category.text == "Approval") entries.emplace_back("environment", Draft::string(plainName(stage.name.text)));
    if (Entries variables = projectVariables(action); !variables.empty()) entries.emplace_back("env", Draft::mapping(std::move(variables)));
    entries.emplace_back("steps", Draft::sequence(stepsOf(action)));
    return Draft::mapping(std::move(entries));
  }

  static Draft credentials() {
    return step("Take on the role", "aws-actions/configure-aws-credentials@v4",
                {{"role-to-assume", Draft::string("${{ secrets.AWS_ROLE_ARN }}")}, {"aws-region", Draft::string("${{ env.AWS_REGION }}")}});
  }

  std::vector<Draft> stepsOf(const PipelineAction& action) {
    const std::string& provider = action.provider.text;
    if (action.category.text == "Approval") return {runStep("Approved", "echo 'The reviewers of this environment have agreed.'")};
    if (provider == "CodeBuild") return buildSteps(action);
    if (provider == "ECS") return rollingSteps(action);
    if (provider == "CodeDeployToECS" || provider == "CodeDeploy")
      return {
          credentials(),
          runStep("Deploy", "aws deploy wait deployment-successful --deployment-id \"$(aws deploy create-deployment --application-name '" +
                                action.setting("ApplicationName") + "' --deployment-group-name '" + action.setting("DeploymentGroupName") +
                                "' --query deploymentId --output text)\"")};
    if (provider == "S3")
      return {step("Check out", "actions/checkout@v4", {}), credentials(),
              runStep("Upload", "aws s3 sync . 's3://" + action.setting("BucketName") + "'")};
    if (provider == "Lambda")
      return {credentials(), runStep("Invoke", "aws lambda invoke --function-name '" + action.setting("FunctionName") + "' /dev/stdout")};
    return {runStep(action.name.text, "echo 'The action " + action.name.text + " of " + provider + " has no counterpart here.' && exit 1")};
  }

  /// The buildspec's commands, a step a phase; files that it hands over become an artifact.
  std::vector<Draft> buildSteps(const PipelineAction& action) {
    std::vector<Draft> steps = {step("Check out", "actions/checkout@v4", {}), credentials()};
    const delivery::Buildspec* buildspec = buildspecOf(action);
    if (buildspec == nullptr) {
      steps.push_back(runStep("Build", "aws codebuild start-build --project-name '" + action.setting("ProjectName") + "'"));
      return steps;
    }
    // CodeBuild runs all phases in one shell; so do we, with what it sets itself.
    std::string script =
        "export CODEBUILD_RESOLVED_SOURCE_VERSION=\"$GITHUB_SHA\" CODEBUILD_BUILD_SUCCEEDING=1 AWS_DEFAULT_REGION=\"$AWS_REGION\"\n";
    for (const delivery::BuildVariable& variable : buildspec->variables)
      if (variable.source == delivery::VariableSource::literal) script += "export " + variable.name + "='" + variable.value.text + "'\n";
    for (const delivery::BuildPhase& phase : buildspec->phases) {
      script += "# " + phase.name + "\n";
      for (const delivery::LocatedTexts* commands : {&phase.commands, &phase.finallyCommands})
        for (const delivery::Located& command : *commands) script += command.text + (command.text.ends_with('\n') ? "" : "\n");
    }
    steps.push_back(runStep("Build", script));
    std::string files;
    for (const delivery::BuildArtifacts& artifacts : buildspec->artifacts)
      for (const delivery::Located& file : artifacts.files) files += file.text + "\n";
    if (!files.empty() && !action.outputs.empty())
      steps.push_back(step("Hand over", "actions/upload-artifact@v4",
                           {{"name", Draft::string(action.outputs.front().text)}, {"path", Draft::string(files)}}));
    return steps;
  }

  /// What the ECS action does: the image of imagedefinitions.json in a new revision of the running task definition.
  static std::vector<Draft> rollingSteps(const PipelineAction& action) {
    const std::string given = action.setting("FileName"), file = given.empty() ? "imagedefinitions.json" : given,
                      service = action.setting("ServiceName"), cluster = action.setting("ClusterName");
    std::vector<Draft> steps = {credentials()};
    if (!action.inputs.empty())
      steps.push_back(step("Take over", "actions/download-artifact@v4", {{"name", Draft::string(action.inputs.front().text)}}));
    steps.push_back(
        runStep("Name the new image", "aws ecs describe-services --cluster '" + cluster + "' --services '" + service +
                                          "' --query 'services[0].taskDefinition' --output text |\n  xargs aws ecs "
                                          "describe-task-definition --query taskDefinition --task-definition > taskdef-now.json\n"
                                          "jq --slurpfile images '" +
                                          file +
                                          "' '.containerDefinitions |= map(. as $c | .image = (($images[0][] | select(.name == $c.name) | "
                                          ".imageUri) // .image))' taskdef-now.json > taskdef-next.json\n"));
    steps.push_back(step("Deploy", "aws-actions/amazon-ecs-deploy-task-definition@v2",
                         {{"task-definition", Draft::string("taskdef-next.json")},
                          {"service", Draft::string(service)},
                          {"cluster", Draft::string(cluster)},
                          {"wait-for-service-stability", Draft::boolean(true)}}));
    return steps;
  }

  /// The component of an action; nullptr if the design has none.
  const design::Component* componentOf(const PipelineAction& action) const {
    for (const PipelineStage& stage : m_pipeline.stages)
      for (const PipelineAction& one : stage.actions)
        if (&one == &action) return m_now.design->find(m_component.id + "/" + stage.name.text + "/" + action.name.text);
    return nullptr;
  }

  /// What the build project sets besides its buildspec. Values that only an apply tells become variables of the repository.
  Entries projectVariables(const PipelineAction& action) {
    Entries entries;
    const design::Component* component = componentOf(action);
    if (component == nullptr) return entries;
    for (const auto& configuration : m_now.configurations)
      for (const std::string& address : component->addresses) {
        const terraform::Resource* project = configuration->find(address);
        if (project == nullptr || project->type != "aws_codebuild_project" || project->values.member("environment").elements().empty())
          continue;
        for (const hcl::Value& variable : project->values.member("environment").elements()[0].member("environment_variable").elements()) {
          const std::string name = variable.member("name").display();
          const hcl::Value value = variable.member("value");
          if (name.empty() || variable.member("type").display() == "PARAMETER_STORE" ||
              variable.member("type").display() == "SECRETS_MANAGER")
            continue;
          if (value.isUnknown()) m_asksForVariables = true;
          entries.emplace_back(
              name, Draft::string(value.isUnknown() ? "${{ vars." + variableName(action.name.text + "_" + name) + " }}" : value.display()));
        }
      }
    return entries;
  }

  static std::string variableName(std::string text) {
    for (char& c : text)
      c = std::isalnum(static_cast<unsigned char>(c)) != 0 ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : '_';
    return text;
  }

  const delivery::Buildspec* buildspecOf(const PipelineAction& action) const {
    const std::string project = action.setting("ProjectName");
    if (const design::Component* component = componentOf(action))
      for (const SourceSpan& source : component->sources)
        if (const auto read = m_now.deliveryFiles.find(source.file); read != m_now.deliveryFiles.end() && read->second.buildspec != nullptr)
          return read->second.buildspec.get();
    for (const auto& [file, read] : m_now.deliveryFiles)
      if (read.buildspec != nullptr && (file.folder() == project || file.folder().ends_with("/" + project))) return read.buildspec.get();
    return nullptr;
  }

  const Snapshot& m_now;
  const design::Component& m_component;
  const Pipeline& m_pipeline;
  bool m_asksForVariables = false;
  std::vector<std::pair<const PipelineAction*, std::string>> m_jobOf;
};

}  // namespace

std::string workflowFrom(const Snapshot& now, const design::Component& component, const Pipeline& pipeline) {
  return ToWorkflow(now, component, pipeline).text();
}

}  // namespace slipway::workspace
