#include <cstdio>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <optional>

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

/// Formats one text; says on stderr what is wrong with it.
std::optional<std::string> format(const std::string& text, const std::string& path) {
  const FilePath file(path);
  Result<std::string> formatted = hcl::formatted(text, file);
  if (formatted) return std::move(formatted).value();
  refuse(formatted.diagnostics(), {{file, std::make_shared<const std::string>(text)}});
  return std::nullopt;
}

int run(const Arguments& arguments) {
  int exitCode = fine;
  for (const std::string& argument : arguments.paths) {
    if (argument == "-") {
      const std::string text(std::istreambuf_iterator<char>(std::cin), {});
      const auto formatted = format(text, "<stdin>");
      if (!formatted) return unusable;
      if (!arguments.isCheck) std::fputs(formatted->c_str(), stdout);
      else if (*formatted != text) exitCode = findings;
      continue;
    }
    std::error_code error;
    if (!fs::exists(argument, error)) return refuse({errorAt({}, "no-such-file", argument + " does not exist.")});
    for (const fs::path& path : filesBelow(argument)) {
      std::ifstream in(path, std::ios::binary);
      if (!in) return refuse({errorAt({}, "file-unreadable", path.string() + " cannot be read.")});
      const std::string text(std::istreambuf_iterator<char>(in), {});
      const auto formatted = format(text, path.generic_string());
      if (!formatted) {
        exitCode = unusable;
        continue;
      }
      if (*formatted == text) continue;
      std::puts(path.generic_string().c_str());
      if (arguments.showsDiff) std::fputs(unifiedDiff(path.generic_string(), text, *formatted).c_str(), stdout);
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
