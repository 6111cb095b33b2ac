#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "model/core/result.h"
#include "model/workspace/snapshot.h"

namespace slipway::workspace {

/// An open project: the present snapshot, the history of edits, and the journal from which a crash is recovered.
class Project {
public:
  /// Opens a folder. Unsaved work of a session that ended badly is offered: see hasRecovery(). Fails with `no-folder`.
  static Result<std::unique_ptr<Project>> open(const std::filesystem::path& folder);
  ~Project();

  const std::filesystem::path& folder() const;
  std::shared_ptr<const Snapshot> now() const;
  const Diagnostics& openWarnings() const;

  /// Applies an edit as one step of the history. Edits with the same non-empty `mergeKey` within a second of each other
  /// become one step (typing, dragging a spin box).
  Result<std::shared_ptr<const Snapshot>> apply(const ProjectEdit& edit, const std::string& mergeKey = {});
  bool canUndo() const;
  bool canRedo() const;
  std::string undoLabel() const;
  std::string redoLabel() const;
  std::shared_ptr<const Snapshot> undo();    ///< precondition: canUndo()
  std::shared_ptr<const Snapshot> redo();
  const std::vector<TextEdit>& lastEdits() const;   ///< of the last apply, undo or redo: what to flash; spans are in the new texts

  bool isModified() const;
  std::vector<FilePath> modifiedFiles() const;      ///< changed, new and removed ones
  /// Writes what changed since the last save, atomically; fails as writeFiles() does, and then loses nothing.
  Result<std::vector<FilePath>> save();

  /// What other programs did to the folder, from its texts as readFolder() gives them now. Files without unsaved work take
  /// the new text, together one step of the history, and are told in `*taken`; the others stay as they are and are conflicts()
  /// until one of the answers below. Gives the new snapshot, or nullptr if nothing was taken.
  std::shared_ptr<const Snapshot> followDisk(const SourceFiles& onDisk, std::vector<FilePath>* taken);
  const std::vector<FilePath>& conflicts() const;     ///< changed here and on disk, sorted
  std::shared_ptr<const Snapshot> takeFromDisk();     ///< the disk's texts instead of ours, as one step
  void keepMine();                                    ///< ours; the next save writes over the disk's

  bool hasRecovery() const;
  std::shared_ptr<const Snapshot> recover();        ///< brings the unsaved work back, as one step
  void discardRecovery();

private:
  Project();
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace slipway::workspace
