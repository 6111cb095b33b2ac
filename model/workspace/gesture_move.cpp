// Move: into another subnet, zone, VPC or cluster changes the argument that says where the thing runs.
#include <algorithm>
#include <array>

#include "model/core/text_edit.h"
#include "model/hcl/edit.h"
#include "model/terraform/argument_place.h"
#include "model/workspace/block_writer.h"
#include "model/workspace/docker_part.h"
#include "model/workspace/file_part.h"
#include "model/workspace/gestures.h"
#include "model/workspace/locate.h"
#include "model/workspace/pipeline_block.h"
#include "model/workspace/tidy.h"
#include "model/workspace/wiring.h"

namespace slipway::workspace {

namespace {

using design::Component;
using hcl::Value;

/// Where resources say which subnets they are in; the first that is set counts.
constexpr std::array kSubnetArguments = {"network_configuration.0.subnets", "subnets", "subnet_ids", "vpc_zone_identifier", "subnet_id"};

/// The subnets that a container stands for: itself, or those of a zone or VPC with the wanted tier.
std::vector<const Component*> subnetsOf(const design::Design& design, const Component& container, const std::string& tier) {
  std::vector<const Component*> subnets;
  if (container.kind == "subnet") subnets.push_back(&container);
  for (const Component* child : design.childrenOf(container.id))
    for (const Component* subnet : subnetsOf(design, *child, tier))
      if (tier.empty() || subnet->text("tier") == tier) subnets.push_back(subnet);
  return subnets;
}

/// The module whose files hold this one, for references written there.
std::string modulePathOf(const terraform::Configuration& configuration, FilePath file, const std::string& preferred) {
  if (folderOf(configuration, preferred) == file.folder()) return preferred;
  for (const terraform::Module& module : configuration.modules)
    if ((module.path.empty() ? configuration.folder : module.folder) == file.folder()) return module.path;
  return preferred;
}

std::string inWords(const std::vector<const Component*>& components) {
  std::string words;
  for (std::size_t i = 0; i < components.size(); ++i) words += (i == 0 ? "" : i + 1 == components.size() ? " and " : ", ") + components[i]->title;
  return words;
}

}  // namespace

std::string whyNotInside(const Snapshot& now, const std::string& kindOrId, const std::string& parentId) {
  const Component* component = now.design->find(kindOrId);
  const catalog::Kind* kind = catalog::findKind(component == nullptr ? kindOrId : component->kind);
  if (kind == nullptr) return "There is no kind " + kindOrId + ".";
  const Component* parent = now.design->find(parentId);
  // The lane of delivery is made up: the first thing that stands in it brings it along.
  const bool bringsItsOwn = kind->insideKinds.empty() || kind->insideKinds == std::vector<std::string>{"delivery-lane"};
  if (parent == nullptr) return parentId.empty() && bringsItsOwn ? "" : kind->title + " stands inside a container.";
  if (component != nullptr && (component->parent == parentId || (component->kind == parent->kind && isPartKind(component->kind))))
    return "";  // beside another: after it
  const auto allows = [&](const std::string& container) { return std::find(kind->insideKinds.begin(), kind->insideKinds.end(), container) != kind->insideKinds.end(); };
  if (kind->insideKinds.empty() ? parent->kind == "region" : allows(parent->kind)) return "";
  const catalog::Kind* container = catalog::findKind(parent->kind);
  std::string wanted;
  for (const std::string& inside : kind->insideKinds)
    if (const catalog::Kind* found = catalog::findKind(inside); found != nullptr) wanted += (wanted.empty() ? "" : " or ") + found->title;
  return kind->title + " does not stand in " + (container == nullptr ? parent->kind : container->title) + "; it stands in " + (wanted.empty() ? "the region" : wanted) + ".";
}

Result<ProjectEdit> moveInto(const Snapshot& now, const std::string& componentId, const std::string& parentId) {
  const Component* component = now.design->find(componentId);
  const Component* parent = now.design->find(parentId);
  if (component == nullptr) return missingComponent(now, componentId);
  if (parent == nullptr) return missingComponent(now, parentId);
  if (const auto part = dockerPartOf(now, componentId); part && part->instruction)
    if (const auto target = dockerPartOf(now, parentId)) return moveInstruction(now, *part, *target);
  if (const auto part = filePartOf(now, componentId)) {
    const auto target = filePartOf(now, parentId);
    if (!target)
      return errorAt({part->file, part->node.entryRange()}, "not-inside",
                     component->title + " stands in " + part->file.text() + "; " + parent->title + " is not part of such a file.");
    return movePart(now, *part, *target);
  }
  if (const auto block = pipelineBlockOf(now, componentId); block && component->kind != "pipeline") {
    const auto target = pipelineBlockOf(now, parentId);
    if (!target)
      return errorAt({block->file, block->block.range()}, "not-inside", component->title + " does not stand in " + parent->title + ".");
    return moveBlock(now, *block, *target);
  }
  const Result<Located> found = locate(now, component->addresses.empty() ? componentId : component->addresses.front());
  if (!found) return found.diagnostics();
  const terraform::Resource& resource = *found->resource;

  for (const char* argument : kSubnetArguments) {
    const Value value = terraform::argumentValue(resource, argument);
    SourceSpan place = terraform::argumentPlace(now.trees, resource, argument);
    if (!place.isSomewhere()) continue;
    // Keep the tier: a zone's private subnet for what runs in a private one.
    std::string tier;
    for (const std::string& span : component->spans)
      if (const Component* subnet = now.design->find(span); subnet != nullptr) tier = subnet->text("tier");
    const std::vector<const Component*> subnets = subnetsOf(*now.design, *parent, parent->kind == "subnet" ? "" : tier);
    if (subnets.empty()) return errorAt({resource.file, resource.block}, "not-inside", parent->title + " holds no subnet that " + component->title + " could run in.");

    std::string scope = resource.modulePath;
    // A list that was written elsewhere (a local, a module's input) is changed where it was written.
    if (const SourceSpan origin = value.origin(); origin.isSomewhere() && !now.isBroken(origin.file) && expressionAt(now, origin)) {
      place = origin;
      scope = modulePathOf(*found->configuration, origin.file, resource.modulePath);
    }
    ProjectEdit edit;
    edit.label = "Move " + component->title + " into " + inWords(subnets);
    std::string list;
    const bool isScalar = value.kind() == Value::Kind::string || (value.isUnknown() && std::string_view(argument) == "subnet_id");
    for (const Component* subnet : subnets) {
      Result<Wire> wired = wire(now, *found->configuration, scope, subnet->id, "id");
      if (!wired) return wired.diagnostics();
      list += (list.empty() ? "" : ", ") + wired->expression;
      append(edit, std::move(wired).value().edit);
      if (isScalar) break;
    }
    edit.edits.push_back({place, isScalar ? list : "[" + list + "]"});
    return tidied(now, std::move(edit));
  }
  return errorAt({resource.file, resource.block}, "not-inside", component->title + " has no argument that says where it runs; it cannot be moved into " + parent->title + ".");
}

}  // namespace slipway::workspace
