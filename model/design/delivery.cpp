// Pipelines with their stages and actions, and the way of a commit through them.
#include <algorithm>
#include <set>

#include "model/design/naming.h"
#include "model/design/parts.h"
#include "model/design/steps.h"
#include "model/design/template_text.h"

namespace slipway::design {

namespace {

using catalog::RelationType;

std::string textAt(const hcl::Value& value, std::string_view name) { return value.member(name).display(); }

/// What a provider is called on a source action, whose own name is "Source" nearly always.
std::string providerTitle(const std::string& provider) {
  if (provider == "CodeStarSourceConnection") return "Git";
  return provider;
}

std::string detailOf(const Draft& action) {
  const std::string provider = textAt(action.principal.values, "provider"), category = textAt(action.principal.values, "category");
  if (category == "Source") return action.component.text("branch");
  if (provider == "CodeBuild") return shownText(action, "compute");
  if (provider == "ECS") return "rolling";
  if (provider == "CodeDeployToECS") return "blue/green";
  if (category == "Approval") return "by hand";
  return provider;
}

std::set<std::string> textsOf(const hcl::Value& list) {
  std::set<std::string> texts;
  for (const hcl::Value& element : list.elements())
    if (element.isString()) texts.insert(element.asString());
  return texts;
}

/// What a stage takes from those before it: an artifact's name, or how many there are and what they hold.
std::string artifactText(Derivation& derivation, const Draft& stage) {
  std::set<std::string> names;
  bool areImages = true;
  for (const Draft* action : childrenOf(derivation, stage)) {
    const std::set<std::string> inputs = textsOf(action->principal.values.member("input_artifacts"));
    const std::string provider = textAt(action->principal.values, "provider");
    if (!inputs.empty()) areImages = areImages && (provider == "ECS" || provider == "CodeDeployToECS");
    names.insert(inputs.begin(), inputs.end());
  }
  if (names.empty()) return {};
  return names.size() == 1 ? *names.begin() : counted(names.size(), "", areImages ? "images" : "artifacts");
}

/// Where a source action takes its source from; a repository that no Terraform file describes is made up from its name.
Draft* repositoryOf(Derivation& derivation, const Draft& action) {
  const hcl::Value configuration = action.principal.values.member("configuration");
  const std::string provider = textAt(action.principal.values, "provider");
  struct Way { const char* provider; const char* argument; const char* kind; };
  static constexpr Way ways[] = {{"CodeCommit", "RepositoryName", "codecommit-repository"}, {"CodeStarSourceConnection", "ConnectionArn", "git-repository"},
                                 {"S3", "S3Bucket", "s3-bucket"}, {"ECR", "RepositoryName", "ecr-repository"}};
  for (const Way& way : ways)
    if (provider == way.provider)
      if (const auto found = derivation.draftsIn(configuration.member(way.argument), way.kind); !found.empty()) {
        if (const std::string full = textAt(configuration, "FullRepositoryId"); !full.empty()) found.front()->component.detail = full;
        return found.front();
      }
  if (const std::string name = textAt(configuration, "FullRepositoryId"); !name.empty()) return &madeUpRepository(derivation, "git-repository", name, "Git repository");
  if (const std::string name = textAt(configuration, "RepositoryName"); !name.empty() && provider == "CodeCommit") return &madeUpRepository(derivation, "codecommit-repository", name, "CodeCommit");
  if (const std::string name = textAt(configuration, "Repo"); !name.empty()) return &madeUpRepository(derivation, "git-repository", textAt(configuration, "Owner") + "/" + name, "GitHub");
  return nullptr;
}

bool isCodeRepository(const Draft& draft) { return draft.component.kind == "codecommit-repository" || draft.component.kind == "git-repository"; }

/// The services that an ECS action updates: by name, and where several clusters have one of that name, by cluster.
void relateToServices(Derivation& derivation, const Draft& action) {
  const hcl::Value configuration = action.principal.values.member("configuration");
  if (textAt(action.principal.values, "provider") != "ECS") return;
  std::vector<Draft*> services = derivation.draftsIn(configuration.member("ServiceName"), "ecs-service");
  const std::vector<Draft*> clusters = derivation.draftsIn(configuration.member("ClusterName"), "ecs-cluster");
  const auto isInCluster = [&](const Draft* service) { return !clusters.empty() && (service->parent == clusters.front() || isInside(*service, *clusters.front())); };
  if (services.size() > 1 && std::any_of(services.begin(), services.end(), isInCluster)) std::erase_if(services, [&](const Draft* service) { return !isInCluster(service); });
  const SourceSpan place = derivation.spanOf({configuration.member("ServiceName"), action.principal.resource, action.principal.prefix + "configuration.ServiceName"});
  for (const Draft* service : services) derivation.relate(action, *service, RelationType::delivery, "", place);
}

void relateStages(Derivation& derivation, Draft& pipeline) {
  const std::vector<Draft*> stages = childrenOf(derivation, pipeline);
  std::size_t actions = 0;
  for (std::size_t i = 0; i < stages.size(); ++i) {
    for (Draft* action : childrenOf(derivation, *stages[i])) {
      ++actions;
      relateToServices(derivation, *action);
      action->component.detail = detailOf(*action);
      if (textAt(action->principal.values, "category") != "Source") continue;
      action->component.title = providerTitle(textAt(action->principal.values, "provider"));
      if (Draft* repository = repositoryOf(derivation, *action)) {
        derivation.relate(*repository, *stages[i], RelationType::delivery, "", derivation.spanOf({{}, action->principal.resource, action->principal.prefix + "configuration"}));
        if (isCodeRepository(*repository)) derivation.relate(derivation.developerDraft(), *repository, RelationType::delivery, "", {});
      }
    }
    if (i == 0) continue;
    derivation.relate(*stages[i - 1], *stages[i], RelationType::delivery, "", Derivation::spanOf(*pipeline.principal.resource));
    derivation.relations.back().artifact = artifactText(derivation, *stages[i]);
  }
  pipeline.component.detail = counted(stages.size(), "stage", "stages") + " · " + counted(actions, "action", "actions");
}

/// A rule that starts a pipeline stands in the lane, between the repository whose pushes it waits for and the first stage.
void relateTrigger(Derivation& derivation, Draft& rule) {
  static const std::vector<std::string> target = {"arn"};
  for (const terraform::Resource* satellite : rule.satellites) {
    if (satellite->type != "aws_cloudwatch_event_target") continue;
    for (const Argument& argument : argumentsAt({satellite, satellite->values, {}}, target))
      for (Draft* pipeline : derivation.draftsIn(argument.value, "pipeline")) {
        const std::vector<Draft*> stages = childrenOf(derivation, *pipeline);
        derivation.relate(rule, stages.empty() ? *pipeline : *stages.front(), RelationType::delivery, "", derivation.spanOf(argument));
        rule.parent = &derivation.laneDraft();
      }
  }
  if (rule.parent == nullptr || rule.parent->component.kind != "delivery-lane") return;
  const hcl::Value pattern = structureOf(rule.principal.values.member("event_pattern"));
  const hcl::Value detail = pattern.member("detail");
  std::vector<Draft*> repositories = derivation.draftsIn(pattern.member("resources"), "codecommit-repository");
  if (repositories.empty()) repositories = derivation.draftsIn(detail.member("repositoryName"), "codecommit-repository");
  const std::set<std::string> branches = textsOf(detail.member("referenceName"));
  const std::string label = branches.size() == 1 ? "push to " + *branches.begin() : "push";
  for (const Draft* repository : repositories)
    derivation.relate(*repository, rule, RelationType::delivery, label, derivation.spanOf({{}, rule.principal.resource, "event_pattern"}));
}

}  // namespace

void addPipelines(Derivation& derivation) {
  for (Draft* drawn : derivation.draftsOf("pipeline")) {
    Draft& pipeline = *drawn;
    if (pipeline.principal.resource == nullptr) continue;
    const hcl::Value stages = pipeline.principal.values.member("stage");
    for (std::size_t s = 0; s < stages.elements().size(); ++s) {
      const hcl::Value& values = stages.elements()[s];
      if (!values.isMapping()) continue;
      const std::string prefix = "stage." + std::to_string(s) + ".";
      Draft& stage = addPart(derivation, pipeline, "pipeline-stage", values, prefix, static_cast<int>(s), textAt(values, "name"));
      const hcl::Value actions = values.member("action");
      for (std::size_t a = 0; a < actions.elements().size(); ++a)
        if (const hcl::Value& action = actions.elements()[a]; action.isMapping())
          addPart(derivation, stage, "pipeline-action", action, prefix + "action." + std::to_string(a) + ".", static_cast<int>(a), textAt(action, "name"));
    }
  }
}

void relateDelivery(Derivation& derivation) {
  const auto forEach = [&](const char* kind, const auto& relate) {
    for (Draft* draft : derivation.draftsOf(kind))
      if (!draft->isGone && draft->principal.resource != nullptr) relate(*draft);
  };
  forEach("codecommit-repository", [&](Draft& repository) { derivation.relate(derivation.developerDraft(), repository, RelationType::delivery, "", {}); });
  forEach("eventbridge-rule", [&](Draft& rule) { relateTrigger(derivation, rule); });
  forEach("pipeline", [&](Draft& pipeline) { relateStages(derivation, pipeline); });
}

}  // namespace slipway::design
