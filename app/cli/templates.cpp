#include "model/workspace/templates.h"

#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/findings.h"

namespace slipway::cli {

void declareTemplates(CLI::App& app, int& exitCode) {
  CLI::App* command = app.add_subcommand("templates", "Lists the systems to start from");
  const auto isJson = std::make_shared<bool>(false);
  command->add_flag("--json", *isJson, "One JSON document, schema slipway/templates/1");
  command->callback([&exitCode, isJson] {
    nlohmann::ordered_json document = {{"schema", "slipway/templates/1"}, {"templates", nlohmann::ordered_json::array()}};
    for (const workspace::Template& card : workspace::templates()) {
      if (*isJson) document["templates"].push_back({{"id", card.id}, {"title", card.title}, {"about", card.about}, {"tags", card.tags}});
      else std::printf("%-24s %s: %s\n", card.id.c_str(), card.title.c_str(), card.about.c_str());
    }
    if (*isJson) std::puts(document.dump(2).c_str());
    exitCode = fine;
  });
}

void declareNew(CLI::App& app, int& exitCode) {
  CLI::App* command = app.add_subcommand("new", "Writes a template into a new folder");
  const auto id = std::make_shared<std::string>(), folder = std::make_shared<std::string>();
  command->add_option("TEMPLATE", *id, "A template's id: see `slipway templates`")->required();
  command->add_option("DIR", *folder, "A folder that does not exist, or is empty")->required();
  command->callback([&exitCode, id, folder] {
    const Result<std::vector<FilePath>> written = workspace::newProject(*id, *folder);
    exitCode = written ? fine : refuse(written.diagnostics());
    if (written) std::printf("%zu files written to %s.\n", written->size(), folder->c_str());
  });
}

}  // namespace slipway::cli
