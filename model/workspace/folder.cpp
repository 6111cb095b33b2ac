#include "model/workspace/folder.h"

#include <algorithm>
#include <array>
#include <fstream>

#include "model/workspace/encoding.h"

namespace slipway::workspace {

namespace fs = std::filesystem;

namespace {

constexpr std::array kExtensions = {"tf",  "tfvars", "hcl", "yml", "yaml", "json", "sh",   "js",   "mjs", "ts",   "py",  "rb",  "go",
                                    "java", "md",    "txt", "conf", "cfg",  "ini",  "toml", "html", "css", "tpl",  "tftpl", "env", "sql"};
constexpr std::array kNames = {"Dockerfile", ".dockerignore", ".gitignore", "Makefile", "Procfile", "requirements.txt", ".terraform.lock.hcl"};

/// Of what `terraform init` leaves, the modules it downloaded are read; of other hidden folders, .github.
bool isSkippedFolder(const fs::path& path) {
  const std::string name = path.filename().string();
  if (path.parent_path().filename() == ".terraform") return name != "modules";
  return name == "node_modules" || (name.starts_with(".") && name != ".github" && name != ".terraform" && name != ".");
}

Diagnostic leftOut(const std::string& path, std::string code, std::string message, std::string detail) {
  return warningAt({FilePath(path), {}}, std::move(code), std::move(message), std::move(detail));
}

/// One walk over a folder; gathers texts until a limit is met.
class Walk {
public:
  Walk(const fs::path& folder, Diagnostics* warnings, const FolderLimits& limits)
      : m_root(fs::weakly_canonical(folder)), m_warnings(warnings), m_limits(limits) {}

  void run() {
    m_above.push_back(m_root);
    readInto(m_root);
  }

  SourceFiles take() { return std::move(m_files); }

private:
  void warn(Diagnostic diagnostic) {
    if (m_warnings != nullptr) m_warnings->push_back(std::move(diagnostic));
  }

  std::string pathOf(const fs::directory_entry& entry) const { return entry.path().lexically_relative(m_root).generic_string(); }

  /// False if the rest is to be left out.
  bool readInto(const fs::path& folder) {
    std::error_code error;
    fs::directory_iterator at(folder, fs::directory_options::skip_permission_denied, error), end;
    for (; !error && at != end; at.increment(error)) {
      std::error_code ignored;
      const bool isFolder = at->is_directory(ignored);
      if (isFolder ? isSkippedFolder(at->path()) : !isProjectFile(at->path().filename().string())) continue;
      if (m_files.size() >= m_limits.files || m_total > m_limits.totalSize) {
        warn(leftOut("", "folder-too-large",
                     "The folder holds more than " + std::to_string(m_limits.files) + " files or " + std::to_string(m_limits.totalSize >> 20) +
                         " MB of text; the rest is left out.",
                     "Open a folder further down, such as the one with the Terraform files."));
        return false;
      }
      if (at->is_symlink(ignored) && escapes(*at)) continue;
      if (!isFolder)
        take(*at);
      else if (!enter(*at))
        return false;
    }
    return true;
  }

  /// A link to a folder is entered as if the folder stood there; one that leads back to a folder around it is not.
  bool enter(const fs::directory_entry& entry) {
    std::error_code error;
    fs::path target = entry.is_symlink(error) ? fs::weakly_canonical(entry.path(), error) : m_above.back() / entry.path().filename();
    if (std::find(m_above.begin(), m_above.end(), target) != m_above.end()) {
      warn(leftOut(pathOf(entry), "link-leads-back", pathOf(entry) + " is a link to a folder around it; it is not opened.",
                   "Remove the link, or let it lead to a folder beside."));
      return true;
    }
    if (entry.is_symlink(error) && ++m_links > m_limits.links) {  // links to links multiply
      warn(leftOut(pathOf(entry), "folder-too-large",
                   "The project has more than " + std::to_string(m_limits.links) + " links to folders; the rest is left out.",
                   "Open a folder further down, such as the one with the Terraform files."));
      return false;
    }
    m_above.push_back(std::move(target));
    const bool goesOn = readInto(entry.path());
    m_above.pop_back();
    return goesOn;
  }

  /// Whether a link leaves the project, which is said.
  bool escapes(const fs::directory_entry& entry) {
    std::error_code error;
    const fs::path target = fs::weakly_canonical(entry.path(), error);
    const auto [rootEnd, ignored] = std::mismatch(m_root.begin(), m_root.end(), target.begin(), target.end());
    if (!error && rootEnd == m_root.end()) return false;
    const std::string what = entry.is_directory(error) ? "folder" : "file";
    warn(leftOut(pathOf(entry), "link-escapes", pathOf(entry) + " is a link to a " + what + " outside the project; it is not opened.",
                 "Copy the " + what + " into the project."));
    return true;
  }

  void take(const fs::directory_entry& entry) {
    const std::string path = pathOf(entry);
    std::error_code error;
    if (!entry.is_regular_file(error)) return;
    const std::uintmax_t size = entry.file_size(error);
    if (!error && size > m_limits.fileSize) {
      warn(leftOut(path, "file-too-large",
                   path + " has " + std::to_string(size >> 20) + " MB; files over " + std::to_string(m_limits.fileSize >> 20) + " MB are left out.",
                   "Split the file, or move it out of the project."));
      return;
    }
    std::ifstream in(entry.path(), std::ios::binary);
    std::string text;
    text.resize(static_cast<std::size_t>(size));
    in.read(text.data(), static_cast<std::streamsize>(size));
    text.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
    if (!in.is_open() || in.bad()) {
      warn(leftOut(path, "file-unreadable", path + " cannot be read.", "Check the file's permissions and open the folder again."));
      return;
    }
    if (const std::string why = whyNotUtf8(text); !why.empty()) {
      warn(leftOut(path, "file-encoding", path + " " + why, "Save the file as UTF-8 and open the folder again."));
      return;
    }
    m_total += text.size();
    m_files.emplace(FilePath(path), std::make_shared<const std::string>(std::move(text)));
  }

  fs::path m_root;
  Diagnostics* m_warnings;
  FolderLimits m_limits;
  SourceFiles m_files;
  std::vector<fs::path> m_above;  ///< the folders around the one that is read, without links
  std::size_t m_links = 0;        ///< to folders, followed so far
  std::uintmax_t m_total = 0;
};

}  // namespace

bool isProjectFile(std::string_view name) {
  if (std::find(kNames.begin(), kNames.end(), name) != kNames.end() || name.starts_with("Dockerfile.")) return true;
  const auto dot = name.rfind('.');
  if (dot == std::string_view::npos) return false;
  return std::find(kExtensions.begin(), kExtensions.end(), name.substr(dot + 1)) != kExtensions.end();
}

Result<SourceFiles> readFolder(const fs::path& folder, Diagnostics* warnings, const FolderLimits& limits) {
  std::error_code error;
  if (!fs::is_directory(folder, error))
    return errorAt({}, "no-folder", folder.string() + (fs::exists(folder, error) ? " is not a folder." : " does not exist."),
                   "Name a folder that holds Terraform or delivery files.");
  std::ignore = fs::directory_iterator(folder, error);
  if (error) return errorAt({}, "no-folder", folder.string() + " cannot be read: " + error.message() + ".", "Check the folder's permissions.");
  Walk walk(folder, warnings, limits);
  walk.run();
  return walk.take();
}

}  // namespace slipway::workspace
