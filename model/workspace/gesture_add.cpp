// Add: where the project makes such things from a map, one more entry of the map, with a copy of its folder; else the
// kind's recipe, with the names of what is around it.
#include <algorithm>

#include "model/core/resource.h"
#include "model/workspace/block_writer.h"
#include "model/workspace/container_part.h"
#include "model/workspace/copy_sources.h"
#include "model/workspace/docker_part.h"
#include "model/workspace/draft.h"
#include "model/workspace/file_part.h"
#include "model/workspace/free_address.h"
#include "model/workspace/gestures.h"
#include "model/workspace/literal.h"
#include "model/workspace/map_entry.h"
#include "model/workspace/named_blocks.h"
#include "model/workspace/named_items.h"
#include "model/workspace/pipeline_block.h"
#include "model/workspace/recipe_context.h"
#include "model/workspace/side_words.h"
#include "model/workspace/tidy.h"

namespace slipway::workspace {

namespace {

using design::Component;

/// A name that no component of the kind has: "queue", "queue-2" …
std::string freeTitle(const Snapshot& now, const catalog::Kind& kind) {
  const std::string stem = kind.id.substr(kind.id.rfind('-') == std::string::npos ? 0 : kind.id.rfind('-') + 1);
  const auto isTaken = [&](const std::string& title) {
    return std::any_of(now.design->components.begin(), now.design->components.end(), [&](const Component& c) { return c.title == title; });
  };
  std::string title = stem;
  for (int number = 2; isTaken(title); ++number) title = stem + "-" + std::to_string(number);
  return title;
}

/// The sibling whose map entry is the pattern for a new one: the last of its kind made from a map.
std::optional<MapEntry> patternFor(const Snapshot& now, const std::string& kind, const Component** sibling) {
  std::optional<MapEntry> found;
  for (const Component& component : now.design->components) {
    if (component.kind != kind || component.addresses.empty()) continue;
    const Result<Located> located = locate(now, component.addresses.front());
    if (!located) continue;
    if (auto entry = mapEntryOf(now, *located->resource)) {
      found = entry;
      *sibling = &component;
    }
  }
  return found;
}

/// The value of a member of the entry as it is written; "" if there is none.
std::string memberText(const MapEntry& entry, const std::string& name) {
  for (const hcl::NodeRef member : entry.item.child(1).children())
    if (member.kind() == hcl::NodeKind::objectItem && keyText(member) == name) return std::string(member.child(1).text());
  return {};
}

Result<ProjectEdit> addEntry(const Snapshot& now, const MapEntry& pattern, const Component& sibling, const std::string& name,
                             const std::map<std::string, std::string>& properties) {
  std::map<std::string, std::string> overrides;
  const catalog::Kind* kind = catalog::findKind(sibling.kind);
  for (const auto& [property, text] : properties) {
    const design::Property* found = sibling.property(property);
    if (found == nullptr) return errorAt({}, "no-such-property", sibling.title + " has no property " + property + ".");
    const catalog::PropertyKind* rule = kind == nullptr ? nullptr : kind->property(property);
    if (rule != nullptr)
      if (const Result<std::string> checked = checkedText(*rule, text); !checked) return checked.diagnostics();
    bool isInEntry = false;
    for (const hcl::NodeRef member : pattern.item.child(1).children())
      if (member.kind() == hcl::NodeKind::objectItem && found->origin == SourceSpan{pattern.file, member.child(1).range()}) {
        overrides[keyText(member)] = literalFor(text, member.child(1), rule);
        isInEntry = true;
      }
    if (!isInEntry) return errorAt({pattern.file, pattern.item.range()}, "no-such-property", property + " is the same for all in " + pattern.file.text() + "; add first, then edit the text.");
  }
  for (const hcl::NodeRef item : pattern.map.children())
    if (item.kind() == hcl::NodeKind::objectItem && keyText(item) == name) return errorAt({pattern.file, item.range()}, "name-taken", name + " exists already.");

  ProjectEdit edit;
  edit.label = "Add " + name;
  edit.edits.push_back(withNewEntry(pattern, name, overrides));
  const std::string oldPort = memberText(pattern, "port");
  const std::string& written = edit.edits.front().replacement;
  std::string newPort;
  if (const auto at = written.find("port"); at != std::string::npos)
    if (const auto digit = written.find_first_of("0123456789", at); digit != std::string::npos) newPort = written.substr(digit, written.find_first_not_of("0123456789", digit) - digit);
  const MemberName member = memberOf(pattern);
  edit.created = copiedSources(now, member, name, PortChange{oldPort, newPort});
  const std::vector<NamedBlock> named = blocksNaming(now, configurationOf(now, sibling.addresses.front()), pattern.key);
  for (const NamedBlock& block : named) edit.edits.push_back(copiedFor(block, pattern.key, name));
  const std::vector<NamedItem> items = itemsNaming(now, member, pattern.key);
  for (const NamedItem& item : items) edit.edits.push_back(copiedFor(item, member, name, newPort.empty() ? std::string() : oldPort, newPort));
  edit.label += ": one entry in " + std::string(pattern.file.name());
  if (!named.empty()) edit.label += ", " + std::to_string(named.size()) + " blocks beside those of " + pattern.key;
  if (!items.empty()) edit.label += ", " + std::to_string(items.size()) + (items.size() == 1 ? " entry" : " entries") + " in delivery files";
  if (!edit.created.empty()) edit.label += ", " + std::to_string(edit.created.size()) + " files in " + name + "/";
  return tidied(now, std::move(edit));
}

/// The module that a new thing in this container belongs to: the container's own, else the root.
std::string scopeFor(const Snapshot& now, const std::string& container) {
  for (const Component* at = now.design->find(container); at != nullptr; at = now.design->find(at->parent))
    if (!at->addresses.empty())
      for (const auto& configuration : now.configurations)
        if (const terraform::Resource* resource = configuration->find(at->addresses.front())) return resource->modulePath;
  return {};
}

std::vector<std::string> takenAddresses(const Snapshot& now, const char* type) {
  std::vector<std::string> taken;
  for (const auto& configuration : now.configurations)
    for (const terraform::Resource& resource : configuration->resources)
      if (resource.type == type && resource.values.member("cidr_block").isString()) taken.push_back(resource.values.member("cidr_block").asString());
  return taken;
}

/// An address of documentation where the name is none.
std::string mailAddress(const std::string& title) { return title.find('@') == std::string::npos ? title + "@example.com" : title; }

/// Where a project has no file for such things yet: one named after their group, "network.tf".
std::string fileOfGroup(const catalog::Kind& kind) { return std::string(catalog::nameOf(kind.group)) + ".tf"; }

/// The kind's recipe, or the one for a choice that a thing cannot change later: load-balancer/network.tf.
Result<std::string> recipeFor(const catalog::Kind& kind, std::map<std::string, std::string>& properties) {
  for (const auto& [property, value] : properties)
    if (const auto variant = resource("recipes/" + kind.id + "/" + value + ".tf")) {
      properties.erase(property);
      return std::string(*variant);
    }
  return catalog::recipeText(kind.id);
}

Result<ProjectEdit> addRecipe(const Snapshot& now, const catalog::Kind& kind, const std::string& parent, const std::string& title,
                              std::map<std::string, std::string> properties) {
  const Result<std::string> recipe = recipeFor(kind, properties);
  if (!recipe) return recipe.diagnostics();
  if (now.configurations.empty()) return errorAt({}, "not-inside", "The project has no Terraform file yet; begin with a template.");
  Draft draft(now);
  const std::string scope = scopeFor(now, parent);
  Result<RecipeWords> found = recipeWords(draft, kind, *recipe, parent, scope);
  if (!found) return found.diagnostics();
  RecipeWords words = std::move(found).value();
  const std::string type = kind.principals.empty() ? "" : kind.principals.front();
  words["TITLE"] = title;
  words["ADDRESS"] = mailAddress(title);
  words["NAME"] = freeNameFor(*recipe, *draft.now().configurations.front(), scope, title);
  words["PORT"] = properties.contains("port") ? properties.at("port") : "8080";
  words["IMAGE"] = properties.contains("image") ? properties.at("image") : "public.ecr.aws/nginx/nginx:stable";
  if (kind.id == "vpc") words["CIDR"] = freeNetwork(takenAddresses(now, "aws_vpc"));
  if (kind.id == "subnet") {
    const Component* vpc = now.design->find(parent);
    while (vpc != nullptr && vpc->kind != "vpc") vpc = now.design->find(vpc->parent);
    const auto cidr = vpc == nullptr ? std::nullopt : freeSubnet(vpc->detail, takenAddresses(now, "aws_subnet"));
    if (!cidr) return errorAt({}, "not-inside", "The VPC has no free /24 left.");
    words["CIDR"] = *cidr;
  }
  Sides sides;
  if (const Component* holder = draft.now().design->find(parent); holder != nullptr && !holder->addresses.empty())
    sides.insert({"HOLDER", *holder});
  for (const Component* around = draft.now().design->find(parent); around != nullptr; around = draft.now().design->find(around->parent))
    if (around->kind == "ecs-cluster") sides.insert({"CLUSTER", *around});
  if (usesWord(*recipe, "REPOSITORY")) {
    for (const char* repository : {"codecommit-repository", "git-repository"})
      for (const Component& component : draft.now().design->components)
        if (component.kind == repository && !component.addresses.empty()) sides.insert({"REPOSITORY", component});
    if (!sides.contains("REPOSITORY")) return errorAt({}, "not-inside", "A pipeline takes commits from a repository; add one first.");
  }
  const Result<std::string> text = withSides(draft, sides, scope, filledRecipe(appropriate(draft.now(), sides, *recipe), words));
  if (!text) return text.diagnostics();
  std::size_t count = 0;
  if (Diagnostics why = appendBlocks(draft, scope, *text, fileOfGroup(kind), &count); !why.empty()) return why;
  const std::string address = (scope.empty() ? "" : scope + ".") + type + "." + words["NAME"];
  for (const auto& [property, value] : properties) {
    if (property == "port" || property == "image") continue;
    if (const Diagnostics why = draft.take(setProperty(draft.now(), address, property, value)); !why.empty()) return why;
  }
  return draft.edit("Add " + title + ": " + std::to_string(count) + (count == 1 ? " block" : " blocks"));
}

/// A file of its own from a recipe that is no Terraform: a buildspec for the folder of that name, `.` for the project's own; a workflow
/// stands where GitHub looks for it. What lies in the recipe's folder, as scripts that it names, comes along.
Result<ProjectEdit> addFile(const Snapshot& now, const std::string& kind, const std::string& recipe, const std::string& title) {
  const FilePath file(kind == "workflow" ? ".github/workflows/" + title + ".yml" : (title == "." ? "" : title + "/") + (kind == "dockerfile" ? "Dockerfile" : kind + ".yml"));
  if (now.files.contains(file)) return errorAt({file, {}}, "name-taken", file.text() + " exists already.");
  ProjectEdit edit{"Add " + file.text(), {}, {{file, filledRecipe(recipe, {{"TITLE", title}})}}, {}};
  const std::string beside = "recipes/" + kind + "/", folder(file.folder());
  for (const std::string_view path : resourcesBelow(beside))
    if (const FilePath along((folder.empty() ? "" : folder + "/") + std::string(path.substr(beside.size()))); !now.files.contains(along))
      edit.created.push_back({along, std::string(*resource(path))});
  return edit;
}

}  // namespace

Result<ProjectEdit> addComponent(const Snapshot& now, const std::string& kindId, const std::string& parent, const std::string& name,
                                 const std::map<std::string, std::string>& properties) {
  const catalog::Kind* kind = catalog::findKind(kindId);
  if (kind == nullptr) return errorAt({}, "no-such-kind", "There is no kind " + kindId + ".", "`slipway kinds` lists them.");
  if (isPartKind(kindId)) {
    const std::string partName = name.empty() ? freeTitle(now, *kind) : name;
    if (now.design->find(parent) == nullptr && !parent.empty()) return missingComponent(now, parent);
    if (const std::string why = whyNotInside(now, kindId, parent); !why.empty()) return errorAt({}, "not-inside", why);
    if (kindId == "container") return addContainer(now, parent, partName, properties);
    if (const auto dockerfile = dockerPartOf(now, parent)) {
      const auto arguments = properties.find("arguments");
      if (name.empty()) return addInstruction(now, *dockerfile, "RUN", "true");  // to be edited
      return addInstruction(now, *dockerfile, name, arguments == properties.end() ? std::string() : arguments->second);
    }
    if (const auto file = filePartOf(now, parent)) return addPart(now, kindId, *file, partName, properties);
    if (const auto block = pipelineBlockOf(now, parent)) return addBlock(now, kindId, *block, partName, properties);
    return errorAt({}, "not-inside", "There is no " + parent + " in this design that a " + kind->title + " could stand in.");
  }
  // Without a container, the only region.
  std::string container = parent;
  if (container.empty() && kind->insideKinds.empty())
    for (const Component& component : now.design->components)
      if (component.kind == "region") container = component.id;
  if (!container.empty() || !kind->insideKinds.empty())
    if (const std::string why = whyNotInside(now, kindId, container); !why.empty()) return errorAt({}, "not-inside", why);
  const std::string title = name.empty() ? freeTitle(now, *kind) : name;
  if (const auto recipe = resource(kindId == "dockerfile" ? "recipes/Dockerfile" : "recipes/" + kindId + ".yml")) return addFile(now, kindId, std::string(*recipe), title);
  const Component* sibling = nullptr;
  if (const auto pattern = patternFor(now, kindId, &sibling); pattern && kindId == "ecs-service") return addEntry(now, *pattern, *sibling, title, properties);
  return addRecipe(now, *kind, container, title, properties);
}

}  // namespace slipway::workspace
