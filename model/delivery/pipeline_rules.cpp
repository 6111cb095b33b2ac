#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <set>

#include "model/delivery/nearest_word.h"
#include "model/delivery/pipeline.h"

namespace slipway::delivery {

namespace {

constexpr std::string_view structurePage = "CodePipeline User Guide, Pipeline structure reference";

/// What an action of this provider takes: artifacts in and out, and the settings without which AWS refuses it.
struct ProviderRule {
  std::string_view category, provider;
  int leastInputs, mostInputs, leastOutputs, mostOutputs;
  std::vector<std::string_view> settings;
};

const std::vector<ProviderRule>& providerRules() {
  static const std::vector<ProviderRule> rules = {
      {"Source", "CodeCommit", 0, 0, 1, 1, {"RepositoryName", "BranchName"}},
      {"Source", "CodeStarSourceConnection", 0, 0, 1, 1, {"ConnectionArn", "FullRepositoryId", "BranchName"}},
      {"Source", "ECR", 0, 0, 1, 1, {"RepositoryName"}},
      {"Source", "S3", 0, 0, 1, 1, {"S3Bucket", "S3ObjectKey"}},
      {"Source", "GitHub", 0, 0, 1, 1, {"Owner", "Repo", "Branch"}},
      {"Build", "CodeBuild", 1, 5, 0, 5, {"ProjectName"}},
      {"Test", "CodeBuild", 1, 5, 0, 5, {"ProjectName"}},
      {"Deploy", "ECS", 1, 1, 0, 0, {"ClusterName", "ServiceName"}},
      {"Deploy", "CodeDeployToECS", 1, 5, 0, 0, {"ApplicationName", "DeploymentGroupName", "TaskDefinitionTemplateArtifact", "AppSpecTemplateArtifact"}},
      {"Deploy", "CodeDeploy", 1, 1, 0, 0, {"ApplicationName", "DeploymentGroupName"}},
      {"Deploy", "S3", 1, 1, 0, 0, {"BucketName", "Extract"}},
      {"Deploy", "CloudFormation", 0, 10, 0, 1, {"ActionMode", "StackName"}},
      {"Approval", "Manual", 0, 0, 0, 0, {}},
      {"Invoke", "Lambda", 0, 5, 0, 5, {"FunctionName"}},
  };
  return rules;
}

/// Other providers of AWS that exist; their settings are not judged.
constexpr std::array<std::string_view, 14> otherProviders = {"ElasticBeanstalk", "CloudFormationStackSet", "CloudFormationStackInstances", "ServiceCatalog", "OpsWorks", "AppConfig", "DeviceFarm",
                                                             "StepFunctions", "Commands", "ECRBuildAndPublish", "InspectorScan", "EKS", "EC2", "CodePipeline"};
constexpr std::array<std::string_view, 7> categories = {"Source", "Build", "Test", "Deploy", "Approval", "Invoke", "Compute"};

/// What actions leave for later ones.
struct Made {
  std::set<std::string> artifacts;
  std::set<std::string> namespaces;
  bool hasUnknownNamespace = false;

  void merge(const Made& other) {
    artifacts.insert(other.artifacts.begin(), other.artifacts.end());
    namespaces.insert(other.namespaces.begin(), other.namespaces.end());
    hasUnknownNamespace |= other.hasUnknownNamespace;
  }
};

class Judge {
public:
  explicit Judge(const Pipeline& pipeline) : m_pipeline(pipeline) {}

  Diagnostics judge() {
    if (m_pipeline.stages.size() < 2)
      report(m_pipeline.span, "too-few-stages", "A pipeline has two stages or more; this one has " + std::to_string(m_pipeline.stages.size()) + ".");
    judgeType();
    std::set<std::string> stageNames;
    for (std::size_t index = 0; index < m_pipeline.stages.size(); ++index) {
      const PipelineStage& stage = m_pipeline.stages[index];
      if (!stage.name.text.empty() && !stageNames.insert(stage.name.text).second) report(stage.name.span, "duplicate-name", "Two stages are called " + stage.name.text + ".");
      judgeStage(stage, index == 0);
    }
    return std::move(m_diagnostics);
  }

private:
  void report(SourceSpan span, std::string code, std::string message, std::string detail = {}) {
    Diagnostic diagnostic = errorAt(span.isSomewhere() ? span : m_pipeline.span, std::move(code), std::move(message), std::move(detail));
    diagnostic.source = structurePage;
    m_diagnostics.push_back(std::move(diagnostic));
  }

  /// A pipeline without a type is of V1.
  void judgeType() {
    if (!m_pipeline.type.isKnown || m_pipeline.type.text == "V2") return;
    const auto needsV2 = [this](SourceSpan span, const std::string& what) {
      report(span, "needs-v2", "The pipeline " + what + ", which only a pipeline of type V2 can.", "Set its type to V2.");
    };
    const Located& mode = m_pipeline.executionMode;
    if (m_pipeline.triggers) needsV2(*m_pipeline.triggers, "has triggers");
    if (m_pipeline.variables) needsV2(*m_pipeline.variables, "has variables");
    if (mode.text == "QUEUED" || mode.text == "PARALLEL") needsV2(mode.span, "has the execution mode " + mode.text);
  }

  void judgeStage(const PipelineStage& stage, bool isFirst) {
    if (stage.actions.empty()) report(stage.span, "empty-stage", "The stage " + stage.name.text + " has no action.");
    std::set<std::string> names;
    Made made;  // by this stage, usable by actions with a higher run order
    std::vector<const PipelineAction*> ordered;
    for (const PipelineAction& action : stage.actions) ordered.push_back(&action);
    std::stable_sort(ordered.begin(), ordered.end(), [](const PipelineAction* a, const PipelineAction* b) { return a->runOrder < b->runOrder; });
    for (std::size_t index = 0; index < ordered.size(); ++index) {
      const PipelineAction& action = *ordered[index];
      if (index > 0 && action.runOrder > ordered[index - 1]->runOrder) {
        m_made.merge(made);
        made = {};
      }
      if (!action.name.text.empty() && !names.insert(action.name.text).second)
        report(action.name.span, "duplicate-name", "Two actions of the stage " + stage.name.text + " are called " + action.name.text + ".");
      const bool isSource = action.category.text == "Source";
      if (isFirst && !isSource && action.category.isKnown) report(place(action), "source-misplaced", "The first stage holds " + title(action) + "; it may hold source actions only.");
      if (!isFirst && isSource) report(place(action), "source-misplaced", "The source action " + action.name.text + " stands in the stage " + stage.name.text + "; sources stand in the first stage only.");
      if (action.runOrder < 1 || action.runOrder > 999) report(action.runOrderSpan, "bad-run-order", "The run order of " + title(action) + " is outside 1 to 999.");
      judgeArtifacts(action, made);
      judgeNamespaces(action, made);
      judgeProvider(action);
    }
    m_made.merge(made);
  }

  static SourceSpan place(const PipelineAction& action) { return action.category.span.isSomewhere() ? action.category.span : action.span; }
  static std::string title(const PipelineAction& action) { return "the action " + action.name.text; }

  void judgeArtifacts(const PipelineAction& action, Made& made) {
    for (const Located& input : action.inputs) {
      if (!input.isKnown || m_made.artifacts.contains(input.text)) continue;
      std::vector<std::string_view> known(m_made.artifacts.begin(), m_made.artifacts.end());
      const std::string meant = nearestWord(input.text, known);
      report(input.span, "artifact-not-produced", "No earlier action makes the artifact " + input.text + " that " + title(action) + " takes.",
             meant.empty() ? "Name it as an output of an earlier action." : "An earlier action makes " + meant + ".");
    }
    for (const Located& output : action.outputs) {
      if (!output.isKnown) continue;
      if (m_allOutputs.insert(output.text).second) made.artifacts.insert(output.text);
      else report(output.span, "artifact-twice", "Two actions make the artifact " + output.text + "; each needs a name of its own.");
    }
  }

  /// `#{SourceVariables.CommitId}` in a setting: variables of an action that has run, by the namespace that it gives them.
  void judgeNamespaces(const PipelineAction& action, Made& made) {
    static const re2::RE2 reference("#\\{([A-Za-z0-9@_-]+)\\.");
    for (const auto& [name, value] : action.configuration) {
      std::string given;
      for (re2::StringPiece rest(value.text); re2::RE2::FindAndConsume(&rest, reference, &given);) {
        if (given == "codepipeline" || given == "variables" || m_made.hasUnknownNamespace || m_made.namespaces.contains(given)) continue;
        report(value.span, "unknown-namespace", "The setting " + name + " reads the namespace " + given + ", which no earlier action has.",
               "Give the action whose variables it reads the namespace " + given + ".");
        break;
      }
    }
    if (!action.variableNamespace.isKnown) made.hasUnknownNamespace = true;
    if (!action.variableNamespace.text.empty()) made.namespaces.insert(action.variableNamespace.text);
  }

  void judgeProvider(const PipelineAction& action) {
    if (!action.category.isKnown || !action.provider.isKnown) return;
    const std::string& category = action.category.text;
    const std::string& provider = action.provider.text;
    if (std::find(categories.begin(), categories.end(), category) == categories.end()) {
      const std::string meant = nearestWord(category, {categories.begin(), categories.end()});
      report(place(action), "unknown-category", "CodePipeline knows no category \"" + category + "\".", meant.empty() ? "" : "\"" + meant + "\" is near.");
      return;
    }
    if (action.owner.text != "AWS") return;  // custom and third-party actions have rules of their own
    const auto rule = std::find_if(providerRules().begin(), providerRules().end(), [&](const ProviderRule& one) { return one.category == category && one.provider == provider; });
    if (rule == providerRules().end()) {
      if (std::find(otherProviders.begin(), otherProviders.end(), provider) != otherProviders.end()) return;
      std::vector<std::string_view> near;
      for (const ProviderRule& one : providerRules())
        if (one.category == category) near.push_back(one.provider);
      const std::string meant = nearestWord(provider, near);
      report(action.provider.span.isSomewhere() ? action.provider.span : action.span, "unknown-provider", "AWS has no " + category + " action of the provider \"" + provider + "\".",
             meant.empty() ? "" : "\"" + meant + "\" is near.");
      return;
    }
    judgeCount(action, "takes", action.inputs.size(), rule->leastInputs, rule->mostInputs);
    judgeCount(action, "makes", action.outputs.size(), rule->leastOutputs, rule->mostOutputs);
    for (std::string_view setting : rule->settings) {
      const auto found = action.configuration.find(std::string(setting));
      if (found != action.configuration.end() && (!found->second.isKnown || !found->second.text.empty())) continue;
      report(action.configurationSpan.isSomewhere() ? action.configurationSpan : action.span, "missing-setting", "An action of " + provider + " needs the setting " + std::string(setting) + "; " + title(action) + " has none.");
    }
  }

  void judgeCount(const PipelineAction& action, const char* verb, std::size_t count, int least, int most) {
    const int number = static_cast<int>(std::min<std::size_t>(count, 1000));
    if (number >= least && number <= most) return;
    const std::string range = least == most ? std::to_string(least) : std::to_string(least) + " to " + std::to_string(most);
    report(action.span, "artifact-count", "An action of " + action.provider.text + " " + verb + " " + range + " artifacts; " + title(action) + " has " + std::to_string(number) + ".");
  }

  const Pipeline& m_pipeline;
  Diagnostics m_diagnostics;
  Made m_made;  ///< by earlier stages and run orders
  std::set<std::string> m_allOutputs;
};

}  // namespace

Diagnostics checkPipeline(const Pipeline& pipeline) { return Judge(pipeline).judge(); }

}  // namespace slipway::delivery
