#pragma once

// Projects of a few texts, and what gestures make of them.
#include <gtest/gtest.h>

#include "model/workspace/gestures.h"
#include "model/workspace/history.h"

namespace slipway::test {

using workspace::Snapshot;

inline std::shared_ptr<const Snapshot> projectOf(std::initializer_list<std::pair<const char*, std::string>> texts) {
  SourceFiles files;
  for (const auto& [path, text] : texts) files[FilePath(path)] = std::make_shared<const std::string>(text);
  return workspace::derive(std::move(files), nullptr);
}

/// The project after the edit, without findings of severity error; undo is tried as well. What fails is a failure of the test.
inline std::shared_ptr<const Snapshot> after(const Snapshot& now, const Result<ProjectEdit>& edit) {
  if (!edit) {
    ADD_FAILURE() << edit.diagnostics().at(0).code << " " << edit.diagnostics().at(0).message;
    return workspace::derive(now.files, nullptr);
  }
  const Result<workspace::Step> step = workspace::History::stepOf(now.files, *edit);
  if (!step) {
    ADD_FAILURE() << step.diagnostics().at(0).message;
    return workspace::derive(now.files, nullptr);
  }
  SourceFiles files = now.files;
  workspace::apply(files, *step, false);
  auto result = workspace::derive(files, &now);
  workspace::apply(files, *step, true);
  for (const auto& [file, text] : now.files) EXPECT_EQ(*files.at(file), *text);
  for (const Diagnostic& finding : result->diagnostics)
    EXPECT_NE(finding.severity, Severity::error) << finding.span.file.text() << " " << finding.code << " " << finding.message;
  return result;
}

inline std::string textOf(const Snapshot& now, const char* file) {
  const auto found = now.files.find(FilePath(file));
  return found == now.files.end() ? "no file" : *found->second;
}

inline std::string replaced(std::string text, const std::string& before, const std::string& with) {
  const std::size_t at = text.find(before);
  EXPECT_NE(at, std::string::npos) << before;
  return at == std::string::npos ? text : text.replace(at, before.size(), with);
}

}  // namespace slipway::test
