#include "app/studio/command_sources.h"

#include <QAction>
#include <QFileInfo>

#include "app/studio/actions.h"
#include "app/studio/editing.h"
#include "app/studio/file_commands.h"
#include "app/studio/main_window.h"
#include "app/studio/project_view.h"
#include "app/studio/recent_folders.h"
#include "app/studio/session.h"
#include "model/catalog/kind.h"
#include "widgets/start/recent_list.h"

namespace slipway::studio {

namespace {

std::string iconOf(const QAction& action, const Actions& actions) {
  const std::pair<const QAction*, const char*> icons[] = {
      {actions.newDesign, "ui-new"}, {actions.open, "ui-open"}, {actions.save, "ui-save"}, {actions.undo, "ui-undo"}, {actions.redo, "ui-redo"},
      {actions.remove, "ui-trash"}, {actions.rename, "ui-edit"}, {actions.arrange, "ui-layout"}, {actions.zoomIn, "ui-plus"},
      {actions.zoomOut, "ui-minus"}, {actions.zoomFit, "ui-fit"}, {actions.check, "ui-check"}, {actions.exportDrawing, "ui-export"},
      {actions.viewCanvas, "ui-canvas"}, {actions.viewSplit, "ui-split"}, {actions.viewCode, "ui-code"}, {actions.rehearse, "ui-play"},
      {actions.findComponent, "ui-plus"}, {actions.themeLight, "ui-light"}, {actions.themeDark, "ui-dark"}};
  for (const auto& [known, icon] : icons)
    if (known == &action) return icon;
  return action.isCheckable() ? "ui-eye" : "ui-settings";
}

void addComponents(std::vector<Command>& commands, MainWindow& window) {
  const design::Design& design = *window.session().now()->design;
  for (const design::Component& component : design.components) {
    const catalog::Kind* kind = catalog::findKind(component.kind);
    if (kind != nullptr && kind->shape == catalog::Shape::hidden) continue;
    Command command;
    // What is called as its kind is called by what tells it from the others: "nat-a".
    const bool isNameless = kind != nullptr && component.title == kind->title && !component.detail.empty();
    command.title = QString::fromStdString(isNameless ? component.detail : component.title);
    command.detail = kind == nullptr ? QStringLiteral("Resource") : QString::fromStdString(kind->title);
    // "Build · Action": parts of a pipeline are often called as the services that they are for.
    const design::Component* holder = kind != nullptr && kind->shape == catalog::Shape::action ? design.find(component.parent) : nullptr;
    if (holder != nullptr)
      command.detail.prepend(QString::fromStdString(holder->title) + QStringLiteral(" · "));
    command.icon = kind == nullptr ? "generic" : kind->icon;
    command.group = kind == nullptr ? "people" : std::string(catalog::nameOf(kind->group));
    command.run = [&window, id = component.id] { window.view()->select(id, true); };
    commands.push_back(std::move(command));
  }
}

void addConversions(std::vector<Command>& commands, MainWindow& window) {
  for (const design::Component& component : window.session().now()->design->components) {
    const bool isPipeline = component.kind == "pipeline";
    if (!isPipeline && component.kind != "workflow") continue;
    Command command;
    command.title = (isPipeline ? QStringLiteral("Convert %1 to a GitHub workflow") : QStringLiteral("Convert %1 to a pipeline"))
                        .arg(QString::fromStdString(component.title));
    command.icon = "ui-edit";
    command.run = [&window, id = component.id] { window.editing()->convert(id); };
    commands.push_back(std::move(command));
  }
}

void addFiles(std::vector<Command>& commands, MainWindow& window) {
  for (const auto& [file, text] : window.session().now()->files) {
    Command command;
    command.title = QString::fromStdString(std::string(file.name()));
    command.detail = QString::fromStdString(std::string(file.folder()));
    command.icon = "ui-file";
    command.run = [&window, path = file] { window.view()->showPlace({path, {0, 0}}, true); };
    commands.push_back(std::move(command));
  }
}

}  // namespace

std::vector<Command> commandsOf(MainWindow& window) {
  std::vector<Command> commands;
  for (QAction* action : window.actions().all()) {
    if (!action->isEnabled() || action == window.actions().commandPalette) continue;
    Command command;
    command.title = action->text();
    command.detail = action->shortcut().toString(QKeySequence::NativeText);
    command.icon = iconOf(*action, window.actions());
    command.run = [action] { action->trigger(); };
    commands.push_back(std::move(command));
  }
  if (window.session().isOpen()) {
    addConversions(commands, window);
    addComponents(commands, window);
    addFiles(commands, window);
  }
  for (const widgets::RecentFolder& folder : recentFolders()) {
    if (window.session().isOpen() && folder.path == window.session().folder()) continue;
    Command command;
    command.title = QStringLiteral("Open %1").arg(QFileInfo(folder.path).fileName());
    command.detail = widgets::homePath(folder.path);
    command.icon = "ui-folder";
    command.run = [&window, path = folder.path] { window.files().open(path); };
    commands.push_back(std::move(command));
  }
  return commands;
}

}  // namespace slipway::studio
