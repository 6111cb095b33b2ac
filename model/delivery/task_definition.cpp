#include "model/delivery/task_definition.h"

#include <algorithm>

#include "model/delivery/shape.h"
#include "model/delivery/view.h"

namespace slipway::delivery {

namespace {

int numberOf(const View& view, int fallback) { return static_cast<int>(std::clamp<std::int64_t>(view.integer().value_or(fallback), -1, 10'000'000)); }

/// [{"name": …, "value": …}]
LocatedMap pairsOf(const View& list, const char* valueName) {
  LocatedMap pairs;
  for (const View& pair : list.items())
    if (pair.member("name").isScalar()) pairs.insert_or_assign(pair.member("name").text(), pair.member(valueName).located());
  return pairs;
}

Container containerOf(const View& view) {
  Container container;
  container.name = view.member("name").located();
  container.image = view.member("image").located();
  container.isEssential = view.member("essential").boolean().value_or(true);
  for (const View& port : view.member("portMappings").items()) {
    PortMapping mapping;
    mapping.containerPort = numberOf(port.member("containerPort"), 0);
    mapping.isFilledInLater = port.member("containerPort").isFilledInLater();
    if (port.member("hostPort").isScalar()) mapping.hostPort = numberOf(port.member("hostPort"), 0);
    if (port.member("protocol").isScalar()) mapping.protocol = port.member("protocol").text();
    mapping.name = port.member("name").text();
    mapping.span = port.member("containerPort").isAbsent() ? port.headSpan() : port.member("containerPort").span();
    container.ports.push_back(std::move(mapping));
  }
  container.environment = pairsOf(view.member("environment"), "value");
  container.secrets = pairsOf(view.member("secrets"), "valueFrom");
  container.command = view.member("command").texts();
  container.entryPoint = view.member("entryPoint").texts();
  container.cpu = view.member("cpu").located();
  container.memory = view.member("memory").located();
  container.logDriver = view.member("logConfiguration").member("logDriver").located();
  container.logOptions = view.member("logConfiguration").member("options").map();
  container.knowsLogOptions = view.member("logConfiguration").member("options").located().isKnown;
  if (const View check = view.member("healthCheck"); check.isMapping())
    container.healthCheck = HealthCheck{check.member("command").texts(), numberOf(check.member("interval"), 30), numberOf(check.member("timeout"), 5),
                                        numberOf(check.member("retries"), 3), numberOf(check.member("startPeriod"), 0)};
  container.stopTimeout = numberOf(view.member("stopTimeout"), 30);
  for (const View& dependency : view.member("dependsOn").items())
    if (dependency.member("containerName").isScalar()) container.dependsOn.push_back({dependency.member("containerName").located(), dependency.member("condition").located()});
  for (const View& mount : view.member("mountPoints").items())
    container.volumes.push_back(mount.member("sourceVolume").isAbsent() ? Located{{}, mount.headSpan(), true, {}} : mount.member("sourceVolume").located());
  container.span = view.span();
  return container;
}

std::vector<Container> containersOf(const View& list) {
  std::vector<Container> containers;
  for (const View& container : list.items()) containers.push_back(containerOf(container));
  return containers;
}

}  // namespace

bool TaskDefinition::isFargate() const {
  return std::any_of(compatibilities.begin(), compatibilities.end(), [](const Located& one) { return one.text == "FARGATE"; });
}

const Container* TaskDefinition::container(std::string_view name) const {
  const auto found = std::find_if(containers.begin(), containers.end(), [name](const Container& one) { return one.name.text == name; });
  return found == containers.end() ? nullptr : &*found;
}

std::shared_ptr<const TaskDefinition> readTaskDefinition(const std::shared_ptr<const yaml::Document>& document) {
  auto task = std::make_shared<TaskDefinition>();
  task->diagnostics = document->diagnostics();
  yaml::Node node = document->root();
  if (node.find("taskDefinition").isMapping()) node = node.find("taskDefinition");
  task->span = node ? node.span() : SourceSpan{document->file(), {}};
  if (!node.find("containerDefinitions").isSequence()) {
    if (!hasErrors(task->diagnostics)) task->diagnostics.push_back(errorAt(task->span, "not-a-task-definition", "The file holds no task definition: it has no list containerDefinitions."));
    return task;
  }
  const View view(node);
  task->family = view.member("family").located();
  task->cpu = view.member("cpu").located();
  task->memory = view.member("memory").located();
  task->networkMode = view.member("networkMode").located();
  task->compatibilities = view.member("requiresCompatibilities").texts();
  task->executionRole = view.member("executionRoleArn").located();
  task->taskRole = view.member("taskRoleArn").located();
  task->containers = containersOf(view.member("containerDefinitions"));
  for (const View& volume : view.member("volumes").items()) task->volumes.push_back(volume.member("name").text());
  if (hasErrors(task->diagnostics)) return task;
  for (Diagnostic& finding : checkTaskDefinition(*task)) task->diagnostics.push_back(std::move(finding));
  addShapeFindings(node, "task-definition", task->diagnostics);
  return task;
}

std::shared_ptr<const TaskDefinition> taskDefinitionOf(const hcl::Value& values, SourceSpan block) {
  auto task = std::make_shared<TaskDefinition>();
  task->span = block;
  const View view(values);
  task->family = view.member("family").located();
  task->cpu = view.member("cpu").located();
  task->memory = view.member("memory").located();
  task->networkMode = view.member("network_mode").located();
  task->compatibilities = view.member("requires_compatibilities").texts();
  task->executionRole = view.member("execution_role_arn").located();
  task->taskRole = view.member("task_role_arn").located();

  task->knowsVolumes = view.member("volume").located().isKnown;
  for (const View& volume : view.member("volume").items()) task->volumes.push_back(volume.member("name").text());

  const hcl::Value containers = values.isMapping() ? values.member("container_definitions") : hcl::Value();
  if (const hcl::Value decoded = containers.decoded(); !decoded.isNull()) {
    task->containers = containersOf(View(decoded));
  } else if (containers.isString()) {
    // A text, from a heredoc or a file: places inside it are unknown, so each is the whole text's.
    const auto text = std::make_shared<const std::string>(containers.asString());
    const auto document = yaml::parse(text, block.file, yaml::Format::json);
    if (!document->diagnostics().empty()) {
      task->diagnostics.push_back(errorAt(containers.origin().isSomewhere() ? containers.origin() : block, "json-syntax",
                                          "container_definitions does not hold JSON. " + document->diagnostics().front().message));
      return task;
    }
    task->containers = containersOf(View(document->root()));
    const SourceSpan place = containers.origin().isSomewhere() ? containers.origin() : block;
    const auto moveTo = [&place](Located& located) { located.span = place; };
    for (Container& container : task->containers) {
      for (Located* one : {&container.name, &container.image, &container.cpu, &container.memory, &container.logDriver})
        if (one->isPresent()) moveTo(*one);
      for (LocatedMap* map : {&container.environment, &container.secrets, &container.logOptions})
        for (auto& [name, value] : *map) moveTo(value);
      for (Dependency& dependency : container.dependsOn) moveTo(dependency.container);
      for (LocatedTexts* texts : {&container.command, &container.entryPoint, &container.volumes})
        for (Located& one : *texts) moveTo(one);
      if (container.healthCheck)
        for (Located& word : container.healthCheck->command) moveTo(word);
      for (PortMapping& port : container.ports) port.span = place;
      container.span = place;
    }
  } else {
    return task;  // unknown: nothing to judge
  }
  task->diagnostics = checkTaskDefinition(*task);
  return task;
}

}  // namespace slipway::delivery
