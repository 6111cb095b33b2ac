#include <algorithm>
#include <charconv>
#include <set>

#include "model/delivery/nearest_word.h"
#include "model/delivery/task_definition.h"

namespace slipway::delivery {

namespace {

std::optional<std::int64_t> wholeNumber(const Located& located) {
  std::int64_t number = 0;
  const std::string& text = located.text;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

/// Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html
const std::vector<std::string_view> awslogsOptions = {"awslogs-create-group",      "awslogs-datetime-format", "awslogs-group", "awslogs-region",
                                                      "awslogs-multiline-pattern", "awslogs-stream-prefix",   "mode",          "max-buffer-size"};

class Judge {
public:
  explicit Judge(const TaskDefinition& task) : m_task(task) {}

  Diagnostics judge() {
    if (m_task.containers.empty()) report(m_task.span, "no-containers", "The task definition has no container.");
    std::set<std::string> names;
    for (const Container& container : m_task.containers) {
      if (!container.name.isPresent()) report(container.span, "missing-name", "A container has no name.");
      else if (container.name.isKnown && !names.insert(container.name.text).second) report(container.name.span, "duplicate-name", "Two containers are called " + container.name.text + ".");
    }
    for (const Container& container : m_task.containers) judgeContainer(container, names);
    const bool hasEssential = std::any_of(m_task.containers.begin(), m_task.containers.end(), [](const Container& one) { return one.isEssential; });
    if (!m_task.containers.empty() && !hasEssential) report(m_task.span, "no-essential", "No container of the task is essential; ECS needs one that is.");
    if (m_task.isFargate()) judgeFargate();
    return std::move(m_diagnostics);
  }

private:
  void report(SourceSpan span, std::string code, std::string message, std::string detail = {}) {
    m_diagnostics.push_back(errorAt(span.isSomewhere() ? span : m_task.span, std::move(code), std::move(message), std::move(detail)));
  }

  void judgeContainer(const Container& container, const std::set<std::string>& names) {
    const std::string title = "The container " + container.name.text;
    if (!container.image.isPresent()) report(container.span, "missing-image", title + " has no image.");
    for (const PortMapping& port : container.ports) {
      const bool isHostWithoutPort = port.containerPort == 0 && !port.span.isSomewhere();
      if (port.isFilledInLater) continue;
      if (port.containerPort < 1 || port.containerPort > 65535)
        report(port.span, "bad-port", isHostWithoutPort ? title + " has a port mapping without containerPort." : title + " maps a port outside 1 to 65535.");
      if (m_task.networkMode.text == "awsvpc" && port.hostPort && *port.hostPort != 0 && *port.hostPort != port.containerPort)
        report(port.span, "host-port", title + " maps port " + std::to_string(port.containerPort) + " to host port " + std::to_string(*port.hostPort) + "; with awsvpc both are the same.",
               "Leave hostPort out.");
    }
    for (const Dependency& dependency : container.dependsOn) judgeDependency(container, dependency, names);
    for (const Located& volume : container.volumes)
      if (volume.isKnown && m_task.knowsVolumes && std::find(m_task.volumes.begin(), m_task.volumes.end(), volume.text) == m_task.volumes.end())
        report(volume.span, "unknown-volume", title + " mounts the volume \"" + volume.text + "\", which the task does not have.", "Name it under volumes.");
    judgeHealthCheck(container);
    judgeLog(container);
  }

  void judgeDependency(const Container& container, const Dependency& dependency, const std::set<std::string>& names) {
    const std::string& other = dependency.container.text;
    if (!dependency.container.isKnown) return;
    if (!names.contains(other)) return report(dependency.container.span, "bad-dependency", "The container " + container.name.text + " waits for " + other + ", which is no container of this task.");
    if (other == container.name.text) return report(dependency.container.span, "bad-dependency", "The container " + other + " waits for itself.");
    if (const Container* found = m_task.container(other); dependency.condition.text == "HEALTHY" && found != nullptr && !found->healthCheck)
      report(dependency.container.span, "bad-dependency", "The container " + container.name.text + " waits until " + other + " is healthy, which has no health check.", "Give " + other + " a healthCheck.");
  }

  void judgeHealthCheck(const Container& container) {
    if (!container.healthCheck || container.healthCheck->command.empty()) return;
    const Located& first = container.healthCheck->command.front();
    if (first.isKnown && first.text != "CMD" && first.text != "CMD-SHELL" && first.text != "NONE")
      report(first.span, "bad-health-check", "The health check of " + container.name.text + " begins with \"" + first.text + "\"; it begins with CMD, CMD-SHELL or NONE.");
  }

  void judgeLog(const Container& container) {
    if (container.logDriver.text != "awslogs" || !container.knowsLogOptions) return;
    for (const char* option : {"awslogs-group", "awslogs-region"})
      if (!container.logOptions.contains(option)) report(container.logDriver.span, "missing-log-option", "The log driver awslogs of " + container.name.text + " has no option " + option + ".");
    for (const auto& [option, value] : container.logOptions) {
      if (std::find(awslogsOptions.begin(), awslogsOptions.end(), option) != awslogsOptions.end()) continue;
      const std::string meant = nearestWord(option, awslogsOptions);
      report(value.span, "unknown-log-option", "The log driver awslogs takes no option " + option + (meant.empty() ? "." : "; " + meant + " is near."));
    }
  }

  void judgeFargate() {
    if (m_task.networkMode.isKnown && m_task.networkMode.text != "awsvpc")
      report(m_task.networkMode.span, "fargate-network", "Fargate takes the network mode awsvpc only" + (m_task.networkMode.text.empty() ? std::string(".") : "; here it is " + m_task.networkMode.text + "."));
    const std::optional<std::int64_t> cpu = wholeNumber(m_task.cpu);
    const std::optional<std::int64_t> memory = wholeNumber(m_task.memory);
    const bool isSaid = m_task.cpu.isPresent() && m_task.memory.isPresent();
    if (!isSaid) {
      report(m_task.span, "fargate-size", "A Fargate task definition says CPU and memory of the task; here one is missing.");
    } else if (cpu && memory && !isFargateSize(*cpu, *memory)) {
      report(m_task.memory.span, "fargate-size", "Fargate has no size of " + std::to_string(*cpu) + " CPU units with " + std::to_string(*memory) + " MiB.",
             "With 256 units: 512, 1024 or 2048 MiB; with 512: 1024 to 4096; with 1024: 2048 to 8192, in steps of 1024.");
    }
    // Fargate itself pulls the image and writes the log: without a role it may do neither.
    const auto needsRole = [](const Container& one) { return one.logDriver.text == "awslogs" || !one.secrets.empty() || one.image.text.find(".dkr.ecr.") != std::string::npos; };
    if (!m_task.executionRole.isPresent() && std::any_of(m_task.containers.begin(), m_task.containers.end(), needsRole))
      report(m_task.span, "missing-role", "The task pulls from ECR, reads secrets or writes logs, and has no execution role to do so.", "Give it an execution role.");
  }

  const TaskDefinition& m_task;
  Diagnostics m_diagnostics;
};

}  // namespace

bool isFargateSize(std::int64_t cpu, std::int64_t memory) {
  if (cpu == 256) return memory == 512 || memory == 1024 || memory == 2048;
  struct Row { std::int64_t cpu, least, most, step; };
  static constexpr Row rows[] = {{512, 1024, 4096, 1024},    {1024, 2048, 8192, 1024},   {2048, 4096, 16384, 1024},
                                 {4096, 8192, 30720, 1024}, {8192, 16384, 61440, 4096}, {16384, 32768, 122880, 8192}};
  for (const Row& row : rows)
    if (row.cpu == cpu) return memory >= row.least && memory <= row.most && (memory - row.least) % row.step == 0;
  return false;
}

Diagnostics checkTaskDefinition(const TaskDefinition& task) { return Judge(task).judge(); }

}  // namespace slipway::delivery
