// What the contract names and this version does not do yet: said plainly, with exit code 2.
#include <cstdio>

#include "app/cli/command.h"

namespace slipway::cli {

void declareNotYet(CLI::App& app, int& exitCode) {
  static constexpr std::pair<const char*, const char*> kNames[] = {
      {"cost", "Monthly cost, line by line"},   {"reach", "Who reaches whom, and what blocks it"}, {"iam", "What each role needs, has and lacks"},
      {"faults", "The fault catalogue"},        {"scenarios", "The project's scenarios"},                {"compare", "Where two rehearsals part"}, {"lesson", "A lesson's goals met and missed"}};
  for (const auto& [name, about] : kNames) {
    CLI::App* command = app.add_subcommand(name, std::string(about) + " (not yet)");
    command->allow_extras();
    command->callback([&exitCode, name = name] {
      std::fprintf(stderr, "slipway %s is not there yet in version " SLIPWAY_VERSION ".\n", name);
      exitCode = unusable;
    });
  }
}

}  // namespace slipway::cli
