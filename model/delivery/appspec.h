#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/diagnostic.h"
#include "model/delivery/located.h"
#include "model/yaml/document.h"

namespace slipway::delivery {

/// What CodeDeploy deploys to.
enum class Platform { server, ecs, lambda };
std::string_view nameOf(Platform platform);  ///< "EC2", "ECS", "Lambda"

/// What runs at one event of a deployment: a script on each machine, or a Lambda function.
struct HookStep {
  Located run;      ///< the script's path below the revision, or the function's name or ARN
  Located timeout;  ///< s, of scripts; 3600 where absent
  Located user;     ///< of scripts; root or the agent's user where absent
  yaml::Node node;  ///< its item
};

struct AppspecHook {
  std::string event;            ///< BeforeInstall, AfterInstall …
  SourceSpan span;              ///< its key
  std::vector<HookStep> steps;  ///< in order; one function, or the scripts
  yaml::Node node;              ///< its entry
};

struct AppspecFile {
  Located source, destination;
  SourceSpan span;
};

/// An appspec file as CodeDeploy reads it, in YAML or JSON.
/// Source: https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file.html
struct Appspec {
  std::shared_ptr<const yaml::Document> document;
  Platform platform = Platform::server;
  Located system;  ///< linux or windows; servers only
  std::vector<AppspecFile> files;
  Located taskDefinition;                                  ///< ECS: ARN, or the placeholder <TASK_DEFINITION>
  Located containerName, containerPort;                    ///< ECS: what the load balancer talks to
  Located function, alias, currentVersion, targetVersion;  ///< Lambda
  std::vector<AppspecHook> hooks;                          ///< in the order in which CodeDeploy comes to them
  Diagnostics diagnostics;                                 ///< the document's too

  const AppspecHook* hook(std::string_view event) const;  ///< nullptr if none
};

/// The events of a platform at which something may run, in the order in which they come.
const std::vector<std::string_view>& eventsOf(Platform platform);

/// Reads an appspec; never fails. Codes besides the document's and those of checkShape(): wrong-platform, for keys and events
/// that belong to another platform than the file's own.
std::shared_ptr<const Appspec> readAppspec(std::shared_ptr<const yaml::Document> document);

}  // namespace slipway::delivery
