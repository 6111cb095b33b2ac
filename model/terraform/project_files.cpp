#include <algorithm>
#include <set>

#include "model/hcl/parser.h"
#include "model/hcl/template_text.h"
#include "model/terraform/configuration.h"
#include "model/terraform/json/json_syntax.h"
#include "model/terraform/local_source.h"

// Which files are Terraform, and which folders are roots.

namespace slipway::terraform {

FilePath installedList(std::string_view rootFolder) {
  return FilePath(std::string(rootFolder) + (rootFolder.empty() ? "" : "/") + ".terraform/modules/modules.json");
}

std::optional<LocalSource> localSource(std::string_view folder, hcl::NodeRef call) {
  const hcl::NodeRef body = call.blockBody();
  const hcl::NodeRef attribute = body ? body.findAttribute("source") : hcl::NodeRef();
  if (!attribute) return std::nullopt;
  const hcl::NodeRef value = attribute.attributeValue();
  if (value.kind() != hcl::NodeKind::templateString || !value.firstChild() || value.firstChild().nextSibling()) return std::nullopt;
  const std::string text = hcl::unescaped(value.firstChild().text(), true);
  if (!text.starts_with("./") && !text.starts_with("../") && text != "." && text != "..") return std::nullopt;
  LocalSource source;
  source.folder = normalisedPath(folder, text, &source.escapes);
  return source;
}

namespace {

/// How a file is read; null if it is not read as Terraform.
using Parse = std::shared_ptr<const hcl::SyntaxTree> (*)(std::shared_ptr<const std::string>, FilePath);

Parse parseOf(FilePath file) {
  const std::string_view name = file.name();
  if (name.ends_with(".tf") || name.ends_with(".tfvars")) return hcl::parse;
  if (name.ends_with(".tf.json")) return parseJson;
  return name.ends_with(".tfvars.json") ? parseVariablesJson : nullptr;
}

}  // namespace

bool isConfigurationFile(FilePath file) {
  const std::string_view name = file.name();
  // Terraform passes over what editors leave behind.
  const bool isLeftover = name.starts_with('.') || (name.starts_with('#') && name.ends_with('#'));
  return !isLeftover && (name.ends_with(".tf") || name.ends_with(".tf.json"));
}

SyntaxTrees parseAll(const SourceFiles& files, const SourceFiles& previousFiles, const SyntaxTrees& previous) {
  SyntaxTrees trees;
  for (const auto& [file, text] : files) {
    const Parse parse = parseOf(file);
    if (parse == nullptr || !text) continue;
    const auto before = previousFiles.find(file);
    const auto tree = previous.find(file);
    const bool isSame = before != previousFiles.end() && before->second == text && tree != previous.end();
    trees.emplace_hint(trees.end(), file, isSame ? tree->second : parse(text, file));
  }
  return trees;
}

namespace {

/// Folders with .tf files, and which folders each one's module calls lead to.
std::map<std::string, std::set<std::string>> folderCalls(const SyntaxTrees& trees) {
  std::map<std::string, std::set<std::string>> calls;
  for (const auto& [file, tree] : trees) {
    const bool isInstalled = ("/" + file.text()).find("/.terraform/") != std::string::npos;
    if (!isConfigurationFile(file) || isInstalled) continue;
    const std::string folder(file.folder());
    auto& called = calls[folder];
    for (hcl::NodeRef item : tree->root().children()) {
      if (item.kind() != hcl::NodeKind::block || item.blockType() != "module") continue;
      const auto source = localSource(folder, item);
      if (source && !source->escapes && source->folder != folder) called.insert(source->folder);
    }
  }
  return calls;
}

void markReached(const std::string& folder, const std::map<std::string, std::set<std::string>>& calls, std::set<std::string>& reached) {
  std::vector<std::string> open{folder};
  while (!open.empty()) {
    const std::string next = std::move(open.back());
    open.pop_back();
    if (!reached.insert(next).second) continue;
    const auto found = calls.find(next);
    if (found == calls.end()) continue;
    open.insert(open.end(), found->second.begin(), found->second.end());
  }
}

}  // namespace

std::vector<std::string> rootFolders(const SourceFiles&, const SyntaxTrees& trees) {
  const auto calls = folderCalls(trees);
  std::set<std::string> called;
  for (const auto& [folder, targets] : calls) called.insert(targets.begin(), targets.end());
  std::vector<std::string> roots;
  std::set<std::string> reached;
  for (const auto& [folder, targets] : calls) {
    if (called.count(folder) != 0) continue;
    roots.push_back(folder);
    markReached(folder, calls, reached);
  }
  // Modules that only call one another have no root: the first of each such ring stands in, so that they are seen.
  for (const auto& [folder, targets] : calls) {
    if (reached.count(folder) != 0) continue;
    roots.push_back(folder);
    markReached(folder, calls, reached);
  }
  std::sort(roots.begin(), roots.end());
  return roots;
}

}  // namespace slipway::terraform
