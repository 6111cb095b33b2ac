#include "model/workspace/tidy.h"

#include <set>

#include "model/hcl/edit.h"

namespace slipway::workspace {

ProjectEdit tidied(const Snapshot& now, ProjectEdit edit) {
  std::set<FilePath> files;
  for (const TextEdit& change : edit.edits) files.insert(change.span.file);
  for (const FilePath file : files) {
    if (!now.trees.contains(file) || now.isBroken(file)) continue;  // columns are known for what parses
    edit.edits = hcl::tidied(*now.files.at(file), file, std::move(edit.edits));
  }
  return edit;
}

}  // namespace slipway::workspace
