#include "model/workspace/file_part.h"

#include <algorithm>

#include "model/yaml/edit.h"

namespace slipway::workspace {

namespace {

using yaml::Node;

/// "envs/dev:pipeline.json/Build" stands in pipeline.json: the longest path of a file that the id begins with.
FilePath fileOf(const Snapshot& now, const std::string& id) {
  FilePath found;
  for (const auto& [file, read] : now.deliveryFiles) {
    const std::string& path = file.text();
    const std::size_t at = id.starts_with(path)                       ? 0
                           : id.find(":" + path) == std::string::npos ? std::string::npos
                                                                      : id.find(":" + path) + 1;
    if (at == std::string::npos || path.size() <= found.text().size()) continue;
    if (at + path.size() == id.size() || id[at + path.size()] == '/') found = file;
  }
  return found;
}

bool isNumber(const std::string& text) { return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos; }

/// `<SERVICE_PORT>` without quotes, where a number or true may come.
bool isBare(Node present) {
  const std::string& text = present.document().text();
  return present.document().isJson() && present.kind() == yaml::Kind::string && text[present.range().begin] != '"';
}

/// The value in the style of what stands there, or of its property's type. All settings of a pipeline's actions are texts.
yaml::Draft draftFor(const std::string& text, Node present, const std::string& path, const std::string& type) {
  const bool isSetting = path.find("configuration.") != std::string::npos;
  const bool isBoolean = text == "true" || text == "false";
  if (present && !present.isNull()) {
    if ((present.kind() == yaml::Kind::number || isBare(present)) && isNumber(text)) return yaml::Draft::number(text);
    if ((present.kind() == yaml::Kind::boolean || isBare(present)) && isBoolean) return yaml::Draft::boolean(text == "true");
    return yaml::Draft::string(text);
  }
  if (!isSetting && isNumber(text) && (type == "integer" || type == "number" || type == "duration")) return yaml::Draft::number(text);
  if (!isSetting && isBoolean && type == "boolean") return yaml::Draft::boolean(text == "true");
  return yaml::Draft::string(text);
}

}  // namespace

yaml::Node rootOf(const yaml::Document& document) {
  const Node root = document.root();
  for (const char* wrapper : {"pipeline", "taskDefinition"})
    if (root.find(wrapper).isMapping()) return root.find(wrapper);
  return root;
}

yaml::Node nodeAt(const yaml::Document& document, TextRange range) {
  // A list of one item has the bytes of that item: the innermost entry counts, and before all others a whole one.
  Node entry, value;
  for (Node node = document.root(), next; node; node = next) {
    if (node.entryRange() == range) entry = node;
    if (node.range() == range) value = node;
    next = {};
    for (const Node child : node.children())
      if (child.entryRange().contains(range)) next = child;
  }
  return entry ? entry : value;
}

std::shared_ptr<const yaml::Document> documentOf(const Snapshot& now, FilePath file) {
  const auto found = now.deliveryFiles.find(file);
  if (found == now.deliveryFiles.end() || found->second.document == nullptr || hasErrors(found->second.document->diagnostics()))
    return nullptr;
  return found->second.document;
}

std::optional<FilePart> filePartOf(const Snapshot& now, const std::string& id) {
  const design::Component* component = now.design->find(id);
  if (component == nullptr || (!component->addresses.empty() && component->kind != "pipeline-action")) return std::nullopt;
  const FilePath file = fileOf(now, id);
  auto document = documentOf(now, file);
  if (document == nullptr) return std::nullopt;
  FilePart part{component, file, document, {}};
  if (part.isWholeFile()) part.node = rootOf(*document);
  for (const SourceSpan& source : component->sources)
    if (source.file == file && !part.node) part.node = nodeAt(*document, source.range);
  if (!part.node) return std::nullopt;
  return part;
}

Result<TextEdit> setValue(const yaml::Document& document, SourceSpan place, yaml::Node from, const std::string& path,
                          const std::string& text, const std::string& type) {
  if (place.isSomewhere()) {
    Node node = nodeAt(document, place.range);
    if (node.isSequence() && node.size() == 1) node = node.firstChild();
    return yaml::setScalar(node, draftFor(text, node, path, type));
  }
  std::vector<std::string> missing;
  Node owner = from;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('.', begin), path.size());
    const std::string step = path.substr(begin, end - begin);
    const Node next = !missing.empty() ? Node() : owner.isSequence() && isNumber(step) ? owner.item(std::stoul(step)) : owner.find(step);
    if (next)
      owner = next;
    else
      missing.push_back(step);
    begin = end + 1;
  }
  if (missing.empty())
    return owner.isScalar() ? yaml::setScalar(owner, draftFor(text, owner, path, type))
                            : Result<TextEdit>(errorAt(owner.span(), "bad-value", path + " holds several values; edit it in the text."));
  yaml::Draft draft = draftFor(text, {}, path, type);
  for (std::size_t i = missing.size(); i-- > 1;) draft = yaml::Draft::mapping({{missing[i], std::move(draft)}});
  return yaml::insertEntry(owner, missing.front(), draft);
}

Diagnostic missingComponent(const Snapshot& now, const std::string& id) {
  const auto read = now.deliveryFiles.find(fileOf(now, id));
  if (read != now.deliveryFiles.end() && read->second.document != nullptr)
    for (const Diagnostic& finding : read->second.document->diagnostics())
      if (finding.severity == Severity::error)
        return errorAt(finding.span, "file-broken", read->first.text() + " cannot be edited by gestures until this is put right. " + finding.message);
  return errorAt({}, "no-such-component", "There is no " + id + " in this design.");
}

bool isPartKind(const std::string& kind) {
  static const std::vector<std::string> kinds = {"pipeline-stage", "pipeline-action", "workflow-job", "workflow-step",
                                                 "appspec-hook",   "hook-script",     "build-phase",  "build-command",
                                                 "container",      "docker-instruction"};
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

}  // namespace slipway::workspace
