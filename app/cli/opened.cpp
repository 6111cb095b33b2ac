#include "app/cli/opened.h"

#include <cstdio>
#include <filesystem>

#include "app/cli/command.h"
#include "app/cli/findings.h"
#include "app/cli/progress.h"
#include "model/core/unified_diff.h"
#include "model/workspace/atomic_write.h"
#include "model/workspace/folder.h"
#include "model/workspace/history.h"

namespace slipway::cli {

Opened open(const std::string& folder) {
  Opened opened{folder, {}, nullptr};
  const Progress progress("Reading " + projectName(folder));
  Result<SourceFiles> files = workspace::readFolder(folder, &opened.warnings);
  if (!files) {
    refuse(files.diagnostics());
    return opened;
  }
  opened.snapshot = workspace::derive(std::move(files).value(), nullptr);
  return opened;
}

std::string projectName(const std::string& folder) {
  std::error_code error;
  const std::filesystem::path path = std::filesystem::weakly_canonical(folder, error);
  return path.has_filename() ? path.filename().string() : path.parent_path().filename().string();
}

int carryOut(const Opened& opened, const Result<ProjectEdit>& edit, bool isDryRun) {
  const SourceFiles& before = opened.snapshot->files;
  if (!edit) return refuse(edit.diagnostics(), before);
  const Result<workspace::Step> step = workspace::History::stepOf(before, *edit);
  if (!step) return refuse(step.diagnostics(), before);
  if (step->changes.empty()) {
    std::puts("Nothing to change: the files say so already.");
    return fine;
  }
  if (isDryRun) {
    for (const workspace::Step::Change& change : step->changes)
      std::fputs(unifiedDiff(change.file.text(), change.before ? *change.before : "", change.after ? *change.after : "").c_str(), stdout);
    return fine;
  }
  SourceFiles after = before;
  workspace::apply(after, *step, false);
  const Result<std::vector<FilePath>> written = workspace::writeFiles(opened.folder, before, after);
  if (!written) return refuse(written.diagnostics(), before);
  std::printf("%s.\n", step->label.c_str());
  for (const FilePath file : *written) std::printf("  %s\n", file.text().c_str());
  return fine;
}

}  // namespace slipway::cli
