#pragma once

#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "model/checks/check.h"
#include "model/checks/view.h"
#include "model/terraform/argument_place.h"

namespace slipway::checks {

/// A rule that judges one resource after the other ("data.<type>" for data sources), and knows nothing of what it found before.
struct EachResource {
  std::vector<std::string_view> types;
  void (*judge)(const View& view, const terraform::Resource& resource, Diagnostics& findings);
};

/// A rule that judges one component after the other.
struct EachComponent {
  std::vector<std::string_view> kinds;
  void (*judge)(const View& view, const design::Component& component, Diagnostics& findings);
};

/// A rule that judges the project at once.
struct WholeProject {
  void (*judge)(const View& view, Diagnostics& findings);
};

/// One rule: what `slipway explain` says about its findings, and the function that makes them.
struct Rule {
  RuleInfo info;
  std::variant<EachResource, EachComponent, WholeProject> judges;
};

extern const Rule kAppspecContainer;      // rules/appspec_container.cpp
extern const Rule kArtifactMissing;       // rules/artifact_missing.cpp
extern const Rule kArtifactRegion;        // rules/artifact_region.cpp
extern const Rule kBalancerShift;         // rules/balancer_shift.cpp
extern const Rule kBranchMismatch;        // rules/branch_mismatch.cpp
extern const Rule kClosedListener;        // rules/closed_listener.cpp
extern const Rule kClosedPort;            // rules/closed_port.cpp
extern const Rule kContainerName;         // rules/container_name.cpp
extern const Rule kContainerPort;         // rules/container_port.cpp
extern const Rule kDeploymentBlocked;     // rules/deployment_blocked.cpp
extern const Rule kDeploymentTargets;     // rules/deployment_targets.cpp
extern const Rule kDockerHubImage;        // rules/docker_hub_image.cpp
extern const Rule kFargateSize;           // rules/fargate_size.cpp
extern const Rule kGreenTargetGroup;      // rules/green_target_group.cpp
extern const Rule kImageDefinitionsName;  // rules/image_definitions_name.cpp
extern const Rule kImageFile;             // rules/image_file.cpp
extern const Rule kImagePlaceholder;      // rules/image_placeholder.cpp
extern const Rule kImageTag;              // rules/image_tag.cpp
extern const Rule kImmutableTag;          // rules/immutable_tag.cpp
extern const Rule kMissingBuildspec;      // rules/missing_buildspec.cpp
extern const Rule kNoTrigger;             // rules/no_trigger.cpp
extern const Rule kNoWayOut;              // rules/no_way_out.cpp
extern const Rule kOneZoneBalancer;       // rules/one_zone_balancer.cpp
extern const Rule kPendingConnection;     // rules/pending_connection.cpp
extern const Rule kPipelineRole;          // rules/pipeline_role.cpp
extern const Rule kPlainSecret;           // rules/plain_secret.cpp
extern const Rule kPrivateBalancer;       // rules/private_balancer.cpp
extern const Rule kPrivateNat;            // rules/private_nat.cpp
extern const Rule kPrivilegedBuild;       // rules/privileged_build.cpp
extern const Rule kPublicDatabase;        // rules/public_database.cpp
extern const Rule kPublicTask;            // rules/public_task.cpp
extern const Rule kQueueUrl;              // rules/queue_url.cpp
extern const Rule kRepositoryName;        // rules/repository_name.cpp
extern const Rule kRulePriority;          // rules/rule_priority.cpp
extern const Rule kRuleShadowed;          // rules/rule_shadowed.cpp
extern const Rule kS3Endpoint;            // rules/s3_endpoint.cpp
extern const Rule kServiceRetired;        // rules/service_retired.cpp
extern const Rule kSingleNat;             // rules/single_nat.cpp
extern const Rule kSlowStart;             // rules/slow_start.cpp
extern const Rule kStopsAll;              // rules/stops_all.cpp
extern const Rule kTargetType;            // rules/target_type.cpp
extern const Rule kTriggerRole;           // rules/trigger_role.cpp
extern const Rule kUngatedProduction;     // rules/ungated_production.cpp
extern const Rule kUnservedZone;          // rules/unserved_zone.cpp
extern const Rule kWideOpen;              // rules/wide_open.cpp

/// The resource of a type that an argument refers to; nullptr if it names none that is part of the project.
const terraform::Resource* referred(const View& view, const hcl::Value& value, std::string_view type);

/// All of them.
std::vector<const terraform::Resource*> allReferred(const View& view, const hcl::Value& value, std::string_view type);

/// The managed resource of a type in the root folder whose `name` is this text; nullptr where none or several have it: better no
/// finding than a wrong one.
const terraform::Resource* onlyNamed(const View& view, std::string_view name, std::string_view type);

/// A finding at an argument, or at the whole block where it is not set; the component is the one that owns the resource.
Diagnostic findingAt(const View& view, const terraform::Resource& resource, std::string_view path, Severity severity, const Rule& rule,
                     std::string message, std::string detail);

/// A fix that replaces an argument's expression, or the literal that it comes from. Nothing where several resources made by
/// one block share the expression: what mends one would break another.
std::optional<Fix> setTo(const View& view, const terraform::Resource& resource, std::string_view path, const std::string& source,
                         std::string title);

/// Adds the fix if there is one.
void offer(Diagnostic& finding, std::optional<Fix> fix);

/// A finding about a component of the design, at its first place in the files.
Diagnostic findingOn(const design::Component& component, Severity severity, const Rule& rule, std::string message, std::string detail);

/// The component that a resource is a part of; nullptr if it is of none.
const design::Component* componentOf(const View& view, const terraform::Resource& resource);

/// What people call a resource: its component's title, else its name.
std::string titleOf(const View& view, const terraform::Resource& resource);

/// A known whole number in an argument, else `fallback`; `isKnown` (may be null) says whether it is set or absent, not unknown.
int numberOf(const terraform::Resource& resource, std::string_view path, int fallback, bool* isKnown = nullptr);

/// A task definition as those who run it read it.
std::shared_ptr<const delivery::TaskDefinition> taskDefinitionOf(const View& view, const terraform::Resource& taskDefinition);

/// The containers of a task definition: the decoded list of `container_definitions`; null if it is not known.
hcl::Value containersOf(const terraform::Resource& taskDefinition);

}  // namespace slipway::checks
