// Gestures that set one value: a property in the inspector, any argument by its path, a position.
#include "model/core/text_edit.h"
#include "model/hcl/edit.h"
#include "model/hcl/parser.h"
#include "model/workspace/argument_edit.h"
#include "model/workspace/container_part.h"
#include "model/workspace/docker_part.h"
#include "model/workspace/file_part.h"
#include "model/workspace/gestures.h"
#include "model/workspace/literal.h"
#include "model/workspace/locate.h"
#include "model/workspace/tidy.h"
#include "model/workspace/value_edit.h"

namespace slipway::workspace {

namespace {

bool isExpression(const std::string& text) {
  const auto tree = hcl::parseExpression(std::make_shared<const std::string>(text), FilePath("value"));
  return !hasErrors(tree->diagnostics());
}

std::string labelFor(const std::string& what, const std::string& title, const std::string& text, const std::string& unit) {
  return "Set " + what + " of " + title + " to " + text + (unit.empty() ? "" : " " + unit);
}

}  // namespace

Result<ProjectEdit> setProperty(const Snapshot& now, const std::string& componentId, const std::string& name, const std::string& text, EditPlace place) {
  const design::Component* component = now.design->find(componentId);
  if (component == nullptr) return missingComponent(now, componentId);
  const design::Property* property = component->property(name);
  if (property == nullptr) return errorAt({}, "no-such-property", component->title + " has no property " + name + ".");
  const catalog::Kind* kind = catalog::findKind(component->kind);
  const catalog::PropertyKind* rule = kind == nullptr ? nullptr : kind->property(name);
  if (rule != nullptr)
    if (const Result<std::string> checked = checkedText(*rule, text); !checked) return checked.diagnostics();

  if (const auto docker = dockerPartOf(now, componentId); docker && docker->instruction) return setInstruction(now, *docker, text);
  const bool goesToOrigin = place == EditPlace::atOrigin && property->origin.isSomewhere();
  if (const auto edit = setInContainer(now, *component, *property, text, rule, goesToOrigin)) return *edit;
  const auto literal = [&](hcl::NodeRef present) {
    return rule != nullptr || property->type.empty() ? literalFor(text, present, rule) : literalFor(text, present, property->type);
  };
  ProjectEdit edit;
  edit.label = labelFor(property->title.empty() ? name : property->title, component->title, text, property->unit);
  if (const SourceSpan span = goesToOrigin ? property->origin : property->place; span.isSomewhere()) {
    if (const auto document = documentOf(now, span.file)) {
      const Result<TextEdit> change = setValue(*document, span, {}, property->argument, text, rule == nullptr ? "" : rule->type);
      if (!change) return change.diagnostics();
      edit.edits.push_back(*change);
      return edit;
    }
    if (now.isBroken(span.file)) return errorAt({span.file, {}}, "file-broken", span.file.text() + " does not parse; edit it there first.");
    const bool replacesReference = place == EditPlace::here && property->origin.isSomewhere();
    if (replacesReference) {
      edit.edits.push_back({span, literal({})});
    } else {
      Result<std::vector<TextEdit>> changes = valueEdits(now, span, property->text, text, rule);
      if (!changes) return changes.diagnostics();
      edit.edits = std::move(changes).value();
    }
    return tidied(now, std::move(edit));
  }
  if (const auto document = documentOf(now, FilePath(property->owner))) {
    const Result<TextEdit> change = setValue(*document, {}, rootOf(*document), property->argument, text, rule == nullptr ? "" : rule->type);
    if (!change) return change.diagnostics();
    edit.edits.push_back(*change);
    return edit;
  }
  const Result<Located> owner = locate(now, property->owner);
  if (!owner) return owner.diagnostics();
  const Result<Argument> argument = argumentAt(owner->block, property->argument, {owner->resource->file, owner->resource->block});
  if (!argument) return argument.diagnostics();
  edit.edits = written(owner->resource->file, *argument, literal(argument->expression));
  return tidied(now, std::move(edit));
}

Result<ProjectEdit> setArgument(const Snapshot& now, const std::string& address, const std::string& path, const std::string& value) {
  if (const design::Component* container = now.design->find(address); container != nullptr && container->kind == "container")
    return setContainerArgument(now, *container, path, value);
  if (const auto part = filePartOf(now, address)) {
    const Result<TextEdit> change = setValue(*part->document, {}, part->node, path, value, "integer");
    if (!change) return change.diagnostics();
    return ProjectEdit{"Set " + path + " of " + part->component->title + " to " + value, {*change}, {}, {}};
  }
  if (const auto document = documentOf(now, FilePath(address))) {
    const Result<TextEdit> change = setValue(*document, {}, rootOf(*document), path, value, "integer");
    if (!change) return change.diagnostics();
    return ProjectEdit{"Set " + path + " of " + address + " to " + value, {*change}, {}, {}};
  }
  const Result<Located> owner = locate(now, address);
  if (!owner && now.design->find(address) == nullptr) return missingComponent(now, address);
  if (!owner) return owner.diagnostics();
  const Result<Argument> argument = argumentAt(owner->block, path, {owner->resource->file, owner->resource->block});
  if (!argument) return argument.diagnostics();
  // HCL where it reads as such (a number, a list, a reference with a dot); else the text is a string.
  const bool isCode = isExpression(value) && value.find_first_of(".[{(\"0123456789") != std::string::npos;
  const bool replacesText = argument->expression && argument->expression.kind() == hcl::NodeKind::templateString;
  const bool isQuoted = value.starts_with('"') || value.starts_with('[') || value.starts_with('{');
  const bool isReference = value.find('.') != std::string::npos && value.find_first_of("/: ") == std::string::npos && std::isalpha(static_cast<unsigned char>(value[0])) != 0;
  const std::string literal = isCode && (!replacesText || isQuoted || isReference) ? value : literalFor(value, argument->expression, nullptr);
  ProjectEdit edit;
  edit.label = "Set " + path + " of " + address + " to " + value;
  edit.edits = written(owner->resource->file, *argument, literal);
  return tidied(now, std::move(edit));
}

Result<ProjectEdit> pin(const Snapshot& now, const std::string& component, layout::Point position) {
  const FilePath file{kSettingsName};
  const auto present = now.files.find(file);
  Settings settings;
  if (present != now.files.end()) {
    // A file that cannot be read must not be written over.
    Result<Settings> read = readSettings(*present->second, file);
    if (!read) return read.diagnostics();
    settings = std::move(read).value();
  }
  settings.pins[component] = position;
  const design::Component* found = now.design->find(component);
  ProjectEdit edit;
  edit.label = "Move " + (found == nullptr ? component : found->title);
  std::string text = written(settings, now.files);
  if (present == now.files.end()) edit.created.push_back({file, std::move(text)});
  else edit.edits.push_back(difference(*present->second, text, file));
  return edit;
}

}  // namespace slipway::workspace
