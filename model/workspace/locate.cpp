#include "model/workspace/locate.h"

#include <algorithm>

namespace slipway::workspace {

namespace {

hcl::NodeRef nodeAt(const hcl::SyntaxTree& tree, TextRange range, bool wantsBlock) {
  if (range.isEmpty()) return {};
  hcl::NodeRef at = tree.root();
  // Walk down along the child that holds the range; the outermost exact match of the wanted sort wins.
  while (at) {
    if (at.range() == range && (at.kind() == hcl::NodeKind::block) == wantsBlock && at.kind() != hcl::NodeKind::body) return at;
    hcl::NodeRef inner;
    for (const hcl::NodeRef child : at.children())
      if (child.range().contains(range)) inner = child;
    at = inner;
  }
  return {};
}

hcl::NodeRef find(const Snapshot& now, FilePath file, TextRange range, bool wantsBlock) {
  const auto tree = now.trees.find(file);
  if (tree == now.trees.end() || now.isBroken(file) || tree->second->isJson()) return {};  // gestures write native syntax
  return nodeAt(*tree->second, range, wantsBlock);
}

}  // namespace

const terraform::Configuration& configurationOf(const Snapshot& now, const std::string& address) {
  for (const auto& configuration : now.configurations)
    if (configuration->find(address) != nullptr) return *configuration;
  return *now.configurations.front();
}

hcl::NodeRef blockAt(const Snapshot& now, FilePath file, TextRange range) { return find(now, file, range, true); }

hcl::NodeRef expressionAt(const Snapshot& now, SourceSpan span) { return span.isSomewhere() ? find(now, span.file, span.range, false) : hcl::NodeRef(); }

Result<Located> locate(const Snapshot& now, const std::string& address) {
  for (const auto& configuration : now.configurations) {
    const terraform::Resource* resource = configuration->find(address);
    if (resource == nullptr) continue;
    if (now.isBroken(resource->file))
      return errorAt({resource->file, {}}, "file-broken", resource->file.text() + " does not parse; " + address + " can be edited once it does.");
    const hcl::NodeRef block = blockAt(now, resource->file, resource->block);
    if (!block) return errorAt({resource->file, resource->block}, "no-such-component", address + " has no block of its own in " + resource->file.text() + ".");
    return Located{configuration.get(), resource, block};
  }
  return errorAt({}, "no-such-component", "There is no " + address + " in this project.");
}

std::vector<FilePath> filesOfFolder(const Snapshot& now, std::string_view folder) {
  std::vector<FilePath> files;
  for (const auto& [file, tree] : now.trees)
    if (file.folder() == folder && file.extension() == "tf") files.push_back(file);
  return files;
}

const terraform::Module* findModule(const terraform::Configuration& configuration, std::string_view path) {
  for (const terraform::Module& module : configuration.modules)
    if (module.path == path) return &module;
  return nullptr;
}

std::string folderOf(const terraform::Configuration& configuration, std::string_view modulePath) {
  const terraform::Module* module = findModule(configuration, modulePath);
  return module == nullptr || modulePath.empty() ? configuration.folder : module->folder;
}

std::string localAddress(const terraform::Resource& resource) {
  return resource.modulePath.empty() ? resource.address : resource.address.substr(resource.modulePath.size() + 1);
}

FilePath fileFor(const Snapshot& now, std::string_view folder, std::string_view blockType, std::string_view firstLabel, std::string_view preferredName) {
  const std::vector<FilePath> files = filesOfFolder(now, folder);
  const auto has = [&](FilePath file) {
    for (const hcl::NodeRef block : now.trees.at(file)->root().blocks(blockType)) {
      const std::vector<std::string> labels = block.blockLabels();
      if (firstLabel.empty() || (!labels.empty() && labels.front() == firstLabel)) return true;
    }
    return false;
  };
  const auto usable = [&](FilePath file) { return !now.isBroken(file); };
  for (auto at = files.rbegin(); at != files.rend(); ++at)
    if (usable(*at) && has(*at)) return *at;
  for (const std::string_view name : {preferredName, std::string_view("main.tf")})
    for (const FilePath file : files)
      if (usable(file) && file.name() == name) return file;
  const auto first = std::find_if(files.begin(), files.end(), usable);
  return first == files.end() ? FilePath() : *first;
}

}  // namespace slipway::workspace
