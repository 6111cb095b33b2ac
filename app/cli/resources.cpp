// The expanded resource instances of one root module.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>

#include "app/cli/command.h"
#include "app/cli/findings.h"
#include "model/core/line_index.h"
#include "model/terraform/resources_json.h"
#include "model/workspace/folder.h"
#include "model/workspace/settings.h"

namespace slipway::cli {

namespace {

struct Arguments {
  std::string folder;
  std::string root;
  bool hasRoot = false;
  std::vector<std::string> variables, variableFiles;
  bool isJson = false;
};

void print(const terraform::Configuration& configuration, const SourceFiles& files) {
  for (const terraform::Resource& resource : configuration.resources) {
    const auto text = files.find(resource.file);
    const LineColumn at = text == files.end() ? LineColumn{} : LineIndex(*text->second).at(resource.block.begin);
    std::printf("%-72s %s:%u\n", resource.address.c_str(), resource.file.text().c_str(), at.line);
  }
}

/// One document is one root module: where a folder holds several, people must say which.
Result<std::string> rootOf(const SourceFiles& files, const terraform::SyntaxTrees& trees, const Arguments& arguments) {
  const std::vector<std::string> roots = terraform::rootFolders(files, trees);
  if (!arguments.hasRoot && roots.size() == 1) return roots.front();
  std::string wanted = arguments.root == "." ? "" : arguments.root;
  while (wanted.ends_with('/')) wanted.pop_back();
  // Any folder with Terraform can be asked for, also one that others call.
  const bool isThere =
      arguments.hasRoot && std::any_of(trees.begin(), trees.end(), [&](const auto& one) { return one.first.folder() == wanted; });
  if (isThere) return wanted;
  std::string folders;
  for (const std::string& folder : roots) folders += (folders.empty() ? "" : ", ") + (folder.empty() ? "." : folder);
  if (roots.empty()) return errorAt({}, "several-roots", "The folder holds no Terraform.");
  return errorAt({}, "several-roots",
                 arguments.hasRoot ? "The folder \"" + arguments.root + "\" holds no Terraform." : "The folder holds several root modules.",
                 "Name one of them with --root: " + folders + ".");
}

/// Variable files may lie anywhere: those outside the folder are read as they are named.
Diagnostics addVariableFiles(const Arguments& arguments, SourceFiles& files, terraform::Options& options) {
  Diagnostics failures;
  for (const std::string& name : arguments.variableFiles) {
    const FilePath file(name);
    std::ifstream in(name, std::ios::binary);
    if (!in) {
      failures.push_back(errorAt({}, "file-unreadable", name + " cannot be read.", "Name a .tfvars or .tfvars.json file."));
      continue;
    }
    files[file] = std::make_shared<const std::string>(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    options.variableFiles.push_back(file);
  }
  return failures;
}

Diagnostics addVariables(const Arguments& arguments, terraform::Options& options) {
  Diagnostics failures;
  for (const std::string& given : arguments.variables) {
    const auto equals = given.find('=');
    if (equals == std::string::npos)
      failures.push_back(errorAt({}, "usage", "--var " + given + " has no \"=\".", "Write --var name=value."));
    else
      options.variables[given.substr(0, equals)] = given.substr(equals + 1);
  }
  return failures;
}

int run(const Arguments& arguments) {
  Diagnostics warnings;
  Result<SourceFiles> read = workspace::readFolder(arguments.folder, &warnings);
  if (!read) return refuse(read.diagnostics());
  SourceFiles files = std::move(read).value();
  const auto written = files.find(FilePath(workspace::kSettingsName));
  const Result<workspace::Settings> settings = workspace::readSettings(written == files.end() ? "" : *written->second, FilePath(workspace::kSettingsName));
  if (!settings) warnings.insert(warnings.end(), settings.diagnostics().begin(), settings.diagnostics().end());
  terraform::Options options = settings ? workspace::optionsOf(*settings) : terraform::Options();
  Diagnostics failures = addVariableFiles(arguments, files, options);
  const Diagnostics more = addVariables(arguments, options);
  failures.insert(failures.end(), more.begin(), more.end());
  if (!failures.empty()) return refuse(failures);
  const terraform::SyntaxTrees trees = terraform::parseAll(files);
  const Result<std::string> root = rootOf(files, trees, arguments);
  if (!root) return refuse(root.diagnostics());
  const terraform::Configuration configuration = terraform::evaluate(files, trees, *root, options);
  Diagnostics found = warnings;
  std::copy_if(configuration.diagnostics.begin(), configuration.diagnostics.end(), std::back_inserter(found),
               [](const Diagnostic& one) { return one.severity == Severity::error; });
  std::fputs(findingsText(found, files).c_str(), stderr);
  if (arguments.isJson)
    std::fputs(terraform::resourcesJson(configuration, files).c_str(), stdout);
  else
    print(configuration, files);
  return hasErrors(found) ? findings : fine;
}

}  // namespace

void declareResources(CLI::App& app, int& exitCode) {
  CLI::App* command = app.add_subcommand("resources", "Lists the expanded resource instances");
  const auto arguments = std::make_shared<Arguments>();
  command->add_option("DIR", arguments->folder, "The project folder")->required();
  command->add_option("--root", arguments->root, "The root module's folder in DIR, where DIR holds several");
  command->add_option("--var", arguments->variables, "A variable of the root module, as name=value")->allow_extra_args(false);
  command->add_option("--var-file", arguments->variableFiles, "A .tfvars or .tfvars.json file")->allow_extra_args(false);
  command->add_flag("--json", arguments->isJson, "One JSON document, schema slipway/resources/1");
  command->callback([&exitCode, arguments, command] {
    arguments->hasRoot = command->count("--root") > 0;
    exitCode = run(*arguments);
  });
}

}  // namespace slipway::cli
