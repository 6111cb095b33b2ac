#include "model/workspace/argument_edit.h"

#include <algorithm>

#include "model/hcl/edit.h"
#include "model/workspace/locate.h"
#include "model/workspace/tidy.h"

namespace slipway::workspace {

namespace {

std::vector<std::string> partsOf(const std::string& path) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= path.size();) {
    const auto end = std::min(path.find('.', begin), path.size());
    parts.push_back(path.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

bool isIndex(const std::string& part) { return !part.empty() && part.find_first_not_of("0123456789") == std::string::npos; }

/// Whether an address is of a type: `module.a.aws_vpc.main` is an aws_vpc.
bool hasType(const std::string& address, const std::string& type) {
  return address.starts_with(type + ".") || address.find("." + type + ".") != std::string::npos;
}

}  // namespace

Result<Argument> argumentAt(hcl::NodeRef block, const std::string& path, SourceSpan span) {
  Argument argument;
  argument.body = block.blockBody();
  const std::vector<std::string> parts = partsOf(path);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool isLast = i + 1 == parts.size();
    const hcl::NodeRef attribute = argument.missingBlocks.empty() ? argument.body.findAttribute(parts[i]) : hcl::NodeRef();
    if (isLast || attribute) {
      if (!isLast) return errorAt(span, "no-such-property", path + " lies inside the expression of " + parts[i] + "; edit it in the text.");
      argument.name = parts[i];
      if (attribute) argument.expression = attribute.attributeValue();
      return argument;
    }
    // A nested block: "network_configuration" or "network_configuration.0".
    const std::size_t index = isIndex(parts[i + 1]) ? std::stoul(parts[i + 1]) : 0;
    const std::vector<hcl::NodeRef> blocks = argument.missingBlocks.empty() ? argument.body.blocks(parts[i]) : std::vector<hcl::NodeRef>();
    if (index < blocks.size())
      argument.body = blocks[index].blockBody();
    else
      argument.missingBlocks.push_back(parts[i]);
    if (isIndex(parts[i + 1])) ++i;
  }
  return errorAt(span, "no-such-property", path + " names no argument.");
}

std::vector<TextEdit> written(FilePath file, const Argument& argument, const std::string& literal) {
  if (argument.expression) return {hcl::replaceExpression(file, argument.expression, literal)};
  if (argument.missingBlocks.empty()) return hcl::setAttribute(file, argument.body, argument.name, literal);
  std::string text = argument.name + " = " + literal + "\n";
  for (auto name = argument.missingBlocks.rbegin(); name != argument.missingBlocks.rend(); ++name) {
    std::string indented;
    for (std::size_t begin = 0; begin < text.size();) {
      const auto end = text.find('\n', begin) + 1;
      indented += "  " + text.substr(begin, end - begin);
      begin = end;
    }
    text = *name + " {\n" + indented + "}\n";
  }
  return hcl::appendBlock(file, argument.body, text);
}

std::string addressOf(const design::Component& component, const std::string& type) {
  if (component.addresses.empty()) return {};
  if (type.empty()) return component.addresses.front();
  const auto found = std::find_if(component.addresses.begin(), component.addresses.end(),
                                  [&](const std::string& address) { return hasType(address, type); });
  return found == component.addresses.end() ? std::string() : *found;
}

Result<ProjectEdit> setReference(const Snapshot& now, const design::Component& component, const std::string& path,
                                 const std::string& expression, bool isAdded) {
  ProjectEdit edit{"Set " + path + " of " + component.title, {}, {}, {}};
  const design::Property* property = component.property(path);
  std::string address = property == nullptr ? addressOf(component, path.substr(0, path.find('.'))) : property->owner;
  std::string rest = property == nullptr ? path.substr(path.find('.') + 1) : property->argument;
  if (property != nullptr && property->place.isSomewhere()) {
    if (now.isBroken(property->place.file))
      return errorAt({property->place.file, {}}, "file-broken", property->place.file.text() + " does not parse; edit it there first.");
    const hcl::NodeRef present = expressionAt(now, property->place);
    if (isAdded && present && present.kind() == hcl::NodeKind::tuple)
      edit.edits = hcl::appendTupleItem(property->place.file, present, expression);
    else
      edit.edits = {{property->place, isAdded ? "[" + expression + "]" : expression}};
    return tidied(now, std::move(edit));
  }
  if (address.empty()) {
    address = addressOf(component, "");
    rest = path;
  }
  const Result<Located> owner = locate(now, address);
  if (!owner) return owner.diagnostics();
  const Result<Argument> argument = argumentAt(owner->block, rest, {owner->resource->file, owner->resource->block});
  if (!argument) return argument.diagnostics();
  if (isAdded && argument->expression && argument->expression.kind() == hcl::NodeKind::tuple)
    edit.edits = hcl::appendTupleItem(owner->resource->file, argument->expression, expression);
  else
    edit.edits = written(owner->resource->file, *argument, isAdded ? "[" + expression + "]" : expression);
  return tidied(now, std::move(edit));
}

}  // namespace slipway::workspace
