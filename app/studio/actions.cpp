#include "app/studio/actions.h"

#include <QAction>
#include <QActionGroup>
#include <QKeySequence>
#include <QWidget>

#include "widgets/theme/theme.h"

namespace slipway::studio {

Actions::Actions(QWidget* window) : QObject(window) {
  newDesign = add("New design", "ui-new", QStringLiteral("Ctrl+N"), false);
  open = add("Open a folder", "ui-open", QStringLiteral("Ctrl+O"), false);
  save = add("Save", "ui-save", QStringLiteral("Ctrl+S"));
  undo = add("Undo", "ui-undo", QStringLiteral("Ctrl+Z"));
  redo = add("Redo", "ui-redo", QStringLiteral("Ctrl+Shift+Z"));
  redo->setShortcuts({QKeySequence(QStringLiteral("Ctrl+Shift+Z")), QKeySequence(QStringLiteral("Ctrl+Y"))});
  remove = add("Delete the selected component", "ui-trash");
  rename = add("Rename the selected component", "ui-edit", QStringLiteral("F2"));
  arrange = add("Lay the drawing out again", "ui-layout", QStringLiteral("Ctrl+L"));
  zoomIn = add("Zoom in", "ui-plus", QStringLiteral("Ctrl++"));
  zoomIn->setShortcuts({QKeySequence(QStringLiteral("Ctrl++")), QKeySequence(QStringLiteral("Ctrl+="))});
  zoomOut = add("Zoom out", "ui-minus", QStringLiteral("Ctrl+-"));
  zoomFit = add("Show the whole drawing", "ui-fit", QStringLiteral("Ctrl+0"));
  zoomActual = add("Zoom to 100 %", "", QStringLiteral("Ctrl+1"));
  showNames = addSwitch("Names", "", true);
  showSecurity = addSwitch("Security groups", "", true);
  showPermissions = addSwitch("Permissions", "", false);
  check = add("Check the design", "ui-check", QStringLiteral("F8"));
  exportDrawing = add("Export", "ui-export", QStringLiteral("Ctrl+E"));
  viewCanvas = addSwitch("Canvas only", "ui-canvas", true, QStringLiteral("Ctrl+Alt+1"));
  viewSplit = addSwitch("Canvas and code side by side", "ui-split", false, QStringLiteral("Ctrl+Alt+2"));
  viewCode = addSwitch("Code only", "ui-code", false, QStringLiteral("Ctrl+Alt+3"));
  rehearse = add("Rehearse a commit", "ui-play", QStringLiteral("F5"));
  findComponent = add("Find a component to add", "ui-search", QStringLiteral("/"));
  commandPalette = add("Search or run a command", "ui-search", QStringLiteral("Ctrl+K"), false);
  showPalette = addSwitch("Palette and outline", "", true);
  showInspector = addSwitch("Inspector", "", true);
  showPanel = addSwitch("Problems and run log", "", true);
  themeSystem = addSwitch("Theme of the desktop", "", true, {}, false);
  themeLight = addSwitch("Light theme", "", false, {}, false);
  themeDark = addSwitch("Dark theme", "", false, {}, false);
  reduceMotion = addSwitch("Reduce motion", "", false, {}, false);
  close = add("Close the folder", "", QStringLiteral("Ctrl+W"));
  quit = add("Quit", "", QStringLiteral("Ctrl+Q"), false);

  auto* views = new QActionGroup(this);
  for (QAction* view : {viewCanvas, viewSplit, viewCode}) views->addAction(view);
  auto* themes = new QActionGroup(this);
  for (QAction* theme : {themeSystem, themeLight, themeDark}) themes->addAction(theme);
  for (QAction* action : m_all) window->addAction(action);
  setProjectOpen(false);
}

QAction* Actions::add(const char* text, const char* icon, const QString& key, bool needsProject) {
  auto* action = new QAction(QString::fromUtf8(text), this);
  if (*icon != 0) action->setIcon(widgets::Theme::current().icon(icon));
  if (!key.isEmpty()) action->setShortcut(QKeySequence(key));
  m_all.push_back(action);
  if (needsProject) m_needProject.push_back(action);
  return action;
}

QAction* Actions::addSwitch(const char* text, const char* icon, bool isOn, const QString& key, bool needsProject) {
  QAction* action = add(text, icon, key, needsProject);
  action->setCheckable(true);
  action->setChecked(isOn);
  return action;
}

void Actions::setProjectOpen(bool isOpen) {
  for (QAction* action : m_needProject) action->setEnabled(isOpen);
}

}  // namespace slipway::studio
