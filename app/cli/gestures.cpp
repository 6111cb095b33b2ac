// The canvas's gestures: add, connect, set, move, rename, remove. Each is one pure function of the model.
#include <map>
#include <memory>

#include "app/cli/command.h"
#include "app/cli/findings.h"
#include "app/cli/opened.h"
#include "model/workspace/file_part.h"
#include "model/workspace/gestures.h"

namespace slipway::cli {

namespace {

/// The arguments of all gestures; each uses some.
struct Arguments {
  std::string folder, first, second, name;
  std::vector<std::string> settings;
  bool isDryRun = false;
};

using Perform = std::function<Result<ProjectEdit>(const workspace::Snapshot&, const Arguments&)>;

CLI::App* gesture(CLI::App& app, int& exitCode, const char* name, const char* about, const std::shared_ptr<Arguments>& arguments, Perform perform) {
  CLI::App* command = app.add_subcommand(name, about);
  command->add_option("DIR", arguments->folder, "The project folder")->required();
  command->add_flag("--dry-run", arguments->isDryRun, "Print the unified diff and write nothing");
  command->callback([&exitCode, arguments, perform = std::move(perform)] {
    const Opened opened = open(arguments->folder);
    exitCode = opened.snapshot == nullptr ? unusable : carryOut(opened, perform(*opened.snapshot, *arguments), arguments->isDryRun);
  });
  return command;
}

}  // namespace

void declareAdd(CLI::App& app, int& exitCode) {
  const auto arguments = std::make_shared<Arguments>();
  CLI::App* command = gesture(app, exitCode, "add", "Adds a component", arguments, [](const workspace::Snapshot& now, const Arguments& a) -> Result<ProjectEdit> {
    std::map<std::string, std::string> properties;
    for (const std::string& setting : a.settings) {
      const auto equals = setting.find('=');
      if (equals == std::string::npos) return errorAt({}, "bad-value", "--set takes NAME=VALUE, not " + setting + ".");
      properties[setting.substr(0, equals)] = setting.substr(equals + 1);
    }
    return workspace::addComponent(now, a.first, a.second, a.name, properties);
  });
  command->add_option("KIND", arguments->first, "A kind's id: see `slipway kinds`")->required();
  command->add_option("--in", arguments->second, "The container's id: see `slipway design`");
  command->add_option("--name", arguments->name, "The new component's name");
  command->add_option("--set", arguments->settings, "A property, as NAME=VALUE; may be repeated")->expected(1)->take_all();
}

void declareConnect(CLI::App& app, int& exitCode) {
  const auto arguments = std::make_shared<Arguments>();
  CLI::App* command = gesture(app, exitCode, "connect", "Connects two components, with everything that the connection needs", arguments,
                              [](const workspace::Snapshot& now, const Arguments& a) { return workspace::connect(now, a.first, a.second); });
  command->add_option("FROM", arguments->first, "The component that the connection leaves")->required();
  command->add_option("TO", arguments->second, "The component that it reaches")->required();
}

void declareSet(CLI::App& app, int& exitCode) {
  const auto arguments = std::make_shared<Arguments>();
  CLI::App* command = gesture(app, exitCode, "set", "Sets an argument of a resource, or a property of a component", arguments,
                              [](const workspace::Snapshot& now, const Arguments& a) -> Result<ProjectEdit> {
    // The longest component id or resource address that ADDRESS.PATH starts with; the rest is the path.
    for (auto dot = a.first.rfind('.'); dot != std::string::npos && dot != 0; dot = a.first.rfind('.', dot - 1)) {
      const std::string owner = a.first.substr(0, dot), path = a.first.substr(dot + 1);
      if (const design::Component* component = now.design->find(owner); component != nullptr && component->property(path) != nullptr)
        return workspace::setProperty(now, owner, path, a.second);
      if (const design::Component* component = now.design->find(owner); component != nullptr && component->kind == "container")
        return workspace::setArgument(now, owner, path, a.second);
      if (workspace::filePartOf(now, owner) || now.deliveryFiles.contains(FilePath(owner))) return workspace::setArgument(now, owner, path, a.second);
      for (const auto& configuration : now.configurations)
        if (configuration->find(owner) != nullptr) return workspace::setArgument(now, owner, path, a.second);
    }
    if (Diagnostic why = workspace::missingComponent(now, a.first); why.code == "file-broken") return why;
    return errorAt({}, "no-such-component", a.first + " names no argument of a resource in this folder.", "`slipway resources DIR` lists the addresses.");
  });
  command->add_option("ADDRESS.PATH", arguments->first, "aws_ecs_service.user.desired_count")->required();
  command->add_option("VALUE", arguments->second, "HCL, or plain text for a string")->required();
}

void declareMove(CLI::App& app, int& exitCode) {
  const auto arguments = std::make_shared<Arguments>();
  CLI::App* command = gesture(app, exitCode, "move", "Moves a component into another container", arguments,
                              [](const workspace::Snapshot& now, const Arguments& a) { return workspace::moveInto(now, a.first, a.second); });
  command->add_option("ID", arguments->first, "The component")->required();
  command->add_option("--in", arguments->second, "The container")->required();
}

void declareRename(CLI::App& app, int& exitCode) {
  const auto arguments = std::make_shared<Arguments>();
  CLI::App* command = gesture(app, exitCode, "rename", "Renames a resource with every reference to it", arguments,
                              [](const workspace::Snapshot& now, const Arguments& a) { return workspace::rename(now, a.first, a.second); });
  command->add_option("ADDRESS", arguments->first, "aws_ecs_service.user")->required();
  command->add_option("NEW", arguments->second, "The new name")->required();
}

void declareRemove(CLI::App& app, int& exitCode) {
  const auto arguments = std::make_shared<Arguments>();
  CLI::App* command = gesture(app, exitCode, "remove", "Removes a component with what exists only for it", arguments,
                              [](const workspace::Snapshot& now, const Arguments& a) { return workspace::remove(now, a.first); });
  command->add_option("ID", arguments->first, "The component")->required();
}

void declareConvert(CLI::App& app, int& exitCode) {
  const auto arguments = std::make_shared<Arguments>();
  CLI::App* command =
      gesture(app, exitCode, "convert", "Makes a GitHub Actions workflow of a CodePipeline pipeline, or the other way round", arguments,
              [](const workspace::Snapshot& now, const Arguments& a) { return workspace::convert(now, a.first); });
  command->add_option("ID", arguments->first, "The pipeline or workflow: see `slipway design`")->required();
}

}  // namespace slipway::cli
