#include "model/workspace/export_folder.h"

#include <system_error>

namespace slipway::workspace {

namespace fs = std::filesystem;

Diagnostics exportObstacles(const fs::path& project, const fs::path& output) {
  std::error_code error;
  const fs::path target = fs::weakly_canonical(output, error), folder = fs::weakly_canonical(project, error);
  if (fs::exists(target, error) && !fs::is_directory(target, error))
    return {errorAt({}, "not-a-folder", output.string() + " is a file.", "The export needs a folder that does not exist, or is empty.")};
  if (fs::exists(target, error) && !fs::is_empty(target, error))
    return {errorAt({}, "folder-not-empty", output.string() + " is not empty.", "Name a folder that does not exist, or empty this one.")};
  const fs::path inside = target.lexically_relative(folder);
  if (!inside.empty() && *inside.begin() != "..")
    return {
        errorAt({}, "inside-project", output.string() + " lies inside the project.", "Name a folder outside " + project.string() + ".")};
  return {};
}

}  // namespace slipway::workspace
