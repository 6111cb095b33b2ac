// Rename: the block's label, every reference to it in its module, and a `moved` block so that nothing is rebuilt.
#include <cctype>

#include "model/hcl/edit.h"
#include "model/workspace/file_part.h"
#include "model/workspace/gestures.h"
#include "model/workspace/locate.h"
#include "model/workspace/pipeline_block.h"
#include "model/workspace/references.h"
#include "model/workspace/rename_entry.h"
#include "model/workspace/tidy.h"

namespace slipway::workspace {

namespace {

bool isIdentifier(const std::string& name) {
  if (name.empty() || (std::isalpha(static_cast<unsigned char>(name[0])) == 0 && name[0] != '_')) return false;
  for (const char c : name)
    if (std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '_' && c != '-') return false;
  return true;
}

}  // namespace

Result<ProjectEdit> rename(const Snapshot& now, const std::string& address, const std::string& newName) {
  if (const auto part = filePartOf(now, address)) return renamePart(now, *part, newName);
  if (const auto block = pipelineBlockOf(now, address); block && block->component->kind != "pipeline")
    return setProperty(now, address, "name", newName);
  const Result<Located> found = locate(now, address);
  if (!found) return found.diagnostics();
  const terraform::Resource& resource = *found->resource;
  if (const auto entry = mapEntryOf(now, resource)) return renameEntry(now, *found, *entry, newName);
  const SourceSpan span{resource.file, resource.block};
  if (!isIdentifier(newName))
    return errorAt(span, "bad-value", "“" + newName + "” is no name: letters, digits, - and _, a letter or _ first.");
  for (const terraform::Resource& other : found->configuration->resources)
    if (other.type == resource.type && other.name == newName && other.isData == resource.isData && other.modulePath == resource.modulePath)
      return errorAt({other.file, other.block}, "name-taken", resource.type + "." + newName + " exists already.");

  ProjectEdit edit;
  edit.label = "Rename " + resource.type + "." + resource.name + " to " + newName;
  const hcl::NodeRef label = found->block.child(2);
  edit.edits.push_back(hcl::rename(resource.file, label, newName));
  for (const Mention& mention : mentionsOf(now, resource.file.folder(), resource.type, resource.name, resource.isData))
    edit.edits.push_back(hcl::rename(mention.file, mention.name, newName));
  if (!resource.isData) {
    const std::string text = "\n\nmoved {\n  from = " + resource.type + "." + resource.name + "\n  to   = " + resource.type + "." + newName + "\n}";
    edit.edits.push_back({{resource.file, {resource.block.end, resource.block.end}}, text});
  }
  return tidied(now, std::move(edit));
}

}  // namespace slipway::workspace
