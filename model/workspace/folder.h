#pragma once

#include <filesystem>

#include "model/core/result.h"
#include "model/core/source_files.h"

namespace slipway::workspace {

/// Sizes past which a file, or the rest of a folder, is left out with a warning (bytes; files; links to folders).
struct FolderLimits {
  std::uintmax_t fileSize = 20u << 20;
  std::uintmax_t totalSize = 256u << 20;
  std::size_t files = 20'000;
  std::size_t links = 500;
};

/// Reads the texts of a project folder: Terraform, delivery files, settings and the sources beside them. Hidden folders
/// other than `.github` and `.terraform/modules`, `node_modules` and links that leave the folder are passed over; other links, of files
/// and folders, are read as if what they lead to stood in their place. Files that are too large, cannot
/// be read, or are not UTF-8 text are left out and named in `*warnings` (`file-too-large`, `file-unreadable`,
/// `file-encoding`, `link-escapes`, `link-leads-back`, `folder-too-large`).
/// Fails with `no-folder`.
Result<SourceFiles> readFolder(const std::filesystem::path& folder, Diagnostics* warnings, const FolderLimits& limits = {});

/// Is this a file that Slipway reads, by its name? (`main.tf`, `buildspec.yml`, `Dockerfile`, `index.js` …)
bool isProjectFile(std::string_view name);

}  // namespace slipway::workspace
