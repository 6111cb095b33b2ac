#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/command.h"
#include "app/cli/findings.h"
#include "model/core/unified_diff.h"
#include "model/hcl/format.h"
#include "model/workspace/atomic_write.h"

namespace slipway::cli {

namespace {

namespace fs = std::filesystem;

struct Arguments {
  std::vector<std::string> paths;
  bool isCheck = false, showsDiff = false;
};

std::vector<fs::path> filesBelow(const fs::path& path) {
  if (!fs::is_directory(path)) return {path};
  std::vector<fs::path> files;
  for (auto at = fs::recursive_directory_iterator(path, fs::directory_options::skip_permission_denied); at != fs::recursive_directory_iterator(); ++at) {
    const fs::path& found = at->path();
    if (at->is_directory() && found.filename().string().starts_with(".")) at.disable_recursion_pending();
    else if (found.extension() == ".tf" || found.extension() == ".tfvars") files.push_back(found);
  }
  std::sort(files.begin(), files.end());
  return files;
}

using Text = std::shared_ptr<const std::string>;

/// All that a descriptor gives; nothing if it cannot be read.
Text readAll(int descriptor) {
  struct stat status {};
  std::string text;
  if (::fstat(descriptor, &status) == 0 && status.st_size > 0) text.resize(static_cast<std::size_t>(status.st_size) + 1);
  for (std::size_t size = 0;;) {
    if (size == text.size()) text.resize(2 * size + 4096);
    const ssize_t count = ::read(descriptor, text.data() + size, text.size() - size);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return nullptr;
    size += static_cast<std::size_t>(count);
    if (count > 0) continue;
    text.resize(size);
    return std::make_shared<const std::string>(std::move(text));
  }
}

Text readFile(const fs::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return nullptr;
  Text text = readAll(descriptor);
  ::close(descriptor);
  return text;
}

/// Formats one text; says on stderr what is wrong with it.
std::optional<std::string> format(const Text& text, const std::string& path) {
  const FilePath file(path);
  Result<std::string> formatted = hcl::formatted(text, file);
  if (formatted) return std::move(formatted).value();
  refuse(formatted.diagnostics(), {{file, text}});
  return std::nullopt;
}

int run(const Arguments& arguments) {
  int exitCode = fine;
  for (const std::string& argument : arguments.paths) {
    if (argument == "-") {
      const Text text = readAll(STDIN_FILENO);
      if (!text) return refuse({errorAt({}, "file-unreadable", "Standard input cannot be read.")});
      const auto formatted = format(text, "<stdin>");
      if (!formatted) return unusable;
      if (!arguments.isCheck) std::fwrite(formatted->data(), 1, formatted->size(), stdout);
      else if (*formatted != *text) exitCode = findings;
      continue;
    }
    std::error_code error;
    if (!fs::exists(argument, error)) return refuse({errorAt({}, "no-such-file", argument + " does not exist.")});
    for (const fs::path& path : filesBelow(argument)) {
      const Text text = readFile(path);
      if (!text) return refuse({errorAt({}, "file-unreadable", path.string() + " cannot be read.")});
      const auto formatted = format(text, path.generic_string());
      if (!formatted) {
        exitCode = unusable;
        continue;
      }
      if (*formatted == *text) continue;
      std::puts(path.generic_string().c_str());
      if (arguments.showsDiff) std::fputs(unifiedDiff(path.generic_string(), *text, *formatted).c_str(), stdout);
      if (arguments.isCheck) exitCode = std::max<int>(exitCode, findings);
      else if (const std::string why = workspace::writeAtomically(path, *formatted); !why.empty())
        return refuse({errorAt({}, "cannot-write", path.string() + " " + why)});
    }
  }
  return exitCode;
}

}  // namespace

void declareFmt(CLI::App& app, int& exitCode) {
  CLI::App* command = app.add_subcommand("fmt", "Formats Terraform files as `terraform fmt` does, byte for byte");
  const auto arguments = std::make_shared<Arguments>();
  command->add_option("PATH", arguments->paths, "Files or folders; - reads stdin and writes stdout")->required();
  command->add_flag("--check", arguments->isCheck, "Write nothing; exit 1 if a file would change");
  command->add_flag("--diff", arguments->showsDiff, "Print what changes");
  command->callback([&exitCode, arguments] { exitCode = run(*arguments); });
}

}  // namespace slipway::cli
