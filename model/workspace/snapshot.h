#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "model/checks/check.h"
#include "model/core/diagnostic.h"
#include "model/core/source_files.h"
#include "model/delivery/delivery_files.h"
#include "model/design/derive.h"
#include "model/terraform/diagnostics/judgement.h"
#include "model/terraform/incremental.h"
#include "model/workspace/settings.h"

namespace slipway::workspace {

/// Everything that is derived from a project's files at one moment. Immutable; worker threads may keep it.
struct Snapshot {
  std::uint64_t revision = 0;                    ///< grows with every edit
  SourceFiles files;
  terraform::SyntaxTrees trees;                  ///< of `files`, also of those that do not parse
  SourceFiles goodFiles;                         ///< what `design` is derived from: `files`, with the last text that parsed for the `broken` ones
  terraform::SyntaxTrees goodTrees;
  std::vector<std::shared_ptr<const terraform::Configuration>> configurations;   ///< one a root folder
  std::vector<std::shared_ptr<const diagnostics::Judgement>> judgements;         ///< what Terraform refuses in them: one a root folder
  delivery::DeliveryFiles deliveryFiles;         ///< of `files`
  std::shared_ptr<const design::Design> design;
  Settings settings;                             ///< slipway.yaml; defaults while it cannot be read
  Diagnostics diagnostics;                       ///< all findings: errors first, then by file and place
  std::vector<FilePath> broken;                  ///< files that do not parse, sorted
  std::shared_ptr<const design::DesignMemo> designMemo;                  ///< of `design`, for the next snapshot
  std::shared_ptr<const checks::CheckMemo> checkMemo;                    ///< of `diagnostics`, for the next snapshot
  std::vector<std::shared_ptr<const terraform::EvaluationMemo>> memos;   ///< of `configurations`, for the next snapshot

  bool isBroken(FilePath file) const;
};

/// Derives a snapshot; what `previous` already has and no edit touched is taken from it.
std::shared_ptr<const Snapshot> derive(SourceFiles files, const Snapshot* previous);

}  // namespace slipway::workspace
