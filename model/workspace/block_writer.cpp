#include "model/workspace/block_writer.h"

#include <algorithm>
#include <cctype>

#include "model/hcl/edit.h"
#include "model/hcl/format.h"
#include "model/terraform/argument_place.h"

namespace slipway::workspace {

namespace {

void collect(const hcl::Value& value, std::vector<std::string>& addresses) {
  for (const hcl::Reference& reference : value.references())
    if (std::find(addresses.begin(), addresses.end(), reference.address) == addresses.end()) addresses.push_back(reference.address);
  for (const hcl::Value& element : value.elements()) collect(element, addresses);
  for (const auto& [name, member] : value.members()) collect(member, addresses);
}

bool hasType(const std::string& address, std::string_view type) {
  const auto at = address.rfind(std::string(type) + ".");
  return at != std::string::npos && (at == 0 || address[at - 1] == '.');
}

/// Top-level blocks with the comments above them, so that each goes to the file where its sort is.
std::vector<std::pair<std::string, std::string>> blocksOf(const std::string& text) {
  std::vector<std::pair<std::string, std::string>> blocks;
  for (std::size_t begin = 0; begin < text.size();) {
    auto end = text.find("\n}\n", begin);
    end = end == std::string::npos ? text.size() : end + 3;
    const std::string block = text.substr(begin, end - begin);
    const auto quote = block.starts_with("data \"")                     ? 5
                       : block.find("resource \"") == std::string::npos ? std::string::npos
                                                                        : block.find("resource \"") + 9;
    if (quote != std::string::npos) blocks.emplace_back(block.substr(quote + 1, block.find('"', quote + 1) - quote - 1), block);
    begin = text.find_first_not_of('\n', end);
    if (begin == std::string::npos) break;
  }
  return blocks;
}

/// Projects that were begun here have a file for each group of kinds.
bool isOfAnotherSubject(std::string_view name) {
  static const std::vector<std::string_view> subjects = {"network.tf",   "compute.tf",  "data.tf",         "delivery.tf",
                                                         "messaging.tf", "security.tf", "observability.tf"};
  return std::find(subjects.begin(), subjects.end(), name) != subjects.end();
}

/// Not only the versions, providers, variables or outputs.
bool holdsResources(const Snapshot& now, FilePath file) {
  const hcl::NodeRef root = now.trees.at(file)->root();
  return !root.blocks("resource").empty() || !root.blocks("data").empty() || !root.blocks("module").empty();
}

}  // namespace

std::string freeName(const terraform::Configuration& configuration, const std::string& modulePath, const std::string& type, const std::string& wanted) {
  std::string stem;
  for (const char c : wanted) stem += std::isalnum(static_cast<unsigned char>(c)) != 0 ? static_cast<char>(std::tolower(static_cast<unsigned char>(c))) : '_';
  if (stem.empty() || std::isdigit(static_cast<unsigned char>(stem[0])) != 0) stem = "this" + stem;
  const auto isTaken = [&](const std::string& name) {
    return std::any_of(configuration.resources.begin(), configuration.resources.end(), [&](const terraform::Resource& resource) {
      return resource.type == type && resource.name == name && resource.modulePath == modulePath && !resource.isData;
    });
  };
  std::string name = stem;
  for (int number = 2; isTaken(name); ++number) name = stem + "_" + std::to_string(number);
  return name;
}

Result<ProjectEdit> appendResource(const Snapshot& now, const terraform::Configuration& configuration, const std::string& modulePath,
                                   const std::string& type, const std::string& text, const std::string& preferred) {
  const std::string folder = folderOf(configuration, modulePath);
  const FilePath file = fileFor(now, folder, text.starts_with("data") ? "data" : "resource", type, preferred);
  if (file.isEmpty()) return errorAt({}, "no-such-component", "There is no Terraform file that parses in " + (folder.empty() ? std::string("the project folder") : folder) + ".");
  Result<std::string> formatted = hcl::formatted(text, file);
  if (!formatted) return formatted.diagnostics();
  ProjectEdit edit;
  edit.label = "Add " + type;
  const FilePath own((folder.empty() ? "" : folder + "/") + preferred);
  const bool isElsewhere = file != own && file.name() != "main.tf" && (isOfAnotherSubject(file.name()) || !holdsResources(now, file));
  if (isElsewhere && !now.files.contains(own))
    edit.created.push_back({own, *formatted});
  else {
    const FilePath target = isElsewhere && !now.isBroken(own) ? own : file;
    edit.edits = hcl::appendBlock(target, now.trees.at(target)->root(), *formatted);
  }
  return edit;
}

Diagnostics appendBlocks(Draft& draft, const std::string& modulePath, const std::string& text, const std::string& preferred,
                         std::size_t* count) {
  for (const auto& [type, block] : blocksOf(text)) {
    const Diagnostics why =
        draft.take(appendResource(draft.now(), *draft.now().configurations.front(), modulePath, type, block, preferred));
    if (!why.empty()) return why;
    ++*count;
  }
  return {};
}

std::vector<std::string> addressesIn(const hcl::Value& value, std::string_view type) {
  std::vector<std::string> addresses;
  collect(value, addresses);
  if (!type.empty()) std::erase_if(addresses, [&](const std::string& address) { return !hasType(address, type); });
  return addresses;
}

std::vector<const terraform::Resource*> resourcesReferring(const terraform::Configuration& configuration, std::string_view type, std::string_view argument,
                                                           const std::string& address) {
  std::vector<const terraform::Resource*> found;
  for (const terraform::Resource& resource : configuration.resources) {
    if (resource.type != type || resource.isData) continue;
    const std::vector<std::string> addresses = addressesIn(terraform::argumentValue(resource, argument));
    if (std::find(addresses.begin(), addresses.end(), address) != addresses.end()) found.push_back(&resource);
  }
  return found;
}

}  // namespace slipway::workspace
