#include <cstdio>
#include <memory>
#include <optional>

#include "app/cli/command.h"
#include "app/cli/findings.h"
#include "app/cli/opened.h"
#include "model/core/text_edit.h"
#include "model/workspace/history.h"

namespace slipway::cli {

namespace {

struct Arguments {
  std::string folder;
  std::string fixCode;
  bool isJson = false, isSarif = false, fixes = false;
};

/// Takes the first fix of every finding (of one code, if named) that does not touch what an earlier fix touches.
ProjectEdit fixesOf(const workspace::Snapshot& now, const std::string& code) {
  ProjectEdit all;
  int count = 0;
  for (const Diagnostic& finding : now.diagnostics) {
    if (finding.fixes.empty() || (!code.empty() && finding.code != code)) continue;
    ProjectEdit tried = all;
    append(tried, finding.fixes.front().edit);
    if (!workspace::History::stepOf(now.files, tried)) continue;
    all = std::move(tried);
    ++count;
  }
  all.label = "Fix " + std::to_string(count) + (count == 1 ? " finding" : " findings");
  return all;
}

int run(const Arguments& arguments) {
  Opened opened = open(arguments.folder);
  if (opened.snapshot == nullptr) return unusable;
  if (arguments.fixes) {
    const ProjectEdit edit = fixesOf(*opened.snapshot, arguments.fixCode);
    if (!edit.isEmpty()) {
      if (const int code = carryOut(opened, edit, false); code != fine) return code;
      opened = open(arguments.folder);
      if (opened.snapshot == nullptr) return unusable;
    }
  }
  Diagnostics all = opened.warnings;
  all.insert(all.end(), opened.snapshot->diagnostics.begin(), opened.snapshot->diagnostics.end());
  const SourceFiles& files = opened.snapshot->files;
  if (arguments.isJson) std::fputs(findingsJson(all, files).c_str(), stdout);
  else if (arguments.isSarif) std::fputs(findingsSarif(all, files).c_str(), stdout);
  else if (all.empty()) {
    std::size_t resources = 0;
    for (const auto& configuration : opened.snapshot->configurations) resources += configuration->resources.size();
    std::printf("Nothing to fix: every rule passed on %zu resources.\n", resources);
  } else {
    std::fputs(findingsText(all, files).c_str(), stdout);
  }
  return hasErrors(all) ? findings : fine;
}

}  // namespace

void declareCheck(CLI::App& app, int& exitCode) {
  CLI::App* command = app.add_subcommand("check", "Prints all findings: syntax, references, delivery chain, practice");
  const auto arguments = std::make_shared<Arguments>();
  command->add_option("DIR", arguments->folder, "The project folder")->required();
  CLI::Option* json = command->add_flag("--json", arguments->isJson, "One JSON document, schema slipway/check/1");
  command->add_flag("--sarif", arguments->isSarif, "SARIF 2.1.0")->excludes(json);
  command->add_flag("--fix", arguments->fixCode, "Apply quick fixes: of all findings, or of one code with --fix=CODE");
  command->callback([&exitCode, arguments, command] {
    arguments->fixes = command->count("--fix") > 0;
    if (arguments->fixCode == "true") arguments->fixCode.clear();
    exitCode = run(*arguments);
  });
}

}  // namespace slipway::cli
