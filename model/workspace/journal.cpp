#include "model/workspace/journal.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

namespace slipway::workspace {

namespace fs = std::filesystem;

namespace {

fs::path stateFolder() {
  if (const char* state = std::getenv("XDG_STATE_HOME"); state != nullptr && *state == '/') return fs::path(state) / "slipway";
  if (const char* home = std::getenv("HOME"); home != nullptr && *home == '/') return fs::path(home) / ".local" / "state" / "slipway";
  return fs::temp_directory_path() / "slipway";
}

/// FNV-1a of the folder's path: short, stable names for journals.
std::string nameFor(const fs::path& folder) {
  std::uint64_t hash = 14695981039346656037u;
  for (const char c : folder.string()) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  char name[32];
  std::snprintf(name, sizeof name, "%016llx.journal", static_cast<unsigned long long>(hash));
  return name;
}

}  // namespace

Journal::Journal(const fs::path& projectFolder) {
  std::error_code error;
  const fs::path folder = stateFolder();
  fs::create_directories(folder, error);
  m_path = folder / nameFor(fs::weakly_canonical(projectFolder, error));
  m_descriptor = ::open(m_path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (m_descriptor >= 0 && ::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
    ::close(m_descriptor);
    m_descriptor = -1;
  }
}

Journal::~Journal() {
  if (m_descriptor < 0) return;
  if (::lseek(m_descriptor, 0, SEEK_END) == 0) ::unlink(m_path.c_str());
  ::close(m_descriptor);
}

Journal::Texts Journal::read() const {
  Texts texts;
  if (m_descriptor < 0) return texts;
  std::ifstream in(m_path, std::ios::binary);
  for (std::string line; std::getline(in, line);) {
    const nlohmann::json entry = nlohmann::json::parse(line, nullptr, false);
    if (!entry.is_object() || !entry.contains("file") || !entry["file"].is_string() || !entry.contains("text")) continue;
    const nlohmann::json& text = entry["text"];
    texts[FilePath(entry["file"].get<std::string>())] = text.is_string() ? std::optional(text.get<std::string>()) : std::nullopt;
  }
  return texts;
}

void Journal::add(FilePath file, const std::string* text) {
  if (m_descriptor < 0) return;
  nlohmann::json entry = {{"file", file.text()}, {"text", nullptr}};
  if (text != nullptr) entry["text"] = *text;
  const std::string line = entry.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
  // One write call, so that a crash leaves a whole line or a last one that does not parse.
  std::ignore = ::write(m_descriptor, line.data(), line.size());
}

void Journal::clear() {
  if (m_descriptor >= 0) std::ignore = ::ftruncate(m_descriptor, 0);
}

}  // namespace slipway::workspace
