#include <cstdio>
#include <memory>
#include <set>

#include "app/cli/command.h"
#include "app/cli/findings.h"
#include "app/cli/opened.h"
#include "model/emit/deliverable.h"
#include "model/layout/layout.h"
#include "model/picture/text_width.h"
#include "model/workspace/atomic_write.h"
#include "model/workspace/export_folder.h"

namespace slipway::cli {

namespace {

struct Arguments {
  std::string folder, output;
  std::vector<std::string> only;
};

int run(const Arguments& arguments) {
  if (const Diagnostics why = workspace::exportObstacles(arguments.folder, arguments.output); !why.empty()) return refuse(why);
  const Opened opened = open(arguments.folder);
  if (opened.snapshot == nullptr) return unusable;
  std::set<emit::Part> parts;
  for (const emit::Part part : emit::kParts)
    if (arguments.only.empty() || std::find(arguments.only.begin(), arguments.only.end(), emit::nameOf(part)) != arguments.only.end())
      parts.insert(part);
  const workspace::Snapshot& snapshot = *opened.snapshot;
  const layout::Layout layout = layout::arrange(*snapshot.design, snapshot.settings.pins, picture::fontMeasure());
  const SourceFiles files = emit::deliverableFiles(
      {snapshot.files, snapshot.configurations, *snapshot.design, layout, snapshot.diagnostics, projectName(arguments.folder)}, parts);
  const Result<std::vector<FilePath>> written = workspace::writeFiles(arguments.output, {}, files);
  if (!written) return refuse(written.diagnostics());
  std::printf("%zu files written to %s.\n", written->size(), arguments.output.c_str());
  return fine;
}

}  // namespace

void declareExport(CLI::App& app, int& exitCode) {
  CLI::App* command = app.add_subcommand("export", "Writes the deliverable folder: Terraform, per-service files, diagrams, report");
  const auto arguments = std::make_shared<Arguments>();
  command->add_option("DIR", arguments->folder, "The project folder")->required();
  command->add_option("OUT", arguments->output, "A folder that does not exist, or is empty")->required();
  std::set<std::string> names;
  for (const emit::Part part : emit::kParts) names.emplace(emit::nameOf(part));
  command->add_option("--only", arguments->only, "terraform, delivery, sources, diagrams, report")
      ->delimiter(',')
      ->check(CLI::IsMember(names));
  command->callback([&exitCode, arguments] { exitCode = run(*arguments); });
}

}  // namespace slipway::cli
