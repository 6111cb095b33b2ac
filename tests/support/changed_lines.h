#pragma once

#include <set>
#include <string>
#include <vector>

#include "model/core/source_files.h"
#include "model/core/unified_diff.h"

namespace slipway::test {

using Lines = std::vector<std::string>;

/// The lines by which two states of a project differ, files in order, each as "main.tf +  desired_count = 3".
inline Lines changedLines(const SourceFiles& before, const SourceFiles& after) {
  std::set<FilePath> files;
  for (const SourceFiles* side : {&before, &after})
    for (const auto& [file, text] : *side) files.insert(file);
  Lines lines;
  for (const FilePath file : files) {
    const auto was = before.find(file), is = after.find(file);
    const std::string diff = unifiedDiff(file.text(), was == before.end() ? "" : *was->second, is == after.end() ? "" : *is->second);
    for (std::size_t begin = 0; begin < diff.size();) {
      const std::size_t end = diff.find('\n', begin);
      const std::string line = diff.substr(begin, end - begin);
      begin = end + 1;
      if (line.starts_with("+++ ") || line.starts_with("--- ")) continue;
      if (line.starts_with('+') || line.starts_with('-')) lines.push_back(std::string(file.name()) + " " + line);
    }
  }
  return lines;
}

}  // namespace slipway::test
