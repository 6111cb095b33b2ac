#pragma once

#include <string>
#include <vector>

#include "model/core/source_span.h"

namespace slipway {

/// Replaces bytes of one file. An empty range inserts, an empty replacement removes.
struct TextEdit {
  SourceSpan span;
  std::string replacement;
};

struct NewFile {
  FilePath file;
  std::string text;
};

/// What a gesture or a quick fix does to a project: one entry of the history, undone as a whole.
struct ProjectEdit {
  std::string label;               ///< what people read in Undo: "Set desired tasks to 3"
  std::vector<TextEdit> edits;     ///< any order; ranges of one file refer to its text before the edit and do not overlap
  std::vector<NewFile> created;    ///< files that did not exist
  std::vector<FilePath> removed;

  bool isEmpty() const { return edits.empty() && created.empty() && removed.empty(); }
};

/// A way out of a finding that one click takes; the title says the result: "Set grace to 60 s".
struct Fix {
  std::string title;
  ProjectEdit edit;
};

}  // namespace slipway
