// The command line: a thin face of the model. No Qt, no display.
#include <cstdio>
#include <exception>
#include <string>

#include "app/cli/command.h"

namespace {

using namespace slipway::cli;

constexpr Declare kCommands[] = {declareTemplates, declareNew,    declareFmt,      declareCheck,  declareResources,
                                 declareDesign,    declareAdd,    declareConnect,  declareSet,    declareMove,
                                 declareRename,    declareRemove, declareConvert,  declareKinds,  declareExplain,
                                 declareRender,    declareExport, declareSimulate, declareManual, declareNotYet};

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Slipway: Terraform and delivery files as a living diagram.\n"
               "DIR is a project folder, or any folder with Terraform and delivery files.\n"
               "Exit: 0 fine, 1 findings of severity error, 2 bad usage or unreadable input.",
               "slipway");
  app.set_version_flag("--version", "slipway " SLIPWAY_VERSION);
  app.set_help_all_flag("--help-all", "Help on all commands");
  app.require_subcommand(1);
  int exitCode = fine;
  for (const Declare declare : kCommands) declare(app, exitCode);
  std::string page;   // once a subcommand is chosen, help() speaks of that
  app.add_subcommand("help", "Prints this page")->callback([&] { std::fputs(page.c_str(), stdout); });
  page = app.help();
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? fine : unusable;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "slipway: internal error: %s\n", error.what());
    return unusable;
  }
  return exitCode;
}
