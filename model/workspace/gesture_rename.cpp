// Rename: the block's label, every reference to it in its module, and a `moved` block so that nothing is rebuilt.
#include "model/language/symbol.h"
#include "model/workspace/container_part.h"
#include "model/workspace/docker_part.h"
#include "model/workspace/file_part.h"
#include "model/workspace/gestures.h"
#include "model/workspace/locate.h"
#include "model/workspace/pipeline_block.h"
#include "model/workspace/rename_entry.h"
#include "model/workspace/tidy.h"

namespace slipway::workspace {

Result<ProjectEdit> rename(const Snapshot& now, const std::string& address, const std::string& newName) {
  if (const design::Component* component = now.design->find(address); component != nullptr && component->kind == "container")
    return renameContainer(now, *component, newName);
  if (const auto part = dockerPartOf(now, address); part && part->instruction) return renameInstruction(now, *part, newName);
  if (const auto part = filePartOf(now, address)) return renamePart(now, *part, newName);
  if (const auto block = pipelineBlockOf(now, address); block && block->component->kind != "pipeline")
    return setProperty(now, address, "name", newName);
  const Result<Located> found = locate(now, address);
  if (!found && now.design->find(address) == nullptr) return missingComponent(now, address);
  if (!found) return found.diagnostics();
  const terraform::Resource& resource = *found->resource;
  if (const auto entry = mapEntryOf(now, resource)) return renameEntry(now, *found, *entry, newName);
  const language::SymbolKind kind = resource.isData ? language::SymbolKind::dataSource : language::SymbolKind::resource;
  Result<ProjectEdit> edit = language::rename({now.files, now.trees, now.configurations},
                                              {kind, std::string(resource.file.folder()), resource.type, resource.name}, newName);
  if (!edit) return edit.diagnostics();
  return tidied(now, std::move(edit).value());
}

}  // namespace slipway::workspace
