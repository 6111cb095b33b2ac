#include "model/workspace/rename_entry.h"

#include <algorithm>
#include <set>

#include "model/core/text_edit.h"
#include "model/hcl/edit.h"
#include "model/workspace/copy_sources.h"
#include "model/workspace/named_items.h"
#include "model/workspace/tidy.h"

namespace slipway::workspace {

namespace {

using hcl::NodeKind;
using hcl::NodeRef;

/// Texts and keys that name the member, in one file; comments are people's own words and stay.
void renameIn(FilePath file, NodeRef node, const MemberName& member, const std::string& newName, std::vector<TextEdit>& edits) {
  if (node.kind() == NodeKind::templateString || (node.kind() == NodeKind::objectItem && keyText(node) == member.name)) {
    const NodeRef named = node.kind() == NodeKind::templateString ? node : node.firstChild();
    for (const TextRange place : placesOf(member, named.text()))
      edits.push_back({{file, {named.range().begin + place.begin, named.range().begin + place.end}}, newName});
    if (node.kind() == NodeKind::templateString) return;
  }
  for (const NodeRef child : node.children())
    if (node.kind() != NodeKind::objectItem || child.id() != node.firstChild().id() || keyText(node) != member.name)
      renameIn(file, child, member, newName, edits);
}

/// `aws_ecs_service.service["a"]` → `aws_ecs_service.service["b"]`, whichever step of the address has the key.
std::string withKey(std::string address, const std::string& from, const std::string& to) {
  const std::string old = "[" + hcl::quoted(from) + "]";
  const std::size_t at = address.rfind(old);
  return at == std::string::npos ? address : address.replace(at, old.size(), "[" + hcl::quoted(to) + "]");
}

/// One block for each family of resources that the entry makes one of: whole modules where they have the key.
std::string movedBlocks(const Snapshot& now, const Located& located, const MapEntry& entry, const std::string& newName) {
  std::set<std::string> addresses;
  const std::string key = "[" + hcl::quoted(entry.key) + "]";
  for (const terraform::Resource& resource : located.configuration->resources) {
    const std::size_t at = resource.isData ? std::string::npos : resource.address.find(key);
    if (at == std::string::npos) continue;
    if (resource.address.size() == at + key.size()) {
      const auto other = mapEntryOf(now, resource);  // the same key in another map is another thing
      if (other && (other->file != entry.file || other->item.id() != entry.item.id())) continue;
    }
    addresses.insert(resource.address.substr(0, at + key.size()));
  }
  std::string text;
  for (const std::string& address : addresses)
    text += (text.empty() ? "" : "\n") + ("moved {\n  from = " + address + "\n  to   = " + withKey(address, entry.key, newName) + "\n}\n");
  return text;
}

bool isFolderName(const std::string& name) {
  return !name.empty() && name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") == std::string::npos &&
         std::isalpha(static_cast<unsigned char>(name[0])) != 0;
}

}  // namespace

Result<ProjectEdit> renameEntry(const Snapshot& now, const Located& located, const MapEntry& entry, const std::string& newName) {
  const SourceSpan span{entry.file, entry.item.range()};
  if (!isFolderName(newName)) return errorAt(span, "bad-value", "“" + newName + "” is no name: letters, digits, - and _, a letter first.");
  const MemberName member = memberOf(entry);
  if (newName == member.name || std::find(member.others.begin(), member.others.end(), newName) != member.others.end())
    return errorAt(span, "name-taken", newName + " exists already.");

  ProjectEdit edit;
  edit.label = "Rename " + member.name + " to " + newName;
  for (const auto& [file, tree] : now.trees)
    if (!now.isBroken(file)) renameIn(file, tree->root(), member, newName, edit.edits);
  edit.created = copiedSources(now, member, newName);
  for (const auto& [file, text] : now.files)
    if (("/" + file.text()).find("/" + member.name + "/") != std::string::npos) edit.removed.push_back(file);
  if (edit.created.size() != edit.removed.size()) return errorAt(span, "name-taken", "There is a folder " + newName + " already.");
  for (TextEdit& change : renamedEverywhere(now, member, newName))
    if (std::find(edit.removed.begin(), edit.removed.end(), change.span.file) == edit.removed.end())
      edit.edits.push_back(std::move(change));

  const FilePath file = fileFor(now, located.configuration->folder, "moved", "", "main.tf");
  const std::string moved = movedBlocks(now, located, entry, newName);
  if (!file.isEmpty() && !moved.empty())
    for (TextEdit& change : hcl::appendBlock(file, now.trees.at(file)->root(), moved)) edit.edits.push_back(std::move(change));
  return tidied(now, std::move(edit));
}

}  // namespace slipway::workspace
