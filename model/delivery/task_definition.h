#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/diagnostic.h"
#include "model/delivery/located.h"
#include "model/yaml/document.h"

namespace slipway::delivery {

struct PortMapping {
  int containerPort = 0;
  std::optional<int> hostPort;
  std::string protocol = "tcp";
  std::string name;
  bool isFilledInLater = false;  ///< containerPort is a placeholder
  SourceSpan span;               ///< of containerPort
};

/// One container waits for another to be in a state: START, COMPLETE, SUCCESS or HEALTHY.
struct Dependency {
  Located container, condition;
};

struct HealthCheck {
  LocatedTexts command;
  int interval = 30;             ///< seconds
  int timeout = 5;               ///< seconds
  int retries = 3;
  int startPeriod = 0;           ///< seconds
};

struct Container {
  Located name;
  Located image;
  bool isEssential = true;
  std::vector<PortMapping> ports;
  LocatedMap environment;        ///< by name
  LocatedMap secrets;            ///< by name: ARN or name of the secret or parameter
  LocatedTexts command;
  LocatedTexts entryPoint;
  Located cpu;                   ///< CPU units
  Located memory;                ///< MiB, hard limit
  Located logDriver;
  LocatedMap logOptions;         ///< awslogs-group …
  bool knowsLogOptions = true;   ///< false: only after apply
  std::optional<HealthCheck> healthCheck;
  int stopTimeout = 30;          ///< seconds between SIGTERM and SIGKILL
  std::vector<Dependency> dependsOn;
  LocatedTexts volumes;          ///< of the task that it mounts, by name
  SourceSpan span;
};

/// A task definition, whether taskdef.json or Terraform says it.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html
struct TaskDefinition {
  Located family;
  Located cpu;                   ///< CPU units, 1024 a vCPU
  Located memory;                ///< MiB
  Located networkMode;
  LocatedTexts compatibilities;  ///< FARGATE, EC2
  Located executionRole;
  Located taskRole;
  std::vector<Container> containers;
  std::vector<std::string> volumes;   ///< names
  bool knowsVolumes = true;      ///< false: only after apply
  SourceSpan span;
  Diagnostics diagnostics;

  bool isFargate() const;
  const Container* container(std::string_view name) const;   ///< nullptr if none
};

/// Reads what `aws ecs register-task-definition` takes; the outer "taskDefinition" of describe-task-definition may stand
/// around it. Never fails. Codes besides the document's: not-a-task-definition, and those of checkTaskDefinition().
std::shared_ptr<const TaskDefinition> readTaskDefinition(const std::shared_ptr<const yaml::Document>& document);

/// Reads the values of an aws_ecs_task_definition resource; `block` is its place. The containers come from jsonencode(), from
/// a JSON text, or stay empty where they are unknown.
std::shared_ptr<const TaskDefinition> taskDefinitionOf(const hcl::Value& values, SourceSpan block);

/// What ECS refuses on registration. Codes: no-containers, missing-name, missing-image, duplicate-name, no-essential,
/// fargate-size, fargate-network, missing-role, bad-port, host-port, bad-dependency,
/// unknown-volume, bad-health-check, missing-log-option, unknown-log-option.
Diagnostics checkTaskDefinition(const TaskDefinition& task);

/// Whether Fargate runs tasks of this size; CPU in units, memory in MiB.
/// Source: ECS Developer Guide, Task CPU and memory.
bool isFargateSize(std::int64_t cpu, std::int64_t memory);

}  // namespace slipway::delivery
