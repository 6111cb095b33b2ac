#include "model/workspace/atomic_write.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <optional>

namespace slipway::workspace {

namespace fs = std::filesystem;

namespace {

std::string cannot(const char* what) { return std::string("cannot be ") + what + ": " + std::strerror(errno) + "."; }

/// Removes the temporary file unless it was renamed.
class TemporaryFile {
public:
  explicit TemporaryFile(const fs::path& target) : m_path(target.string() + ".XXXXXX"), m_descriptor(::mkstemp(m_path.data())) {}
  ~TemporaryFile() {
    if (m_descriptor >= 0) ::close(m_descriptor);
    if (!m_isKept && m_descriptor != -1) ::unlink(m_path.c_str());
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  int descriptor() const { return m_descriptor; }
  const std::string& path() const { return m_path; }
  void keep() { m_isKept = true; }

private:
  std::string m_path;
  int m_descriptor;
  bool m_isKept = false;
};

std::optional<std::string> textOnDisk(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(in), {});
}

void syncFolder(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

}  // namespace

std::string writeAtomically(const fs::path& link, std::string_view text) {
  std::error_code error;
  // A link inside the project stays a link: what it points to is replaced.
  const fs::path path = fs::is_symlink(link, error) ? fs::weakly_canonical(link, error) : link;
  fs::create_directories(path.parent_path(), error);
  struct stat existing {};
  const bool exists = ::stat(path.c_str(), &existing) == 0;
  if (exists && ::access(path.c_str(), W_OK) != 0) return cannot("written");

  TemporaryFile temporary(path);
  if (temporary.descriptor() < 0) return cannot("written");
  for (std::size_t written = 0; written < text.size();) {
    const ssize_t count = ::write(temporary.descriptor(), text.data() + written, text.size() - written);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return cannot("written");
    written += static_cast<std::size_t>(count);
  }
  const mode_t mask = ::umask(0);
  ::umask(mask);
  ::fchmod(temporary.descriptor(), exists ? existing.st_mode & 07777 : 0666 & ~mask);
  if (::fsync(temporary.descriptor()) != 0) return cannot("written");
  if (::rename(temporary.path().c_str(), path.c_str()) != 0) return cannot("replaced");
  temporary.keep();
  syncFolder(path.parent_path());
  return {};
}

Result<std::vector<FilePath>> writeFiles(const fs::path& folder, const SourceFiles& before, const SourceFiles& after) {
  std::vector<FilePath> changed;
  for (const auto& [file, text] : after) {
    const auto old = before.find(file);
    if (old == before.end() || *old->second != *text) changed.push_back(file);
  }
  std::vector<FilePath> removed;
  for (const auto& [file, text] : before)
    if (!after.contains(file)) removed.push_back(file);

  const auto holds = [](const SourceFiles& files, FilePath file, const std::optional<std::string>& text) {
    const auto found = files.find(file);
    return found == files.end() ? !text.has_value() : text.has_value() && *text == *found->second;
  };
  // A file that already is as it shall be was written by an earlier save that stopped half-way.
  const auto isAsBefore = [&](FilePath file) {
    const std::optional<std::string> now = textOnDisk(folder / file.text());
    return holds(before, file, now) || holds(after, file, now);
  };
  for (const std::vector<FilePath>* files : {&changed, &removed})
    for (const FilePath file : *files)
      if (!isAsBefore(file))
        return errorAt({file, {}}, "changed-on-disk", file.text() + " changed on disk since it was opened; nothing is written.",
                       "Keep your text with a copy, or open the folder again to take the file as it is on disk.");

  for (const FilePath file : changed)
    if (const std::string why = writeAtomically(folder / file.text(), *after.at(file)); !why.empty())
      return errorAt({file, {}}, "cannot-write", file.text() + " " + why, "The text stays in Slipway; free space or change permissions, then save again.");
  for (const FilePath file : removed)
    if (::unlink((folder / file.text()).c_str()) != 0 && errno != ENOENT)
      return errorAt({file, {}}, "cannot-write", file.text() + " " + cannot("removed"), "Change the folder's permissions, then save again.");
  changed.insert(changed.end(), removed.begin(), removed.end());
  return changed;
}

}  // namespace slipway::workspace
