#include "model/checks/rule.h"

#include <algorithm>

#include "model/design/argument.h"
#include "model/hcl/edit.h"

namespace slipway::checks {

namespace {

void collect(const View& view, const hcl::Value& value, std::string_view type, std::vector<const terraform::Resource*>& found) {
  for (const hcl::Reference& reference : value.references()) {
    const terraform::Resource* resource = view.find(reference.address);
    if (resource != nullptr && resource->type == type && std::find(found.begin(), found.end(), resource) == found.end())
      found.push_back(resource);
  }
  for (const hcl::Value& element : value.elements()) collect(view, element, type, found);
  for (const auto& [name, member] : value.members()) collect(view, member, type, found);
}

/// The edits that write `argument = source` into a resource's block, where it is not set. They follow from the file alone.
std::vector<TextEdit> insertion(const View& view, const terraform::Resource& resource, std::string_view argument,
                                const std::string& source) {
  const std::string name = resource.file.text() + " " + resource.address + " " + std::string(argument) + " = " + source;
  return view.kept<std::vector<TextEdit>>(name, [&](const View& seen) {
    seen.tree(resource.file);
    return hcl::setAttribute(resource.file, seen.blockOf(resource).blockBody(), argument, source);
  });
}

}  // namespace

std::vector<const terraform::Resource*> allReferred(const View& view, const hcl::Value& value, std::string_view type) {
  std::vector<const terraform::Resource*> found;
  collect(view, value, type, found);
  return found;
}

const terraform::Resource* referred(const View& view, const hcl::Value& value, std::string_view type) {
  const auto all = allReferred(view, value, type);
  return all.empty() ? nullptr : all.front();
}

const terraform::Resource* onlyNamed(const View& view, std::string_view name, std::string_view type) {
  const terraform::Resource* only = nullptr;
  if (name.empty()) return nullptr;
  for (const terraform::Resource* resource : view.resources({type})) {
    if (resource->values.member("name").display() != name) continue;
    if (only != nullptr) return nullptr;
    only = resource;
  }
  return only;
}

const design::Component* componentOf(const View& view, const terraform::Resource& resource) { return view.ownerOf(resource); }

std::string titleOf(const View& view, const terraform::Resource& resource) {
  const design::Component* owner = componentOf(view, resource);
  return owner != nullptr ? owner->title : resource.name;
}

Diagnostic findingAt(const View& view, const terraform::Resource& resource, std::string_view path, Severity severity, const Rule& rule,
                     std::string message, std::string detail) {
  const SourceSpan place = view.argumentPlace(resource, path);
  Diagnostic finding = errorAt(place.isSomewhere() ? place : SourceSpan{resource.file, resource.block}, rule.info.code, std::move(message),
                               std::move(detail));
  finding.severity = severity;
  finding.source = rule.info.source;
  if (const design::Component* owner = componentOf(view, resource); owner != nullptr) finding.component = owner->id;
  return finding;
}

Diagnostic findingOn(const design::Component& component, Severity severity, const Rule& rule, std::string message, std::string detail) {
  Diagnostic finding =
      errorAt(component.sources.empty() ? SourceSpan() : component.sources.front(), rule.info.code, std::move(message), std::move(detail));
  finding.severity = severity;
  finding.source = rule.info.source;
  finding.component = component.id;
  return finding;
}

void offer(Diagnostic& finding, std::optional<Fix> fix) {
  if (fix) finding.fixes.push_back(std::move(*fix));
}

std::optional<Fix> setTo(const View& view, const terraform::Resource& resource, std::string_view path, const std::string& source,
                         std::string title) {
  Fix fix{title, {}};
  fix.edit.label = std::move(title);
  const SourceSpan place = view.argumentPlace(resource, path), origin = terraform::argumentValue(resource, path).origin();
  const bool isInBlock = !origin.isSomewhere() || (origin.file == resource.file && resource.block.contains(origin.range));
  if (resource.key.index() != 0 && place.isSomewhere() && isInBlock) return std::nullopt;
  if (place.isSomewhere()) {
    fix.edit.edits.push_back({origin.isSomewhere() ? origin : place, source});
  } else if (const hcl::NodeRef block = view.blockOf(resource);
             block && path.find('.') == std::string_view::npos && resource.key.index() == 0) {
    fix.edit.edits = insertion(view, resource, path, source);
  } else {
    return std::nullopt;
  }
  return fix;
}

int numberOf(const terraform::Resource& resource, std::string_view path, int fallback, bool* isKnown) {
  const hcl::Value value = terraform::argumentValue(resource, path);
  if (isKnown != nullptr) *isKnown = !value.isUnknown();
  if (value.isNumber()) return static_cast<int>(value.asNumber());
  if (value.isString() && !value.asString().empty() && value.asString().find_first_not_of("0123456789") == std::string::npos &&
      value.asString().size() < 9)
    return std::stoi(value.asString());
  return fallback;
}

std::shared_ptr<const delivery::TaskDefinition> taskDefinitionOf(const View&, const terraform::Resource& taskDefinition) {
  return delivery::taskDefinitionOf(taskDefinition.values, {taskDefinition.file, taskDefinition.block});
}

hcl::Value containersOf(const terraform::Resource& taskDefinition) {
  const hcl::Value containers = design::structureOf(taskDefinition.values.member("container_definitions"));
  return containers.isSequence() ? containers : hcl::Value::null();
}

}  // namespace slipway::checks
