#include <cstdio>
#include <memory>

#include "app/cli/command.h"
#include "app/cli/findings.h"
#include "app/cli/opened.h"
#include "model/emit/dot.h"
#include "model/emit/drawio.h"
#include "model/emit/svg.h"
#include "model/layout/layout.h"
#include "model/picture/text_width.h"
#include "model/workspace/atomic_write.h"

namespace slipway::cli {

namespace {

struct Arguments {
  std::string folder, output, theme = "light";
  std::vector<std::string> layers;
};

int run(const Arguments& arguments) {
  const std::string extension = arguments.output.substr(std::min(arguments.output.size(), arguments.output.rfind('.')));
  if (extension != ".svg" && extension != ".dot" && extension != ".drawio")
    return refuse({errorAt({}, "no-such-format", arguments.output + " has a format that needs a painter.",
                           "slipway renders .svg, .dot and .drawio; `slipway-studio DIR --render FILE` writes .png and .pdf.")});
  const Opened opened = open(arguments.folder);
  if (opened.snapshot == nullptr) return unusable;
  const design::Design& design = *opened.snapshot->design;
  const auto hasLayer = [&](const char* layer) { return std::find(arguments.layers.begin(), arguments.layers.end(), layer) != arguments.layers.end(); };

  std::string text;
  if (extension == ".dot") {
    text = emit::dot(design);
  } else {
    layout::LayoutOptions layoutOptions;
    layoutOptions.showRoles = hasLayer("permissions");
    const layout::Layout layout = layout::arrange(design, opened.snapshot->settings.pins, picture::fontMeasure(), nullptr, layoutOptions);
    picture::Options options;
    const bool isDark = arguments.theme == "dark";
    options.showPermissions = hasLayer("permissions");
    options.showSecurity = arguments.layers.empty() || hasLayer("security");
    text = extension == ".drawio" ? emit::drawio(design, layout, isDark, projectName(arguments.folder))
                                   : emit::svg(picture::draw(design, layout, {}, options), isDark, projectName(arguments.folder));
  }
  if (arguments.output == "-.svg" || arguments.output == "-") {
    std::fputs(text.c_str(), stdout);
    return fine;
  }
  if (const std::string why = workspace::writeAtomically(arguments.output, text); !why.empty())
    return refuse({errorAt({}, "cannot-write", arguments.output + " " + why)});
  return fine;
}

}  // namespace

void declareRender(CLI::App& app, int& exitCode) {
  CLI::App* command = app.add_subcommand("render", "Draws the design into a file: .svg, .dot or .drawio");
  const auto arguments = std::make_shared<Arguments>();
  command->add_option("DIR", arguments->folder, "The project folder")->required();
  command->add_option("-o,--output", arguments->output, "The file to write")->required();
  command->add_option("--theme", arguments->theme, "light or dark")->check(CLI::IsMember({"light", "dark"}));
  command->add_option("--layers", arguments->layers, "security, permissions")->delimiter(',')->check(CLI::IsMember({"security", "permissions"}));
  command->callback([&exitCode, arguments] { exitCode = run(*arguments); });
}

}  // namespace slipway::cli
