#pragma once

#include <memory>
#include <string>

#include "model/core/result.h"
#include "model/workspace/snapshot.h"

namespace slipway::workspace {

/// A gesture that needs several steps, each seeing what the one before wrote: tries them on a copy of the files and
/// becomes one edit at the end. Nothing reaches the project before that.
class Draft {
public:
  explicit Draft(const Snapshot& start);

  const Snapshot& now() const { return *m_now; }
  /// Applies a step; its diagnostics if it failed, else empty.
  Diagnostics take(const Result<ProjectEdit>& step);
  /// All steps as one edit of the files as they were at the start: one changed stretch a file.
  ProjectEdit edit(std::string label) const;

private:
  const Snapshot& m_start;
  std::shared_ptr<const Snapshot> m_now;
};

}  // namespace slipway::workspace
