#include <re2/re2.h>

#include <algorithm>
#include <map>

#include "model/workspace/conversion.h"
#include "model/yaml/draft_text.h"

namespace slipway::workspace {

namespace {

using yaml::Draft;

constexpr std::size_t mostLetters = 100;  // of a name in a pipeline

using Entries = std::vector<std::pair<std::string, Draft>>;

class ToPipeline {
public:
  ToPipeline(const Snapshot& now, const delivery::Workflow& workflow, std::string name)
      : m_now(now), m_workflow(workflow), m_name(std::move(name)) {}

  std::vector<NewFile> files() {
    std::vector<NewFile> files = {{FilePath("pipeline.json"), text()}};
    files.insert(files.end(), m_buildspecs.begin(), m_buildspecs.end());
    return files;
  }

private:
  /// The longest way of needs to a job is its stage's number.
  std::string text() {
    std::vector<Draft> stages = {stage("Source", {source()})};
    std::size_t most = 0;
    for (const delivery::WorkflowJob& job : m_workflow.jobs) most = std::max(most, depthOf(job, 0));
    for (std::size_t depth = 0; depth <= most; ++depth) {
      std::vector<Draft> approvals, actions;
      std::string approvalTitle = "Approve", title;
      for (const delivery::WorkflowJob& job : m_workflow.jobs) {
        if (depthOf(job, 0) != depth) continue;
        if (job.environment.isPresent()) {
          approvalTitle += "-" + job.id;
          approvals.push_back(action("Approve-" + job.id, "Approval", "Manual", {}, "", ""));
        }
        if (isOnlyApproval(job)) continue;
        title += (title.empty() ? "" : "-") + job.id;
        actions.push_back(actionOf(job));
      }
      if (!approvals.empty()) stages.push_back(stage(approvalTitle.substr(0, mostLetters), std::move(approvals)));
      if (!actions.empty()) stages.push_back(stage(title.substr(0, mostLetters), std::move(actions)));
    }
    Entries entries = {
        {"name", Draft::string(m_name.substr(0, mostLetters))},
        {"roleArn", Draft::string("arn:aws:iam::123456789012:role/" + m_name)},
        {"artifactStore", Draft::mapping({{"type", Draft::string("S3")}, {"location", Draft::string(m_name + "-artifacts")}})},
        {"stages", Draft::sequence(std::move(stages))},
        {"version", Draft::number("1")},
        {"pipelineType", Draft::string("V2")}};
    return yaml::wholeJson(Draft::mapping({{"pipeline", Draft::mapping(std::move(entries))}}));
  }

  /// Such a job only waits for its environment's reviewers.
  static bool isOnlyApproval(const delivery::WorkflowJob& job) {
    return job.environment.isPresent() && std::all_of(job.steps.begin(), job.steps.end(), [](const delivery::WorkflowStep& step) {
             return step.run.text.starts_with("echo ") && step.run.text.find('\n') == std::string::npos;
           });
  }

  /// What the files hold that a deployment takes: the outputs of the nearest jobs before it that build.
  std::string inputOf(const delivery::WorkflowJob& job, std::size_t level = 0) const {
    if (level > m_workflow.jobs.size()) return "source";
    for (const delivery::Located& need : job.needs)
      if (const delivery::WorkflowJob* other = m_workflow.job(need.text))
        return isOnlyApproval(*other) || deployStep(*other) != nullptr ? inputOf(*other, level + 1) : outputOf(other->id);
    return "source";
  }

  /// The job that hands over what this one takes over by name, else the one before.
  std::string artifactFor(const delivery::WorkflowJob& job) const {
    for (const delivery::WorkflowStep& step : job.steps)
      if (step.uses.text.starts_with("actions/download-artifact"))
        for (const delivery::WorkflowJob& other : m_workflow.jobs)
          for (const delivery::WorkflowStep& upload : other.steps)
            if (upload.uses.text.starts_with("actions/upload-artifact") && filled(upload, "name") == filled(step, "name"))
              return outputOf(other.id);
    return inputOf(job);
  }

  static const delivery::WorkflowStep* deployStep(const delivery::WorkflowJob& job) {
    for (const delivery::WorkflowStep& step : job.steps)
      if (step.uses.text.starts_with("aws-actions/amazon-ecs-deploy-task-definition")) return &step;
    return nullptr;
  }

  std::size_t depthOf(const delivery::WorkflowJob& job, std::size_t level) const {
    std::size_t depth = 0;
    if (level > m_workflow.jobs.size()) return 0;  // jobs that wait for each other
    for (const delivery::Located& need : job.needs)
      if (const delivery::WorkflowJob* other = m_workflow.job(need.text)) depth = std::max(depth, depthOf(*other, level + 1) + 1);
    return depth;
  }

  static Draft stage(const std::string& name, std::vector<Draft> actions) {
    return Draft::mapping({{"name", Draft::string(name)}, {"actions", Draft::sequence(std::move(actions))}});
  }

  static Draft artifacts(const std::string& name) {
    return Draft::sequence(name.empty() ? std::vector<Draft>() : std::vector<Draft>{Draft::mapping({{"name", Draft::string(name)}})});
  }

  static Draft action(const std::string& name, const char* category, const char* provider, Entries configuration, const std::string& input,
                      const std::string& output) {
    return Draft::mapping({{"name", Draft::string(name)},
                           {"actionTypeId", Draft::mapping({{"category", Draft::string(category)},
                                                            {"owner", Draft::string("AWS")},
                                                            {"provider", Draft::string(provider)},
                                                            {"version", Draft::string("1")}})},
                           {"runOrder", Draft::number("1")},
                           {"configuration", Draft::mapping(std::move(configuration))},
                           {"outputArtifacts", artifacts(output)},
                           {"inputArtifacts", artifacts(input)}});
  }

  Draft source() const {
    std::string branch = "main";
    for (const delivery::WorkflowTrigger& trigger : m_workflow.triggers)
      if (trigger.event.text == "push" && !trigger.branches.empty()) branch = trigger.branches.front().text;
    return action(
        "Source", "Source", "CodeStarSourceConnection",
        {{"ConnectionArn", Draft::string("arn:aws:codeconnections:us-east-1:123456789012:connection/00000000-0000-0000-0000-000000000000")},
         {"FullRepositoryId", Draft::string("owner/repository")},
         {"BranchName", Draft::string(branch)}},
        "", "source");
  }

  std::string filled(const delivery::WorkflowStep& step, const char* input) const {
    const auto found = step.with.find(input);
    if (found == step.with.end()) return {};
    const std::size_t name = found->second.text.find("env.");
    if (!found->second.text.starts_with("${{") || name == std::string::npos) return found->second.text;
    const auto variable =
        m_workflow.environment.find(found->second.text.substr(name + 4, found->second.text.find_first_of(" }", name) - name - 4));
    return variable == m_workflow.environment.end() ? found->second.text : variable->second.text;
  }

  /// A job that updates a service is an ECS action; any other runs its commands in CodeBuild.
  Draft actionOf(const delivery::WorkflowJob& job) {
    if (const delivery::WorkflowStep* step = deployStep(job); step != nullptr && !job.needs.empty())
      return action(job.id, "Deploy", "ECS",
                    {{"ClusterName", Draft::string(filled(*step, "cluster"))},
                     {"ServiceName", Draft::string(filled(*step, "service"))},
                     {"FileName", Draft::string("imagedefinitions.json")}},
                    artifactFor(job), "");
    addBuildspec(job);
    return action(job.id, "Build", "CodeBuild", {{"ProjectName", Draft::string(job.id)}}, "source", outputOf(job.id));
  }

  static std::string outputOf(const std::string& job) { return job + "-output"; }

  /// Expressions that CodeBuild has a variable for; the others stay for a person to see.
  static std::string inShell(std::string text) {
    static const re2::RE2 variable("\\$\\{\\{\\s*env\\.([A-Za-z_][A-Za-z0-9_]*)\\s*\\}\\}"), commit("\\$\\{\\{\\s*github\\.sha\\s*\\}\\}");
    re2::RE2::GlobalReplace(&text, variable, "$\\1");
    re2::RE2::GlobalReplace(&text, commit, "$CODEBUILD_RESOLVED_SOURCE_VERSION");
    return text;
  }

  /// What the workflow, the job and its steps set, where it is a plain text.
  Entries variablesOf(const delivery::WorkflowJob& job) const {
    std::map<std::string, std::string> variables;
    const auto take = [&](const delivery::LocatedMap& given) {
      for (const auto& [name, value] : given)
        if (value.text.find("${{") == std::string::npos) variables[name] = value.text;
    };
    take(m_workflow.environment);
    for (const yaml::Node entry : job.node.find("env").children())
      if (entry.isScalar() && entry.text().find("${{") == std::string_view::npos) variables[std::string(entry.key())] = entry.text();
    for (const delivery::WorkflowStep& step : job.steps) take(step.environment);
    Entries entries;
    for (const auto& [name, text] : variables) entries.emplace_back(name, Draft::string(text));
    return entries;
  }

  void addBuildspec(const delivery::WorkflowJob& job) {
    const FilePath file("buildspec-" + job.id + ".yml");
    if (m_now.files.contains(file)) return;
    std::vector<std::string> commands;
    for (const delivery::WorkflowStep& step : job.steps) {
      if (step.run.isPresent())
        commands.push_back(inShell(step.run.text));
      else if (!step.uses.text.starts_with("actions/checkout") && !step.uses.text.starts_with("aws-actions/configure-aws-credentials"))
        commands.push_back("echo 'The action " + step.uses.text + " has no counterpart in CodeBuild; write its commands here.'");
    }
    if (commands.empty()) commands.push_back("echo " + job.id);
    Entries entries = {{"version", Draft::number("0.2")}};
    if (Entries variables = variablesOf(job); !variables.empty())
      entries.emplace_back("env", Draft::mapping({{"variables", Draft::mapping(std::move(variables))}}));
    entries.emplace_back("phases", Draft::mapping({{"build", Draft::mapping({{"commands", textList(commands)}})}}));
    entries.emplace_back("artifacts", Draft::mapping({{"files", textList({"**/*"})}}));
    const Draft buildspec = Draft::mapping(std::move(entries));
    m_buildspecs.push_back(
        {file, "# Commands of the job " + job.id + ", for the CodeBuild project of that name.\n" + yaml::wholeYaml(buildspec)});
  }

  const Snapshot& m_now;
  const delivery::Workflow& m_workflow;
  const std::string m_name;
  std::vector<NewFile> m_buildspecs;
};

}  // namespace

std::vector<NewFile> pipelineFrom(const Snapshot& now, const delivery::Workflow& workflow, const std::string& name) {
  return ToPipeline(now, workflow, name).files();
}

}  // namespace slipway::workspace
