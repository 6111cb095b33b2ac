// Workflows with their jobs and steps, appspecs with their hooks, buildspecs with their phases, Dockerfiles with their instructions.
#include <algorithm>

#include "model/delivery/appspec.h"
#include "model/delivery/workflow.h"
#include "model/design/naming.h"
#include "model/design/parts.h"
#include "model/design/steps.h"

namespace slipway::design {

namespace {

using catalog::RelationType;
using hcl::Value;

std::string textAt(const Value& value, std::string_view name) { return value.member(name).display(); }

std::string firstLine(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \n");
  return first == std::string::npos ? std::string() : text.substr(first, text.find('\n', first) - first);
}

/// Its name, else its action without the version, or its first command.
std::string stepTitle(const Value& step) {
  if (const std::string name = textAt(step, "name"); !name.empty()) return name;
  if (const std::string uses = textAt(step, "uses"); !uses.empty()) return uses.substr(0, uses.find('@'));
  const std::string command = firstLine(textAt(step, "run"));
  return command.empty() ? "step" : command;
}

/// Where it has neither name nor id, its number: commands make poor ids.
std::string stepName(const Value& step) {
  const std::string name = textAt(step, "name");
  return name.empty() ? textAt(step, "id") : name;
}

/// Members of a mapping in the order of the file, which values do not keep.
std::vector<std::pair<std::string, Value>> inFileOrder(const Value& mapping) {
  std::vector<std::pair<std::string, Value>> members(mapping.members().begin(), mapping.members().end());
  std::sort(members.begin(), members.end(),
            [](const auto& a, const auto& b) { return a.second.origin().range.begin < b.second.origin().range.begin; });
  return members;
}

void addWorkflow(Derivation& derivation, Draft& workflow) {
  int order = 0;
  for (const auto& [id, values] : inFileOrder(workflow.principal.values.member("jobs"))) {
    if (!values.isMapping()) continue;
    const std::string prefix = "jobs." + id + ".";
    Draft& job = addPart(derivation, workflow, "workflow-job", values, prefix, order++, id);
    if (const std::string name = textAt(values, "name"); !name.empty()) job.component.title = name;
    const Value steps = values.member("steps");
    for (std::size_t i = 0; i < steps.elements().size(); ++i)
      if (const Value& step = steps.elements()[i]; step.isMapping())
        addPart(derivation, job, "workflow-step", step, prefix + "steps." + std::to_string(i) + ".", static_cast<int>(i), stepName(step))
            .component.title = stepTitle(step);
  }
}

int rankOf(std::string_view event, bool isServer) {
  const std::vector<std::string_view>& events = delivery::eventsOf(isServer ? delivery::Platform::server : delivery::Platform::ecs);
  return static_cast<int>(std::find(events.begin(), events.end(), event) - events.begin());
}

void addAppspec(Derivation& derivation, Draft& appspec) {
  const Value& values = appspec.principal.values;
  for (const auto& [event, scripts] : inFileOrder(values.member("hooks"))) {
    const std::string prefix = "hooks." + event + ".";
    Draft& hook = addPart(derivation, appspec, "appspec-hook", scripts, prefix, rankOf(event, true), event);
    for (std::size_t i = 0; i < scripts.elements().size(); ++i) {
      const std::string location = textAt(scripts.elements()[i], "location");
      addPart(derivation, hook, "hook-script", scripts.elements()[i], prefix + std::to_string(i) + ".", static_cast<int>(i),
              location.substr(location.rfind('/') + 1));
    }
  }
  const Value hooks = values.member("Hooks");
  for (std::size_t i = 0; i < hooks.elements().size(); ++i)
    for (const auto& [event, function] : inFileOrder(hooks.elements()[i])) {
      const std::string prefix = "Hooks." + std::to_string(i) + ".";
      Draft& hook = addPart(derivation, appspec, "appspec-hook", hooks.elements()[i], prefix, rankOf(event, false), event);
      const std::string name = function.display();
      const Value script = Value::object({{"location", function}}).withOrigin(hooks.elements()[i].origin());
      addPart(derivation, hook, "hook-script", script, prefix, 0, name.substr(name.rfind(':') + 1));
    }
}

void addBuildspec(Derivation& derivation, Draft& buildspec) {
  static constexpr std::string_view phases[] = {"install", "pre_build", "build", "post_build"};
  int order = 0;
  for (const std::string_view name : phases) {
    const Value values = buildspec.principal.values.member("phases").member(name);
    if (!values.isMapping()) continue;
    const std::string prefix = "phases." + std::string(name) + ".";
    Draft& phase = addPart(derivation, buildspec, "build-phase", values, prefix, order++, std::string(name));
    int number = 0;
    for (const char* list : {"commands", "finally"})
      for (const Value& command : values.member(list).elements()) {
        const std::string id = std::string(list == std::string_view("finally") ? "finally-" : "") + std::to_string(number + 1);
        Draft& part = addPart(derivation, phase, "build-command", Value::object({{"command", command}}).withOrigin(command.origin()),
                              prefix, number++, id);
        part.component.title = firstLine(command.display());
      }
  }
}

void addInstructions(Derivation& derivation, Draft& dockerfile) {
  int order = 0;
  for (const Value& instruction : dockerfile.principal.values.member("instructions").elements()) {
    const std::string prefix = "instructions." + std::to_string(order) + ".";
    addPart(derivation, dockerfile, "docker-instruction", instruction, prefix, order, textAt(instruction, "keyword"));
    ++order;
  }
}

/// The branches whose pushes start a workflow: "push to main".
std::string triggerText(const Value& on) {
  if (on.isString()) return on.asString();
  const Value push = on.member("push");
  const Value branches = push.member("branches");
  if (on.isMapping() && on.members().contains("push"))
    return branches.elements().size() == 1 ? "push to " + branches.elements()[0].display() : "push";
  if (on.isMapping() && !on.members().empty()) return on.members().begin()->first;
  return on.elements().empty() ? std::string() : on.elements()[0].display();
}

/// Whether a name stands in a shell command as a word of its own.
bool isWordOf(std::string_view commands, std::string_view name) {
  for (std::size_t at = commands.find(name); at != std::string_view::npos; at = commands.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    const bool begins = at == 0 || std::string_view(" =\"'\n").find(commands[at - 1]) != std::string_view::npos;
    if (begins && (end == commands.size() || std::string_view(" \"'\n\\").find(commands[end]) != std::string_view::npos)) return true;
  }
  return false;
}

/// What a step deploys to and pushes to, by the names it gives.
void relateStep(Derivation& derivation, const Draft& step, const Draft& workflow) {
  const Value with = step.principal.values.member("with");
  const auto filled = [&](const std::string& text) {
    const std::size_t name = text.starts_with("${{") ? text.find("env.") : std::string::npos;
    return name == std::string::npos
               ? text
               : textAt(workflow.principal.values.member("env"), text.substr(name + 4, text.find_first_of(" }", name) - name - 4));
  };
  const SourceSpan place = step.principal.values.origin();
  if (const std::string service = filled(textAt(with, "service")); !service.empty())
    for (const Draft* draft : derivation.draftsNamed(namesIn(service), "ecs-service"))
      derivation.relate(step, *draft, RelationType::delivery, "", place);
  const std::string assumed = filled(textAt(with, "role-to-assume"));
  for (const Draft* role : derivation.draftsNamed(namesIn(assumed), "iam-role"))
    derivation.relate(step, *role, RelationType::permission, "", place);
  const std::string commands = textAt(step.principal.values, "run");
  // An apply deploys every service of the configuration; the commands of the AWS CLI name theirs.
  const bool applies = commands.find("terraform apply") != std::string::npos;
  const bool updates =
      commands.find("ecs update-service") != std::string::npos || commands.find("ecs wait services-stable") != std::string::npos;
  for (Draft* service : derivation.draftsOf("ecs-service")) {
    if (service->isGone || service->name.empty()) continue;
    if (applies || (updates && isWordOf(commands, service->name))) derivation.relate(step, *service, RelationType::delivery, "", place);
  }
  if (commands.find("docker push") == std::string::npos) return;
  for (Draft* repository : derivation.draftsOf("ecr-repository"))
    if (!repository->isGone && !repository->name.empty()) {
      const bool isNamed =
          commands.find("/" + std::string(repository->name)) != std::string::npos ||
          std::any_of(workflow.principal.values.member("env").members().begin(), workflow.principal.values.member("env").members().end(),
                      [&](const auto& variable) { return variable.second.display() == repository->name; });
      if (isNamed) derivation.relate(step, *repository, RelationType::delivery, "", place);
    }
}

void relateWorkflow(Derivation& derivation, Draft& workflow) {
  const std::vector<Draft*> jobs = childrenOf(derivation, workflow);
  std::size_t steps = 0;
  Draft& repository = madeUpRepository(derivation, "git-repository", "GitHub", "GitHub");
  repository.component.detail.clear();
  derivation.relate(derivation.developerDraft(), repository, RelationType::delivery, "", {});
  const std::string trigger = triggerText(workflow.principal.values.member("on"));
  for (const Draft* job : jobs) {
    const Value needs = job->principal.values.member("needs");
    std::vector<std::string> names;
    if (needs.isString()) names.push_back(needs.asString());
    for (const Value& need : needs.elements()) names.push_back(need.display());
    for (const std::string& name : names)
      if (const Draft* other = derivation.findDraft(workflow.component.id + "/" + name))
        derivation.relate(*other, *job, RelationType::delivery, "", needs.origin());
    if (names.empty())
      derivation.relate(repository, *job, RelationType::delivery, trigger, workflow.principal.values.member("on").origin());
    for (const Draft* step : childrenOf(derivation, *job)) {
      ++steps;
      relateStep(derivation, *step, workflow);
    }
  }
  workflow.component.detail = counted(jobs.size(), "job", "jobs") + " · " + counted(steps, "step", "steps");
}

void relateAppspec(Derivation& derivation, Draft& appspec) {
  const std::vector<Draft*> hooks = childrenOf(derivation, appspec);
  std::vector<Draft*> ordered = hooks;
  std::stable_sort(ordered.begin(), ordered.end(), [](const Draft* a, const Draft* b) { return a->order < b->order; });
  for (std::size_t i = 1; i < ordered.size(); ++i)
    derivation.relate(*ordered[i - 1], *ordered[i], RelationType::delivery, "", ordered[i]->principal.values.origin());
  for (const Draft* hook : hooks)
    for (const Draft* script : childrenOf(derivation, *hook)) {
      const std::string location = textAt(script->principal.values, "location");
      for (const Draft* function : derivation.draftsNamed(namesIn(location), "lambda-function"))
        derivation.relate(*script, *function, RelationType::delivery, "", script->principal.values.origin());
    }
  appspec.component.detail = counted(hooks.size(), "hook", "hooks");
}

}  // namespace

void addFileParts(Derivation& derivation) {
  for (Draft* workflow : derivation.draftsOf("workflow")) addWorkflow(derivation, *workflow);
  for (Draft* appspec : derivation.draftsOf("appspec")) addAppspec(derivation, *appspec);
  for (Draft* buildspec : derivation.draftsOf("buildspec")) addBuildspec(derivation, *buildspec);
  for (Draft* dockerfile : derivation.draftsOf("dockerfile")) addInstructions(derivation, *dockerfile);
}

void relateFileParts(Derivation& derivation) {
  for (Draft* workflow : derivation.draftsOf("workflow"))
    if (!workflow->isGone) relateWorkflow(derivation, *workflow);
  for (Draft* appspec : derivation.draftsOf("appspec"))
    if (!appspec->isGone) relateAppspec(derivation, *appspec);
}

}  // namespace slipway::design
