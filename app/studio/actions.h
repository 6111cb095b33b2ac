#pragma once

#include <QObject>
#include <vector>

class QAction;

namespace slipway::studio {

/// Every command of the window, with its words, icon and key. What a command does is connected by who does it.
/// A child of the window, whose shortcuts they are.
class Actions : public QObject {
  Q_OBJECT

public:
  explicit Actions(QWidget* window);

  QAction *newDesign, *open, *save, *close, *quit;
  QAction *undo, *redo, *remove, *rename;
  QAction *arrange, *zoomIn, *zoomOut, *zoomFit, *zoomActual;
  QAction *showPermissions, *showSecurity, *showNames;
  QAction *check, *exportDrawing;
  QAction *viewCanvas, *viewSplit, *viewCode;
  QAction *rehearse, *commandPalette, *findComponent;
  QAction *showPalette, *showInspector, *showPanel;
  QAction *themeSystem, *themeLight, *themeDark, *reduceMotion;

  /// All of them, in the order of the menu: what the command palette offers.
  const std::vector<QAction*>& all() const { return m_all; }

  /// Commands that need an open project.
  void setProjectOpen(bool isOpen);

private:
  QAction* add(const char* text, const char* icon, const QString& key = {}, bool needsProject = true);
  QAction* addSwitch(const char* text, const char* icon, bool isOn, const QString& key = {}, bool needsProject = true);

  std::vector<QAction*> m_all;
  std::vector<QAction*> m_needProject;
};

}  // namespace slipway::studio
