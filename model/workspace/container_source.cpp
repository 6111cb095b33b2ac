// Finds where a task definition's containers are written.
#include <algorithm>

#include "model/hcl/edit.h"
#include "model/workspace/container_list.h"
#include "model/workspace/file_part.h"
#include "model/workspace/locate.h"

namespace slipway::workspace {

namespace {

using hcl::NodeKind;
using hcl::NodeRef;

struct Found {
  FilePath file;
  NodeRef expression;
};

/// What a local of the module stands for, where it is written out.
Found localOf(const Snapshot& now, const std::string& folder, std::string_view name) {
  for (const FilePath file : filesOfFolder(now, folder))
    if (!now.isBroken(file))
      for (const NodeRef block : now.trees.at(file)->root().blocks("locals"))
        if (const NodeRef attribute = block.blockBody().findAttribute(name)) return {file, attribute.attributeValue()};
  return {};
}

/// "${path.module}/tasks/${each.key}.json" of a resource, as a path of the project; "" where it is made by something else.
std::string filePath(const terraform::Configuration& configuration, const terraform::Resource& resource, NodeRef text) {
  std::string path;
  std::string folder = configuration.folder;
  if (!text || text.kind() != NodeKind::templateString) return {};
  for (const NodeRef part : text.children()) {
    const std::string_view inside = part.kind() == NodeKind::interpolation ? part.firstChild().text() : std::string_view();
    const std::string* key = std::get_if<std::string>(&resource.key);
    if (part.kind() == NodeKind::templateText)
      path += part.text();
    else if (inside == "path.module")
      folder = folderOf(configuration, resource.modulePath);
    else if (inside == "each.key" && key != nullptr)
      path += *key;
    else if (inside != "path.root" && inside != "path.cwd")
      return {};
  }
  while (path.starts_with('/')) path.erase(0, 1);
  bool escapes = false;
  path = normalisedPath(folder, path, &escapes);
  return escapes ? std::string() : path;
}

/// The JSON of a heredoc as a document whose places are those of its file: all around it is blank.
std::shared_ptr<const yaml::Document> heredocDocument(FilePath file, NodeRef heredoc) {
  const std::string& whole = heredoc.tree().text();
  const std::size_t begin = whole.find('\n', heredoc.range().begin), end = whole.rfind('\n', heredoc.range().end - 1);
  std::string blank = whole;
  for (std::size_t i = 0; i < blank.size(); ++i)
    if ((i <= begin || i >= end) && blank[i] != '\n') blank[i] = ' ';
  return yaml::parse(std::make_shared<const std::string>(std::move(blank)), file, yaml::Format::json);
}

Diagnostic notWrittenOut(FilePath file, NodeRef expression) {
  std::string text(expression.text().substr(0, expression.text().find('\n')));
  if (text.size() > 60) text = text.substr(0, 57) + "…";
  return errorAt({file, expression.range()}, "bad-value",
                 "The containers are made by " + text + "; change them where that comes from, or in the text.");
}

}  // namespace

Result<ContainerList> containersOf(const Snapshot& now, const std::string& task) {
  ContainerList list;
  const auto takeJson = [&](FilePath file, std::shared_ptr<const yaml::Document> document, bool isTask) -> Result<ContainerList> {
    for (const Diagnostic& finding : document->diagnostics())
      if (finding.severity == Severity::error)
        return errorAt(finding.span, "file-broken", file.text() + " does not parse; edit it there first. " + finding.message);
    list.m_file = file;
    list.m_document = std::move(document);
    list.m_items = isTask ? rootOf(*list.m_document).find("containerDefinitions") : list.m_document->root();
    if (!list.m_items.isSequence()) return errorAt({file, {}}, "bad-value", file.text() + " holds no list of containers.");
    return list;
  };
  if (const auto read = now.deliveryFiles.find(FilePath(task)); read != now.deliveryFiles.end() && read->second.document != nullptr)
    return takeJson(FilePath(task), read->second.document, true);

  const Result<Located> located = locate(now, task);
  if (!located) return located.diagnostics();
  const terraform::Resource& resource = *located->resource;
  const NodeRef attribute = located->block.blockBody().findAttribute("container_definitions");
  if (!attribute) return errorAt({resource.file, resource.block}, "no-such-property", task + " has no container_definitions.");
  Found found{resource.file, attribute.attributeValue()};
  const std::string folder = folderOf(*located->configuration, resource.modulePath);
  for (int hops = 0; hops < 8; ++hops) {
    const NodeRef expression = found.expression;
    if (expression.kind() == NodeKind::parentheses)
      found.expression = expression.firstChild();
    else if (expression.kind() == NodeKind::call && expression.child(0).text() == "jsonencode")
      found.expression = expression.child(1);
    else if (expression.kind() == NodeKind::getAttribute && expression.text().starts_with("local.") &&
             localOf(now, folder, expression.text().substr(6)).expression)
      found = localOf(now, folder, expression.text().substr(6));
    else
      break;
  }
  const NodeRef expression = found.expression;
  if (expression.kind() == NodeKind::tuple) {
    list.m_file = found.file;
    list.m_tree = now.trees.at(found.file);
    list.m_list = expression;
    return list;
  }
  if (expression.kind() == NodeKind::heredoc) return takeJson(found.file, heredocDocument(found.file, expression), false);
  const std::string_view function = expression.kind() == NodeKind::call ? expression.child(0).text() : std::string_view();
  if (function == "file" || function == "templatefile") {
    const FilePath file(filePath(*located->configuration, resource, expression.child(1)));
    if (const auto text = now.files.find(file); text != now.files.end())
      return takeJson(file, yaml::parse(text->second, file, yaml::Format::json), false);
  }
  return notWrittenOut(found.file, expression);
}

}  // namespace slipway::workspace
