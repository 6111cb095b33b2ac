#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/core/project_edit.h"
#include "model/core/result.h"
#include "model/core/source_files.h"

namespace slipway::workspace {

/// One undoable step: the texts of the files it touched, before and after. A null text: the file is not there.
/// Undo and redo are the same swap.
struct Step {
  struct Change {
    FilePath file;
    std::shared_ptr<const std::string> before, after;
  };
  std::string label;
  std::vector<Change> changes;
};

/// The text edits that turn one side of a step into the other, one a file: the part between common start and end.
/// Spans are in the text that results.
std::vector<TextEdit> changedSpans(const Step& step, bool isUndo);

/// One history for text and canvas. Holds texts, never pointers into a design, so it survives every change of it.
class History {
public:
  /// What an edit does to the files, as a step; fails as applied() does, and with `file-exists`, `no-such-file`.
  static Result<Step> stepOf(const SourceFiles& files, const ProjectEdit& edit);

  /// Adds a step that was just done; what could be redone is forgotten. Steps with the same non-empty key within one
  /// second of each other become one.
  void push(Step step, const std::string& mergeKey, std::chrono::steady_clock::time_point now);
  bool canUndo() const { return m_done > 0; }
  bool canRedo() const { return m_done < m_steps.size(); }
  const Step& toUndo() const { return m_steps[m_done - 1]; }
  const Step& toRedo() const { return m_steps[m_done]; }
  void undone() { --m_done; m_lastKey.clear(); }
  void redone() { ++m_done; m_lastKey.clear(); }

private:
  std::vector<Step> m_steps;
  std::size_t m_done = 0;
  std::string m_lastKey;
  std::chrono::steady_clock::time_point m_lastTime;
};

/// Puts one side of a step into the files.
void apply(SourceFiles& files, const Step& step, bool isUndo);

}  // namespace slipway::workspace
