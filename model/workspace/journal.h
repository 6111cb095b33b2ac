#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "model/core/source_files.h"

namespace slipway::workspace {

/// Keeps unsaved texts outside the project folder, so that a crash loses nothing. One file a project in
/// $XDG_STATE_HOME/slipway (else ~/.local/state/slipway): JSON lines, each with a file's path and its whole text, or null
/// where it was removed; later lines win, a half-written last line is passed over. While a window holds the journal it is
/// locked; a second window on the same folder works without one.
class Journal {
public:
  explicit Journal(const std::filesystem::path& projectFolder);
  ~Journal();
  Journal(const Journal&) = delete;
  Journal& operator=(const Journal&) = delete;

  /// What a session that ended badly left: texts by path; a missing text means that the file was removed.
  using Texts = std::map<FilePath, std::optional<std::string>>;
  Texts read() const;
  void add(FilePath file, const std::string* text);   ///< nullptr: removed
  void clear();                                        ///< after a save, or when recovery is declined

private:
  std::filesystem::path m_path;
  int m_descriptor = -1;
};

}  // namespace slipway::workspace
