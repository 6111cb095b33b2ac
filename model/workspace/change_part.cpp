// Removing, renaming and moving the parts of delivery files.
#include <algorithm>

#include "model/catalog/kind.h"
#include "model/delivery/appspec.h"
#include "model/workspace/file_part.h"
#include "model/workspace/member_name.h"
#include "model/yaml/edit.h"

namespace slipway::workspace {

namespace {

using yaml::Node;

Diagnostic refusal(const FilePart& part, const char* code, std::string message) {
  return errorAt({part.file, part.node.entryRange()}, code, std::move(message));
}

std::string titleOfKind(const std::string& id) {
  const catalog::Kind* kind = catalog::findKind(id);
  return kind == nullptr ? id : kind->title;
}

/// Jobs that wait for one that goes wait no more.
Diagnostics forgetNeed(const FilePart& job, std::vector<TextEdit>& edits) {
  const std::string_view id = job.node.key();
  for (const Node other : job.node.parent().children()) {
    const Node needs = other.find("needs");
    Node mention = needs.isString() && needs.text() == id ? needs : Node();
    for (const Node need : needs.children())
      if (need.text() == id) mention = needs.size() == 1 ? needs : need;
    if (!mention) continue;
    const Result<TextEdit> edit = yaml::removeNode(mention);
    if (!edit) return edit.diagnostics();
    edits.push_back(*edit);
  }
  return {};
}

/// needs and needs.<id> in expressions.
Diagnostics renameNeeds(const FilePart& job, const std::string& newName, std::vector<TextEdit>& edits) {
  const std::string id(job.node.key());
  for (const Node other : job.node.parent().children()) {
    const Node needs = other.find("needs");
    std::vector<Node> mentions = needs.children();
    if (needs.isScalar()) mentions = {needs};
    for (const Node need : mentions)
      if (need && need.text() == id) {
        const Result<TextEdit> edit = yaml::setScalar(need, yaml::Draft::string(newName));
        if (!edit) return edit.diagnostics();
        edits.push_back(*edit);
      }
  }
  const std::string& text = job.document->text();
  const std::string read = "needs." + id;
  for (std::size_t at = text.find(read); at != std::string::npos; at = text.find(read, at + 1)) {
    const std::size_t end = at + read.size();
    const bool isWhole =
        end == text.size() || (std::isalnum(static_cast<unsigned char>(text[end])) == 0 && text[end] != '_' && text[end] != '-');
    if (isWhole) edits.push_back({{job.file, {static_cast<std::uint32_t>(at + 6), static_cast<std::uint32_t>(end)}}, newName});
  }
  return {};
}

/// What is left of a list or mapping whose last part goes would be refused: its owner goes too.
Node withEmptyOwners(const FilePart& part) {
  Node node = part.node;
  if ((part.component->kind == "workflow-step" || part.component->kind == "pipeline-action") && node.parent().size() == 1)
    return node.parent().parent();
  const bool isOfPhase =
      part.component->kind == "build-command" || part.component->kind == "hook-script" || part.component->kind == "appspec-hook";
  while (isOfPhase && node.parent() && node.parent().size() == 1 && node.parent().parent() && node.parent().parent().parent())
    node = node.parent();
  return node;
}

Result<std::vector<TextEdit>> renameNode(const FilePart& part, const std::string& newName) {
  const std::string& kind = part.component->kind;
  std::vector<TextEdit> edits;
  const auto take = [&](const Result<TextEdit>& edit) {
    if (edit) edits.push_back(*edit);
    return edit.diagnostics();
  };
  Diagnostics why;
  if (kind == "workflow-job") {
    why = take(yaml::renameKey(part.node, newName));
    if (why.empty()) why = renameNeeds(part, newName, edits);
  } else if (kind == "build-phase") {
    why = take(yaml::renameKey(part.node, newName));
  } else if (kind == "appspec-hook") {
    why = take(yaml::renameKey(part.node.parent().isSequence() ? part.node.firstChild() : part.node, newName));
  } else if (kind == "hook-script") {
    const Node location = part.node.find("location");
    why = take(yaml::setScalar(location ? location : part.node.firstChild(), yaml::Draft::string(newName)));
  } else if (kind == "build-command") {
    why = take(yaml::setScalar(part.node, yaml::Draft::string(newName)));
  } else if (const Node name = part.node.find("name")) {
    why = take(yaml::setScalar(name, yaml::Draft::string(newName)));
  } else {
    why = take(yaml::insertEntry(part.node, "name", yaml::Draft::string(newName), part.node.firstChild()));
  }
  if (!why.empty()) return why;
  return edits;
}

/// The lines of an entry for another indentation.
std::string shifted(const std::string& text, std::size_t from, std::size_t to) {
  std::string result;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    std::string line = text.substr(begin, end - begin);
    if (begin > 0 && to >= from)
      line.insert(0, line == "\n" || line == "\r\n" ? "" : std::string(to - from, ' '));
    else if (begin > 0)
      line.erase(0, std::min(from - to, line.find_first_not_of(' ') == std::string::npos ? 0 : line.find_first_not_of(' ')));
    result += line;
    begin = end;
  }
  return result;
}

std::size_t columnOf(Node node) {
  const std::string& text = node.document().text();
  const std::uint32_t begin = node.entryRange().begin;
  const auto line = begin == 0 ? std::string::npos : text.rfind('\n', begin - 1);
  return begin - (line == std::string::npos ? 0 : line + 1);
}

Node lastPartOf(const FilePart& container, const std::string& kind) {
  Node list = container.node;
  if (kind == "pipeline-stage") list = list.find("stages");
  if (kind == "pipeline-action") list = list.find("actions");
  if (kind == "workflow-job") list = list.find("jobs");
  if (kind == "workflow-step") list = list.find("steps");
  if (kind == "build-command") list = list.find("commands");
  if (kind == "appspec-hook") list = list.find("hooks") ? list.find("hooks") : list.find("Hooks");
  if (kind == "build-phase") list = list.find("phases");
  const std::vector<Node> children = list.children();
  return children.empty() ? Node() : children.back();
}

}  // namespace

Result<ProjectEdit> removePart(const Snapshot&, const FilePart& part) {
  ProjectEdit edit;
  edit.label = "Remove " + part.component->title;
  if (part.isWholeFile()) {
    edit.removed.push_back(part.file);
    edit.label += " with its file";
    return edit;
  }
  if (part.component->kind == "workflow-job")
    if (Diagnostics why = forgetNeed(part, edit.edits); !why.empty()) return why;
  const Result<TextEdit> removal = yaml::removeNode(withEmptyOwners(part));
  if (!removal) return removal.diagnostics();
  edit.edits.push_back(*removal);
  return edit;
}

Result<ProjectEdit> renamePart(const Snapshot& now, const FilePart& part, const std::string& newName) {
  if (newName.empty()) return refusal(part, "bad-value", "A name is not empty.");
  if (part.isWholeFile() && part.component->kind != "pipeline" && part.component->kind != "workflow")
    return refusal(part, "bad-value", part.component->title + " is a file; CodeBuild and CodeDeploy look for it by that name.");
  for (const design::Component* sibling : now.design->childrenOf(part.component->parent))
    if (sibling != part.component && sibling->kind == part.component->kind && sibling->title == newName &&
        part.component->kind != "build-command")
      return refusal(part, "name-taken", newName + " exists already.");
  Result<std::vector<TextEdit>> edits = renameNode(part, newName);
  if (!edits) return edits.diagnostics();
  return ProjectEdit{"Rename " + part.component->title + " to " + newName, std::move(edits).value(), {}, {}};
}

Result<ProjectEdit> movePart(const Snapshot&, const FilePart& part, const FilePart& target) {
  const std::string& kind = part.component->kind;
  if (part.node == target.node) return ProjectEdit{};
  const bool isBeside = kind == target.component->kind;
  const catalog::Kind* rule = catalog::findKind(kind);
  const bool isInside =
      rule != nullptr && std::find(rule->insideKinds.begin(), rule->insideKinds.end(), target.component->kind) != rule->insideKinds.end();
  if (!isBeside && !isInside)
    return refusal(part, "not-inside", titleOfKind(kind) + " does not stand in " + titleOfKind(target.component->kind) + ".");
  const Node after = isBeside ? target.node : lastPartOf(target, kind);
  if (!after || after.document().isJson() != part.document->isJson())
    return refusal(
        part, "not-inside",
        target.component->title + " has nothing yet that " + part.component->title + " could stand after; add a part there first.");
  if (after == part.node) return ProjectEdit{};
  const bool isLast = part.node.parent().size() == 1;
  if (isLast && (kind == "pipeline-action" || kind == "workflow-step"))
    return refusal(part, "not-inside", part.component->title + " is the only one there; without it nothing would be left to run.");
  const TextRange range = part.node.entryRange();
  FilePart going = part;
  const Result<TextEdit> removal = yaml::removeNode(withEmptyOwners(going));
  if (!removal) return removal.diagnostics();
  ProjectEdit edit{"Move " + part.component->title + (isBeside ? " after " : " into ") + target.component->title, {}, {}, {}};
  edit.edits.push_back(*removal);
  edit.edits.push_back(
      yaml::insertAfter(after, shifted(part.document->text().substr(range.begin, range.size()), columnOf(part.node), columnOf(after))));
  return edit;
}

}  // namespace slipway::workspace
