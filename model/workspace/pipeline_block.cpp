#include "model/workspace/pipeline_block.h"

#include <algorithm>

#include "model/core/text_edit.h"
#include "model/delivery/pipeline.h"
#include "model/design/expression_place.h"
#include "model/hcl/edit.h"
#include "model/hcl/quoted_text.h"
#include "model/workspace/action_needs.h"
#include "model/workspace/argument_edit.h"
#include "model/workspace/draft.h"
#include "model/workspace/gestures.h"
#include "model/workspace/new_action.h"
#include "model/workspace/tidy.h"

namespace slipway::workspace {

namespace {

bool isPart(const design::Component& component) { return component.kind == "pipeline-stage" || component.kind == "pipeline-action"; }

Diagnostic refusal(const PipelineBlock& part, const char* code, std::string message) {
  return errorAt({part.file, part.block.range()}, code, std::move(message));
}

std::string indented(const std::string& text) {
  std::string result;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin) + 1;
    if (text[begin] != '\n') result += "  ";
    result += text.substr(begin, end - begin);
    begin = end;
  }
  return result;
}

std::string list(const std::vector<std::string>& artifacts) {
  std::string items;
  for (const std::string& artifact : artifacts) items += (items.empty() ? "" : ", ") + hcl::quoted(artifact);
  return "[" + items + "]";
}

/// The block of an action, formatted.
std::string actionText(const NewAction& action) {
  std::string text = "action {\n";
  std::vector<std::pair<std::string, std::string>> arguments = {
      {"name", hcl::quoted(action.name)}, {"category", hcl::quoted(action.category)},
      {"owner", hcl::quoted("AWS")},      {"provider", hcl::quoted(action.provider)},
      {"version", hcl::quoted("1")},      {"run_order", action.runOrder}};
  if (!action.inputs.empty()) arguments.emplace_back("input_artifacts", list(action.inputs));
  if (!action.output.empty()) arguments.emplace_back("output_artifacts", list({action.output}));
  std::size_t widest = 0;
  for (const auto& [name, value] : arguments) widest = std::max(widest, name.size());
  for (const auto& [name, value] : arguments) text += "  " + name + std::string(widest - name.size(), ' ') + " = " + value + "\n";
  if (action.settings.empty()) return text + "}\n";
  text += "\n  configuration = {\n";
  widest = 0;
  for (const auto& [name, value] : action.settings) widest = std::max(widest, name.size());
  for (const auto& [name, value] : action.settings)
    text += "    " + name + std::string(widest - name.size(), ' ') + " = " +
            (action.expressions.contains(name) ? action.expressions.at(name) : hcl::quoted(value)) + "\n";
  return text + "  }\n}\n";
}

}  // namespace

std::optional<PipelineBlock> pipelineBlockOf(const Snapshot& now, const std::string& id) {
  const design::Component* component = now.design->find(id);
  if (component == nullptr || (!isPart(*component) && component->kind != "pipeline")) return std::nullopt;
  const design::Property* name = component->property("name");
  if (name == nullptr) return std::nullopt;
  const Result<Located> owner = locate(now, name->owner);
  if (!owner) return std::nullopt;
  if (component->kind == "pipeline") return PipelineBlock{component, owner->resource->file, owner->block};
  if (!name->argument.ends_with(".name")) return std::nullopt;
  design::ExpressionPlaces places(now.goodTrees);
  const hcl::NodeRef block = places.nestedBlockOf(*owner->resource, name->argument.substr(0, name->argument.size() - 5));
  if (!block || block.blockType() == "content") return std::nullopt;
  return PipelineBlock{component, owner->resource->file, block};
}

Result<ProjectEdit> removeBlock(const Snapshot& now, const PipelineBlock& part) {
  if (part.component->kind == "pipeline-action" && now.design->childrenOf(part.component->parent).size() == 1) {
    const auto stage = pipelineBlockOf(now, part.component->parent);
    if (stage) return removeBlock(now, *stage);  // CodePipeline refuses a stage without actions
  }
  ProjectEdit edit{"Remove " + part.component->title, hcl::removeItem(part.file, part.block), {}, {}};
  return tidied(now, std::move(edit));
}

Result<ProjectEdit> moveBlock(const Snapshot& now, const PipelineBlock& part, const PipelineBlock& target) {
  if (!isPart(*part.component))
    return refusal(part, "not-inside", part.component->title + " is a pipeline; it stands in the delivery lane.");
  const bool isBeside = part.component->kind == target.component->kind;
  const bool isInside =
      part.component->kind == "pipeline-action" ? target.component->kind == "pipeline-stage" : target.component->kind == "pipeline";
  if (!isBeside && !isInside)
    return refusal(part, "not-inside", part.component->title + " does not stand in " + target.component->title + ".");
  if (part.block.id() == target.block.id() && part.file == target.file) return ProjectEdit{};
  if (part.component->kind == "pipeline-action" && now.design->childrenOf(part.component->parent).size() == 1)
    return refusal(part, "not-inside", part.component->title + " is the only action there; without it nothing would be left to run.");
  // The text as it stands, with its indentation taken off, goes below the target or to the end of its body.
  const std::string& text = part.block.tree().text();
  const TextRange range = part.block.range();
  const auto line = range.begin == 0 ? std::string::npos : text.rfind('\n', range.begin - 1);
  const std::string indentation = text.substr(line + 1, range.begin - line - 1);
  ProjectEdit edit{"Move " + part.component->title + (isBeside ? " after " : " into ") + target.component->title,
                   hcl::removeItem(part.file, part.block),
                   {},
                   {}};
  if (isBeside) {
    edit.edits.push_back(
        {{target.file, {target.block.range().end, target.block.range().end}}, "\n\n" + indentation + std::string(part.block.text())});
  } else {
    std::string block;
    for (std::size_t begin = range.begin; begin < range.end;) {
      const std::size_t end = std::min<std::size_t>(text.find('\n', begin) + 1, range.end);
      std::string one = text.substr(begin, end - begin);
      if (begin != range.begin && one.starts_with(indentation)) one.erase(0, indentation.size());
      block += one;
      begin = end;
    }
    append(edit, {{}, hcl::appendBlock(target.file, target.block.blockBody(), block + "\n"), {}, {}});
  }
  return tidied(now, std::move(edit));
}

Result<ProjectEdit> addBlock(const Snapshot& now, const std::string& kind, const PipelineBlock& parent, const std::string& name,
                             const std::map<std::string, std::string>& given) {
  for (const design::Component* sibling : now.design->childrenOf(parent.component->id))
    if (sibling->title == name) return refusal(parent, "name-taken", name + " exists already.");
  const std::string parentId = parent.component->id;
  const std::string pipelineId = parent.component->kind == "pipeline-stage" ? parent.component->parent : parentId;
  const auto pipeline = pipelineBlockOf(now, pipelineId);
  if (!pipeline) return refusal(parent, "no-such-component", "The pipeline of " + parent.component->title + " is not written out.");
  const Result<Located> resource = locate(now, addressOf(*pipeline->component, "aws_codepipeline"));
  if (!resource) return resource.diagnostics();
  std::map<std::string, std::string> properties = given;
  const std::string actionName = kind == "pipeline-stage" ? takenProperty(properties, "action", name) : name;
  const terraform::Resource& values = *resource->resource;
  NewAction action = newAction(*delivery::pipelineOf(values.values, {values.file, values.block}), actionName, properties);
  Draft draft(now);
  if (Diagnostics why = addNeeds(draft, *pipeline->component, action); !why.empty()) return why;
  // What the action needs may have gone into the pipeline's own file.
  const auto place = pipelineBlockOf(draft.now(), parentId);
  const std::string text = kind == "pipeline-stage"
                               ? "stage {\n  name = " + hcl::quoted(name) + "\n\n" + indented(actionText(action)) + "}\n"
                               : actionText(action);
  ProjectEdit edit{"Add " + name + " to " + parent.component->title, hcl::appendBlock(place->file, place->block.blockBody(), text), {}, {}};
  if (Diagnostics why = draft.take(tidied(draft.now(), edit)); !why.empty()) return why;
  const std::string id = parentId + "/" + name + (kind == "pipeline-stage" ? "/" + actionName : "");
  for (const auto& [property, value] : properties)
    if (Diagnostics why = draft.take(setProperty(draft.now(), id, property, value)); !why.empty()) return why;
  return draft.edit(edit.label);
}

}  // namespace slipway::workspace
